"""What is run in each round, and what of it counts."""
import math
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NEARFAR = ROOT / "nearfar"
PYTHON = "/usr/bin/python3"
NAMED = ("conv2d", "channels_last", "slices")  # what a PyTorch programmer writes first
VARIANTS = NAMED + ("columns", "fft")
THREADS = (1, 2)
WIDE_SIGMA = 40
HALVED_AT = math.sqrt(math.log(2) / 2) / math.pi  # cycles that a Gaussian of one pixel's deviation halves


def bench(size, threads, seconds, pictures):
    return [NEARFAR, "bench", *pictures, "--size", size, "--threads", threads, "--seconds", seconds, "--json",
            "--quiet"]


def tiles(picture, out, count):
    return [PYTHON, HERE / "tiles.py", picture, out, count]


def torch_steps(near, far, sigma, steps):
    return [PYTHON, HERE / "published_torch.py", "--near", near, "--far", far, "--sigma", sigma, "--steps", steps,
            "--variants", ",".join(VARIANTS), "--threads", ",".join(map(str, THREADS)), "--rounds", 1]


def torch_reference(near, far):
    return [PYTHON, HERE / "published_torch.py", "--near", near, "--far", far, "--variants", ",".join(VARIANTS),
            "--reference"]


def torch_whole(near, far, out, variant, threads):
    return [PYTHON, HERE / "published_torch.py", "--near", near, "--far", far, "--variants", variant, "--threads",
            threads, "--whole", out]


def classic_scipy(near, far, size):
    """The preset classic's cutoffs: 16 and 32 cycles per picture width."""
    return [PYTHON, HERE / "classic_scipy.py", "--near", near, "--far", far, "--rounds", 5,
            "--low-sigma", size * HALVED_AT / 16, "--high-sigma", size * HALVED_AT / 32]


def mix(near, far, out):
    return [NEARFAR, "mix", near, far, "-o", out, "--preset", "seed", "--solver", "converge", "--threads", max(THREADS),
            "--force", "--quiet"]


def eye(near, far, out):
    return [NEARFAR, "mix", near, far, "-o", out, "--threads", max(THREADS), "--force", "--quiet"]


def median_of(series, value):
    return statistics.median(value(each) for each in series.counted())


def figure(series, name):
    """Median over the rounds of a field that `nearfar bench` tells; None if a round had none."""
    values = [each.result[name] for each in series.counted()]
    return None if None in values else statistics.median(values)


def seconds(series):
    return median_of(series, lambda each: each.seconds)


def best_step(series, variants, threads=THREADS):
    """The fastest of PyTorch's variants by its median over the rounds: milliseconds, and which."""
    rows = {}
    for each in series.counted():
        for row in each.result["variants"]:
            if row["variant"] in variants and row["threads"] in threads:
                rows.setdefault((row["variant"], row["threads"]), []).append(row["stepMs"])
    (variant, count), times = min(rows.items(), key=lambda row: statistics.median(row[1]))
    return statistics.median(times), variant, count


def check_losses(ours, torch):
    """PyTorch's last loss is the one that Nearfar's own published run reaches."""
    mine, theirs = ours["publishedLoss"], torch["best"]["loss"]["total"]
    if abs(theirs - mine) > 1e-4 * mine:
        sys.exit(f"compare.py: the loss of PyTorch's 200 steps must be {mine} within 1e-4, was {theirs}")
