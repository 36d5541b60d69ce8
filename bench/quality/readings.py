"""Legibility of a hybrid, computed apart from Nearfar's own judge: edges and contrast sensitivity, and classic hybrids.

Formulas: docs/quality.md. Pictures are arrays [row, column, channel] of code values 0..1.
"""
import numpy as np
from scipy.fft import dctn, idctn

EYE_DEGREES = 0.01543
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
CLASSIC = (0.75, 1, 1.5, 2, 3, 4)  # deviations of the classic filters, in far sigmas


def decode(code):
    return np.where(code <= 0.04045, code / 12.92, ((np.maximum(code, 0) + 0.055) / 1.055) ** 2.4)


def encode(light):
    light = np.maximum(light, 0)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def sensitivity(u, luminance=100.0, field=20.0):
    """Barten 2004; 0 at frequency 0."""
    safe = np.where(u > 0, u, 1)
    noise = 63 / luminance**0.83 + 1 / (1 - np.exp(-0.02 * safe**2))
    value = 5200 * np.exp(-0.0016 * safe**2 * (1 + 100 / luminance) ** 0.08)
    return np.where(u > 0, value / np.sqrt((1 + 144 / field**2 + 0.64 * safe**2) * noise), 0)


def pearson(a, b):
    a, b = a - a.mean(), b - b.mean()
    norm = np.sqrt((a * a).sum() * (b * b).sum())
    return 0.0 if norm == 0 else float((a * b).sum() / norm)


class Place:
    """A distance from a picture of some size: what is seen from there."""

    def __init__(self, shape, metres_wide, metres_off):
        rows, columns = shape
        self.pixels_per_degree = 1 / np.degrees(2 * np.arctan(metres_wide / (2 * columns * metres_off)))
        self.sigma = EYE_DEGREES * self.pixels_per_degree
        down, across = np.arange(rows)[:, None] / (2 * rows), np.arange(columns)[None, :] / (2 * columns)
        self.squared = down**2 + across**2
        self.weights = sensitivity(np.sqrt(self.squared) * self.pixels_per_degree)

    def blur(self, plane, sigma):
        """Border mirrored, by the cosine transform."""
        return idctn(dctn(plane) * np.exp(-2 * np.pi**2 * sigma**2 * self.squared))

    def features(self, picture):
        light = decode(picture) @ LUMINANCE
        seen = encode(self.blur(light, self.sigma))
        edges = np.concatenate([np.diff(seen, axis=1).ravel(), np.diff(seen, axis=0).ravel()])
        code = encode(light)
        filtered = idctn(dctn(code - code.mean()) * self.weights)
        return {"edge": edges, "csf": filtered.ravel()}


class Reader:
    """Compares hybrids of two pictures with the two."""

    def __init__(self, near, far, metres_wide, near_at, far_at):
        self.near, self.far = near, far
        self.places = {"near": Place(near.shape[:2], metres_wide, near_at),
                       "far": Place(near.shape[:2], metres_wide, far_at)}
        self.references = {view: [place.features(picture) for picture in (near, far)]
                           for view, place in self.places.items()}

    def margins(self, hybrid):
        """Correlation with the picture that should read less that with the other, by view and measure."""
        result = {}
        for own, (view, place) in enumerate(self.places.items()):
            seen = place.features(hybrid)
            result[view] = {name: pearson(seen[name], self.references[view][own][name])
                            - pearson(seen[name], self.references[view][1 - own][name]) for name in seen}
        return result

    @staticmethod
    def score(margins):
        """The sum over both measures of the smaller margin of the two views."""
        return sum(min(margins["near"][name], margins["far"][name]) for name in ("edge", "csf"))

    def best_classic(self):
        """The best of 36 classic hybrids with hindsight: score, and the deviations of both filters in far sigmas."""
        place = self.places["far"]

        def blurred(picture, factor):
            return np.stack([place.blur(picture[..., c], factor * place.sigma) for c in range(3)], axis=2)

        lows = [blurred(self.far, factor) for factor in CLASSIC]
        highs = [self.near - blurred(self.near, factor) for factor in CLASSIC]
        return max((self.score(self.margins(np.clip(low + high, 0, 1))), CLASSIC[i], CLASSIC[j])
                   for i, low in enumerate(lows) for j, high in enumerate(highs))
