"""Pairs of square photographs to mix: crops of the samples, and those of a folder with labels, faces laid onto each other by hand-set eyes."""
import json

import numpy as np
from PIL import Image

SIZE = 512
EYES_APART = 0.2  # of the frame
EYES_AT = (0.5, 0.42)


def plain(picture):
    """Code values alone: a colour profile would be applied by the command and passed over by the formulas."""
    return Image.fromarray(np.asarray(picture.convert("RGB")))


def square(picture, crop=None):
    picture = plain(picture)
    if crop:
        picture = picture.crop(crop)
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side)).resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def sample(folder, name, crop=None):
    return square(Image.open(folder / name), crop)


def samples(folder):
    """The near picture's name, the far one's, and both pictures."""
    cat, raccoon = sample(folder, "cat.png"), sample(folder, "raccoon.jpg")
    astronaut, coffee = sample(folder, "astronaut.png"), sample(folder, "coffee.png")
    hubble, retina, rocket = (sample(folder, name) for name in ("hubble.jpg", "retina.jpg", "rocket.jpg"))
    portrait = sample(folder, "astronaut.png", (120, 0, 340, 220))
    return {"raccoon-cat": (raccoon, cat), "astronaut-cat": (astronaut, cat), "cat-portrait": (cat, portrait),
            "raccoon-coffee": (raccoon, coffee), "coffee-hubble": (coffee, hubble), "raccoon-retina": (raccoon, retina),
            "cat-rocket": (cat, rocket), "hubble-astronaut": (hubble, astronaut), "astronaut-retina": (astronaut, retina),
            "rocket-raccoon": (rocket, raccoon)}


def framed_by_eyes(picture, eyes):
    """The square in which the eyes lie where EYES_AT and EYES_APART say; mirrored beyond the picture's edge."""
    left, right = np.array(eyes[:2]), np.array(eyes[2:])
    apart = right - left
    scale = np.hypot(*apart) / (EYES_APART * SIZE)
    cosine, sine = apart / np.hypot(*apart)
    turn = scale * np.array([[cosine, -sine], [sine, cosine]])
    pad = max(picture.size)
    wide = np.pad(np.asarray(plain(picture)), ((pad, pad), (pad, pad), (0, 0)), mode="symmetric")
    origin = (left + right) / 2 + pad - turn @ (np.array(EYES_AT) * SIZE)
    shrunk = max(scale, 1)
    small = Image.fromarray(wide).resize((int(wide.shape[1] / shrunk), int(wide.shape[0] / shrunk)), Image.Resampling.LANCZOS)
    ratio = np.array([[small.width / wide.shape[1]], [small.height / wide.shape[0]]])
    matrix = np.hstack([turn, origin[:, None]]) * ratio
    return small.transform((SIZE, SIZE), Image.Transform.AFFINE, tuple(matrix.ravel()), Image.Resampling.BICUBIC)


def labelled(folder):
    """The pairs that `labels.json` of a folder names."""
    labels = json.loads((folder / "labels.json").read_text())
    result = {}
    for pair in labels["pairs"]:
        entries = [labels["pictures"][pair[part]] for part in ("near", "far")]
        pictures = [Image.open(folder / entry["file"]) for entry in entries]
        if all("eyes" in entry for entry in entries):
            pictures = [framed_by_eyes(picture, entry["eyes"]) for picture, entry in zip(pictures, entries)]
        else:
            pictures = [square(picture) for picture in pictures]
        result[f"{pair['near']}-{pair['far']}"] = tuple(pictures)
    return result
