"""Writes Fixtures/<method>.safetensors: four steps of each method of the family in PyTorch, from the definitions of its paper.

    pip install torch numpy safetensors      # written with 2.15, 2.4 and 0.8
    python3 Tests/FamilyTests/make-trajectories.py [METHOD …]

Everything that goes in is in the file, so that whoever follows it needs no random number, and everything that comes out, computed in
float64 and rounded to F32:

    first_views, second_views   F32 [T, B, C, H, W]     two views of the same images; of a method with a bank the first alone, and
    images, negatives           I64 [T, B], [T, B, K]   its images and the entries that are drawn for each
    pieces                      F32 [T, B, P, C, h, w]  instead of a second view, the pieces of a puzzle
    patches                     F32 [T, B, P, C, h, w]  instead of any view, the patches of a grid
    initial.<part>.<name>       F32                     the state before the first step, in PyTorch's layouts
    loss [T], accuracy [T] where the method has one
    <part>.<name>  [T, …]                               the state after each step: parameters, running means and variances, and
    momentum_buffer.<name>                              what SGD remembers, from which each gradient follows; none of what is frozen
    deviation.<each of these>  [T]                      the largest |float32 − float64| of PyTorch itself on the same data, in eight
                                                        orders of the images of each device group, which change no exact result
    metadata                                            the settings

Batch norm takes its statistics per device group, and running statistics are averaged over groups, as everywhere in this package.
A seed for which rounding could decide a rectifier or a rank is passed over.
"""

import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "GoldenTests"))
import fixture_file

fixture_file.FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
torch.set_num_threads(1)

STEPS, BATCH, GROUPS, CHANNELS, SIDE, WIDTHS, HIDDEN, OUTPUT = 4, 12, 2, 3, 10, (6, 8), 10, 6
ORDERS, VIEWS = 8, ("first_views", "second_views")
SGD = {"lr": 0.05, "sgd_momentum": 0.9, "weight_decay": 0.0005}
EPSILON, RUNNING = float(np.float32(1e-5)), float(np.float32(0.1))


def single(value):
    """As a program with float32 settings has it."""
    return float(np.float32(value))


class Network:
    """Parameters and running statistics by name, and the layers that use them."""

    def __init__(self, tensors, trained):
        self.buffers = {n: t.clone() for n, t in tensors.items() if "running" in n}
        self.parameters = {n: t.clone().requires_grad_(trained) for n, t in tensors.items() if "running" not in n}
        self.margin = float("inf")

    def relu(self, x):
        self.margin = min(self.margin, x.detach().abs().min().item())
        return F.relu(x)

    def batch_norm(self, x, name):
        names = name + ".running_mean", name + ".running_var"
        weight, bias = self.parameters.get(name + ".weight"), self.parameters.get(name + ".bias")
        outputs, updates = [], []
        for group in x.chunk(GROUPS):
            running = [self.buffers[n].clone() for n in names]
            outputs.append(F.batch_norm(group, *running, weight, bias, True, RUNNING, EPSILON))
            updates.append(running)
        for n, values in zip(names, zip(*updates)):
            self.buffers[n] = torch.stack(values).mean(0)
        return torch.cat(outputs)

    def features(self, x):
        for i in range(1, len(WIDTHS) + 1):
            weight = self.parameters[f"layer{i}.conv.weight"]
            x = F.conv2d(x, weight, stride=1 if i == 1 else 2, padding=1)
            x = self.relu(self.batch_norm(x, f"layer{i}.bn"))
        return x.mean((2, 3))

    def linear(self, x, name):
        return F.linear(x, self.parameters[name + ".weight"], self.parameters.get(name + ".bias"))

    def state(self):
        return {n: t.detach().clone() for n, t in (self.parameters | self.buffers).items()}


def by_device(batch):
    """The order of 2B views, first and second, in which each device group has both views of its images; and the way back."""
    share = batch // GROUPS
    order = torch.cat([view * batch + g * share + torch.arange(share) for g in range(GROUPS) for view in range(2)])
    return order, torch.argsort(order)


def convolutions(rng):
    tensors, inputs = {}, CHANNELS
    for i, width in enumerate(WIDTHS, 1):
        tensors[f"layer{i}.conv.weight"] = rng.standard_normal((width, inputs, 3, 3)) * np.sqrt(2 / (9 * inputs))
        tensors |= norm(f"layer{i}.bn", width)
        inputs = width
    return tensors


