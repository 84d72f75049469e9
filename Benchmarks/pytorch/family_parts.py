"""What the methods of the family share in PyTorch: network, descent, momentum, and a bank's loss."""

import math

import torch
import torch.nn.functional as F
from torch import nn

import torch_step
import workloads

FEATURES = workloads.SMALL_WIDTHS[-1]


class StackedLinear(nn.Module):
    """A linear layer for each direction of CPC's grid: four inputs, rows×C each, in one batched product."""

    def __init__(self, inputs, outputs):
        super().__init__()
        bound = inputs**-0.5
        self.weight = nn.Parameter(torch.empty(4, inputs, outputs).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty(4, 1, outputs).uniform_(-bound, bound))

    def forward(self, x):
        return torch.baddbmm(self.bias, x, self.weight)


class ContextBlock(nn.Module):
    """A block of CPC's masked convolutions, 1×1, 1×3, 2×1 below a row of zeros, 1×1, for all four directions.

    Linear layers on the cells under a window are faster than `Conv2d`, and the four in one product than one by one.
    """

    def __init__(self):
        super().__init__()
        hidden = workloads.HIDDEN
        self.first, self.across = StackedLinear(FEATURES, hidden), StackedLinear(3 * hidden, hidden)
        self.down, self.last = StackedLinear(2 * hidden, hidden), StackedLinear(hidden, FEATURES)

    def forward(self, x):
        """x is 4×(N·R·S)×F: R rows of S cells of N grids in each direction."""
        grid = (4, workloads.BATCH, -1, workloads.PATCHES_A_SIDE, workloads.HIDDEN)
        c = F.pad(F.relu(self.first(x), inplace=True).view(grid), (0, 0, 1, 1))
        c = torch.cat([c[:, :, :, :-2], c[:, :, :, 1:-1], c[:, :, :, 2:]], dim=4)
        c = F.pad(self.across(c.flatten(1, 3)).view(grid), (0, 0, 0, 0, 1, 0))
        c = torch.cat([c[:, :, :-1], c[:, :, 1:]], dim=4)
        return x + self.last(F.relu(self.down(c.flatten(1, 3)), inplace=True))


class NoiseContrast:
    """Noise-contrastive estimation of N vectors among N×(K+1) entries of a bank, the own one first; Z is the first batch's."""

    def __init__(self, bank):
        self.bank, self.normalizer = bank, None

    def __call__(self, v, entries):
        noise = (entries.shape[1] - 1) / len(self.bank)
        # An embedding is faster than `self.bank[entries]`, and this sum faster than `bmm`.
        similarities = (F.embedding(entries, self.bank) * v.unsqueeze(1)).sum(2) / 0.1  # N×(K+1)
        if self.normalizer is None:
            self.normalizer = similarities.detach().exp().mean().item() * len(self.bank)
        logarithm = math.log(self.normalizer)
        # −log(P_0/(P_0 + noise)) − Σ log(noise/(P_j + noise)) with the logarithms of all sums in one call.
        sums = torch.log(torch.exp(similarities - logarithm) + (noise + 1e-7)).sum(1)
        own = similarities[:, 0] - logarithm
        return (sums - own).mean() - (entries.shape[1] - 1) * math.log(noise)


def draw_entries(lists):
    """N images of the bank, and so many lists, N×(K+1), of an image's own entry and entries that are drawn evenly."""
    images = torch.randperm(workloads.BANK_ENTRIES)[: workloads.BATCH]
    drawn = torch.randint(workloads.BANK_ENTRIES, (lists, workloads.BATCH, workloads.NEGATIVES))
    return images, [torch.cat([images[:, None], each], dim=1) for each in drawn]


def remember(bank, images, v):
    """bank[i] ← normalise(½·bank[i] + ½·v)."""
    with torch.no_grad():
        bank[images] = F.normalize(bank[images].lerp_(v, 0.5), dim=1)


def encoder(*head):
    """The backbone of w1 with a head behind it, in training."""
    layers, _ = torch_step.backbone(workloads.MOCO["w1"])
    return nn.Sequential(*layers, *head).train()


def perceptron(inputs, first_bias=True):
    """Two layers with batch norm and a rectifier between them; the second has no bias."""
    return nn.Sequential(
        nn.Linear(inputs, workloads.HIDDEN, bias=first_bias), nn.BatchNorm1d(workloads.HIDDEN), nn.ReLU(inplace=True),
        nn.Linear(workloads.HIDDEN, workloads.OUTPUT, bias=False))


def views(count, layout):
    """As many views of a batch, N×3×H×W each."""
    size = workloads.MOCO["w1"].size
    return [torch.randn(workloads.BATCH, 3, size, size).to(memory_format=layout) for _ in range(count)]


def sgd(network):
    """The descent of w1."""
    return torch.optim.SGD(
        network.parameters(), lr=workloads.LEARNING_RATE, momentum=workloads.SGD_MOMENTUM,
        weight_decay=workloads.WEIGHT_DECAY, fused=True)


def descend(optimizer, loss, change_gradients=lambda: None):
    """Backward and SGD; the loss as a float."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    change_gradients()
    optimizer.step()
    return loss.item()


def follower(target, source):
    """A function that moves the target's parameters towards the source's, in one call for all of them."""
    targets = [each.requires_grad_(False) for each in target.parameters()]
    sources = [each.detach() for each in source.parameters()]
    return lambda: torch._foreach_lerp_(targets, sources, 1 - workloads.TARGET_MOMENTUM)
