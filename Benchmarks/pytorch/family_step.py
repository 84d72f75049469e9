"""Steps of the methods of the family in PyTorch: a function each, which takes a memory format and returns the step.

The definitions are those of Tests/FamilyTests/make-trajectories.py, written to be fast: the fused SGD, one call over all
parameters for a target's momentum and for cutting gradients, targets without gradient, and both views in one batch where
the method has it so. The views and pieces are ready, and the entries of a bank are drawn; a step does neither.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

import workloads
from family_parts import (
    FEATURES, ContextBlock, NoiseContrast, StackedLinear, descend, draw_entries, encoder, follower, perceptron, remember, sgd,
    views)

VERSIONS = {"torch": torch.__version__}


def make_step(method, variant, threads, view_workers):
    """A function that takes one step of the method of this name and returns its loss, a float."""
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    return globals()[method](torch.contiguous_format if variant == "eager" else torch.channels_last)


def instdisc(layout):
    """Wu et al. 2018: one view, told from entries of a bank by noise-contrastive estimation."""
    network = encoder(nn.Linear(FEATURES, workloads.OUTPUT)).to(memory_format=layout)
    optimizer, (x,) = sgd(network), views(1, layout)
    bound = math.sqrt(3 / workloads.OUTPUT)
    bank = torch.empty(workloads.BANK_ENTRIES, workloads.OUTPUT).uniform_(-bound, bound)
    images, (entries,) = draw_entries(1)
    contrast = NoiseContrast(bank)

    def step():
        v = F.normalize(network(x), dim=1)
        loss = contrast(v, entries)
        remember(bank, images, v)
        return descend(optimizer, loss)

    return step


def pirl(layout):
    """Misra and van der Maaten 2020: an image and the pieces of its puzzle, each told from entries of a bank."""
    count, side = workloads.JIGSAW_SIDE**2, workloads.JIGSAW_PIECE
    network = nn.ModuleDict({
        "backbone": encoder(), "image": nn.Linear(FEATURES, workloads.OUTPUT),
        "piece": nn.Linear(FEATURES, workloads.OUTPUT),
        "jigsaw": nn.Linear(count * workloads.OUTPUT, workloads.OUTPUT)}).to(memory_format=layout)
    optimizer, (x,) = sgd(network), views(1, layout)
    pieces = torch.randn(count * workloads.BATCH, 3, side, side).to(memory_format=layout)
    bank = F.normalize(torch.randn(workloads.BANK_ENTRIES, workloads.OUTPUT), dim=1)
    images, (of_pieces, of_images) = draw_entries(2)
    contrast = NoiseContrast(bank)

    def step():
        each = network["piece"](network["backbone"](pieces))
        v_pieces = F.normalize(network["jigsaw"](each.view(workloads.BATCH, -1)), dim=1)
        v = F.normalize(network["image"](network["backbone"](x)), dim=1)
        loss = 0.5 * contrast(v_pieces, of_pieces) + 0.5 * contrast(v, of_images)
        remember(bank, images, v)
        return descend(optimizer, loss)

    return step


def simclr(layout):
    """Chen et al. 2020: both views in one batch, each told from all other views."""
    projector = perceptron(FEATURES, first_bias=False)
    projector.append(nn.BatchNorm1d(workloads.OUTPUT))
    projector[-1].register_parameter("bias", None)
    network = encoder(*projector).to(memory_format=layout)
    optimizer, x = sgd(network), torch.cat(views(2, layout)).contiguous(memory_format=layout)
    partners = torch.arange(len(x)).roll(workloads.BATCH)

    def step():
        z = F.normalize(network(x), dim=1)
        logits = (z @ z.T / 0.1).fill_diagonal_(-math.inf)
        return descend(optimizer, F.cross_entropy(logits, partners))

    return step


def mocov3(layout):
    """Chen, Xie and He 2021: queries with a predictor, keys of a momentum encoder, negatives from the batch."""
    def projector():
        return [*perceptron(FEATURES, first_bias=False), nn.BatchNorm1d(workloads.OUTPUT, affine=False)]

    query = nn.ModuleList([encoder(*projector()), perceptron(workloads.OUTPUT, first_bias=False)])
    key = encoder(*projector())
    key.load_state_dict(query[0].state_dict())
    query, key = query.to(memory_format=layout), key.to(memory_format=layout)
    optimizer, (x1, x2) = sgd(query), views(2, layout)
    follow = follower(key, query[0])
    targets = torch.arange(workloads.BATCH)

    def contrast(q, k):
        return 2 * 0.2 * F.cross_entropy(q @ k.T / 0.2, targets)

    def step():
        q1, q2 = (F.normalize(query[1](query[0](x)), dim=1) for x in (x1, x2))
        follow()
        with torch.no_grad():
            k1, k2 = (F.normalize(key(x), dim=1) for x in (x1, x2))
        return descend(optimizer, contrast(q1, k2) + contrast(q2, k1))

    return step


def byol(layout):
    """Grill et al. 2020: an online network predicts what a slow target network says of the other view."""
    online = nn.ModuleList([encoder(*perceptron(FEATURES)), perceptron(workloads.OUTPUT)]).to(memory_format=layout)
    target = encoder(*perceptron(FEATURES)).to(memory_format=layout)
    optimizer, (x1, x2) = sgd(online), views(2, layout)
    follow = follower(target, online[0])

    def step():
        p1, p2 = (F.normalize(online[1](online[0](x)), dim=1) for x in (x1, x2))
        with torch.no_grad():
            t1, t2 = (F.normalize(target(x), dim=1) for x in (x1, x2))
        loss = ((p1 - t2).square().sum() + (p2 - t1).square().sum()) / workloads.BATCH
        loss = descend(optimizer, loss)
        follow()
        return loss

    return step


def dino(layout):
    """Caron et al. 2021: a student predicts the centred and sharpened soft-max of a slow teacher, from the other view."""
    def network():
        hidden, gelu = workloads.HIDDEN, nn.GELU()
        head = [nn.Linear(FEATURES, hidden), gelu, nn.Linear(hidden, hidden), gelu, nn.Linear(hidden, workloads.OUTPUT)]
        prototypes = nn.Linear(workloads.OUTPUT, workloads.PROTOTYPES, bias=False)
        return nn.ModuleList([encoder(*head), prototypes]).to(memory_format=layout)

    def cosines(network, x):
        return F.linear(F.normalize(network[0](x), dim=1), F.normalize(network[1].weight, dim=1))

    student, teacher = network(), network()
    teacher.load_state_dict(student.state_dict())
    optimizer, x = sgd(student), torch.cat(views(2, layout)).contiguous(memory_format=layout)
    follow = follower(teacher, student)
    centre = torch.zeros(workloads.PROTOTYPES)
    parameters = list(student.parameters())

    def cut():
        """Gradients of a length of at most 3, parameter by parameter."""
        gradients = [each.grad for each in parameters]
        lengths = torch.stack(torch._foreach_norm(gradients))
        torch._foreach_mul_(gradients, (3 / (lengths + 1e-6)).clamp_(max=1).unbind())

    def step():
        with torch.no_grad():
            t = cosines(teacher, x)
            targets = F.softmax((t - centre) / 0.04, dim=1).roll(workloads.BATCH, 0)
            centre.lerp_(t.mean(0), 0.1)
        loss = F.cross_entropy(cosines(student, x) / 0.1, targets)
        loss = descend(optimizer, loss, cut)
        follow()
        return loss

    return step


def cpc(layout):
    """Hénaff et al. 2020: contexts of the patches above tell the patch two rows below from all patches of the batch."""
    side, below = workloads.PATCHES_A_SIDE, workloads.PREDICTED_ROWS_BELOW
    network = nn.ModuleDict({
        "backbone": encoder(), "target": nn.Linear(FEATURES, workloads.OUTPUT),
        "context": nn.Sequential(*[ContextBlock() for _ in range(workloads.CONTEXT_BLOCKS)], nn.ReLU(inplace=True)),
        "prediction": StackedLinear(FEATURES, workloads.OUTPUT)}).to(memory_format=layout)
    patches = torch.randn(workloads.BATCH * side**2, 3, workloads.PATCH, workloads.PATCH).to(memory_format=layout)
    optimizer = sgd(network)
    # The grid in four directions: the rows that predict (contexts see no row below their own), and the patches they predict.
    cells = torch.arange(len(patches)).view(workloads.BATCH, side, side)
    turned = torch.stack([torch.rot90(cells, direction, (1, 2)) for direction in range(4)])
    upper, answers = turned[:, :, : side - below].flatten(1), turned[:, :, below:].flatten(1)

    def step():
        z = network["backbone"](patches)
        t = network["target"](z)
        p = network["prediction"](network["context"](F.embedding(upper, z)))
        # A soft-max for each direction: one for all logits at once is slower.
        loss = sum(F.cross_entropy(0.1 * (each @ t.T), answer) for each, answer in zip(p, answers))
        return descend(optimizer, loss)

    return step
