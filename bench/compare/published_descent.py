"""The published method's descent in float32 PyTorch, with the gradient by hand and every buffer made once."""
from dataclasses import dataclass

import torch

from torch_blurs import BLURS, slices

# The fft variant's rounding leaves noise of about this size where the blurred picture is black.
FFT_FLOOR = 1e-7


@dataclass(frozen=True)
class Settings:
    sigma: float
    kernel_size: int
    near_weight: float
    far_weight: float
    rate: float

    def __post_init__(self):
        require(self.sigma > 0, "sigma", "> 0", self.sigma)
        require(self.kernel_size > 0 and self.kernel_size % 2 == 1, "kernel-size", "odd and > 0", self.kernel_size)
        require(self.near_weight >= 0, "near-weight", ">= 0", self.near_weight)
        require(self.far_weight > 0, "far-weight", "> 0", self.far_weight)
        require(self.rate > 0, "rate", "> 0", self.rate)

    def taps(self):
        offsets = torch.arange(self.kernel_size, dtype=torch.float64) - self.kernel_size // 2
        taps = torch.exp(-offsets ** 2 / (2 * self.sigma ** 2))
        return (taps / taps.sum()).float()


def require(holds, name, rule, value):
    if not holds:
        raise ValueError(f"{name} must be {rule}, was {value}")


class Descent:
    """Starts grey. `near` and `far` hold code values 0..1 as [1, 3, height, width]."""

    def __init__(self, near, far, settings, variant):
        self.settings = settings
        layout = torch.channels_last if variant == "channels_last" else torch.contiguous_format
        taps, height, width = settings.taps(), *near.shape[2:]
        self.near = near.contiguous(memory_format=layout)
        self.blur = BLURS[variant](taps, height, width)
        self.floor = FFT_FLOOR if variant == "fft" else None
        # Black stays exactly black in the target only where the blur is a sum of positive products.
        exact_blur = slices(taps, height, width) if variant == "fft" else self.blur
        self.far_target = (exact_blur(far.contiguous(memory_format=layout) ** 2.2) ** (1 / 2.2)).contiguous(
            memory_format=layout)
        self.x = torch.zeros_like(self.near)
        self.canvas, self.linear, self.seen, self.squares = (torch.empty_like(self.near) for _ in range(4))

    def step(self):
        """One evaluation and one update; returns the losses (near, far) of the canvas before the update."""
        settings, canvas, linear, seen = self.settings, self.canvas, self.linear, self.seen
        torch.sigmoid(self.x, out=canvas)
        torch.log(canvas, out=linear).mul_(2.2).exp_()
        blurred = self.blur(linear)
        if self.floor:
            blurred.clamp_min_(self.floor)
        torch.log(blurred, out=seen).mul_(1 / 2.2).exp_()
        slope = seen / blurred
        far_error = seen.sub_(self.far_target)
        near_error = canvas - self.near
        losses = torch.mul(near_error, near_error, out=self.squares).sum(), \
            torch.mul(far_error, far_error, out=self.squares).sum()
        # Half the gradient by x, over farWeight and (1 - canvas); 2.2 and 1/2.2 of the two powers cancel.
        gradient = self.blur(far_error.mul_(slope)).mul(linear)
        gradient.addcmul_(near_error, canvas, value=settings.near_weight / settings.far_weight)
        self.x.addcmul_(gradient, torch.rsub(canvas, 1), value=-2 * settings.rate * settings.far_weight)
        return losses

    def run(self, steps):
        """That many steps; returns every evaluation's (near, far)."""
        return [self.step() for _ in range(steps)]
