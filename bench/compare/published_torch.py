#!/usr/bin/env -S /usr/bin/python3
"""The published method in float32 PyTorch on the CPU, as fast as its operators allow: a baseline to compare with.

    published_torch.py                                              time every variant on one and two threads
    published_torch.py --rounds 1 --variants slices --threads 2     one round of one variant, for an interleaving driver
    published_torch.py --golden FOLDER                              compare with a published run, FOLDER/golden.json
    published_torch.py --reference                                  compare with the float64 oracle of core's tests
    published_torch.py --whole OUT.png --variants slices --threads 2 --near A.png --far B.png    files to file

A step is loss, gradient and update. Fast because: gradient by hand, not by autograd; buffers and targets made once;
powers as exp(p log v); the widest vector kernels that PyTorch has for the processor. JSON goes to stdout.
Rounds in which others used the processor (roundOthersCores) say little, least of all about several threads.
"""
import argparse
import json
import math
import os
import statistics
import sys
import time
from pathlib import Path

if sys.platform == "linux" and {"avx512f", "avx512bw", "avx512dq", "avx512vl"} <= set(
        Path("/proc/cpuinfo").read_text().split()):
    # PyTorch keeps to AVX2 unless told otherwise before it is loaded.
    os.environ.setdefault("ATEN_CPU_CAPABILITY", "avx512")
try:
    import torch
except ImportError:
    sys.exit("published_torch.py needs PyTorch (Debian: python3-torch, run by /usr/bin/python3)")

import pictures
from load import OthersLoad
from published_descent import Descent, Settings
from torch_blurs import BLURS

ORACLE = Path(__file__).resolve().parents[2] / "core" / "src" / "test" / "golden"
TOLERANCE = 1e-4  # relative, of every compared loss, against float64
WARM_UP_STEPS = 5
ROUND_SECONDS = 0.5


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pictures.add_picture_options(parser)
    parser.add_argument("--sigma", type=float, default=3.0)
    parser.add_argument("--kernel-size", type=int, help="default 2*ceil(2.33*sigma)+1")
    parser.add_argument("--near-weight", type=float, default=0.1)
    parser.add_argument("--far-weight", type=float, default=1.0)
    parser.add_argument("--rate", type=float, default=0.3)
    parser.add_argument("--steps", type=int, default=200, help="of the run that is timed as a whole")
    parser.add_argument("--variants", default=",".join(BLURS), help="comma-separated; default: %(default)s")
    parser.add_argument("--threads", default="1,2", help="comma-separated thread counts; default: %(default)s")
    parser.add_argument("--rounds", type=int, default=3, help="of every variant, in turn; default: %(default)s")
    parser.add_argument("--golden", type=Path, metavar="FOLDER", help="compare with a published run and stop")
    parser.add_argument("--reference", action="store_true", help="compare with the float64 oracle and stop")
    parser.add_argument("--whole", metavar="OUT.png", help="make the picture with one variant and stop")
    return parser.parse_args()


def planes(codes):
    return torch.from_numpy(codes / 255.0).permute(2, 0, 1)[None].float().contiguous()


def losses_at(evaluations, history, settings):
    near_far = [(evaluation, *(float(loss) for loss in history[evaluation - 1])) for evaluation in evaluations]
    return [{"evaluation": evaluation, "near": near, "far": far,
             "total": settings.near_weight * near + settings.far_weight * far} for evaluation, near, far in near_far]


def one_round(descent):
    """Milliseconds of every step over half a second, and over ten steps at least; and the cores that others used."""
    descent.run(WARM_UP_STEPS)
    load, times, began = OthersLoad(), [], time.perf_counter()
    while len(times) < 10 or time.perf_counter() - began < ROUND_SECONDS:
        start = time.perf_counter()
        descent.step()
        times.append(1e3 * (time.perf_counter() - start))
    return times, load.cores()


def measure(near, far, settings, chosen):
    configurations = [(variant, threads) for variant in chosen.variants for threads in chosen.threads]
    rounds = {configuration: [] for configuration in configurations}
    for _ in range(chosen.rounds):
        for variant, threads in configurations:
            torch.set_num_threads(threads)
            rounds[variant, threads].append(one_round(Descent(near, far, settings, variant)))
    variants = [{"variant": variant, "threads": threads,
                 "stepMs": statistics.median(time for times, _ in each for time in times),
                 "stepMsMin": min(min(times) for times, _ in each),
                 "roundStepMs": [statistics.median(times) for times, _ in each],
                 "roundOthersCores": [cores for _, cores in each]}
                for (variant, threads), each in rounds.items()]
    best = min(variants, key=lambda row: row["stepMs"])
    torch.set_num_threads(best["threads"])
    run_ms, run_cores = [], []
    for _ in range(chosen.rounds):
        load, start = OthersLoad(), time.perf_counter()
        history = Descent(near, far, settings, best["variant"]).run(chosen.steps)
        run_ms.append(1e3 * (time.perf_counter() - start))
        run_cores.append(load.cores())
    return {"variants": variants, "best": {
        "variant": best["variant"], "threads": best["threads"], "stepMs": best["stepMs"], "steps": chosen.steps,
        "runMs": statistics.median(run_ms), "roundRunMs": run_ms, "roundOthersCores": run_cores,
        "loss": losses_at([chosen.steps], history, settings)[0]}}


