"""Writes Pictures/: small PNG and JPEG files, and Pictures/pixels.json with what Pillow decodes of each.

Usage: python3 make-pictures.py        (needs pillow and numpy; written with Pillow 13.0.0)

Transparency is laid over white in float64 here. `gamma.png` is `rgb.png` with a chunk that says something of its colours, which
Pillow passes over. libjpeg only warns of `extraneous.jpg`, which has bytes in front of its end, and of `samsung.jpg`, whose scan
claims another spectrum: Pillow decodes both. Pillow writes neither `interlaced.png` nor `ycck.jpg`, and reads both: the first is
written here, the second is a picture in four inks whose Adobe marker says that three of them are YCbCr.
"""

import io
import json
import pathlib
import struct
import zlib

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


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


png = (folder / "rgb.png").read_bytes()
(folder / "gamma.png").write_bytes(png[:33] + chunk(b"gAMA", struct.pack(">I", 100000)) + png[33:])
buffer = io.BytesIO()
Image.fromarray(smooth).save(buffer, "jpeg", quality=90)
jpeg = buffer.getvalue()
(folder / "extraneous.jpg").write_bytes(jpeg[:-2] + bytes(range(1, 240)) + jpeg[-2:])
scan = jpeg.find(b"\xff\xda")
end = scan + 2 + (jpeg[scan + 2] << 8 | jpeg[scan + 3])  # where the scan's header ends: spectral start and end, precision
(folder / "samsung.jpg").write_bytes(jpeg[: end - 3] + bytes(3) + jpeg[end:])

Image.fromarray(noisy[..., 0]).convert("1").save(folder / "bits.png")
Image.fromarray(smooth).save(folder / "full.jpg", quality=90, subsampling=0)
inks = Image.fromarray(np.dstack([smooth, smooth[..., 0]]), "CMYK")
buffer = io.BytesIO()
inks.save(buffer, "jpeg", quality=90)
jpeg = buffer.getvalue()
transform = jpeg.find(b"Adobe") + 11
(folder / "ycck.jpg").write_bytes(jpeg[:transform] + b"\2" + jpeg[transform + 1 :])
passes = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))
rows = b"".join(b"\0" + row.tobytes() for y0, x0, dy, dx in passes for row in noisy[y0::dy, x0::dx])
header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 1)
content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
(folder / "interlaced.png").write_bytes(png[:8] + content)
Image.new("L", (1000, 1000)).save(folder / "flat.png", optimize=True)  # as short as so large a picture can be

pixels = {}
for path in sorted(folder.glob("*.png")) + sorted(folder.glob("*.jpg")):
    if path.name in ("alpha.png", "gray16.png", "flat.png"):
        continue
    pixels[path.name] = np.asarray(Image.open(path).convert("RGB")).reshape(-1).tolist()
share = alpha[..., None] / 255
pixels["alpha.png"] = (share * noisy + (1 - share) * 255).reshape(-1).round(3).tolist()
pixels["gray16.png"] = np.repeat(gray16 / 257, 3).round(3).tolist()
text = json.dumps({"height": HEIGHT, "width": WIDTH, "pixels": pixels}, separators=(",", ":"))
(folder / "pixels.json").write_text(text + "\n")
