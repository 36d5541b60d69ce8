"""A picture several times beside and below itself, every other time mirrored, so that there are no seams."""
import sys

from PIL import Image, ImageOps

picture = Image.open(sys.argv[1])
count = int(sys.argv[3])
width, height = picture.size
whole = Image.new(picture.mode, (width * count, height * count))
for row in range(count):
    for column in range(count):
        tile = ImageOps.mirror(picture) if column % 2 else picture
        whole.paste(ImageOps.flip(tile) if row % 2 else tile, (column * width, row * height))
whole.save(sys.argv[2])
