#!/usr/bin/env python3
"""What `--colour both|far|grey` does to how like its pictures a hybrid is in colour: the ten pairs of quality.py from both places.

Prints the medians, over the pairs, of LDR-FLIP against the near picture in the near view and the far picture in the far view, as
`nearfar judge` says them, and of both legibility scores. Needs Debian's python3-numpy and python3-pil.
"""
import json
import statistics
import tempfile
from pathlib import Path

import pairs
from quality import NEAR_AT, ROOT, WIDTH, nearfar

RATIO = 25
HOW = ("both", "far", "grey")


def hanging(near_at, far_at):
    return ["--width", f"{WIDTH}m", "--near-at", f"{near_at:g}m", "--far-at", f"{far_at:g}m"]


def measure(folder, name, near, far, colour):
    files = [folder / f"{name}.{part}.png" for part in ("near", "far")]
    near.save(files[0])
    far.save(files[1])
    hybrid = folder / f"{name}-in-{colour}.png"
    geometry = hanging(NEAR_AT, RATIO * NEAR_AT)
    nearfar("mix", *files, "-o", hybrid, "--colour", colour, "--quiet", *geometry)
    judged = json.loads(nearfar("judge", *files, hybrid, "--json", *geometry))
    # judge compares with the far picture from the far place; with the pictures changed over, that is the near one from the near place.
    turned = json.loads(nearfar("judge", files[1], files[0], hybrid, "--json", *hanging(NEAR_AT / RATIO, NEAR_AT)))
    legibility = judged["legibility"]
    scores = [min(legibility[view][measure] for view in ("near", "far")) for measure in ("edge", "csf")]
    return turned["flip"], judged["flip"], sum(scores)


def main():
    every = pairs.all_pairs(ROOT / "samples")
    print("| colour | FLIP near | FLIP far | score |\n|-|-|-|-|")
    with tempfile.TemporaryDirectory() as folder:
        for colour in HOW:
            rows = [measure(Path(folder), name, *pictures, colour) for name, pictures in every.items()]
            print(f"| {colour} | " + " | ".join(f"{statistics.median(column):.3f}" for column in zip(*rows)) + " |", flush=True)


if __name__ == "__main__":
    main()
