"""How a hybrid looks from its two distances, computed apart from Nearfar's own judge, and classic hybrids to hold it against.

Formulas: docs/quality.md. Pictures are arrays [row, column, channel] of code values 0..1.
"""
import numpy as np
from scipy.fft import dctn, idctn
from scipy.ndimage import gaussian_filter

from flip import Flip, decode

EYE_DEGREES = 0.01543
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
CLASSIC = (0.75, 1, 1.5, 2, 3, 4)  # deviations of the classic filters, in the far eye's
STABILISER = 0.03**2
SCALES = 3
BEST_SHARE = 0.2  # of the near picture's FLIP: what the best classic hybrid may have
NO_LESS_TRUE = 0.003


def encode(light):
    light = np.maximum(light, 0)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def sensitivity(u, luminance=100.0, field=20.0):
    """Barten 2004; 0 at frequency 0."""
    safe = np.where(u > 0, u, 1)
    noise = 63 / luminance**0.83 + 1 / (1 - np.exp(-0.02 * safe**2))
    value = 5200 * np.exp(-0.0016 * safe**2 * (1 + 100 / luminance) ** 0.08)
    return np.where(u > 0, value / np.sqrt((1 + 144 / field**2 + 0.64 * safe**2) * noise), 0)


def pixels_per_degree(metres_wide, columns, metres_off):
    return 1 / np.degrees(2 * np.arctan(metres_wide / (2 * columns * metres_off)))


def window(plane):
    return gaussian_filter(plane, 1.5, mode="reflect", truncate=5 / 1.5)


def moments(luminance):
    """Samples, local means and local variances of the finest scales."""
    scales = []
    for scale in range(SCALES):
        if scale:
            luminance = gaussian_filter(luminance, 0.8, mode="reflect")[::2, ::2]
        mean = window(luminance)
        scales.append((luminance, mean, window(luminance * luminance) - mean * mean))
    return scales


def likeness(one, other):
    """The contrast-structure term of SSIM, its mean over pixels and scales."""
    means = []
    for (a, mean_a, variance_a), (b, mean_b, variance_b) in zip(one, other):
        covariance = window(a * b) - mean_a * mean_b
        means.append(np.mean((2 * covariance + STABILISER) / (variance_a + variance_b + STABILISER)))
    return np.mean(means)


class Reader:
    """Reads hybrids of two pictures."""

    def __init__(self, near, far, metres_wide, near_at, far_at):
        self.near, self.far = near, far
        rows, columns = near.shape[:2]
        near_density, far_density = (pixels_per_degree(metres_wide, columns, at) for at in (near_at, far_at))
        self.sigma = EYE_DEGREES * far_density
        down, across = np.arange(rows)[:, None] / (2 * rows), np.arange(columns)[None, :] / (2 * columns)
        self.squared = down**2 + across**2
        self.weights = {"near": sensitivity(np.sqrt(self.squared) * near_density),
                        "far": sensitivity(np.sqrt(self.squared) * far_density)}
        self.luminances = [encode(decode(picture) @ LUMINANCE) for picture in (near, far)]
        self.moments = [moments(each) for each in self.luminances]
        self.spectra = [dctn(each, norm="ortho") for each in self.luminances]
        self.flip = Flip(far, far_density)
        self.flip_of_near = self.flip(near)
        self._classics = None

    def blur(self, picture, sigma):
        """Border mirrored, by the cosine transform."""
        response = np.exp(-2 * np.pi**2 * sigma**2 * self.squared)
        return np.stack([idctn(dctn(picture[..., c]) * response) for c in range(3)], axis=2)

    def seen_from_afar(self, picture):
        return encode(self.blur(decode(picture), self.sigma))

    def _fit(self, spectrum, view):
        """The contrasts of both pictures, and what is left over, by least squares."""
        hybrid, *pictures = ((each * self.weights[view]).ravel() for each in (spectrum, *self.spectra))
        design = np.stack(pictures, axis=1)
        contrasts, *_ = np.linalg.lstsq(design, hybrid, rcond=None)
        rest = np.linalg.norm(hybrid - design @ contrasts)
        return contrasts, rest, [max(np.linalg.norm(each), 1e-12) for each in pictures]

    def read(self, hybrid):
        luminance = encode(decode(hybrid) @ LUMINANCE)
        own = moments(luminance)
        spectrum = dctn(luminance, norm="ortho")
        (a, _), near_rest, (near_norm, _) = self._fit(spectrum, "near")
        (leak, b), far_rest, (_, far_norm) = self._fit(spectrum, "far")
        residual = near_rest / near_norm
        return {"n": likeness(own, self.moments[0]) - likeness(own, self.moments[1]) - residual / 2, "F": self.flip(hybrid),
                "a": a, "b": b, "leak": leak, "residual": residual, "farResidual": far_rest / far_norm}

    def classics(self):
        """All 36, each with its reading."""
        if self._classics is None:
            lows = [self.blur(self.far, factor * self.sigma) for factor in CLASSIC]
            highs = [self.near - self.blur(self.near, factor * self.sigma) for factor in CLASSIC]
            self._classics = []
            for low in lows:
                for high in highs:
                    picture = np.clip(low + high, 0, 1)
                    self._classics.append((self.read(picture), picture))
        return self._classics

    def best_classic(self):
        """Of those as true as a fifth of the near picture the one whose near picture reads best; where none is, the truest."""
        true = [each for each in self.classics() if each[0]["F"] <= BEST_SHARE * self.flip_of_near]
        return max(true, key=lambda each: each[0]["n"]) if true else min(self.classics(), key=lambda each: each[0]["F"])

    def frontier_gain(self, reading):
        """By how much the near picture reads better than in any classic hybrid whose far view is no less true."""
        as_true = [each["n"] for each, _ in self.classics() if each["F"] <= reading["F"] + NO_LESS_TRUE]
        truest = min((each for each, _ in self.classics()), key=lambda each: each["F"])
        return reading["n"] - (max(as_true) if as_true else truest["n"])
