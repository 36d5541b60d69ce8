#!/usr/bin/env python3
"""One step of the article's error function by automatic differentiation: Nearfar (DJL) and Debian's PyTorch, in turn in one run.

    error_step.py                      512², two threads, five rounds of each
    error_step.py --size 256 --rounds 1    whether everything runs

A step is loss, gradient and update in float. Nearfar's is the difference between two whole runs of
`nearfar mix --error examples/Published.java` of few and of many steps, by their own clock. PyTorch's is the same function written as
its users write it, in three forms; the fastest counts. JSON goes to stdout; a round in which others used the processor is flagged.
"""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import engines
from measurement import run

FEW, MANY = 10, 60
TORCH = """
import json, math, os, sys, time
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as Nearfar has it
import torch
import torch.nn.functional as F
size, threads, steps = map(int, sys.argv[1:])
torch.set_num_threads(threads)
taps = torch.tensor([math.exp(-.5 * ((i - 7) / 3) ** 2) for i in range(15)])
taps /= taps.sum()
band = torch.zeros(size, size)
for i in range(size):
    for j in range(max(0, i - 7), min(size, i + 8)):
        band[i, j] = taps[j - i + 7]
across, down = taps.view(1, 1, 1, -1), taps.view(1, 1, -1, 1)
BLURS = {
    "conv2d": lambda x: F.conv2d(F.conv2d(x[:, None], across, padding=(0, 7)), down, padding=(7, 0))[:, 0],
    "conv2d groups": lambda x: F.conv2d(F.conv2d(x[None], across.repeat(3, 1, 1, 1), padding=(0, 7), groups=3),
                                        down.repeat(3, 1, 1, 1), padding=(7, 0), groups=3)[0],
    "matmul": lambda x: band @ x @ band}
torch.manual_seed(1)
near, far = torch.rand(3, size, size), torch.rand(3, size, size)
result = {}
for name, blur in BLURS.items():
    seen = lambda picture: blur(picture.clamp(min=0) ** 2.2).clamp(min=2 ** -100) ** (1 / 2.2)
    target = seen(far)
    free = torch.zeros(3, size, size, requires_grad=True)
    times = []
    for step in range(steps + 3):
        began = time.perf_counter()
        canvas = torch.sigmoid(free)
        loss = .1 * (canvas - near).square().sum() + (seen(canvas) - target).square().sum()
        loss.backward()
        with torch.no_grad():
            free -= .3 * free.grad
            free.grad = None
        times.append(1e3 * (time.perf_counter() - began))
    result[name] = sorted(times[3:])[len(times[3:]) // 2]
print(json.dumps(result))
"""


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most-others", type=float, default=0.1, metavar="CORES", help="default: %(default)s")
    return parser.parse_args()


def seconds(chosen, steps, folder):
    """Solving alone, by the report's own clock; and the cores that others used meanwhile."""
    size = f"{chosen.size}x{chosen.size}"
    command = [engines.NEARFAR, "mix", engines.ROOT / "samples" / "astronaut.png", engines.ROOT / "samples" / "cat.png",
               "-o", folder / "out.png", "--force", "--quiet", "--size", size, "--threads", chosen.threads,
               "--error", engines.ROOT / "examples" / "Published.java", "--solver", "descent", "--steps", steps,
               "--report", "-"]
    measured = run(command)
    return measured.result["secondsSolving"], measured.others


def one_round(chosen, folder):
    few, others_few = seconds(chosen, FEW, folder)
    many, others_many = seconds(chosen, MANY, folder)
    torch = run([engines.PYTHON, "-c", TORCH, chosen.size, chosen.threads, 20])
    others = [each for each in (others_few, others_many, torch.others) if each is not None]
    return {"nearfarMs": 1e3 * (many - few) / (MANY - FEW), "torchMs": torch.result,
            "disturbed": max(others, default=0) > chosen.most_others}


def main():
    chosen = options()
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([str(engines.NEARFAR), "mix", "--error", "none", "--help"], capture_output=True, check=True)
        rounds = []
        for number in range(chosen.rounds):
            print(f"round {number + 1} of {chosen.rounds}", file=sys.stderr, flush=True)
            rounds.append(one_round(chosen, Path(name)))
    ours = statistics.median(each["nearfarMs"] for each in rounds)
    torch = {form: statistics.median(each["torchMs"][form] for each in rounds) for form in rounds[0]["torchMs"]}
    best = min(torch, key=torch.get)
    json.dump({"size": chosen.size, "threads": chosen.threads, "nearfarMs": ours, "torchMs": torch, "torchBest": best,
               "ratio": ours / torch[best], "disturbedRounds": sum(each["disturbed"] for each in rounds),
               "rounds": rounds}, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