def compare(near, far, settings, expected, chosen):
    """Every variant against float64 losses; returns the report and whether all agree."""
    evaluations, rows = [row["evaluation"] for row in expected], []
    for variant in chosen.variants:
        history = Descent(near, far, settings, variant).run(max(evaluations))
        difference = max(abs(mine[key] - theirs[key]) / theirs[key]
                         for mine, theirs in zip(losses_at(evaluations, history, settings), expected)
                         for key in ("total", "near", "far"))
        rows.append({"variant": variant, "largestRelativeDifference": difference, "agrees": difference <= TOLERANCE})
    return {"tolerance": TOLERANCE, "expected": expected, "compared": rows}, all(row["agrees"] for row in rows)


def published(folder, chosen):
    golden = json.loads((folder / "golden.json").read_text())
    if golden["start"] != "grey":
        sys.exit(f"--golden: start must be grey, was {golden['start']}")
    chosen.near, chosen.far = folder / golden["near"], folder / golden["far"]
    settings = Settings(golden["blur"]["sigma"], golden["blur"]["kernelSize"], golden["weights"]["near"],
                        golden["weights"]["far"], golden["learningRate"])
    return settings, golden["losses"]


def oracle_losses(near, far, settings, steps):
    sys.path.insert(0, str(ORACLE))
    from published_method import descend
    setting = {"sigma": settings.sigma, "kernelSize": settings.kernel_size, "nearWeight": settings.near_weight,
               "farWeight": settings.far_weight, "rate": settings.rate, "start": "grey"}
    as_float64 = ((codes / 255.0).transpose(2, 0, 1) for codes in (near, far))
    return descend(*as_float64, setting, [steps])[0]


def whole(near, far, settings, chosen, began):
    if len(chosen.variants) != 1 or len(chosen.threads) != 1:
        sys.exit("--whole needs one variant and one thread count")
    torch.set_num_threads(chosen.threads[0])
    start = time.perf_counter()
    descent = Descent(planes(near), planes(far), settings, chosen.variants[0])
    history = descent.run(chosen.steps)
    solved = time.perf_counter()
    codes = (255 * descent.canvas[0]).floor().byte().permute(1, 2, 0).contiguous().numpy()
    pictures.write(codes, chosen.whole)
    return {"losses": losses_at([chosen.steps], history, settings), "secondsSolving": solved - start,
            "secondsAfterImports": time.perf_counter() - began}


def main():
    began = time.perf_counter()
    chosen = options()
    chosen.variants, chosen.threads = chosen.variants.split(","), [int(count) for count in chosen.threads.split(",")]
    unknown = [variant for variant in chosen.variants if variant not in BLURS]
    if unknown or min(chosen.threads) < 1 or min(chosen.steps, chosen.rounds) < 1:
        sys.exit(f"--variants are {', '.join(BLURS)}; --threads, --steps and --rounds are at least 1")
    if chosen.kernel_size is None:
        chosen.kernel_size = 2 * math.ceil(2.33 * chosen.sigma) + 1
    settings = Settings(chosen.sigma, chosen.kernel_size, chosen.near_weight, chosen.far_weight,
                        chosen.rate)
    expected = None
    if chosen.golden:
        settings, expected = published(chosen.golden, chosen)
    near, far = pictures.read_pair(chosen)
    if chosen.reference:
        expected = oracle_losses(near, far, settings, chosen.steps)
    good = True
    with torch.inference_mode():
        if chosen.whole:
            result = whole(near, far, settings, chosen, began)
        elif expected:
            result, good = compare(planes(near), planes(far), settings, expected, chosen)
        else:
            result = measure(planes(near), planes(far), settings, chosen)
    kernels = torch.__config__.show().split("CPU capability usage: ")[1].split()[0]
    json.dump({"engine": f"torch {torch.__version__} {kernels}", "width": near.shape[1], "height": near.shape[0],
               "sigma": settings.sigma, "kernelSize": settings.kernel_size, "precision": "float", **result},
              sys.stdout, indent=2)
    print()
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    try:
        main()
    except (ValueError, OSError) as wrong:
        sys.exit(f"published_torch.py: {wrong}")
