#!/usr/bin/env python3
"""Golden losses of the published method on two tiny pairs of pictures, for the tests of the Java code.

    make_golden.py                  recompute and compare with golden.json and the pictures (exit 1 where they differ)
    make_golden.py --write          make the four pictures and golden.json again
    make_golden.py --check FOLDER   compare with a published run: FOLDER/golden.json and its pictures (needs Pillow)
"""
import argparse
import json
import math
import sys
from pathlib import Path

try:
    import numpy as np
except ImportError:
    sys.exit("make_golden.py needs numpy (Debian: python3-numpy)")

from published_method import descend

HERE = Path(__file__).resolve().parent
EVALUATIONS = (1, 2, 5, 10, 25, 50)
TOLERANCE = 1e-12
PAIRS = {"wide": (31, 17), "square": (24, 24)}  # width, height

KEYS = ("name", "pair", "sigma", "kernelSize", "nearWeight", "farWeight", "rate", "start")
SETTINGS = [dict(zip(KEYS, row)) for row in (
    ("as published", "wide", 3.0, 15, 0.1, 1.0, 0.3, "grey"),
    ("as published, smaller blur", "square", 2.0, 11, 0.3, 1.0, 0.3, "grey"),
    ("hardly any blur", "wide", 0.5, 5, 1.0, 1.0, 0.3, "near"),
    ("kernel of one tap", "square", 1.0, 1, 0.1, 1.0, 0.3, "grey"),
    ("kernel cut short", "square", 6.0, 3, 0.1, 2.0, 0.1, "near"),
    ("kernel beyond the picture", "square", 6.0, 29, 0.1, 1.0, 0.3, "far"),
    ("kernel beyond twice the picture", "wide", 6.0, 63, 0.05, 1.0, 0.3, "grey"),
    ("start from the classic hybrid", "square", 2.0, 11, 0.1, 1.0, 0.3, "classic"),
    ("start from the classic hybrid, slow", "wide", 1.2, 7, 0.1, 1.0, 0.05, "classic"),
    ("near weight 0", "wide", 2.0, 11, 0.0, 1.0, 0.3, "grey"),
    ("far weight 0", "square", 2.0, 11, 1.0, 0.0, 0.5, "far"),
)]


def near_picture(width, height):
    """Ramps under slanting stripes, with a pure black and a pure white block. 8-bit codes, [row, column, channel]."""
    y, x = np.mgrid[0:height, 0:width]
    red, green, blue = 255 * x // (width - 1), 255 * y // (height - 1), 255 * (x + y) // (width + height - 2)
    ramps = np.stack([red, green, blue], axis=2)
    codes = np.where(((x + 2 * y) // 5 % 2 == 0)[..., None], ramps, 255 - ramps)
    codes[: height // 3, : width // 4] = 0
    codes[-(height // 3):, -(width // 4):] = 255
    return codes.astype(np.uint8)


def far_picture(width, height):
    """A white disc in a coloured glow; the corners and the lowest third are pure black."""
    y, x = np.mgrid[0:height, 0:width]
    squared = (2 * x - width + 1) ** 2 + (2 * y - height + 1) ** 2
    glow = np.clip(255 - 255 * squared // (width * height), 0, 255)
    codes = np.stack([glow, glow * 2 // 3, glow * glow // 255], axis=2)
    codes[squared <= width * height // 8] = 255
    codes[height - height // 3:] = 0
    return codes.astype(np.uint8)


def planes(codes):
    return np.moveaxis(codes / 255.0, 2, 0)


def make():
    """The golden runs as JSON data, and the pictures by file name."""
    pictures, runs = {}, []
    for pair, (width, height) in PAIRS.items():
        pictures[f"{pair}-near.ppm"] = near_picture(width, height)
        pictures[f"{pair}-far.ppm"] = far_picture(width, height)
    for setting in map(dict, SETTINGS):
        pair = setting.pop("pair")
        files = {"near": f"{pair}-near.ppm", "far": f"{pair}-far.ppm"}
        losses, _ = descend(*(planes(pictures[file]) for file in files.values()), setting, EVALUATIONS)
        width, height = PAIRS[pair]
        runs.append({"name": setting.pop("name"), **files, "width": width, "height": height, **setting,
                     "steps": max(EVALUATIONS), "losses": losses})
    return {"precision": "float64", "runs": runs}, pictures


def ppm(codes):
    height, width, _ = codes.shape
    return b"P6\n%d %d\n255\n" % (width, height) + codes.tobytes()


def write():
    golden, pictures = make()
    for name, codes in pictures.items():
        (HERE / name).write_bytes(ppm(codes))
    # json writes floats as repr does, so they read back exactly; one loss a line keeps differences readable.
    runs = ",\n".join(json.dumps(run).replace(' "losses": [', '\n  "losses": [\n   ').replace("}, {", "},\n    {")
                      for run in golden["runs"])
    (HERE / "golden.json").write_text(f'{{"precision": "{golden["precision"]}", "runs": [\n{runs}\n]}}\n')
    return True


def agree(name, expected, actual):
    """Whether two lists of losses agree; says by how much they do not."""
    if [row["evaluation"] for row in expected] != [row["evaluation"] for row in actual]:
        print(f"{name}: other evaluations")
        return False
    difference = max(abs(theirs[key] - mine[key]) / abs(theirs[key])
                     for theirs, mine in zip(expected, actual) for key in ("total", "near", "far"))
    print(f"{name}: largest relative difference {difference:.2g}, at most {TOLERANCE:.0e} is allowed")
    return difference <= TOLERANCE


def compare():
    golden, pictures = make()
    kept = json.loads((HERE / "golden.json").read_text())["runs"]
    checks = [[{**run, "losses": None} for run in runs] for runs in (kept, golden["runs"])]
    good = [checks[0] == checks[1]] + [(HERE / name).read_bytes() == ppm(codes) for name, codes in pictures.items()]
    print("settings and pictures:", "same" if all(good) else "different")
    good += [agree(mine["name"], theirs["losses"], mine["losses"]) for theirs, mine in zip(kept, golden["runs"])]
    return all(good)


def check_published(folder):
    try:
        from PIL import Image
    except ImportError:
        sys.exit("make_golden.py --check needs Pillow (Debian: python3-pil)")
    published = json.loads((folder / "golden.json").read_text())
    near, far, result = (np.asarray(Image.open(folder / published[key]).convert("RGB"))
                         for key in ("near", "far", "publishedResult"))
    setting = {"sigma": published["blur"]["sigma"], "kernelSize": published["blur"]["kernelSize"],
               "nearWeight": published["weights"]["near"], "farWeight": published["weights"]["far"],
               "rate": published["learningRate"], "start": published["start"]}
    losses, canvas = descend(planes(near), planes(far), setting, [row["evaluation"] for row in published["losses"]])
    wrong = int((np.floor(255 * canvas) != np.moveaxis(result, 2, 0)).sum())
    print(f"published picture: {wrong} of {canvas.size} samples differ")
    return agree("published losses", published["losses"], losses) and wrong == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    only_one = parser.add_mutually_exclusive_group()
    only_one.add_argument("--write", action="store_true", help="replace the golden files")
    only_one.add_argument("--check", type=Path, metavar="FOLDER", help="compare with a published run")
    chosen = parser.parse_args()
    good = write() if chosen.write else check_published(chosen.check) if chosen.check else compare()
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
