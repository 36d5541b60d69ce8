"""Ten pairs of 512x512 pixels: crops of the samples, a page of text, a drawn face and a letter; dark and bright ones among them."""
import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIZE = 512


def sample(folder, name, crop=None):
    picture = Image.open(folder / name).convert("RGB")
    if crop:
        picture = picture.crop(crop)
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side)).resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def page():
    picture = Image.new("RGB", (SIZE, SIZE), "white")
    draw = ImageDraw.Draw(picture)
    words = "WALK AWAY FROM THIS PAGE AND IT WILL LOOK BACK AT YOU   " * 3
    for number, top in enumerate(range(6, SIZE, 20)):
        draw.text((6, top), words[7 * number % 56:], fill="black", font=ImageFont.load_default())
    return picture


def face():
    y, x = np.mgrid[0:SIZE, 0:SIZE] / SIZE
    light = np.where(np.hypot(x - 0.5, y - 0.5) < 0.4, 0.85, 0.1)
    for eye in (0.35, 0.65):
        light = np.where(np.hypot(x - eye, y - 0.4) < 0.07, 0.05, light)
    mouth = (np.abs(np.hypot(x - 0.5, y - 0.5) - 0.25) < 0.03) & (y > 0.58)
    light = np.where(mouth, 0.05, light)
    return Image.fromarray(np.rint(255 * light[..., None] * [1, 0.9, 0.5]).astype(np.uint8))


def letter():
    """A dark R on nearly white."""
    small = Image.new("L", (11, 11), 245)
    ImageDraw.Draw(small).text((3, 0), "R", fill=30, font=ImageFont.load_default())
    return small.resize((SIZE, SIZE), Image.Resampling.BICUBIC).convert("RGB")


def all_pairs(folder):
    cat, raccoon = sample(folder, "cat.png"), sample(folder, "raccoon.jpg")
    astronaut, coffee = sample(folder, "astronaut.png"), sample(folder, "coffee.png")
    hubble, retina, rocket = (sample(folder, name) for name in ("hubble.jpg", "retina.jpg", "rocket.jpg"))
    portrait = sample(folder, "astronaut.png", (120, 0, 340, 220))
    return {"raccoon-cat": (raccoon, cat), "astronaut-cat": (astronaut, cat), "cat-portrait": (cat, portrait),
            "raccoon-coffee": (raccoon, coffee), "coffee-hubble": (coffee, hubble), "raccoon-retina": (raccoon, retina),
            "cat-rocket": (cat, rocket), "page-face": (page(), face()), "hubble-astronaut": (hubble, astronaut),
            "raccoon-letter": (raccoon, letter())}
