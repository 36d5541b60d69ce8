#!/usr/bin/env python3
"""What laying the far picture onto the near one by itself does to how both read: faces, drawn and photographed, and pairs that have
nothing to be laid onto each other. Writes the table of docs/quality.md. Needs Debian's python3-numpy and python3-pil.
"""
import argparse
import json
import tempfile
from pathlib import Path

from PIL import ImageOps

import pairs
from quality import NEAR_AT, ROOT, WIDTH, nearfar

RATIO = 25


def all_pairs():
    folder = ROOT / "samples"
    cat, raccoon, coffee, rocket = (pairs.sample(folder, name) for name in ("cat.png", "raccoon.jpg", "coffee.png", "rocket.jpg"))
    portrait = pairs.sample(folder, "astronaut.png", (120, 0, 340, 220))
    aside = pairs.sample(folder, "astronaut.png", (90, 10, 290, 210))
    drawn = pairs.face()
    return {"cat-portrait": (cat, portrait), "portrait-cat": (portrait, cat), "cat-portrait aside": (cat, aside),
            "cat-portrait mirrored": (cat, ImageOps.mirror(portrait)), "portrait-raccoon": (portrait, raccoon),
            "raccoon-portrait": (raccoon, portrait), "portrait-drawn face": (portrait, drawn), "drawn face-cat": (drawn, cat),
            "cat-rocket": (cat, rocket), "coffee-cat": (coffee, cat),
            "raccoon-coffee": (raccoon, coffee)}


def score(folder, name, files, align):
    hybrid = folder / f"{name}-{align}.png"
    report = folder / "report.json"
    geometry = ["--width", f"{WIDTH}m", "--near-at", f"{NEAR_AT}m", "--far-at", f"{RATIO * NEAR_AT:g}m"]
    nearfar("mix", *files, "-o", hybrid, "--align", align, "--force", "--quiet", "--report", report, *geometry)
    told = [note for note in json.loads(report.read_text())["notes"] if "aligned" in note]
    legibility = json.loads(nearfar("judge", *files, hybrid, "--json"))["legibility"]
    return sum(min(legibility[view][measure] for view in ("near", "far")) for measure in ("edge", "csf")), told


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the pictures there")
    chosen = parser.parse_args()
    print("| near-far | what it did | score as they lie | score laid | gain |\n|-|-|-|-|-|")
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name, pictures in all_pairs().items():
            files = []
            for part, picture in zip(("near", "far"), pictures):
                files.append(folder / f"{name}.{part}.png")
                picture.save(files[-1])
            before, _ = score(folder, name, files, "none")
            after, told = score(folder, name, files, "auto")
            print(f"| {name} | {told[0]} | {before:.2f} | {after:.2f} | {after - before:+.2f} |", flush=True)


if __name__ == "__main__":
    main()
