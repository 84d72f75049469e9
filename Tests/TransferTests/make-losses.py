"""Writes Fixtures/losses.safetensors: what PyTorch computes in float64 of the kernels of dense prediction.

    pip install torch numpy safetensors      # written with 2.15, 2.4 and 0.8
    python3 Tests/TransferTests/make-losses.py

Inputs are float32 numbers, drawn from a generator seeded with the case's name; losses and gradients, by autograd, are
float64 of the same numbers. Images are stored N×H×W×C. The definitions are compared in `Double`; what float32 adds
is a matter between the two halves of a pair.

It refuses to compare anything else: no timing, no float32.
"""

import hashlib
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "GoldenTests"))
import fixture_file

fixture_file.FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

TENSORS, METADATA = {}, {}


def generator(name):
    return np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "little"))


def given(values):
    """float32 numbers, as a float64 tensor that autograd may follow."""
    return torch.tensor(np.asarray(values, dtype=np.float32).astype(np.float64), requires_grad=True)


def put(case, **tensors):
    for name, x in tensors.items():
        x = x.detach().numpy() if isinstance(x, torch.Tensor) else np.asarray(x)
        TENSORS[f"{case}/{name}"] = x


def single(x):
    return x.detach().numpy().astype(np.float32)


def last(x):
    """N×C×H×W → N×H×W×C"""
    return x.detach().permute(0, 2, 3, 1)


def resize():
    cases = []
    for n, c, h, w, height, width in [
        (1, 2, 10, 10, 40, 40), (2, 3, 5, 7, 18, 23), (1, 2, 3, 3, 3, 3), (1, 17, 2, 3, 7, 5), (1, 1, 1, 4, 6, 2),
        (2, 2, 9, 8, 4, 3),
    ]:
        case = f"resize-{h}x{w}x{c}to{height}x{width}"
        cases.append(case)
        rng = generator(case)
        x = given(rng.standard_normal((n, c, h, w)))
        y = F.interpolate(x, size=(height, width), mode="bilinear", align_corners=False, antialias=False)
        dy = given(rng.standard_normal(y.shape))
        y.backward(dy)
        put(case, x=single(last(x)), dy=single(last(dy)), y=last(y), dx=last(x.grad))
    METADATA["resize"] = " ".join(cases)


def cross_entropy():
    cases = []
    for n, h, w, c, ignored, size in [
        (2, 4, 5, 13, 0.2, 1.0), (1, 3, 3, 2, 0.0, 1.0), (2, 3, 2, 21, 0.5, 4.0), (1, 2, 4, 5, 0.3, 30.0),
    ]:
        case = f"cross-entropy-{n}x{h}x{w}x{c}"
        cases.append(case)
        rng = generator(case)
        z = given(size * rng.standard_normal((n, h, w, c)))
        targets = rng.integers(0, c, n * h * w)
        targets[rng.random(targets.shape) < ignored] = 255
        loss = F.cross_entropy(z.reshape(-1, c), torch.tensor(targets), ignore_index=255)
        loss.backward()
        put(case, logits=single(z), targets=targets.astype(np.uint8), loss=loss, gradient=z.grad)
    METADATA["cross-entropy"] = " ".join(cases)


def focal():
    cases = []
    for n, h, w, c, objects, size in [(2, 4, 5, 3, 7, 2.0), (1, 3, 3, 1, 0, 1.0), (1, 4, 4, 12, 3, 10.0)]:
        case = f"focal-{n}x{h}x{w}x{c}"
        cases.append(case)
        rng = generator(case)
        values, heat = size * rng.standard_normal((n, h, w, c)), rng.random((n, h, w, c)).astype(np.float32)
        flat, peaks = values.reshape(-1), heat.reshape(-1)
        peaks[rng.choice(peaks.size, 6, replace=False)] = 1
        # Sure answers, right and wrong ones: at a centre, far from any, and near one.
        flat[:6] = [30, -30, 30, -30, 30, -30]
        peaks[:6] = [1, 1, 0, 0, 0.9, 0.9]
        z, y = given(values), torch.tensor(heat.astype(np.float64))
        p, q, log_p, log_q = torch.sigmoid(z), torch.sigmoid(-z), F.logsigmoid(z), F.logsigmoid(-z)
        terms = torch.where(y == 1, q**2 * log_p, (1 - y) ** 4 * p**2 * log_q)
        loss = -terms.sum() / max(objects, 1)
        loss.backward()
        put(case, logits=single(z), heat=heat, loss=loss, gradient=z.grad)
        METADATA[f"{case}/objects"] = str(objects)
    METADATA["focal"] = " ".join(cases)


def distance():
    cases = []
    for n, h, w, objects in [(2, 3, 4, 9), (1, 2, 2, 11), (1, 2, 2, 0)]:
        case = f"distance-{n}x{h}x{w}of{objects}"
        cases.append(case)
        rng = generator(case)
        y = given(rng.standard_normal((n, h, w, 2)))
        cells = rng.integers(0, n * h * w, objects)
        targets = rng.random((objects, 2)).astype(np.float32)
        if objects:
            targets[0] = single(y.reshape(-1, 2))[cells[0]]  # met exactly
        differences = y.reshape(-1, 2)[torch.tensor(cells)] - torch.tensor(targets.astype(np.float64))
        loss = differences.abs().sum() / max(objects, 1)
        loss.backward()
        put(case, y=single(y), cells=cells.astype(np.int64), targets=targets, loss=loss, gradient=y.grad)
    METADATA["distance"] = " ".join(cases)


resize(), cross_entropy(), focal(), distance()
print(f"{fixture_file.write('losses', TENSORS, METADATA):,} bytes")
