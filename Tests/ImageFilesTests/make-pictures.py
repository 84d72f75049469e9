"""Writes Pictures/: small PNG and JPEG files, and Pictures/pixels.json with what Pillow decodes of each.

Usage: python3 make-pictures.py        (needs pillow and numpy; written with Pillow 13.0.0)

Transparency is laid over white in float64 here. `cmyk.jpg` is a file that the reader must refuse.
"""

import json
import pathlib

import numpy as np
from PIL import Image

HEIGHT, WIDTH = 18, 26
folder = pathlib.Path(__file__).parent / "Pictures"
folder.mkdir(exist_ok=True)
random = np.random.default_rng(5)

y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
smooth = np.stack([255 * x / (WIDTH - 1), 255 * y / (HEIGHT - 1), 128 + 100 * np.sin(x / 4)], axis=-1).astype(np.uint8)
noisy = random.integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)
alpha = random.integers(0, 256, (HEIGHT, WIDTH), dtype=np.uint8)
gray16 = random.integers(0, 65536, (HEIGHT, WIDTH), dtype=np.uint16)
palette = Image.fromarray(smooth).quantize(16)

Image.fromarray(noisy).save(folder / "rgb.png")
Image.fromarray(noisy[..., 0]).save(folder / "gray.png")
palette.save(folder / "palette.png")
Image.fromarray(np.dstack([noisy, alpha])).save(folder / "alpha.png")
Image.fromarray(gray16).save(folder / "gray16.png")
Image.fromarray(smooth).save(folder / "baseline.jpg", quality=90, subsampling=2)
Image.fromarray(smooth).save(folder / "progressive.jpg", quality=90, progressive=True)
Image.fromarray(smooth[..., 0]).save(folder / "gray.jpg", quality=90)
Image.fromarray(smooth).convert("CMYK").save(folder / "cmyk.jpg")

pixels = {}
for path in sorted(folder.glob("*.png")) + sorted(folder.glob("*.jpg")):
    if path.name in ("cmyk.jpg", "alpha.png", "gray16.png"):
        continue
    pixels[path.name] = np.asarray(Image.open(path).convert("RGB")).reshape(-1).tolist()
share = alpha[..., None] / 255
pixels["alpha.png"] = (share * noisy + (1 - share) * 255).reshape(-1).round(3).tolist()
pixels["gray16.png"] = np.repeat(gray16 / 257, 3).round(3).tolist()
text = json.dumps({"height": HEIGHT, "width": WIDTH, "pixels": pixels}, separators=(",", ":"))
(folder / "pixels.json").write_text(text + "\n")
