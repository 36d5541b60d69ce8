#!/usr/bin/env python3
"""The least values of the published objective over canvases in 0..1, found slowly, for the tests of the fast solver.

    make_optima.py           recompute and compare with optima.json (exit 1 where they differ)
    make_optima.py --write   make the pictures again from samples/ (needs Pillow), then optima.json

Float64 throughout. From the closed form in code values, from A, from B and from grey, scipy's L-BFGS-B goes down until
nothing more is to be had; `least` is what the closed form leads to, `leastOfAll` the lowest that any start led to, which
differs where there are several local minima. `projectedGradient` says how well `least` has converged: the largest
component of x - clip(x - gradient, 0, 1), divided by the near weight. `atGrey` is the objective's value at a grey canvas.
"""
import argparse
import json
import sys
from pathlib import Path

try:
    import numpy as np
    from scipy.optimize import minimize
except ImportError:
    sys.exit("make_optima.py needs numpy and scipy (Debian: python3-numpy, python3-scipy)")

from published_method import gaussian

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[3] / "samples"
WIDTH, HEIGHT = 64, 48
TOE = 2.0 ** -100  # of light, below which encoding is a straight line, as in the library
TOLERANCE = 1e-4  # rounding may lead another machine into another local minimum
PHOTOGRAPHS = dict(astronaut="png", cat="png", coffee="png", hubble="jpg", raccoon="jpg", retina="jpg", rocket="jpg")
CASES = [dict(zip(("near", "far", "sigma", "nearWeight"), row)) for row in (
    ("astronaut", "cat", 3, 0.1), ("cat", "astronaut", 1.5, 0.1), ("coffee", "raccoon", 6, 0.1),
    ("raccoon", "coffee", 4, 0.3), ("hubble", "astronaut", 6, 0.1), ("astronaut", "hubble", 6, 0.1),
    ("retina", "cat", 12, 0.02), ("rocket", "coffee", 8, 0.05), ("cat", "rocket", 2, 1.0),
    ("raccoon", "retina", 3, 0.02), ("coffee", "astronaut", 12, 0.5), ("astronaut", "raccoon", 2, 0.03),
    ("astronaut", "black", 6, 0.1), ("astronaut", "white", 6, 0.1), ("black", "astronaut", 6, 0.1),
    ("white", "astronaut", 3, 0.1), ("half", "cat", 6, 0.1), ("cat", "half", 6, 0.05), ("noise", "astronaut", 3, 0.1),
    ("astronaut", "noise", 3, 0.1), ("black", "black", 6, 0.1), ("white", "white", 3, 0.1), ("cat", "cat", 3, 0.1))]


