"""Writes Fixtures/segmentation-training.safetensors and detection-training.safetensors: three steps of a small network with each head, in
PyTorch.

    pip install torch numpy safetensors      # written with 2.15, 2.4 and 0.8
    python3 Tests/TransferTests/make-training.py

    images          F32 [T, N, C, H, W]
    masks           I64 [T, N, H, W]          255 is passed over
    boxes           F32 [T, N, M, 5]          left, top, width, height, class; the last rows of an image may be zeros: no object
    initial.<name>  F32                       parameters and running statistics, in PyTorch's layouts
    loss [T], <name> [T, …]                   computed in float64, rounded to F32: after each step
    deviation.<each of these>  [T]            the largest |float32 − float64| of PyTorch itself on the same data

The backbone's last stage has stride 1. A seed for which rounding could decide a rectifier is passed over.
"""

import math
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "GoldenTests"))
import fixture_file

fixture_file.FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
torch.set_num_threads(1)

STEPS, BATCH, SIDE, WIDTHS, CLASSES, NECK = 3, 4, 18, (4, 6, 8), 3, 6
MAP, STRIDE = 9, 2
RATES, MOMENTUM, DECAY = {"segmentation": 0.01, "detection": 0.05}, 0.9, 0.01


def single(value):
    return float(np.float32(value))


def shapes(task):
    layers, channels = {}, 3
    for i, width in enumerate(WIDTHS, 1):
        layers[f"layer{i}.conv.weight"] = (width, channels, 3, 3)
        layers |= {f"layer{i}.bn.{n}": (width,) for n in ("weight", "bias", "running_mean", "running_var")}
        channels = width
    if task == "segmentation":
        return layers | {"classifier.weight": (CLASSES + 1, channels, 1, 1), "classifier.bias": (CLASSES + 1,)}
    layers["neck.conv.weight"] = (NECK, channels, 3, 3)
    layers |= {f"neck.bn.{n}": (NECK,) for n in ("weight", "bias", "running_mean", "running_var")}
    for name, outputs in (("heat", CLASSES), ("size", 2), ("offset", 2)):
        layers |= {f"{name}.weight": (outputs, NECK, 1, 1), f"{name}.bias": (outputs,)}
    return layers


def initial(task, random):
    state = {}
    for name, shape in shapes(task).items():
        fan = math.prod(shape[1:])
        value = random.standard_normal(shape)
        if "running_mean" in name:
            value = 0.1 * value
        elif "running_var" in name:
            value = 1 + 0.1 * np.abs(value)
        elif name.endswith("bn.weight"):
            value = 1 + 0.1 * value
        elif len(shape) == 4:
            value = value * math.sqrt(2 / fan)
        else:
            value = 0.1 * value
        state[name] = value.astype(np.float32)
    return state


def targets(boxes):
    """Heat maps, and cell, offset and size of every object, in float64 from the definition."""
    heat = np.zeros((BATCH, CLASSES, MAP, MAP))
    cells, offsets, sizes = [], [], []
    for n in range(BATCH):
        for left, top, width, height, label in boxes[n]:
            if width == 0:
                continue
            w, h = width / STRIDE, height / STRIDE
            x, y = left / STRIDE + w / 2, top / STRIDE + h / 2
            column, row = int(x), int(y)
            d = (w + h - math.sqrt((w + h) ** 2 - 4 * w * h * 0.3 / 1.7)) / 2
            deviation = max(d / 3, 1 / 6)
            r, c = np.mgrid[0:MAP, 0:MAP]
            gauss = np.exp(-((r - row) ** 2 + (c - column) ** 2) / (2 * deviation**2))
            heat[n, int(label)] = np.maximum(heat[n, int(label)], gauss)
            cells.append((n, row, column))
            offsets.append((x - column, y - row))
            sizes.append((w, h))
    return torch.tensor(heat), cells, torch.tensor(offsets), torch.tensor(sizes)


