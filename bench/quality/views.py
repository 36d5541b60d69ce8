#!/usr/bin/env python3
"""Whether a picture shows in a thumbnail what it should, by another program's resizing: FLIP against both pictures, opened and shrunk.

Makes NEAR --see thumbnail:WIDTH=FAR for some pairs of samples, shrinks it by each of Pillow's filters, and tells LDR-FLIP (the script's own formulas, 40
pixels a degree) of the small picture against FAR's and NEAR's, and of the opened one, at 40 cm and 40 cm wide, against both. Needs Debian's python3-numpy,
python3-scipy and python3-pil.
"""
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

import flip
import pairs
from quality import ROOT, codes, nearfar

WIDTH = 96
SCREEN = 40
FILTERS = {"box": Image.Resampling.BOX, "bilinear": Image.Resampling.BILINEAR, "catmullrom": Image.Resampling.BICUBIC,
           "lanczos3": Image.Resampling.LANCZOS}
PAIRS = ("raccoon-cat", "cat-portrait", "astronaut-cat", "raccoon-coffee")


def small(picture, how):
    image = Image.fromarray(np.rint(255 * picture).astype(np.uint8))
    return np.asarray(image.resize((WIDTH, round(image.height * WIDTH / image.width)), how)) / 255


def main():
    every = pairs.samples(ROOT / "samples")
    print("| near, thumbnail | opened: FLIP against near / far | " + " | ".join(f"{name}: against far / near" for name in FILTERS) + " |")
    print("|-" * (len(FILTERS) + 2) + "|")
    with tempfile.TemporaryDirectory() as folder:
        for name in PAIRS:
            near, far = every[name]
            files = [Path(folder) / f"{name}.{part}.png" for part in ("near", "far", "hybrid")]
            near.save(files[0])
            far.save(files[1])
            nearfar("mix", files[0], "--see", f"thumbnail:{WIDTH}={files[1]}", "-o", files[2], "--quiet")
            a, b, hybrid = map(codes, files)
            density = 1 / np.degrees(2 * np.arctan(0.4 / (2 * hybrid.shape[1] * 0.4)))
            opened = [flip.Flip(each, density)(hybrid) for each in (a, b)]
            shrunk = [[flip.Flip(small(each, how), SCREEN)(small(hybrid, how)) for each in (b, a)] for how in FILTERS.values()]
            print(f"| {name} | " + " | ".join(f"{one:.2f} / {two:.2f}" for one, two in [opened, *shrunk]) + " |", flush=True)


if __name__ == "__main__":
    main()
