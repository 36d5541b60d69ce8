"""The pair of pictures that an engine is timed on: two files, or two pictures made by formula."""
import math
import sys

try:
    import numpy as np
    from PIL import Image
except ImportError as missing:
    sys.exit(f"{missing.name} is missing: this needs numpy and Pillow (Debian: python3-numpy python3-pil)")


def add_picture_options(parser):
    parser.add_argument("--near", metavar="FILE", help="seen up close (default: a picture made by formula)")
    parser.add_argument("--far", metavar="FILE", help="seen from afar (default: a picture made by formula)")
    parser.add_argument("--size", type=int, metavar="N", help="scale both to NxN (default: NEAR's size, or 512)")


def read_pair(chosen):
    """Both pictures as 8-bit codes, [row, column, channel], of the same size."""
    if (chosen.near is None) != (chosen.far is None):
        sys.exit("--near and --far go together")
    if chosen.size is not None and chosen.size < 1:
        sys.exit(f"--size must be at least 1, was {chosen.size}")
    if chosen.near is None:
        size = chosen.size or 512
        return formula(size, 40, 5), formula(size, 7, 2)
    near, far = (Image.open(file).convert("RGB") for file in (chosen.near, chosen.far))
    size = (chosen.size, chosen.size) if chosen.size else near.size
    return tuple(np.asarray(p if p.size == size else p.resize(size, Image.Resampling.LANCZOS)) for p in (near, far))


def write(codes, file):
    Image.fromarray(codes).save(file)


def formula(size, stripes, blobs):
    """Slanting stripes over soft blobs, from black to white; an engine's time hardly depends on what it is given."""
    y, x = np.mgrid[0:size, 0:size] / size
    planes = [np.sin(math.pi * stripes * (x + y * (c + 1) / 3)) + np.cos(math.pi * blobs * (y - x * c / 2))
              for c in range(3)]
    return np.rint(255 * (np.stack(planes, axis=2) + 2) / 4).astype(np.uint8)
