"""Writes Fixtures/augmentations.json: what torchvision makes of one small image, computed in float64.

Usage: python3 make-fixtures.py        (needs torch and torchvision; written with torchvision 0.29.2)

Pixels are multiples of 1/256 and parameters sums of few powers of two, so that both sides read exactly the same numbers.
Images are H×W×3, listed row by row. Resizing is with antialias=True, as Pillow's.
"""

import json
import pathlib

import torch
import torchvision.transforms.functional as F

HEIGHT, WIDTH = 11, 9
generator = torch.Generator().manual_seed(20)
image = torch.randint(0, 257, (3, HEIGHT, WIDTH), generator=generator).double() / 256
# The cases in which the hue's formula has ties: primaries, their complements, black, white, grey, two equal channels.
special = [
    (1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (0, 1, 1), (1, 0, 1), (0, 0, 0), (1, 1, 1), (0.5, 0.5, 0.5),
]
for column, color in enumerate(special):
    image[:, 0, column] = torch.tensor(color, dtype=torch.float64)
image[:, 1, 0] = torch.tensor([0.75, 0.75, 0.25])
image[:, 1, 1] = torch.tensor([0.25, 0.75, 0.75])


def pixels(x):
    return [round(v, 10) for v in x.permute(1, 2, 0).reshape(-1).tolist()]


cases = []


def case(step, parameters, result):
    cases.append({
        "step": step, "parameters": parameters, "height": result.shape[1], "width": result.shape[2],
        "pixels": pixels(result),
    })


for factor in [0.0, 0.625, 1.0, 1.375]:
    case("brightness", [factor], F.adjust_brightness(image, factor))
    case("contrast", [factor], F.adjust_contrast(image, factor))
    case("saturation", [factor], F.adjust_saturation(image, factor))
for turns in [-0.5, -0.375, -0.125, 0.0, 0.0625, 0.375, 0.5]:
    case("hue", [turns], F.adjust_hue(image, turns))
case("grayscale", [], F.rgb_to_grayscale(image, num_output_channels=3))
for sigma, size in [(0.125, 3), (0.5, 5), (1.0, 7), (2.0, 13)]:
    case("blur", [sigma], F.gaussian_blur(image, [size, size], [sigma, sigma]))
for top, left, height, width, out_height, out_width in [
    (0, 0, 11, 9, 11, 9), (2, 1, 7, 6, 11, 9), (3, 3, 1, 1, 4, 5), (0, 0, 11, 9, 20, 20), (0, 0, 11, 9, 4, 3),
    (1, 2, 9, 5, 3, 8),
]:
    case(
        "crop", [top, left, height, width, out_height, out_width],
        F.resized_crop(image, top, left, height, width, [out_height, out_width], antialias=True))

target = pathlib.Path(__file__).parent / "Fixtures" / "augmentations.json"
fixture = {"height": HEIGHT, "width": WIDTH, "image": pixels(image), "cases": cases}
target.write_text(json.dumps(fixture).replace('{"step"', '\n{"step"') + "\n")
