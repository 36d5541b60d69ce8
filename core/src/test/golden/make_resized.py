#!/usr/bin/env python3
"""Writes resized.json: a picture of code values and what Pillow's `resize` makes of it, by each filter, at sizes either side of its own.

Needs Debian's python3-numpy and python3-pil. Mode F, so that Pillow does not round; reducing_gap is none.
"""
import json
from pathlib import Path

import numpy as np
from PIL import Image

FILTERS = {"box": Image.Resampling.BOX, "bilinear": Image.Resampling.BILINEAR, "catmullrom": Image.Resampling.BICUBIC,
           "lanczos3": Image.Resampling.LANCZOS}
SIZES = [(7, 5), (13, 9), (40, 28), (1, 1)]

picture = np.random.default_rng(1).integers(0, 256, (28, 40)).astype(np.float32)
image = Image.fromarray(picture)
cases = [{"filter": name, "width": width, "height": height,
          "samples": [round(float(value), 4) for value in np.asarray(image.resize((width, height), how)).ravel()]}
         for name, how in FILTERS.items() for width, height in SIZES]
Path(__file__).with_name("resized.json").write_text(json.dumps(
    {"width": 40, "height": 28, "samples": [int(value) for value in picture.ravel()], "cases": cases}) + "\n")
