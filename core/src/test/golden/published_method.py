"""The published method in float64 numpy, written for reading: an oracle that shares no code with the library.

One free variable x per sample, canvas = 1 / (1 + exp(-x)), and plain descent x <- x - rate * gradient of
    total = nearWeight * near + farWeight * far
    near  = sum (canvas - A)^2
    far   = sum (blur(canvas^2.2)^(1/2.2) - blur(B^2.2)^(1/2.2))^2
The blur is separable; outside the picture lies zero. Evaluation n sees the canvas after n-1 updates.
Pictures are arrays [channel, row, column] of code values 0..1.
"""
import math

import numpy as np


def gaussian(sigma, radius):
    taps = np.exp(-np.arange(-radius, radius + 1.0) ** 2 / (2 * sigma * sigma))
    return taps / taps.sum()


def correlate(picture, taps, border):
    """Horizontally, then vertically; `border` is a mode of numpy.pad: constant is zero, symmetric is cba|abc|cba."""
    radius = len(taps) // 2
    for axis in (2, 1):
        padded = np.pad(picture, [(radius, radius) if a == axis else (0, 0) for a in range(3)], mode=border)
        length = picture.shape[axis]
        picture = sum(tap * padded.take(range(i, i + length), axis) for i, tap in enumerate(taps))
    return picture


def classic(near, far, sigma):
    """lowpass(B) + (A - lowpass(A)) in code values: one Gaussian out to 5 sigma, border reflected, clipped to 0..1."""
    taps = gaussian(sigma, math.ceil(5 * sigma))
    return np.clip(correlate(far, taps, "symmetric") + near - correlate(near, taps, "symmetric"), 0, 1)


def start_of(name, near, far, sigma):
    """x of the start: 0 for grey, else that picture, clamped so that the sigmoid can reach it."""
    if name == "grey":
        return np.zeros_like(near)
    picture = {"near": near, "far": far, "classic": classic(near, far, sigma)}[name]
    clamped = np.clip(picture, 1 / 510, 509 / 510)
    return np.log(clamped / (1 - clamped))


def descend(near, far, setting, evaluations):
    """The losses at the asked evaluations, and the canvas that the last of them saw."""
    taps = gaussian(setting["sigma"], setting["kernelSize"] // 2)
    near_weight, far_weight = setting["nearWeight"], setting["farWeight"]
    far_target = correlate(far ** 2.2, taps, "constant") ** (1 / 2.2)
    x = start_of(setting["start"], near, far, setting["sigma"])
    losses = []
    for evaluation in range(1, max(evaluations) + 1):
        canvas = 1 / (1 + np.exp(-x))
        blurred = correlate(canvas ** 2.2, taps, "constant")
        near_error = canvas - near
        far_error = blurred ** (1 / 2.2) - far_target
        if evaluation in evaluations:
            near_loss, far_loss = float((near_error ** 2).sum()), float((far_error ** 2).sum())
            total = near_weight * near_loss + far_weight * far_loss
            losses.append({"evaluation": evaluation, "total": total, "near": near_loss, "far": far_loss})
        # The blur is its own transpose: its taps are symmetric and its border is zero.
        back = correlate(2 * far_error * blurred ** (1 / 2.2 - 1) / 2.2, taps, "constant")
        gradient = near_weight * 2 * near_error + far_weight * back * 2.2 * canvas ** 1.2
        x = x - setting["rate"] * gradient * canvas * (1 - canvas)
    return losses, canvas
