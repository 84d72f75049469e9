"""A step in PyTorch."""

import torch
import torch.nn.functional as F
from torch import nn

import workloads

VERSIONS = {"torch": torch.__version__}


def make_step(workload, variant, threads, view_workers):
    """A function that takes one step and returns its loss, a float."""
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    queries, keys = encoder(workload), encoder(workload)
    keys.load_state_dict(queries.state_dict())
    layout = torch.contiguous_format if variant == "eager" else torch.channels_last
    queries, keys = queries.to(memory_format=layout).train(), keys.to(memory_format=layout).train()
    for parameter in keys.parameters():
        parameter.requires_grad_(False)

    # Raw parameter lists for the momentum update: one call for all of them.
    query_parameters = [p.detach() for p in queries.parameters()]
    key_parameters = list(keys.parameters())
    optimizer = torch.optim.SGD(
        queries.parameters(), lr=workload.learning_rate, momentum=workloads.SGD_MOMENTUM,
        weight_decay=workload.weight_decay, fused=True)
    queue = F.normalize(torch.randn(workload.queue, workload.dimension), dim=1)
    targets = torch.zeros(workload.batch, dtype=torch.long)

    def loss_of(query_views, key_views, queue, order, places):
        q = F.normalize(queries(query_views), dim=1)
        with torch.no_grad():
            if order is None:
                k = F.normalize(keys(key_views), dim=1)
            else:
                k = F.normalize(keys(key_views[order].contiguous(memory_format=layout)), dim=1)[places]
        positive = (q * k).sum(dim=1, keepdim=True)
        logits = torch.cat([positive, q @ queue.T], dim=1) / workloads.TEMPERATURE
        return F.cross_entropy(logits, targets), k

    if variant == "compiled":
        loss_of = torch.compile(loss_of)
    elif variant == "max-autotune":
        loss_of = torch.compile(loss_of, mode="max-autotune")

    views = view_source(workload, view_workers, layout)
    pointer = 0

    def step():
        nonlocal pointer
        query_views, key_views = views()
        order = places = None
        if workload.groups > 1:
            order = torch.randperm(workload.batch)
            places = torch.argsort(order)
        loss, k = loss_of(query_views, key_views, queue, order, places)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            torch._foreach_lerp_(key_parameters, query_parameters, 1 - workload.encoder_momentum)
            queue[pointer : pointer + workload.batch] = k
        pointer = (pointer + workload.batch) % workload.queue
        return loss.item()

    return step


def view_source(workload, view_workers, layout):
    """A function that returns the views of a step, N×3×H×W each."""
    if workload.makes_views:
        import torch_views

        VERSIONS["torchvision"] = torch_views.VERSION
        return torch_views.source(workload, view_workers, layout)
    shape = (workload.batch, 3, workload.size, workload.size)
    views = [torch.randn(shape).to(memory_format=layout) for _ in range(2)]
    return lambda: views


def encoder(workload):
    """Backbone and linear head."""
    layers, width = backbone(workload)
    return nn.Sequential(*layers, nn.Linear(width, workload.dimension))


def backbone(workload):
    """The layers that make a vector of each image, and how long it is."""
    if workload.encoder == "small":
        layers, width = [], 3
        for stage, filters in enumerate(workloads.SMALL_WIDTHS):
            layers += [
                nn.Conv2d(width, filters, 3, stride=1 if stage == 0 else 2, padding=1, bias=False),
                nn.BatchNorm2d(filters) if workload.groups == 1 else SplitBatchNorm(filters, workload.groups),
                nn.ReLU(inplace=True),
            ]
            width = filters
    elif workload.encoder == "resnet50":
        import torchvision

        VERSIONS["torchvision"] = torchvision.__version__
        network = torchvision.models.resnet50()
        width, network.fc = network.fc.in_features, nn.Identity()
        return [network], width
    else:
        width = workloads.RESNET_WIDTHS[0]
        layers = [nn.Conv2d(3, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True)]
        for stage, filters in enumerate(workloads.RESNET_WIDTHS):
            for block in range(2):
                layers.append(BasicBlock(width, filters, 2 if stage > 0 and block == 0 else 1))
                width = filters
    return [*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten()], width


class SplitBatchNorm(nn.Module):
    """Batch norm with the statistics of each device group: a call for each group, or where it is compiled, which makes
    the copies cheap, one call with the groups side by side as channels. Either is there the faster one."""

    def __init__(self, width, groups):
        super().__init__()
        self.groups = groups
        self.norm = nn.BatchNorm2d(width)
        self.register_buffer("mean", torch.zeros(groups * width))
        self.register_buffer("variance", torch.ones(groups * width))

    def forward(self, x):
        if not torch.compiler.is_compiling():
            return torch.cat([self.norm(part) for part in x.chunk(self.groups)])
        images, channels, height, width = x.shape
        images //= self.groups
        y = x.view(self.groups, images, channels, height, width).transpose(0, 1)
        y = y.reshape(images, self.groups * channels, height, width)
        scale, shift = self.norm.weight.repeat(self.groups), self.norm.bias.repeat(self.groups)
        y = F.batch_norm(y, self.mean, self.variance, scale, shift, training=True)
        return y.view(images, self.groups, channels, height, width).transpose(0, 1).reshape(x.shape)


class BasicBlock(nn.Module):
    """ResNet-18's block."""

    def __init__(self, width, filters, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(width, filters, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)
        self.downsample = None
        if stride != 1 or width != filters:
            self.downsample = nn.Sequential(
                nn.Conv2d(width, filters, 1, stride=stride, bias=False), nn.BatchNorm2d(filters))

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)), inplace=True)
        y = self.bn2(self.conv2(y))
        y += x if self.downsample is None else self.downsample(x)
        return F.relu(y, inplace=True)