class Run:
    def __init__(self, task, state, dtype):
        self.task, self.dtype, self.margin = task, dtype, float("inf")
        tensors = {n: torch.tensor(v).to(dtype) for n, v in state.items()}
        self.buffers = {n: t for n, t in tensors.items() if "running" in n}
        self.parameters = {n: t.requires_grad_() for n, t in tensors.items() if "running" not in n}
        values, rate, decay = list(self.parameters.values()), single(RATES[task]), single(DECAY)
        if task == "segmentation":
            self.optimizer = torch.optim.AdamW(values, lr=rate, weight_decay=decay)
        else:
            self.optimizer = torch.optim.SGD(values, lr=rate, momentum=single(MOMENTUM), weight_decay=decay)

    def normalized(self, x, name):
        y = F.batch_norm(
            x, self.buffers[f"{name}.running_mean"], self.buffers[f"{name}.running_var"],
            self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"], True, single(0.1), single(1e-5))
        self.margin = min(self.margin, y.detach().abs().min().item())
        return F.relu(y)

    def convolved(self, x, name, stride=1):
        weight = self.parameters[f"{name}.weight"]
        return F.conv2d(x, weight, self.parameters.get(f"{name}.bias"), stride, weight.shape[-1] // 2)

    def loss(self, images, masks, boxes):
        x = images.to(self.dtype)
        for i, stride in zip(range(1, len(WIDTHS) + 1), (1, 2, 1)):
            x = self.normalized(self.convolved(x, f"layer{i}.conv", stride), f"layer{i}.bn")
        if self.task == "segmentation":
            logits = F.interpolate(self.convolved(x, "classifier"), size=(SIDE, SIDE), mode="bilinear")
            return F.cross_entropy(logits, masks, ignore_index=255)
        x = self.normalized(self.convolved(x, "neck.conv"), "neck.bn")
        heat, cells, offsets, sizes = targets(boxes)
        z, heat = self.convolved(x, "heat"), heat.to(self.dtype)
        p = torch.sigmoid(z)
        centre = -((1 - p) ** 2) * F.logsigmoid(z)
        other = -((1 - heat) ** 4) * p**2 * F.logsigmoid(-z)
        loss = torch.where(heat == 1, centre, other).sum() / len(cells)
        n, row, column = (list(part) for part in zip(*cells))
        for name, wanted, weight in (("offset", offsets, 1.0), ("size", sizes, single(0.1))):
            said = self.convolved(x, name)[n, :, row, column]
            loss = loss + weight * (said - wanted.to(self.dtype)).abs().sum() / len(cells)
        return loss

    def run(self, data):
        history = []
        for images, masks, boxes in data:
            loss = self.loss(torch.tensor(images), torch.tensor(masks), boxes)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
            state = {"loss": loss.detach()} | {n: p.detach() for n, p in self.parameters.items()} | self.buffers
            history.append({n: t.double().numpy().copy() for n, t in state.items()})
        return {n: np.stack([step[n] for step in history]) for n in history[0]}


def data(random):
    steps = []
    for _ in range(STEPS):
        images = random.standard_normal((BATCH, 3, SIDE, SIDE)).astype(np.float32)
        masks = random.integers(0, CLASSES + 1, (BATCH, SIDE, SIDE))
        masks[:, :2] = 255
        boxes = np.zeros((BATCH, 3, 5), np.float32)
        for n in range(BATCH):
            for m in range(random.integers(1, 4)):
                width, height = random.integers(2, 12, 2)
                left, top = random.integers(0, SIDE - width + 1), random.integers(0, SIDE - height + 1)
                boxes[n, m] = left, top, width, height, random.integers(CLASSES)
        steps.append((images, masks, boxes))
    return steps


for task in ("segmentation", "detection"):
    for seed in range(1000):
        random = np.random.default_rng(seed)
        state, steps = initial(task, random), data(random)
        exact = Run(task, state, torch.float64)
        values = exact.run(steps)
        rough = Run(task, state, torch.float32).run(steps)
        if exact.margin > 2e-6:
            break
    tensors = {
        "images": np.stack([s[0] for s in steps]),
        "masks": np.stack([s[1] for s in steps]).astype(np.int64),
        "boxes": np.stack([s[2] for s in steps]),
    } | {f"initial.{n}": v for n, v in state.items()}
    for name, value in values.items():
        tensors[name] = value.astype(np.float32)
        tensors[f"deviation.{name}"] = np.abs(value - rough[name]).reshape(STEPS, -1).max(1).astype(np.float32)
    size = fixture_file.write(f"{task}-training", tensors, {"seed": str(seed), "learning_rate": str(RATES[task])})
    print(task, "seed", seed, "margin", exact.margin, "loss", values["loss"], size, "bytes")