def photograph(name):
    """The middle of a sample, downscaled by taking means."""
    from PIL import Image
    picture = Image.open(SAMPLES / f"{name}.{PHOTOGRAPHS[name]}").convert("RGB")
    step = min(picture.width // WIDTH, picture.height // HEIGHT)
    left, top = (picture.width - step * WIDTH) // 2, (picture.height - step * HEIGHT) // 2
    codes = np.asarray(picture)[top:top + step * HEIGHT, left:left + step * WIDTH].astype(float)
    return np.rint(codes.reshape(HEIGHT, step, WIDTH, step, 3).mean(axis=(1, 3)))


def pictures():
    codes = {name: photograph(name) for name in PHOTOGRAPHS}
    black, white = np.zeros((HEIGHT, WIDTH, 3)), np.full((HEIGHT, WIDTH, 3), 255.0)
    codes.update(black=black, white=white, half=np.where(np.arange(WIDTH)[:, None] < WIDTH // 2, black, white),
                 noise=np.random.default_rng(7).integers(0, 256, black.shape))
    return {name: picture.astype(np.uint8) for name, picture in codes.items()}


def planes(name):
    samples = (HERE / f"optimum-{name}.ppm").read_bytes()[-3 * WIDTH * HEIGHT:]
    return np.moveaxis(np.frombuffer(samples, np.uint8).reshape(HEIGHT, WIDTH, 3) / 255.0, 2, 0)


class Plane:
    """The objective of one plane: K blurs by a matrix on either side."""

    def __init__(self, near, far, case):
        self.near, self.far, self.m_n = near, far, case["nearWeight"]
        taps = gaussian(case["sigma"], int(np.ceil(2.33 * case["sigma"])))
        self.down, self.across = (sum(tap * np.eye(n, k=i - len(taps) // 2) for i, tap in enumerate(taps))
                                  for n in near.shape)
        self.target = self.encode(self.blur(far ** 2.2))[0]

    def blur(self, light):
        return self.down @ light @ self.across

    @staticmethod
    def encode(light):
        """Code values and the slope there."""
        above = np.maximum(light, TOE)
        return (np.where(light < TOE, light * TOE ** (1 / 2.2 - 1), above ** (1 / 2.2)),
                np.where(light < TOE, TOE ** (1 / 2.2 - 1), above ** (1 / 2.2 - 1) / 2.2))

    def loss(self, flat):
        x = flat.reshape(self.near.shape)
        seen, slope = self.encode(self.blur(x ** 2.2))
        near_error, far_error = x - self.near, seen - self.target
        back = self.blur(2 * far_error * slope)
        total = self.m_n * (near_error ** 2).sum() + (far_error ** 2).sum()
        return total, (2 * self.m_n * near_error + back * 2.2 * x ** 1.2).ravel()

    def closed_form(self):
        """argmin m_n |x-A|^2 + |K(x-B)|^2, exactly, in the eigenvectors of both blurs."""
        (rows, u), (columns, v) = np.linalg.eigh(self.down), np.linalg.eigh(self.across)
        power = np.outer(rows, columns) ** 2
        return u @ ((self.m_n * (u.T @ self.near @ v) + power * (u.T @ self.far @ v)) / (self.m_n + power)) @ v.T

    def least(self, start):
        """The local minimum below a start, and what is left of its gradient."""
        x, value = np.clip(start, 1 / 510, 509 / 510).ravel(), np.inf
        for _ in range(20):
            found = minimize(self.loss, x, jac=True, method="L-BFGS-B", bounds=[(0, 1)] * x.size,
                             options={"maxcor": 40, "ftol": 0, "gtol": 1e-13, "maxiter": 20000, "maxfun": 30000})
            x, better, value = found.x, found.fun < value * (1 - 1e-12), found.fun
            left = np.abs(x - np.clip(x - found.jac, 0, 1)).max() / self.m_n
            if not better or left < 1e-9:
                break
        return value, left


def solve(case):
    near, far = planes(case["near"]), planes(case["far"])
    least, least_of_all, projected, at_grey = 0.0, 0.0, 0.0, 0.0
    for a, b in zip(near, far):
        plane = Plane(a, b, case)
        value, left = plane.least(plane.closed_form())
        others = [plane.least(start)[0] for start in (a, b, np.full_like(a, 0.5))]
        least, projected, at_grey = least + value, max(projected, left), at_grey + plane.loss(np.full(a.size, 0.5))[0]
        least_of_all += min(value, *others)
    print(f"{case}: {least:.12g}, of all {least_of_all / max(least, 1e-300) - 1:.1e}, gradient {projected:.1e}", flush=True)
    return {**case, "farWeight": 1.0, "least": least, "leastOfAll": least_of_all, "projectedGradient": projected,
            "atGrey": at_grey}


def agree(kept, found):
    return kept.keys() == found.keys() and all(
        abs(kept[key] - found[key]) <= TOLERANCE * found[key] + 1e-9 if key in ("least", "leastOfAll", "atGrey")
        else key == "projectedGradient" or kept[key] == found[key] for key in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="replace the pictures and optima.json")
    chosen = parser.parse_args()
    if chosen.write:
        for name, codes in pictures().items():
            (HERE / f"optimum-{name}.ppm").write_bytes(b"P6\n%d %d\n255\n" % (WIDTH, HEIGHT) + codes.tobytes())
    found = [solve(case) for case in CASES]
    if chosen.write:
        lines = '{"precision": "float64", "cases": [\n' + ",\n".join(map(json.dumps, found)) + "\n]}\n"
        (HERE / "optima.json").write_text(lines)
        return
    kept = json.loads((HERE / "optima.json").read_text())["cases"]
    same = len(kept) == len(found) and all(map(agree, kept, found))
    print("optima:", "same" if same else "different")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
