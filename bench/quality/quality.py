#!/usr/bin/env python3
"""How well pictures read that Nearfar makes with no option but distances, against the best classic hybrid with hindsight.

Runs the command on ten pairs at two ratios of distances and reads the results with formulas of its own. Writes the table of
docs/quality.md. Needs Debian's python3-numpy, python3-scipy and python3-pil.
"""
import argparse
import json
import statistics
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

import pairs
import readings

ROOT = Path(__file__).resolve().parents[2]
WIDTH, NEAR_AT = 0.4, 0.4


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, nargs="+", default=[10, 25], help="far distance over near; default: 10 25")
    parser.add_argument("--pairs", nargs="+", help="only these; default: all")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the pictures there")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there, besides printing it")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="after --: further options for nearfar mix")
    return parser.parse_args()


def codes(file):
    return np.asarray(Image.open(file).convert("RGB")) / 255


def nearfar(*words):
    done = subprocess.run([str(ROOT / "nearfar"), *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"nearfar {' '.join(map(str, words))}: {done.stderr}")
    return done.stdout


def measure(folder, name, near, far, ratio, rest):
    files = {part: folder / f"{name}.{part}.png" for part in ("near", "far")}
    near.save(files["near"])
    far.save(files["far"])
    geometry = ["--width", f"{WIDTH}m", "--near-at", f"{NEAR_AT}m", "--far-at", f"{ratio * NEAR_AT:g}m"]
    hybrid, report = folder / f"{name}.{ratio:g}.png", folder / f"{name}.{ratio:g}.json"
    nearfar("mix", files["near"], files["far"], "-o", hybrid, "--report", report, "--force", "--quiet", *geometry, *rest)
    reader = readings.Reader(codes(files["near"]), codes(files["far"]), WIDTH, NEAR_AT, ratio * NEAR_AT)
    margins = reader.margins(codes(hybrid))
    classic, low, high = reader.best_classic()
    judged = json.loads(nearfar("judge", files["near"], files["far"], hybrid, "--json", *geometry))
    told = json.loads(report.read_text())
    apart = max(abs(told["legibility"][view][name] - margins[view][name]) for view in margins for name in margins[view])
    return {"pair": name, "ratio": ratio, "margins": margins, "score": reader.score(margins), "classic": classic,
            "filters": (low, high), "recipe": told["recipe"], "apart": apart, "judged": judged}


def row(each):
    near, far, recipe, judged = each["margins"]["near"], each["margins"]["far"], each["recipe"], each["judged"]
    return (f"| {each['pair']} | {near['edge']:.2f} / {near['csf']:.2f} | {far['edge']:.2f} / {far['csf']:.2f} "
            f"| {each['score']:.2f} | {each['classic']:.2f} | {each['score'] - each['classic']:+.2f} "
            f"| {judged['structure']:.2f} | {judged['flip']:.3f} "
            f"| {recipe['farContrast']:.2f} | {recipe['nearGain']:.2f} | {recipe['detailWeight']:.3f} |")


def table(ratio, rows):
    gains = [each["score"] - each["classic"] for each in rows]
    lines = [f"### Far distance {ratio:g} times the near one", "",
             "| near-far | near edge / csf | far edge / csf | score | best of 36 classics | gain | structure near | FLIP far "
             "| contrast | gain of detail | weight |",
             "|-|-|-|-|-|-|-|-|-|-|-|", *map(row, rows), "",
             f"Gain: median {statistics.median(gains):+.3f}, least {min(gains):+.3f}; "
             f"{sum(gain > 0 for gain in gains)} of {len(gains)} pairs are better. The command's own report and these readings "
             f"differ by at most {max(each['apart'] for each in rows):.4f}.", ""]
    return "\n".join(lines)


def main():
    chosen = options()
    rest = [word for word in chosen.rest if word != "--"]
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        every = pairs.all_pairs(ROOT / "samples")
        texts = []
        for ratio in chosen.ratios:
            rows = [measure(folder, pair, *every[pair], ratio, rest) for pair in chosen.pairs or every]
            texts.append(table(ratio, rows))
            print(texts[-1], flush=True)
    if chosen.markdown:
        chosen.markdown.write_text("\n".join(texts))


if __name__ == "__main__":
    main()
