"""Converts 8-bit samples to sRGB by littlecms, relative colorimetric: an answer that owes nothing to the reader.

Usage: convert.py PROFILE MODE WIDTH HEIGHT < samples > rgb   (MODE: L, RGB or CMYK)
"""

import sys

from PIL import Image, ImageCms

RELATIVE_COLORIMETRIC = 1
NO_OPTIMISATION = 0x0100  # as exact as it can: otherwise dark greys are off by up to ten steps

profile, mode, width, height = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
picture = Image.frombytes(mode, (width, height), sys.stdin.buffer.read())
transform = ImageCms.buildTransform(
    ImageCms.getOpenProfile(profile),
    ImageCms.createProfile("sRGB"),
    mode,
    "RGB",
    RELATIVE_COLORIMETRIC,
    NO_OPTIMISATION,
)
sys.stdout.buffer.write(ImageCms.applyTransform(picture, transform).tobytes())
