"""LDR-FLIP (Andersson, Nilsson, Akenine-Moller, Oskarsson, Astrom, Fairchild 2020), as published, in NumPy and SciPy."""
import numpy as np
from scipy.ndimage import convolve1d, correlate1d

LIGHTNESS, RED_GREEN, BLUE_YELLOW = [(1, 0.0047)], [(1, 0.0053)], [(34.1, 0.04), (13.5, 0.025)]
TO_XYZ = np.array([[10135552 / 24577794, 8788810 / 24577794, 4435075 / 24577794],
                   [2613072 / 12288897, 8788810 / 12288897, 887015 / 12288897],
                   [1425312 / 73733382, 8788810 / 73733382, 70074185 / 73733382]])
WHITE = TO_XYZ.sum(axis=1)
GREATEST, KNEE = 41.276, 0.4


def decode(code):
    return np.where(code <= 0.04045, code / 12.92, ((np.maximum(code, 0) + 0.055) / 1.055) ** 2.4)


def along(filter1d, plane, taps_across, taps_down):
    return filter1d(filter1d(plane, taps_across, 1, mode="nearest"), taps_down, 0, mode="nearest")


def balanced(taps):
    """Positive taps sum to 1, negative ones to -1."""
    return np.where(taps > 0, taps / max(taps[taps > 0].sum(), 1e-300), taps / max(-taps[taps < 0].sum(), 1e-300))


class Flip:
    """Compares pictures with a reference."""

    def __init__(self, reference, density):
        self.density = density
        deviation = 0.5 * 0.082 * density
        x = np.arange(-int(np.ceil(3 * deviation)), int(np.ceil(3 * deviation)) + 1)
        self.smooth = np.exp(-x * x / (2 * deviation**2))
        self.edge = balanced(-x * self.smooth)
        self.point = balanced((x * x / deviation**2 - 1) * self.smooth)
        self.smooth /= self.smooth.sum()
        self.reference = self._seen(reference)

    def _channel(self, plane, kernels):
        radius = int(np.ceil(3 * np.sqrt(0.04 / (2 * np.pi**2)) * self.density))
        degrees = np.arange(-radius, radius + 1) / self.density
        total, sum_of_taps = 0, 0
        for gain, spread in kernels:
            taps = np.exp(-np.pi**2 * degrees**2 / spread)
            weight = gain * np.sqrt(np.pi / spread)
            total = total + weight * along(convolve1d, plane, taps, taps)
            sum_of_taps += weight * taps.sum() ** 2
        return total / sum_of_taps

    def _strength(self, luminance, taps):
        return np.hypot(along(correlate1d, luminance, taps, self.smooth), along(correlate1d, luminance, self.smooth, taps))

    def _seen(self, picture):
        """Filtered colours (Hunt-adjusted Lab), edges and points."""
        x, y, z = np.moveaxis(decode(picture) @ TO_XYZ.T / WHITE, 2, 0)
        lightness = 116 * y - 16
        seen_y = (self._channel(lightness, LIGHTNESS) + 16) / 116
        seen_x = self._channel(500 * (x - y), RED_GREEN) / 500 + seen_y
        seen_z = seen_y - self._channel(200 * (y - z), BLUE_YELLOW) / 200
        rgb = np.clip((np.stack([seen_x, seen_y, seen_z], axis=2) * WHITE) @ np.linalg.inv(TO_XYZ).T, 0, 1)
        t = rgb @ TO_XYZ.T / WHITE
        f = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
        lab_l, lab_a, lab_b = 116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])
        hunt = np.stack([lab_l, 0.01 * lab_l * lab_a, 0.01 * lab_l * lab_b], axis=2)
        luminance = (lightness + 16) / 116
        return hunt, self._strength(luminance, self.edge), self._strength(luminance, self.point)

    def __call__(self, picture):
        colours, edges, points = self.reference
        other_colours, other_edges, other_points = self._seen(picture)
        apart = colours - other_colours
        power = (np.abs(apart[..., 0]) + np.hypot(apart[..., 1], apart[..., 2])) ** 0.7
        knee = KNEE * GREATEST
        colour = np.where(power < knee, 0.95 * power / knee, 0.95 + 0.05 * (power - knee) / (GREATEST - knee))
        feature = np.sqrt(np.maximum(np.abs(edges - other_edges), np.abs(points - other_points)) / np.sqrt(2))
        return float(np.mean(np.clip(colour, 0, 1) ** (1 - feature)))


def check():
    """The published algorithm's values on a pair of gradients."""
    y, x = np.mgrid[0:128, 0:128]
    reference = np.stack([2 * x, 2 * y, x + y], axis=2) / 255
    test = np.stack([np.minimum(255, 2 * x + 40 * ((x // 8 + y // 8) % 2)), 2 * y, 255 - (x + y)], axis=2) / 255
    for density, expected in ((20, 0.617854), (67.0206, 0.616724), (200, 0.610926)):
        assert abs(Flip(reference, density)(test) - expected) < 5e-6, density


if __name__ == "__main__":
    check()
