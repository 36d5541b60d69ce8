#!/usr/bin/env python3
"""Whether an object detector that nobody here trained sees the near picture up close: in Nearfar's hybrids, and in the best classic ones.

Takes a folder with `pairs.json`: a list of {"near": {"file", "kind"}, "far": {"file", "kind"}}, kinds as COCO names them, square photographs of some 512
pixels. Writes the table of docs/quality.md: the score of the near kind less that of the far kind, and what `judge` says of the near picture. Needs Debian's
python3-numpy, python3-scipy and python3-pil, and Node 20.
"""
import argparse
import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

import pairs
from quality import ROOT, measure


def leads(files, kinds):
    """For each file the score of the first kind less that of the second."""
    named = sorted({kind for two in kinds for kind in two})
    done = subprocess.run([str(ROOT / "bench/quality/detector/run"), "--kinds", ",".join(named), *map(str, files)],
                          capture_output=True, text=True, check=True)
    scores = [json.loads(line)["scores"] for line in done.stdout.splitlines()]
    return [each[near] - each[far] for each, (near, far) in zip(scores, kinds)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ratio", type=float, default=25)
    parser.add_argument("--markdown", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    rows, files, kinds = [], [], []
    with tempfile.TemporaryDirectory() as name:
        for number, pair in enumerate(json.loads((chosen.folder / "pairs.json").read_text())):
            near, far = (pairs.plain(Image.open(chosen.folder / pair[part]["file"])) for part in ("near", "far"))
            each = measure(Path(name), str(number), near, far, chosen.ratio, [])
            for place, what in ((0, "alone"), (1, "ours"), (2, "classic")):
                files.append(Path(name) / f"{number}.{what}.png")
                Image.fromarray(np.rint(255 * np.clip(each["views"][place], 0, 1)).astype(np.uint8)).save(files[-1])
                kinds.append((pair["near"]["kind"], pair["far"]["kind"]))
            rows.append((f"{pair['near']['kind']} over {pair['far']['kind']}", each))
        scores = leads(files, kinds)
    lines = [f"### Far distance {chosen.ratio:g} times the near one", "",
             "| near over far | near alone | ours | best classic | n, ours / classic | FLIP far | judge says |", "|-|-|-|-|-|-|-|"]
    for (title, each), alone, ours, classic in zip(rows, scores[::3], scores[1::3], scores[2::3]):
        lines.append(f"| {title} | {alone:+.2f} | {ours:+.2f} | {classic:+.2f} | {each['read']['n']:+.2f} / {each['classic']['n']:+.2f} "
                     f"| {each['read']['F']:.3f} / {each['classic']['F']:.3f} | {each['verdict']['near']} |")
    better = sum(ours >= classic for ours, classic in zip(scores[1::3], scores[2::3]))
    blind = sum(each["verdict"]["near"] == "clearly" and ours <= 0 for (_, each), ours in zip(rows, scores[1::3]))
    lines += ["", f"The detector's lead is at least the best classic's on {better} of {len(rows)}. `judge` says *clearly* of {blind} in which the detector "
              "sees the far kind rather than the near one.", ""]
    print("\n".join(lines))
    if chosen.markdown:
        chosen.markdown.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
