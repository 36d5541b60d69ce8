#!/usr/bin/env python3
"""Nearfar against the published method in PyTorch and the classic one in SciPy, in turn on one machine.

Several rounds, each of every program; medians over the rounds. A run during which other processes used the processor is
repeated and, if that does not help, flagged. README.md beside this file says what is needed and what is compared.
"""
import argparse
import json
import sys
import tempfile
from pathlib import Path

import engines
import machine
import report
import verdicts
from measurement import Series, run

SAMPLES = engines.ROOT / "samples"


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--near", type=Path, default=SAMPLES / "astronaut.png", help="default: samples/astronaut.png")
    parser.add_argument("--far", type=Path, default=SAMPLES / "cat.png", help="default: samples/cat.png")
    parser.add_argument("--synthetic", action="store_true", help="pictures by formula instead of files")
    parser.add_argument("--size", type=int, default=512, help="pixels a side; default: %(default)s")
    parser.add_argument("--rounds", type=int, default=5, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=1.5, help="nearfar bench takes for a figure; default: %(default)s")
    parser.add_argument("--big", action="store_true", help="also a large picture (some minutes more)")
    parser.add_argument("--big-tiles", type=int, default=8, help="it is the small one this many times a side, mirrored, so "
                        "that a pixel's work is the same; default: %(default)s")
    parser.add_argument("--most-others", type=float, default=0.1, metavar="CORES",
                        help="a run is disturbed when others use more on average; default: %(default)s")
    parser.add_argument("--retries", type=int, default=2, help="of a disturbed run; default: %(default)s")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure of every round there")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the report there")
    chosen = parser.parse_args()
    if not 2 <= chosen.size <= 8000 or not 2 <= chosen.size * chosen.big_tiles <= 8000 or min(chosen.rounds, chosen.retries + 1) < 1:
        parser.error("--size, and that times --big-tiles, are 2..8000, --rounds at least 1, --retries at least 0")
    return chosen


def tell(message):
    print(message, file=sys.stderr, flush=True)


def save_pictures(chosen, size, folder):
    """Scaled by Nearfar's own resampler (or by formula), so that every engine gets the same samples."""
    pictures = [] if chosen.synthetic else [chosen.near, chosen.far]
    command = engines.bench(size, 2, 0, pictures) + ["--save", folder]
    tell(f"pictures of {size}x{size}")
    return folder / "near.png", folder / "far.png", run(command).result["pixelsSha256"]


def tiled(picture, out, count):
    run(engines.tiles(picture, out, count), is_json=False)
    return out


def plan(chosen, folder):
    """Every run of a round, by name, in order."""
    def series(command, is_json=True):
        return Series(command, is_json, chosen.most_others, chosen.retries)

    near, far, sha256 = save_pictures(chosen, chosen.size, folder / "small")
    tell("PyTorch's losses against the reference in double")
    reference = run(engines.torch_reference(near, far)).result["compared"]
    tell("\n".join(f"  {row['variant']}: within {row['largestRelativeDifference']:.1e}" for row in reference))
    out = folder / "out.png"
    made = run(engines.mix(near, far, out) + ["--report", "-"]).result["pixelsSha256"]
    if made != sha256:
        sys.exit(f"compare.py: mix must make the pixels that bench measured, {sha256}, made {made}")
    best = run(engines.torch_steps(near, far, 3, 1)).result["best"]
    runs = {"bench2": series(engines.bench(chosen.size, 2, chosen.seconds, [near, far])),
            "torch3": series(engines.torch_steps(near, far, 3, 200)),
            "bench1": series(engines.bench(chosen.size, 1, chosen.seconds, [near, far])),
            "torch40": series(engines.torch_steps(near, far, engines.WIDE_SIGMA, 1)),
            "mix": series(engines.mix(near, far, out), is_json=False),
            "eye": series(engines.eye(near, far, out), is_json=False),
            "torchWhole": series(engines.torch_whole(near, far, out, best["variant"], best["threads"])),
            "scipy": series(engines.classic_scipy(near, far, chosen.size))}
    if chosen.big:
        near, far = (tiled(each, folder / f"big-{each.name}", chosen.big_tiles) for each in (near, far))
        runs["benchBig"] = series(engines.bench(chosen.size * chosen.big_tiles, 2, chosen.seconds, [near, far]))
        runs["mixBig"] = series(engines.mix(near, far, out), is_json=False)
    return runs, reference, sha256


def main():
    chosen = options()
    with tempfile.TemporaryDirectory() as name:
        series, reference, sha256 = plan(chosen, Path(name))
        for number in range(chosen.rounds):
            for which, each in series.items():
                if which.endswith("Big") and number > 0:
                    continue  # once: it takes minutes
                tell(f"round {number + 1} of {chosen.rounds}: {which}")
                each.add_round()
    engines.check_losses(series["bench2"].runs[0].result, series["torch3"].runs[0].result)
    for each in series["bench2"].runs + series["bench1"].runs:
        if each.result["pixelsSha256"] != sha256:
            sys.exit(f"compare.py: every bench must make the pixels {sha256}, one made {each.result['pixelsSha256']}")
    rows = verdicts.of(series, chosen.size, chosen.size * chosen.big_tiles)
    about = machine.describe()
    settings = {"pictures": "by formula" if chosen.synthetic else f"{chosen.near.name}, {chosen.far.name}",
                "size": f"{chosen.size}x{chosen.size}", "rounds": chosen.rounds}
    print(report.text(rows, series))
    if chosen.json:
        chosen.json.write_text(json.dumps({
            **about, **settings, "torchAgainstReference": reference, "verdicts": [row.as_json() for row in rows],
            "runs": {key: [each.as_json() for each in value.runs] for key, value in series.items()}}, indent=2) + "\n")
    if chosen.markdown:
        chosen.markdown.write_text(report.markdown(about, settings, series, rows))


if __name__ == "__main__":
    main()
