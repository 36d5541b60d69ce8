"""Ways for PyTorch to blur three planes with a symmetric kernel, across and then down, zero outside the picture.

Each maker takes the taps (float32, odd count), height and width, and returns a function from [1, 3, height, width] to
the same shape. A returned tensor may be overwritten by the next call. All agree to float32 rounding; only their
speeds differ, by machine, kernel size and thread count.
"""
import torch
import torch.nn.functional as functional


def conv2d(taps, height, width):
    """Depthwise convolutions on planes."""
    radius = len(taps) // 2
    across, down = taps.view(1, 1, 1, -1).repeat(3, 1, 1, 1), taps.view(1, 1, -1, 1).repeat(3, 1, 1, 1)

    def blur(picture):
        middle = functional.conv2d(picture, across, padding=(0, radius), groups=3)
        return functional.conv2d(middle, down, padding=(radius, 0), groups=3)
    return blur


def channels_last(taps, height, width):
    """Depthwise convolutions on interleaved samples; the same calls, the memory format decides."""
    return conv2d(taps, height, width)


def slices(taps, height, width):
    """Sums of shifted, weighted slices of a padded copy."""
    across, down = across_by_slices(taps, height, width), taps.tolist()
    radius = len(down) // 2
    padded = torch.zeros(1, 3, height + 2 * radius, width)
    blurred = torch.empty(1, 3, height, width)

    def blur(picture):
        across(picture, padded[:, :, radius:radius + height])
        torch.mul(padded[:, :, :height], down[0], out=blurred)
        for i, tap in enumerate(down[1:], 1):
            blurred.add_(padded[:, :, i:i + height], alpha=tap)
        return blurred
    return blur


def columns(taps, height, width):
    """Slices across; down as one depthwise convolution that takes every column for a channel, so that it vectorises."""
    across, radius = across_by_slices(taps, height, width), len(taps) // 2
    down = taps.view(1, 1, -1, 1).repeat(width, 1, 1, 1).contiguous(memory_format=torch.channels_last)
    middle = torch.empty(1, 3, height, width)

    def blur(picture):
        across(picture, middle)
        as_channels = middle.view(3, height, 1, width).permute(0, 3, 1, 2)
        blurred = functional.conv2d(as_channels, down, padding=(radius, 0), groups=width)
        return blurred.permute(0, 2, 3, 1).reshape(1, 3, height, width)
    return blur


def fft(taps, height, width):
    """Products in the frequency domain. Rounding is absolute, not relative: near-black results need a floor."""
    rows, bins = spectrum(taps, height), spectrum(taps, width)
    gain = rows[:, None] * bins[None, :len(bins) // 2 + 1]
    size = (len(rows), len(bins))

    def blur(picture):
        frequencies = torch.fft.rfft2(picture, s=size)
        return torch.fft.irfft2(frequencies.mul_(gain), s=size)[:, :, :height, :width]
    return blur


def across_by_slices(taps, height, width):
    weights = taps.tolist()
    radius = len(weights) // 2
    padded = torch.zeros(1, 3, height, width + 2 * radius)

    def blur(picture, into):
        padded[..., radius:radius + width].copy_(picture)
        torch.mul(padded[..., :width], weights[0], out=into)
        for i, weight in enumerate(weights[1:], 1):
            into.add_(padded[..., i:i + width], alpha=weight)
    return blur


def spectrum(taps, length):
    """The kernel's transform, real because the kernel is symmetric, at a fast size that does not wrap around."""
    centre = len(taps) // 2
    radius = min(centre, length - 1)  # taps further out never meet the picture
    around = torch.zeros(fast_size(length + radius), dtype=torch.float64)
    around[:radius + 1] = taps[centre:centre + radius + 1]
    around[len(around) - radius:] = taps[centre - radius:centre]
    return torch.fft.fft(around).real.float()


def fast_size(least):
    def rest(n):
        for prime in (2, 3, 5):
            while n % prime == 0:
                n //= prime
        return n
    return next(n for n in range(least, 2 * least + 1) if rest(n) == 1)


BLURS = {maker.__name__: maker for maker in (conv2d, channels_last, slices, columns, fft)}
