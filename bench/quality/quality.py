#!/usr/bin/env python3
"""How the pictures look that Nearfar makes with no option but distances, held against 36 classic hybrids of each pair.

Runs the command on pairs at two ratios of distances and reads the results with formulas of its own. Writes the tables of docs/quality.md,
and contact sheets. Needs Debian's python3-numpy, python3-scipy and python3-pil.
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
WIDTH, NEAR_AT = 0.2, 0.4
THUMB = 200


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, nargs="+", default=[10, 25], help="far distance over near; default: 10 25")
    parser.add_argument("--labels", type=Path, metavar="FOLDER", help="pairs of this folder's labels.json in place of the samples")
    parser.add_argument("--pairs", nargs="+", help="only these; default: all")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the pictures there")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="a sheet for each ratio: FILE with the ratio in its name")
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
    read = reader.read(codes(hybrid))
    classic, picture = reader.best_classic()
    told = json.loads(report.read_text())
    said = told["reading"]
    apart = max(abs(said["near"]["n"] - read["n"]), abs(said["far"]["flip"] - read["F"]), abs(said["near"]["a"] - read["a"]),
                abs(said["far"]["b"] - read["b"]))
    return {"pair": name, "read": read, "classic": classic, "gain": reader.frontier_gain(read), "verdict": told["verdict"],
            "weight": told["recipe"]["detailWeight"], "apart": apart,
            "views": [reader.near, codes(hybrid), picture, reader.far, reader.seen_from_afar(codes(hybrid)), reader.seen_from_afar(picture)]}


def row(each):
    ours, classic = each["read"], each["classic"]
    two = " | ".join(f"{ours[name]:.2f} / {classic[name]:.2f}" for name in ("a", "b", "residual"))
    return (f"| {each['pair']} | {ours['n']:+.2f} / {classic['n']:+.2f} | {ours['F']:.3f} / {classic['F']:.3f} | {each['gain']:+.3f} "
            f"| {two} | {each['verdict']['near']} / {each['verdict']['far']} | {each['weight']:.3g} |")


def share(rows, holds):
    return f"{sum(map(holds, rows))} of {len(rows)}"


def table(ratio, rows):
    gains = [each["gain"] for each in rows]

    def difference(each, name):
        return each["read"][name] - each["classic"][name]

    return "\n".join([
        f"### Far distance {ratio:g} times the near one", "",
        "| near-far | n, ours / best classic | FLIP far | gain | a | b | residual | judge says near / far | weight |",
        "|-|-|-|-|-|-|-|-|-|", *map(row, rows), "",
        f"Frontier gain: median {statistics.median(gains):+.3f}, least {min(gains):+.3f}. At least as good as the best classic on both n (-.02) "
        f"and FLIP (+.01): {share(rows, lambda each: difference(each, 'n') >= -.02 and difference(each, 'F') <= .01)}. "
        f"b at least .85: {share(rows, lambda each: each['read']['b'] >= .85)}; a .6 to 1.35: "
        f"{share(rows, lambda each: .6 <= each['read']['a'] <= 1.35)}; residual at most .05 above the classic's: "
        f"{share(rows, lambda each: difference(each, 'residual') <= .05)}. "
        f"The command's own readings and these differ by at most {max(each['apart'] for each in rows):.4f}.", ""])


def sheet(file, rows):
    """A line a pair: near, ours, classic; far, ours and the classic from afar."""
    picture = Image.new("RGB", (6 * (THUMB + 4) + 12, len(rows) * (THUMB + 4)), "white")
    for line, each in enumerate(rows):
        for place, view in enumerate(each["views"]):
            small = Image.fromarray(np.rint(255 * np.clip(view, 0, 1)).astype(np.uint8)).resize((THUMB, THUMB), Image.Resampling.LANCZOS)
            picture.paste(small, (place * (THUMB + 4) + (12 if place > 2 else 0), line * (THUMB + 4)))
    picture.save(file, quality=85)


def main():
    chosen = options()
    rest = [word for word in chosen.rest if word != "--"]
    every = pairs.labelled(chosen.labels) if chosen.labels else pairs.samples(ROOT / "samples")
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        texts = []
        for ratio in chosen.ratios:
            rows = [measure(folder, pair, *every[pair], ratio, rest) for pair in chosen.pairs or every]
            texts.append(table(ratio, rows))
            print(texts[-1], flush=True)
            if chosen.sheet:
                sheet(chosen.sheet.with_stem(f"{chosen.sheet.stem}-{ratio:g}"), rows)
    if chosen.markdown:
        chosen.markdown.write_text("\n".join(texts))


if __name__ == "__main__":
    main()
