"""Has `moco` train, export and evaluate a ResNet-18, and does the last step again with PyTorch and torchvision.

    pip install torch torchvision numpy safetensors
    swift build -c release
    python3 Tests/ExchangeTests/compare-export.py [--moco .build/release/moco]

Checked are: that `safetensors.torch.load_file` opens the checkpoint and finds the official code's names; that the exported
backbone fits torchvision's network, with nothing missing but `fc`; that it equals the checkpoint's query encoder; and that
kNN on torchvision's features, in float64, is right on the same share of images as `moco evaluate` says.

Exit code 0 if all of it holds.
"""

import argparse
import json
import os
import struct
import subprocess
import tempfile

import numpy as np
import torch
import torchvision
from safetensors.torch import load_file


def write_images(folder, rng):
    """200 + 100 grey images of 32×32 in four classes: bars of four directions, in noise. Returns them in [0, 1]."""
    sets = []
    for stem, count in (("train", 200), ("t10k", 100)):
        labels = rng.integers(0, 4, count)
        y, x = np.mgrid[0:32, 0:32] - 15.5
        across = np.stack([y, x, (x - y) / 2**0.5, (x + y) / 2**0.5])[labels]
        offset = rng.uniform(-8, 8, (count, 1, 1))
        images = 80 + 90 * (np.abs(across - offset) < 3) + 25 * rng.standard_normal((count, 32, 32))
        images = images.clip(0, 255).astype(np.uint8)
        with open(os.path.join(folder, f"{stem}-images-idx3-ubyte"), "wb") as file:
            file.write(struct.pack(">4I", 0x803, count, 32, 32) + images.tobytes())
        with open(os.path.join(folder, f"{stem}-labels-idx1-ubyte"), "wb") as file:
            file.write(struct.pack(">2I", 0x801, count) + labels.astype(np.uint8).tobytes())
        sets.append((images / 255, labels))
    return sets


def neighbours(train, train_labels, test, test_labels, k=200, temperature=0.1):
    """The share of test images that a vote of the k nearest, weighted by exp(cosine / T), puts right."""
    train, test = (torch.nn.functional.normalize(x, dim=1) for x in (train, test))
    similarity, nearest = (test @ train.T).topk(min(k, len(train)))
    votes = torch.nn.functional.one_hot(train_labels[nearest], 4) * (similarity / temperature).exp()[..., None]
    return (votes.sum(1).argmax(1) == test_labels).double().mean().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moco", default=".build/release/moco", help="the program to check")
    options = parser.parse_args()

    def moco(*arguments):
        return subprocess.run([options.moco, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout

    with tempfile.TemporaryDirectory() as folder:
        path = lambda *names: os.path.join(folder, *names)
        sets = write_images(folder, np.random.default_rng(1))
        data = "idx:" + path("train-images-idx3-ubyte")
        moco("pretrain", "--data", data, "--encoder", "resnet18", "--stem", "imagenet", "--batch", "8", "--groups", "2",
             "--queue", "32", "--steps", "60", "--lr", "0.003", "--out", path("run"))
        checkpoint = path("run", "checkpoint.safetensors")
        moco("export", checkpoint, "--out", path("backbone.safetensors"))
        said = json.loads(moco("evaluate", checkpoint, "--data", data, "--protocol", "knn", "--json"))

        state = load_file(checkpoint)
        assert state["queue"].shape == (64, 32) and state["queue_ptr"].shape == (1,), "the queue's shape"
        for prefix in ("encoder_q.", "encoder_k."):
            assert prefix + "layer4.1.bn2.running_var" in state and prefix + "fc.weight" in state, prefix
        net = torchvision.models.resnet18()
        backbone = load_file(path("backbone.safetensors"))
        unmatched = net.load_state_dict(backbone, strict=False)
        assert unmatched.missing_keys == ["fc.weight", "fc.bias"] and not unmatched.unexpected_keys, unmatched
        assert all(torch.equal(t, state["encoder_q." + n]) for n, t in backbone.items()), "export and checkpoint differ"

        with open(path("run", "config.json")) as file:
            config = json.load(file)
        net.fc = torch.nn.Identity()
        net = net.double().eval()
        mean, deviation = (torch.tensor(config["normalization_" + n]).double()[:, None, None] for n in ("mean", "deviation"))
        with torch.no_grad():
            features = [net((torch.from_numpy(x)[:, None].expand(-1, 3, -1, -1) - mean) / deviation) for x, _ in sets]
        labels = [torch.from_numpy(y) for _, y in sets]
        share = neighbours(features[0], labels[0], features[1], labels[1])
    print(f"kNN by moco {said['accuracy']:.4f}, by torchvision {share:.4f}")
    assert share > 0.5, "the features say nothing, so nothing was compared"
    # A vote that rounding decides may fall otherwise, in one image of a hundred.
    assert abs(share - said["accuracy"]) < 0.011, "they differ"


if __name__ == "__main__":
    main()