def norm(name, width, learns=("weight", "bias")):
    tensors = {f"{name}.{kind}": np.full(width, float(kind == "weight")) for kind in learns}
    return tensors | {f"{name}.running_mean": np.zeros(width), f"{name}.running_var": np.ones(width)}


def linear(rng, name, inputs, outputs, bias):
    bound = 1 / np.sqrt(inputs)
    tensors = {f"{name}.weight": rng.uniform(-bound, bound, (outputs, inputs))}
    return tensors | ({f"{name}.bias": rng.uniform(-bound, bound, outputs)} if bias else {})


def sgd(network):
    return torch.optim.SGD(
        network.parameters.values(), lr=single(SGD["lr"]), momentum=single(SGD["sgd_momentum"]),
        weight_decay=single(SGD["weight_decay"]))


def momentum_buffers(network, optimizer):
    return {f"momentum_buffer.{n}": optimizer.state[p]["momentum_buffer"].detach().clone()
            for n, p in network.parameters.items() if p.requires_grad}


class SimCLR:
    """Chen et al. 2020, Algorithm 1 and Eq. 1; the head of google-research/simclr. Both views are one batch."""

    settings = {"temperature": 0.2}

    @staticmethod
    def draw(rng):
        tensors = convolutions(rng) | linear(rng, "projector.0", WIDTHS[-1], HIDDEN, False) | norm("projector.1", HIDDEN)
        tensors |= linear(rng, "projector.3", HIDDEN, OUTPUT, False) | norm("projector.4", OUTPUT, ("weight",))
        return {"encoder": tensors}

    def __init__(self, initial):
        self.network = Network(initial["encoder"], True)
        self.optimizer = sgd(self.network)

    def step(self, first, second, progress):
        f = self.network
        order, back = by_device(len(first))
        h = f.features(torch.cat([first, second])[order])
        z = f.relu(f.batch_norm(f.linear(h, "projector.0"), "projector.1"))
        z = F.normalize(f.batch_norm(f.linear(z, "projector.3"), "projector.4"), dim=1)[back]  # 2N×C
        count = len(z)
        logits = (z @ z.T / single(self.settings["temperature"])).masked_fill(torch.eye(count, dtype=bool), -torch.inf)
        partners = (torch.arange(count) + count // 2) % count
        loss = F.cross_entropy(logits, partners)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        hot = F.one_hot(partners, count).bool()
        lead = (logits[hot] - logits.masked_fill(hot, -torch.inf).amax(1)).detach()
        self.margin = min(f.margin, lead.abs().min().item() / 30)
        return {"loss": loss.detach(), "accuracy": (lead > 0).to(loss.dtype).mean()}

    def state(self):
        return {f"encoder.{n}": t for n, t in self.network.state().items()} | momentum_buffers(self.network, self.optimizer)


class BYOL:
    """Grill et al. 2020, Algorithm 1 and Eq. 2. The target follows the new online weights; its statistics are its own."""

    settings = {"base_momentum": 0.9}

    @staticmethod
    def draw(rng):
        def network():
            tensors = convolutions(rng) | linear(rng, "projector.0", WIDTHS[-1], HIDDEN, True)
            return tensors | norm("projector.1", HIDDEN) | linear(rng, "projector.3", HIDDEN, OUTPUT, False)

        online, target = network(), network()
        online |= linear(rng, "predictor.0", OUTPUT, HIDDEN, True) | norm("predictor.1", HIDDEN)
        return {"online": online | linear(rng, "predictor.3", HIDDEN, OUTPUT, False), "target": target}

    def __init__(self, initial):
        self.online, self.target = Network(initial["online"], True), Network(initial["target"], False)
        self.optimizer = sgd(self.online)

    @staticmethod
    def perceptron(network, x, name):
        return network.linear(network.relu(network.batch_norm(network.linear(x, f"{name}.0"), f"{name}.1")), f"{name}.3")

    def step(self, first, second, progress):
        def online(x):
            z = self.perceptron(self.online, self.online.features(x), "projector")
            return F.normalize(self.perceptron(self.online, z, "predictor"), dim=1)

        def target(x):
            with torch.no_grad():
                return F.normalize(self.perceptron(self.target, self.target.features(x), "projector"), dim=1)

        p1, p2, t1, t2 = online(first), online(second), target(first), target(second)
        loss = ((p1 - t2) ** 2).sum(1).mean() + ((p2 - t1) ** 2).sum(1).mean()
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        m = single(1 - (1 - single(self.settings["base_momentum"])) * (np.cos(np.pi * progress) + 1) / 2)
        with torch.no_grad():
            for name, parameter in self.target.parameters.items():
                parameter.mul_(m).add_(self.online.parameters[name], alpha=1 - m)
        self.margin = min(self.online.margin, self.target.margin)
        return {"loss": loss.detach()}

    def state(self):
        parts = {f"online.{n}": t for n, t in self.online.state().items()}
        parts |= {f"target.{n}": t for n, t in self.target.state().items()}
        return parts | momentum_buffers(self.online, self.optimizer)


class MoCoV3:
    """Chen, Xie and He 2021; the order of facebookresearch/moco-v3: queries, the key encoder's move, keys, descent."""

    settings = {"temperature": 0.2, "base_momentum": 0.9}

    @staticmethod
    def draw(rng):
        query = convolutions(rng) | linear(rng, "projector.0", WIDTHS[-1], HIDDEN, False) | norm("projector.1", HIDDEN)
        query |= linear(rng, "projector.3", HIDDEN, OUTPUT, False) | norm("projector.4", OUTPUT, ())
        query |= linear(rng, "predictor.0", OUTPUT, HIDDEN, False) | norm("predictor.1", HIDDEN)
        return {"query": query | linear(rng, "predictor.3", HIDDEN, OUTPUT, False)}

    network = Network

    def __init__(self, initial):
        self.query = self.network(initial["query"], True)
        self.key = self.network({n: t for n, t in initial["query"].items() if not n.startswith("predictor")}, False)
        self.optimizer = sgd(self.query)

    @staticmethod
    def project(network, x):
        z = network.relu(network.batch_norm(network.linear(network.features(x), "projector.0"), "projector.1"))
        return network.batch_norm(network.linear(z, "projector.3"), "projector.4")

    @staticmethod
    def predict(network, z):
        z = network.relu(network.batch_norm(network.linear(z, "predictor.0"), "predictor.1"))
        return network.linear(z, "predictor.3")

    def step(self, first, second, progress):
        def query(x):
            return F.normalize(self.predict(self.query, self.project(self.query, x)), dim=1)

        q1, q2 = query(first), query(second)
        m = single(1 - (1 - single(self.settings["base_momentum"])) * (np.cos(np.pi * progress) + 1) / 2)
        with torch.no_grad():
            for name, parameter in self.key.parameters.items():
                parameter.mul_(m).add_(self.query.parameters[name], alpha=1 - m)
            k1, k2 = (F.normalize(self.project(self.key, x), dim=1) for x in (first, second))
        temperature, leads = single(self.settings["temperature"]), []

        def contrast(q, k):
            logits, hot = q @ k.T, torch.eye(len(q), dtype=bool)
            leads.append((logits[hot] - logits.masked_fill(hot, -torch.inf).amax(1)).detach())
            return 2 * temperature * F.cross_entropy(logits / temperature, torch.arange(len(q)))

        loss = contrast(q1, k2) + contrast(q2, k1)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        lead = torch.cat(leads)
        self.margin = min(self.query.margin, self.key.margin, lead.abs().min().item() / 30)
        return {"loss": loss.detach(), "accuracy": (lead > 0).to(loss.dtype).mean()}

    def state(self):
        parts = {f"query.{n}": t for n, t in self.query.state().items()}
        parts |= {f"key.{n}": t for n, t in self.key.state().items()}
        return parts | momentum_buffers(self.query, self.optimizer)


class Transformer(Network):
    """Dosovitskiy et al. 2021 with the position of moco-v3's vits.py; the mean over the tokens, and no class token."""

    settings = {"patch": 5, "width": 8, "depth": 2, "heads": 2}

    @classmethod
    def draw(cls, rng):
        """Biases that are not 0, so that one that is forgotten shows."""
        width, patch = cls.settings["width"], cls.settings["patch"]
        tensors = linear(rng, "patch_embed.proj", CHANNELS * patch**2, width, True)
        tensors["patch_embed.proj.weight"] = tensors["patch_embed.proj.weight"].reshape(width, CHANNELS, patch, patch)
        for block in (f"blocks.{i}" for i in range(cls.settings["depth"])):
            tensors |= cls.layer_norm_start(f"{block}.norm1", width)
            tensors |= linear(rng, f"{block}.attn.qkv", width, 3 * width, True)
            tensors |= linear(rng, f"{block}.attn.proj", width, width, True)
            tensors |= cls.layer_norm_start(f"{block}.norm2", width)
            tensors |= linear(rng, f"{block}.mlp.fc1", width, 4 * width, True)
            tensors |= linear(rng, f"{block}.mlp.fc2", 4 * width, width, True)
        return tensors | cls.layer_norm_start("norm", width)

    @staticmethod
    def layer_norm_start(name, width):
        return {f"{name}.weight": np.ones(width), f"{name}.bias": np.zeros(width)}

    def __init__(self, tensors, trained):
        super().__init__(tensors, trained)
        for name in "patch_embed.proj.weight", "patch_embed.proj.bias":  # --stop-grad-conv1
            self.parameters[name].requires_grad_(False)

    def layer_norm(self, x, name):
        weight, bias = self.parameters[name + ".weight"], self.parameters[name + ".bias"]
        return F.layer_norm(x, weight.shape, weight, bias, single(1e-6))

    def position(self, side):
        """[T, C], a token's row in the first half and its column in the second."""
        quarter = self.settings["width"] // 4
        frequencies = 10000.0 ** (-np.arange(quarter) / quarter)
        rows, columns = (np.outer(each.ravel(), frequencies) for each in np.indices((side, side)))
        return np.concatenate([np.sin(rows), np.cos(rows), np.sin(columns), np.cos(columns)], 1).astype(np.float32)

    def attention(self, x, name):
        shape, heads = x.shape, self.settings["heads"]
        q, k, v = self.linear(x, name + ".qkv").reshape(*shape[:2], 3, heads, -1).permute(2, 0, 3, 1, 4)
        y = F.softmax(q @ k.transpose(2, 3) / np.sqrt(q.shape[3]), 3) @ v  # N×H×T×d
        return self.linear(y.transpose(1, 2).reshape(shape), name + ".proj")

    def features(self, x):
        weight, bias = self.parameters["patch_embed.proj.weight"], self.parameters["patch_embed.proj.bias"]
        x = F.conv2d(x, weight, bias, stride=self.settings["patch"])
        x = x.flatten(2).transpose(1, 2) + torch.tensor(self.position(x.shape[2])).to(x.dtype)  # N×T×C
        for block in (f"blocks.{i}" for i in range(self.settings["depth"])):
            x = x + self.attention(self.layer_norm(x, f"{block}.norm1"), f"{block}.attn")
            hidden = F.gelu(self.linear(self.layer_norm(x, f"{block}.norm2"), f"{block}.mlp.fc1"))
            x = x + self.linear(hidden, f"{block}.mlp.fc2")
        return self.layer_norm(x, "norm").mean(1)


class MoCoV3Transformer(MoCoV3):
    """Chen, Xie and He 2021, §4 and §5: the patch projection is frozen, the projector has three layers, the predictor a last norm."""

    settings, network = MoCoV3.settings | Transformer.settings, Transformer

    @staticmethod
    def draw(rng):
        query = Transformer.draw(rng)
        query |= linear(rng, "projector.0", Transformer.settings["width"], HIDDEN, False) | norm("projector.1", HIDDEN)
        query |= linear(rng, "projector.3", HIDDEN, HIDDEN, False) | norm("projector.4", HIDDEN)
        query |= linear(rng, "projector.6", HIDDEN, OUTPUT, False) | norm("projector.7", OUTPUT, ())
        query |= linear(rng, "predictor.0", OUTPUT, HIDDEN, False) | norm("predictor.1", HIDDEN)
        return {"query": query | linear(rng, "predictor.3", HIDDEN, OUTPUT, False) | norm("predictor.4", OUTPUT, ())}

    @staticmethod
    def project(network, x):
        z = network.relu(network.batch_norm(network.linear(network.features(x), "projector.0"), "projector.1"))
        z = network.relu(network.batch_norm(network.linear(z, "projector.3"), "projector.4"))
        return network.batch_norm(network.linear(z, "projector.6"), "projector.7")

    @staticmethod
    def predict(network, z):
        return network.batch_norm(MoCoV3.predict(network, z), "predictor.4")


class InstDisc:
    """Wu et al. 2018, Eq. 5 to 8, as released (lemniscate): Z from the first batch, the bank updated in the backward pass."""

    settings = {"temperature": 0.1, "images": 30, "negatives": 7}

    @classmethod
    def draw(cls, rng):
        bound = 1 / np.sqrt(OUTPUT / 3)
        return {
            "encoder": convolutions(rng) | linear(rng, "fc", WIDTHS[-1], OUTPUT, True),
            "bank": {"": rng.uniform(-bound, bound, (cls.settings["images"], OUTPUT))},
        }

    @classmethod
    def entries(cls, rng):
        """[T, B] images, no one twice in a batch; [T, B, K] entries drawn evenly, the own one among them."""
        images = np.stack([rng.permutation(cls.settings["images"])[:BATCH] for _ in range(STEPS)])
        return images, rng.integers(0, cls.settings["images"], (STEPS, BATCH, cls.settings["negatives"]))

    def __init__(self, initial):
        self.network, self.bank = Network(initial["encoder"], True), initial["bank"][""].clone()
        self.optimizer, self.z = sgd(self.network), None

    def step(self, first, images, negatives):
        v = F.normalize(self.network.linear(self.network.features(first), "fc"), dim=1)
        entries = torch.cat([images[:, None], negatives], 1)
        similarities = (self.bank[entries] * v[:, None]).sum(2)  # B×(K+1)
        exponentials = torch.exp(similarities / single(self.settings["temperature"]))
        size, noise = len(self.bank), negatives.shape[1] / len(self.bank)
        if self.z is None:
            self.z = exponentials.mean().detach() * size
        p = exponentials / self.z
        terms = torch.log(p[:, 0] / (p[:, 0] + noise + 1e-7)) + torch.log(noise / (p[:, 1:] + noise + 1e-7)).sum(1)
        loss = -terms.mean()
        self.optimizer.zero_grad()
        loss.backward()
        with torch.no_grad():
            self.bank[images] = F.normalize(0.5 * self.bank[images] + 0.5 * v, dim=1)
        self.optimizer.step()
        strangers = similarities[:, 1:].masked_fill(negatives == images[:, None], -torch.inf).amax(1)
        own_is_drawn = (negatives == images[:, None]).any(1)
        lead = (similarities[:, 0] - strangers).detach()
        self.margin = min(self.network.margin, lead.abs().min().item() / 30)
        correct = (lead > 0) & ~own_is_drawn
        return {"loss": loss.detach(), "accuracy": correct.to(loss.dtype).mean(), "normalizer": self.z}

    def state(self):
        parts = {f"encoder.{n}": t for n, t in self.network.state().items()} | {"bank": self.bank.clone()}
        return parts | momentum_buffers(self.network, self.optimizer)


class PIRL(InstDisc):
    """Misra and van der Maaten 2020, Eq. 5, as released (vissl): the pieces' loss first, which Z comes from, then the images'."""

    settings = {"temperature": 0.1, "images": 30, "negatives": 7, "side": 2, "piece": 4, "weight": 0.3}

    @classmethod
    def draw(cls, rng):
        tensors = convolutions(rng) | linear(rng, "fc", WIDTHS[-1], OUTPUT, True)
        tensors |= linear(rng, "piece", WIDTHS[-1], OUTPUT, True)
        entries = rng.standard_normal((cls.settings["images"], OUTPUT))
        entries /= np.linalg.norm(entries, axis=1, keepdims=True)
        return {
            "encoder": tensors | linear(rng, "jigsaw", cls.settings["side"] ** 2 * OUTPUT, OUTPUT, True),
            "bank": {"": entries},
        }

    @classmethod
    def entries(cls, rng):
        """The entries for the pieces' loss, then those for the images'."""
        images = np.stack([rng.permutation(cls.settings["images"])[:BATCH] for _ in range(STEPS)])
        return images, rng.integers(0, cls.settings["images"], (STEPS, BATCH, 2 * cls.settings["negatives"]))

    @classmethod
    def pieces(cls, views, rng):
        """[T, B, C, H, W] as [T, B, pieces, C, h, w]: a piece of each cell, in random order."""
        side, piece = cls.settings["side"], cls.settings["piece"]
        cell = SIDE // side
        result = np.empty((STEPS, BATCH, side**2, CHANNELS, piece, piece), np.float32)
        for t, n in np.ndindex(STEPS, BATCH):
            for place, number in enumerate(rng.permutation(side**2)):
                top, left = (k * cell + rng.integers(0, cell - piece + 1) for k in divmod(number, side))
                result[t, n, place] = views[t, n, :, top : top + piece, left : left + piece]
        return result

    def step(self, first, pieces, images, negatives):
        f, settings = self.network, self.settings
        each = f.linear(f.features(pieces.flatten(0, 1)), "piece")
        v_t = F.normalize(f.linear(each.reshape(len(images), -1), "jigsaw"), dim=1)
        v = F.normalize(f.linear(f.features(first), "fc"), dim=1)
        size, noise, leads, own_is_drawn = len(self.bank), settings["negatives"] / len(self.bank), [], []

        def contrast(vectors, drawn):
            entries = torch.cat([images[:, None], drawn], 1)
            similarities = (self.bank[entries] * vectors[:, None]).sum(2)
            exponentials = torch.exp(similarities / single(settings["temperature"]))
            if self.z is None:
                self.z = exponentials.mean().detach() * size
            p = exponentials / self.z
            strangers = similarities[:, 1:].masked_fill(drawn == images[:, None], -torch.inf).amax(1)
            leads.append((similarities[:, 0] - strangers).detach())
            own_is_drawn.append((drawn == images[:, None]).any(1))
            return -(torch.log(p[:, 0] / (p[:, 0] + noise + 1e-7))
                     + torch.log(noise / (p[:, 1:] + noise + 1e-7)).sum(1)).mean()

        of_pieces, of_images = negatives.chunk(2, 1)
        weight = single(settings["weight"])
        loss = weight * contrast(v_t, of_pieces) + single(1 - weight) * contrast(v, of_images)
        with torch.no_grad():
            updated = F.normalize(0.5 * self.bank[images] + 0.5 * v, dim=1)
        self.optimizer.zero_grad()
        loss.backward()
        self.bank[images] = updated
        self.optimizer.step()
        lead = torch.cat(leads)
        self.margin = min(f.margin, lead.abs().min().item() / 30)
        correct = (lead > 0) & ~torch.cat(own_is_drawn)
        return {"loss": loss.detach(), "accuracy": correct.to(loss.dtype).mean(), "normalizer": self.z}


class DINO:
    """Caron et al. 2021, Algorithm 1 with two global views; facebookresearch/dino's head, centre, clipping and order."""

    settings = {
        "base_momentum": 0.9, "student_temperature": 0.4, "teacher_temperature": 0.2, "centre_momentum": 0.9,
        "clipping": 0.1, "prototypes": 9, "batch_norm": 0}
    layers = ("head.0", "head.2", "head.4")

    @classmethod
    def draw(cls, rng):
        student = convolutions(rng) | linear(rng, cls.layers[0], WIDTHS[-1], HIDDEN, True)
        student |= linear(rng, cls.layers[1], HIDDEN, HIDDEN, True) | linear(rng, cls.layers[2], HIDDEN, OUTPUT, True)
        return {"student": student | linear(rng, "prototypes", OUTPUT, cls.settings["prototypes"], False)}

    def __init__(self, initial):
        self.student, self.teacher = Network(initial["student"], True), Network(initial["student"], False)
        self.optimizer = sgd(self.student)
        self.centre = torch.zeros(self.settings["prototypes"], dtype=initial["student"]["prototypes.weight"].dtype)

    def head(self, network, x):
        first, second, last = self.layers
        x = F.gelu(network.linear(network.features(x), first))
        return network.linear(F.gelu(network.linear(x, second)), last)

    def logits(self, network, x):
        order, back = by_device(len(x) // 2)
        x = self.head(network, x[order])[back]
        return F.normalize(x, dim=1) @ F.normalize(network.parameters["prototypes.weight"], dim=1).T

    def step(self, first, second, progress):
        both, settings = torch.cat([first, second]), {n: single(v) for n, v in self.settings.items()}
        with torch.no_grad():
            teacher = self.logits(self.teacher, both)
        student = self.logits(self.student, both)
        targets = [F.softmax((t - self.centre) / settings["teacher_temperature"], 1) for t in teacher.chunk(2)]
        guesses = [F.log_softmax(s / settings["student_temperature"], 1) for s in student.chunk(2)]
        terms = [(-targets[i] * guesses[1 - i]).sum(1).mean() for i in range(2)]
        loss = sum(terms) / 2
        m = settings["centre_momentum"]
        self.centre = m * self.centre + (1 - m) * teacher.mean(0)
        self.optimizer.zero_grad()
        loss.backward()
        for parameter in self.student.parameters.values():
            torch.nn.utils.clip_grad_norm_([parameter], self.settings["clipping"])
        self.optimizer.step()
        m = single(1 - (1 - settings["base_momentum"]) * (np.cos(np.pi * progress) + 1) / 2)
        with torch.no_grad():
            for name, parameter in self.teacher.parameters.items():
                parameter.mul_(m).add_(self.student.parameters[name], alpha=1 - m)
        self.margin = min(self.student.margin, self.teacher.margin)
        return {"loss": loss.detach()}

    def state(self):
        parts = {f"student.{n}": t for n, t in self.student.state().items()}
        parts |= {f"teacher.{n}": t for n, t in self.teacher.state().items()}
        return parts | {"centre": self.centre.clone()} | momentum_buffers(self.student, self.optimizer)


class DINOWithNorm(DINO):
    """With `use_bn_in_head` of the official code."""

    settings = DINO.settings | {"batch_norm": 1}
    layers = ("head.0", "head.3", "head.6")

    @classmethod
    def draw(cls, rng):
        parts = super().draw(rng)
        parts["student"] |= norm("head.1", HIDDEN) | norm("head.4", HIDDEN)
        return parts

    def head(self, network, x):
        x = F.gelu(network.batch_norm(network.linear(network.features(x), "head.0"), "head.1"))
        return network.linear(F.gelu(network.batch_norm(network.linear(x, "head.3"), "head.4")), "head.6")


class CPC:
    """Hénaff et al. 2020, the appendix's pseudo-code, on a grid that is read in several directions. A 1×3 or 2×1 convolution's weight
    [D, C, 1, 3] or [D, C, 2, 1] is stored as the matrix [D, cells·C], cell by cell."""

    settings = {
        "patch": 4, "stride": 2, "blocks": 2, "nearest": 1, "farthest": 2, "directions": 4, "scale": 2.0, "layer_norm": 0,
        "image_size": SIDE}

    @classmethod
    def draw(cls, rng):
        width = WIDTHS[-1]
        tensors = convolutions(rng) | linear(rng, "target", width, OUTPUT, True)
        for d in range(cls.settings["directions"]):
            for b in range(cls.settings["blocks"]):
                for layer, inputs in enumerate([width, 3 * HIDDEN, 2 * HIDDEN, HIDDEN]):
                    outputs = width if layer == 3 else HIDDEN
                    tensors |= linear(rng, f"context.{d}.{b}.{layer}", inputs, outputs, True)
            for k in range(cls.settings["nearest"], cls.settings["farthest"] + 1):
                tensors |= linear(rng, f"prediction.{d}.{k}", width, OUTPUT, True)
        return {"encoder": tensors}

    @classmethod
    def patches(cls, views, rng):
        """[T, B, C, H, W] as [T, B, S·S, C, p, p]: each patch with one of its channels, in all three."""
        patch, stride = cls.settings["patch"], cls.settings["stride"]
        side = (SIDE - patch) // stride + 1
        result = np.empty((STEPS, BATCH, side**2, CHANNELS, patch, patch), np.float32)
        for t, n, cell in np.ndindex(STEPS, BATCH, side**2):
            top, left = (k * stride for k in divmod(cell, side))
            result[t, n, cell] = views[t, n, rng.integers(CHANNELS), top : top + patch, left : left + patch]
        return result

    def __init__(self, initial):
        self.network = Network(initial["encoder"], True)
        self.optimizer = sgd(self.network)

    def convolution(self, x, name, height, width):
        """A convolution with bias whose weight is stored as a matrix."""
        matrix = self.network.parameters[name + ".weight"]
        kernel = matrix.reshape(len(matrix), height, width, -1).permute(0, 3, 1, 2)
        return F.conv2d(x, kernel, self.network.parameters[name + ".bias"], padding=(0, width // 2))

    def step(self, patches, progress):
        f, settings = self.network, self.settings
        side = (SIDE - settings["patch"]) // settings["stride"] + 1
        z = f.features(patches.flatten(0, 1))
        latents = z.reshape(len(patches), side, side, -1).permute(0, 3, 1, 2)  # B×F×S×S
        targets = f.linear(z, "target").reshape(len(patches), side, side, -1).permute(0, 3, 1, 2)
        loss, leads = 0, []
        for d in range(settings["directions"]):
            context = torch.rot90(latents, d, (2, 3))
            t = torch.rot90(targets, d, (2, 3)).permute(0, 2, 3, 1).reshape(-1, OUTPUT)
            for b in range(settings["blocks"]):
                name = f"context.{d}.{b}"
                c = f.relu(self.convolution(context, f"{name}.0", 1, 1))
                c = F.pad(self.convolution(c, f"{name}.1", 1, 3), (0, 0, 1, 0))
                c = f.relu(self.convolution(c, f"{name}.2", 2, 1))
                context = context + self.convolution(c, f"{name}.3", 1, 1)
            context = f.relu(context)
            for k in range(settings["nearest"], settings["farthest"] + 1):
                p = f.linear(context.permute(0, 2, 3, 1)[:, : side - k], f"prediction.{d}.{k}") * single(settings["scale"])
                logits = p.reshape(-1, OUTPUT) @ t.T
                cells = torch.arange(len(t)).reshape(len(patches), side, side)
                labels = cells[:, k:].reshape(-1)
                loss = loss + F.cross_entropy(logits, labels)
                hot = F.one_hot(labels, len(t)).bool()
                leads.append((logits[hot] - logits.masked_fill(hot, -torch.inf).amax(1)).detach())
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        lead = torch.cat(leads)
        self.margin = min(f.margin, lead.abs().min().item() / 3)
        return {"loss": loss.detach(), "accuracy": (lead > 0).to(loss.dtype).mean()}

    def state(self):
        return {f"encoder.{n}": t for n, t in self.network.state().items()} | momentum_buffers(self.network, self.optimizer)


METHODS = {
    "simclr": SimCLR, "byol": BYOL, "mocov3": MoCoV3, "mocov3vit": MoCoV3Transformer, "instdisc": InstDisc, "dino": DINO,
    "dino-norm": DINOWithNorm, "pirl": PIRL, "cpc": CPC}


def draw(method, seed):
    rng = np.random.default_rng(seed)
    image = rng.standard_normal((STEPS, BATCH, CHANNELS, SIDE, SIDE))
    data = {name: (image + 0.5 * rng.standard_normal(image.shape)).astype(np.float32) for name in VIEWS}
    if hasattr(method, "patches"):
        data = {"patches": method.patches(data[VIEWS[0]], rng)}
    if hasattr(method, "entries"):  # one view of an image is all that the method takes
        images, negatives = method.entries(rng)
        pieces = {"pieces": method.pieces(data[VIEWS[1]], rng)} if hasattr(method, "pieces") else {}
        data = {VIEWS[0]: data[VIEWS[0]]} | pieces | {"images": images, "negatives": negatives}
    initial = {part: {n: a.astype(np.float32) for n, a in tensors.items()} for part, tensors in method.draw(rng).items()}
    return data, initial


def run(method, data, initial, dtype):
    """`data` has [T, B, …] arrays: two views, or a view, its images and the entries that are drawn for each."""
    tensors = {part: {n: torch.tensor(a).to(dtype) for n, a in each.items()} for part, each in initial.items()}
    data = [torch.tensor(array) for array in data.values()]
    data = [array.to(dtype) if array.is_floating_point() else array for array in data]
    running, history = method(tensors), []
    for t in range(STEPS):
        progress = [] if hasattr(method, "entries") else [t / STEPS]  # a bank's methods have no schedule
        outcome = running.step(*(array[t] for array in data), *progress)
        history.append(outcome | running.state())
    return history, running.margin


def shuffled(data, seed):
    """The images of each device group in another order, the same for all that goes with them; 0 leaves them as they are."""
    if seed == 0:
        return data
    rng, share = np.random.default_rng(seed), BATCH // GROUPS
    order = np.concatenate([group * share + rng.permutation(share) for group in range(GROUPS)])
    return {name: array[:, order] for name, array in data.items()}


def write(name, method):
    for seed in range(1000):
        data, initial = draw(method, seed)
        reference, margin = run(method, data, initial, torch.float64)
        if margin > 3e-6:
            break
    else:
        sys.exit(f"{name}: no seed keeps its distance from zero")
    single_precision = [run(method, shuffled(data, order), initial, torch.float32)[0] for order in range(ORDERS)]
    tensors = dict(data)
    tensors |= {f"initial.{part}.{n}".rstrip("."): a for part, each in initial.items() for n, a in each.items()}
    for key in reference[0]:
        exact = torch.stack([state[key] for state in reference])
        rough = torch.stack([torch.stack([state[key] for state in history]) for history in single_precision]).double()
        tensors[key] = exact.numpy().astype(np.float32)
        strayed = (exact - rough).abs().reshape(ORDERS, STEPS, -1).amax((0, 2))
        tensors[f"deviation.{key}"] = strayed.numpy().astype(np.float32)
    settings = SGD | method.settings | {"seed": seed, "groups": GROUPS, "hidden": HIDDEN, "output": OUTPUT}
    metadata = {"method": name.split("-")[0], "widths": ",".join(map(str, WIDTHS))} | {k: str(v) for k, v in settings.items()}
    size = fixture_file.write(name, tensors, metadata)
    print(f"{name}: seed {seed}, margin {margin:.2g}, {size:,} bytes, loss", tensors["loss"], tensors.get("accuracy"))


if __name__ == "__main__":
    for name in sys.argv[1:] or METHODS:
        write(name, METHODS[name])
