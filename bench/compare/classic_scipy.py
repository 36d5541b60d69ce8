#!/usr/bin/env -S /usr/bin/python3
"""The classic hybrid in numpy and SciPy, on one thread: a baseline to compare with.

H = lowpass(B) + (A - lowpass(A)) in code values (Oliva, Torralba, Schyns 2006), clipped to 0..1; a true Gaussian,
border reflected (cba|abc|cba), cut at --truncate deviations. Timed from float planes to 8-bit samples.
JSON goes to stdout.
"""
import argparse
import json
import statistics
import sys
import time

try:
    import numpy as np
    import scipy
    from scipy.ndimage import gaussian_filter
except ImportError:
    sys.exit("classic_scipy.py needs numpy and SciPy (Debian: python3-scipy, run by /usr/bin/python3)")

import pictures
from load import OthersLoad


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pictures.add_picture_options(parser)
    parser.add_argument("--low-sigma", type=float, default=6.0, help="of the far picture, in pixels; %(default)s")
    parser.add_argument("--high-sigma", type=float, default=6.0, help="of the near picture, in pixels; %(default)s")
    parser.add_argument("--truncate", type=float, default=5.0, help="in deviations; default: %(default)s")
    parser.add_argument("--precision", choices=("float", "double"), default="float")
    parser.add_argument("--rounds", type=int, default=11, help="median and least of so many; default: %(default)s")
    parser.add_argument("--out", metavar="OUT.png", help="write the picture too")
    chosen = parser.parse_args()
    if min(chosen.low_sigma, chosen.high_sigma, chosen.truncate) <= 0 or chosen.rounds < 1:
        parser.error("sigmas and --truncate must be > 0, --rounds at least 1")
    return chosen


def classic(near, far, chosen):
    def lowpass(picture, sigma):
        return np.stack([gaussian_filter(plane, sigma, mode="reflect", truncate=chosen.truncate) for plane in picture])
    hybrid = lowpass(far, chosen.low_sigma) + (near - lowpass(near, chosen.high_sigma))
    return np.rint(255 * np.clip(hybrid, 0, 1)).astype(np.uint8)


def main():
    chosen = options()
    near_codes, far_codes = pictures.read_pair(chosen)
    kind = np.float32 if chosen.precision == "float" else np.float64
    near, far = (np.ascontiguousarray(np.moveaxis(codes, 2, 0).astype(kind) / kind(255))
                 for codes in (near_codes, far_codes))
    classic(near, far, chosen)
    load, times = OthersLoad(), []
    for _ in range(chosen.rounds):
        start = time.perf_counter()
        hybrid = classic(near, far, chosen)
        times.append(1e3 * (time.perf_counter() - start))
    others = load.cores()
    if chosen.out:
        pictures.write(np.ascontiguousarray(np.moveaxis(hybrid, 0, 2)), chosen.out)
    json.dump({"engine": f"scipy {scipy.__version__}", "width": near.shape[2], "height": near.shape[1], "threads": 1,
               "lowSigma": chosen.low_sigma, "highSigma": chosen.high_sigma, "truncate": chosen.truncate,
               "precision": chosen.precision, "classicMs": statistics.median(times), "classicMsMin": min(times),
               "roundMs": times, "othersCores": others}, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
