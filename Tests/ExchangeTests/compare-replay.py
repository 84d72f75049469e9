"""Makes a recording with PyTorch, has `moco replay` run it, and compares every number at the end.

    pip install torch torchvision numpy safetensors
    swift build -c release
    python3 Tests/ExchangeTests/compare-replay.py                      # the small encoder
    python3 Tests/ExchangeTests/compare-replay.py --encoder resnet18 --stem imagenet --head mlp --size 32
    python3 Tests/ExchangeTests/compare-replay.py --moco OTHER-PROGRAM --recording kept.safetensors

The steps are Algorithm 1 of the paper (arXiv 1911.05722v3) with torchvision's modules, torch.optim.SGD and
F.cross_entropy; batch norm takes its statistics per device group, the key batch is permuted and put back (§3.3).

How near is near enough? As near as float32 comes by itself. The reference is float64. Eight runs of PyTorch in
float32, each from weights shaken by one unit in the last place, say how far rounding alone carries every tensor from it.
The tolerance is 4 times the largest deviation of the eight, or of what is usual among tensors of its kind if that is
more: the median of their deviations relative to their largest numbers. And 4 units in the last place.

In a deep network, a rectifier whose input is nearly zero may switch, which carries all that comes after it far, in
perhaps one run of ten. So if a number is beyond its tolerance, 56 runs more are made before the verdict.

Exit code 0 if everything is within it, 1 if not; the worst of each kind is printed as a share of its tolerance.
"""

import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch
import torch.nn.functional as F
import torchvision
from safetensors.numpy import load_file, save_file
from torch import nn

torch.set_num_threads(1)


class GroupedBatchNorm(nn.BatchNorm2d):
    """Statistics for each device group; the running ones follow their mean. `groups` is set on the instance."""

    def forward(self, x):
        outputs, means, variances = [], [], []
        for group in x.chunk(self.groups):
            mean, variance = self.running_mean.clone(), self.running_var.clone()
            outputs.append(F.batch_norm(group, mean, variance, self.weight, self.bias, True, self.momentum, self.eps))
            means.append(mean)
            variances.append(variance)
        with torch.no_grad():
            self.running_mean.copy_(torch.stack(means).mean(0))
            self.running_var.copy_(torch.stack(variances).mean(0))
            self.num_batches_tracked += 1
        return torch.cat(outputs)


class SmallStage(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return F.relu(self.bn(self.conv(x)))


class SmallConvNet(nn.Module):
    def __init__(self, widths, channels):
        super().__init__()
        self.stages = len(widths)
        for i, width in enumerate(widths):
            setattr(self, f"layer{i + 1}", SmallStage(widths[i - 1] if i else channels, width, 2 if i else 1))

    def forward(self, x):
        for i in range(self.stages):
            x = getattr(self, f"layer{i + 1}")(x)
        return self.fc(x.mean((2, 3)))


def network(options):
    torch.manual_seed(options.seed)
    if options.encoder == "small":
        net, width = SmallConvNet(options.widths, 3), options.widths[-1]
    else:
        net = getattr(torchvision.models, options.encoder)(weights=None)
        width = net.fc.in_features
        if options.stem == "cifar":
            net.conv1 = nn.Conv2d(3, 64, 3, 1, 1, bias=False)
            net.maxpool = nn.Identity()
    net.fc = nn.Linear(width, options.dim)
    if options.head == "mlp":
        net.fc = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, options.dim))
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.__class__ = GroupedBatchNorm
            module.groups = options.groups
    return net.train()


