"""Writes Scenes: six images of 24x24 with a square or two each, and their masks, half of them with a palette.

    pip install pillow numpy      # written with 12 and 2.4
    python3 Tests/MocoTests/make-scenes.py
"""

import os

import numpy as np
from PIL import Image

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Scenes")
random = np.random.default_rng(1)
for part in ("images", "masks"):
    os.makedirs(os.path.join(folder, part), exist_ok=True)
for number in range(6):
    image = np.full((24, 24, 3), 40, np.uint8)
    mask = np.zeros((24, 24), np.uint8)
    for kind in range(1, 2 + number % 2):
        top, left = random.integers(0, 5, 2) + (0, 12 * (kind - 1))
        image[top : top + 8, left : left + 8, kind] = 220
        mask[top : top + 8, left : left + 8] = kind
    mask[23] = 255  # not judged
    picture = Image.fromarray(mask, "P" if number % 2 else "L")
    if number % 2:
        picture.putpalette([0, 0, 0, 255, 0, 0, 0, 255, 0] + [255] * 759)
    Image.fromarray(image).save(os.path.join(folder, "images", f"{number}.png"))
    picture.save(os.path.join(folder, "masks", f"{number}.png"))