def draw(options):
    """The recording's tensors and its metadata."""
    rng = np.random.default_rng(options.seed)
    shape = (options.steps, options.batch, 3, options.size, options.size)
    image = rng.standard_normal(shape)
    tensors = {n: (image + 0.5 * rng.standard_normal(shape)).astype(np.float32) for n in ("query_views", "key_views")}
    if not options.no_shuffle:
        tensors["permutations"] = np.stack([rng.permutation(options.batch) for _ in range(options.steps)])
    queue = rng.standard_normal((options.dim, options.queue))
    tensors["queue"] = (queue / np.linalg.norm(queue, axis=0)).astype(np.float32)
    tensors["queue_ptr"] = np.array([options.queue // 3])
    tensors |= {f"encoder_q.{n}": t.numpy() for n, t in network(options).state_dict().items()}
    metadata = {n: str(getattr(options, n)) for n in (
        "encoder", "stem", "head", "dim", "temperature", "key_momentum", "lr", "sgd_momentum", "weight_decay", "groups")}
    return {n: np.array(t, order="C") for n, t in tensors.items()}, metadata


def run(tensors, options, dtype, shake=None):
    """The T steps in PyTorch: losses, accuracies, and the final state under the names that `moco replay` gives it."""
    f_q = network(options)
    state = {n.removeprefix("encoder_q."): torch.from_numpy(t) for n, t in tensors.items() if n.startswith("encoder_q.")}
    f_q.load_state_dict(state)
    if shake is not None:
        generator = torch.Generator().manual_seed(shake)
        for p in f_q.parameters():
            p.data *= 1 + 2.0**-23 * (2 * torch.rand(p.shape, generator=generator) - 1)
    f_q = f_q.to(dtype)
    f_k = copy.deepcopy(f_q).requires_grad_(False)
    # Settings as a program with float32 settings has them.
    number = lambda name: float(np.float32(getattr(options, name)))
    sgd = torch.optim.SGD(
        f_q.parameters(), lr=number("lr"), momentum=number("sgd_momentum"), weight_decay=number("weight_decay"))
    m = number("key_momentum")
    queue, pointer = torch.tensor(tensors["queue"], dtype=dtype), int(tensors["queue_ptr"][0])
    losses, accuracies = [], []
    for t in range(options.steps):
        x_q, x_k = (torch.from_numpy(tensors[n][t]).to(dtype) for n in ("query_views", "key_views"))
        order = torch.from_numpy(tensors["permutations"][t]) if "permutations" in tensors else torch.arange(len(x_k))
        q = F.normalize(f_q(x_q), dim=1)
        with torch.no_grad():
            k = torch.empty_like(q)
            k[order] = F.normalize(f_k(x_k[order]), dim=1)
        logits = torch.cat([(q * k).sum(1, keepdim=True), q @ queue], 1) / number("temperature")
        loss = F.cross_entropy(logits, torch.zeros(len(q), dtype=torch.int64))
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        with torch.no_grad():
            for p_k, p_q in zip(f_k.parameters(), f_q.parameters()):
                p_k.mul_(m).add_(p_q, alpha=1 - m)
            queue[:, (pointer + torch.arange(len(k))) % queue.shape[1]] = k.T
            pointer = (pointer + len(k)) % queue.shape[1]
        losses.append(loss.item())
        accuracies.append((logits[:, 0] > logits[:, 1:].amax(1)).double().mean().item())
    final = {"loss": np.array(losses), "accuracy": np.array(accuracies), "queue": queue, "queue_ptr": np.array([pointer])}
    for prefix, net in (("encoder_q.", f_q), ("encoder_k.", f_k)):
        final |= {prefix + n: t.detach() for n, t in net.state_dict().items()}
    return {n: np.asarray(t, np.float64) for n, t in final.items()}


def replay(options, path, folder):
    out = os.path.join(folder, "final.safetensors")
    command = [options.moco, "replay", path, "--json", "--out", out]
    finished = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if finished.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {finished.returncode}")
    lines = finished.stdout.splitlines()
    steps = [json.loads(line) for line in lines]
    assert [s["step"] for s in steps] == list(range(options.steps)), lines
    final = {"loss": np.array([s["loss"] for s in steps]), "accuracy": np.array([s["accuracy"] for s in steps])}
    return final | {n: t.astype(np.float64) for n, t in load_file(out).items()}


def kind(name):
    """`encoder_q. weight`, `encoder_k. running_mean`, `queue`."""
    return f"{name[:10]} {name.rsplit('.', 1)[-1]}" if name.startswith("encoder_") else name


def compare(actual, exact, rough):
    """Of each tensor the error in units of its tolerance."""
    largest = {name: np.abs(t).max() for name, t in exact.items()}
    strayed = {name: max(np.abs(r[name] - t).max() for r in rough) for name, t in exact.items()}
    usual = {}
    for name in exact:
        alike = [strayed[n] / largest[n] for n in exact if kind(n) == kind(name) and largest[n] > 0]
        usual[name] = largest[name] * np.median(alike) if alike else 0.0
    shares = {}
    for name, expected in exact.items():
        tolerance = 4 * max(strayed[name], usual[name]) + 4 * 2.0**-24 * largest[name]
        if name not in actual or actual[name].shape != expected.shape:
            shares[name] = np.inf
            continue
        error = np.abs(actual[name] - expected).max()
        shares[name] = 0.0 if error == 0 else error / tolerance if tolerance > 0 else np.inf
    shares |= {name: np.inf for name in actual if name not in exact}
    return shares


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moco", default=".build/release/moco", help="the program to check")
    parser.add_argument("--recording", help="keep the recording under this name")
    parser.add_argument("--encoder", default="small", choices=["small", "resnet18", "resnet50"])
    parser.add_argument("--stem", default="cifar", choices=["imagenet", "cifar"])
    parser.add_argument("--head", default="linear", choices=["linear", "mlp"])
    parser.add_argument("--widths", default="8,16,16", type=lambda s: [int(w) for w in s.split(",")])
    parser.add_argument("--no-shuffle", action="store_true", help="no permutations")
    for name, default in (("steps", 5), ("batch", 16), ("groups", 2), ("size", 16), ("dim", 16), ("queue", 40), ("seed", 1)):
        parser.add_argument("--" + name, type=int, default=default)
    for name, default in (
        ("temperature", 0.1), ("key_momentum", 0.99), ("lr", 0.05), ("sgd_momentum", 0.9), ("weight_decay", 1e-4)):
        parser.add_argument("--" + name.replace("_", "-"), dest=name, type=float, default=default)
    return parser.parse_args()


def main():
    options = parse()
    tensors, metadata = draw(options)
    exact = run(tensors, options, torch.float64)
    rough = [run(tensors, options, torch.float32, shake) for shake in range(8)]
    with tempfile.TemporaryDirectory() as folder:
        path = options.recording or os.path.join(folder, "recording.safetensors")
        save_file(tensors, path, metadata)
        actual = replay(options, path, folder)
    shares = compare(actual, exact, rough)
    if not max(shares.values()) <= 1:
        print("beyond the tolerance that 8 runs in float32 give: 56 more are made")
        rough += [run(tensors, options, torch.float32, shake) for shake in range(8, 64)]
        shares = compare(actual, exact, rough)
    strayed = max(np.abs(r["loss"] - exact["loss"]).max() for r in rough)
    print("loss      ", " ".join(f"{v:.6f}" for v in actual["loss"]))
    print("reference ", " ".join(f"{v:.6f}" for v in exact["loss"]), f" float32 strays by {strayed:.1e}")
    for start in ("loss", "accuracy", "encoder_q.", "encoder_k.", "queue"):
        worst = max((n for n in shares if n.startswith(start)), key=shares.get)
        print(f"{start:11s}{shares[worst]:8.3f} of the tolerance ({worst})")
    failed = sorted(name for name, share in shares.items() if not share <= 1)
    if failed:
        sys.exit(f"{len(failed)} of {len(shares)} are beyond their tolerance: {', '.join(failed[:10])}")
    print(f"all {len(shares)} within their tolerance")


if __name__ == "__main__":
    main()
