"""Writes Fixtures/*.safetensors: what PyTorch computes in float64, for the kernels to be compared with.

    pip install torch numpy safetensors      # written with 2.15, 2.4 and 0.8
    python3 Tests/GoldenTests/make-fixtures.py

Inputs are float32 numbers, drawn from a generator seeded with the case's name; the reference is computed on the same
numbers in float64 and rounded to float32 at the end. Images are stored N×H×W×C and convolution weights kH×kW×C×D, as
the library has them.

How far a float32 kernel may be from the reference is stored with it. Beside each result `y` stands `y.scale`, of its
shape, and in the metadata `y.terms`, a count n, such that by the standard error analysis (Higham, Accuracy and Stability
of Numerical Algorithms, chapter 3) a correct kernel obeys, element by element, with u = 2⁻²⁴,

    |computed − y| ≤ (n + 8)·u·y.scale    if it adds in float32, in any order;
    |computed − y| ≤ 8·u·y.scale          if it adds in float64 and rounds a few intermediate results to float32.

For a sum of products Σ aᵢbᵢ, n is the number of products and the scale is Σ |aᵢ||bᵢ|. Where a result is made of several
steps, the scale is the sum of the steps' first-order errors; each is derived where it is computed. The constant 8 is
for roundings outside the sums: of intermediate results, of the result itself, of the stored reference.

It refuses to compare anything else: no timing, no float16, no GPU.
"""

import hashlib
import math

import numpy as np
import torch
import torch.nn.functional as F

from fixture_file import write

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def generator(name):
    return np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "little"))


def normal(rng, *shape, mean=0.0, deviation=1.0):
    """float32 numbers, as a float64 tensor that autograd may follow."""
    values = (mean + deviation * rng.standard_normal(shape)).astype(np.float32)
    return torch.tensor(values.astype(np.float64), requires_grad=True)


def f32(x):
    """A hyper-parameter as the library has it: rounded to float32."""
    return float(np.float32(x))


class Fixture:
    """One file: tensors by case and name, and the case's settings in the metadata."""

    def __init__(self, stem):
        self.stem, self.tensors, self.metadata, self.cases = stem, {}, {}, []

    def case(self, name, **settings):
        self.name = name
        self.cases.append(name)
        for key, value in settings.items():
            self.metadata[f"{name}/{key}"] = repr(value) if isinstance(value, float) else str(value)

    def put(self, name, x, layout=None):
        x = x.detach()
        if layout:
            x = x.permute(layout)
        self.tensors[f"{self.name}/{name}"] = np.ascontiguousarray(x.numpy().astype(np.float32))

    def integers(self, name, x):
        self.tensors[f"{self.name}/{name}"] = np.ascontiguousarray(np.asarray(x, dtype=np.int64))

    def expect(self, name, y, scale, terms, layout=None):
        self.put(name, y, layout)
        # One part in a million up, so that rounding the scale itself to float32 never tightens the bound.
        self.put(name + ".scale", torch.as_tensor(scale).expand(y.shape) * (1 + 1e-6), layout)
        self.metadata[f"{self.name}/{name}.terms"] = str(terms)

    def write(self):
        self.metadata["cases"] = " ".join(self.cases)
        print(f"{self.stem}: {len(self.cases)} cases, {write(self.stem, self.tensors, self.metadata):,} bytes")


CHANNELS_LAST = (0, 2, 3, 1)  # N×C×H×W → N×H×W×C
KERNEL_LAYOUT = (2, 3, 1, 0)  # D×C×kH×kW → kH×kW×C×D


def matrix_product():
    """y = a·b, ∂L/∂a = ∂L/∂y·bᵀ, ∂L/∂b = aᵀ·∂L/∂y: the three transpositions are a product and its two gradients."""
    fixture = Fixture("matrix-product")
    for m, k, n in [(1, 1, 1), (5, 7, 19), (33, 65, 130), (3, 521, 4), (16, 16, 16), (64, 48, 17), (1, 37, 70), (70, 2, 1)]:
        fixture.case(f"{m}x{k}x{n}")
        rng = generator(fixture.stem + fixture.name)
        a, b, dy = normal(rng, m, k), normal(rng, k, n), normal(rng, m, n)
        y = a @ b
        y.backward(dy)
        fixture.put("a", a), fixture.put("b", b), fixture.put("dy", dy)
        fixture.expect("y", y, a.abs() @ b.abs(), k)
        fixture.expect("da", a.grad, dy.abs() @ b.abs().T, n)
        fixture.expect("db", b.grad, a.abs().T @ dy.abs(), m)
    fixture.write()


def linear():
    """y = x·Wᵀ + b, with W out×in as PyTorch stores it. The bias is one more term of each sum."""
    fixture = Fixture("linear")
    for batch, inputs, outputs in [(16, 64, 33), (7, 19, 5), (1, 128, 10), (37, 3, 16)]:
        fixture.case(f"{batch}x{inputs}to{outputs}")
        rng = generator(fixture.stem + fixture.name)
        x, w, b = normal(rng, batch, inputs), normal(rng, outputs, inputs), normal(rng, outputs)
        dy = normal(rng, batch, outputs)
        y = F.linear(x, w, b)
        y.backward(dy)
        fixture.put("x", x), fixture.put("weight", w), fixture.put("bias", b), fixture.put("dy", dy)
        fixture.expect("y", y, F.linear(x.abs(), w.abs(), b.abs()), inputs + 1)
        fixture.expect("dx", x.grad, dy.abs() @ w.abs(), outputs)
        fixture.expect("dweight", w.grad, dy.abs().T @ x.abs(), batch)
        fixture.expect("dbias", b.grad, dy.abs().sum(0), batch)
    fixture.write()


def convolution():
    """Sums of products: the scale is the same convolution of absolute values, and the same gradient of them."""
    fixture = Fixture("convolution")
    for n, h, w, c, d, size, stride, padding in [
        (2, 7, 9, 3, 16, 3, 1, 1),
        (2, 8, 7, 16, 32, 3, 2, 1),
        (1, 9, 7, 17, 17, 3, 1, 1),
        (1, 6, 5, 32, 64, 3, 1, 1),
        (1, 5, 6, 64, 16, 3, 2, 1),
        (1, 4, 5, 64, 32, 3, 1, 1),
        (2, 6, 7, 16, 17, 1, 1, 0),
        (2, 7, 6, 17, 32, 1, 2, 0),
        (1, 5, 5, 32, 64, 1, 2, 0),
        (3, 5, 4, 1, 1, 1, 1, 0),
        (1, 5, 4, 3, 3, 1, 1, 1),
        (1, 8, 6, 1, 1, 3, 1, 0),
        (1, 6, 7, 1, 17, 3, 2, 2),
        (2, 6, 5, 3, 3, 3, 1, 3),
        (2, 11, 9, 1, 16, 5, 1, 2),
        (1, 9, 10, 3, 17, 5, 2, 1),
        (1, 7, 8, 16, 3, 5, 2, 3),
        (1, 12, 10, 3, 16, 7, 2, 3),
        (1, 13, 9, 3, 17, 7, 1, 3),
        (1, 10, 8, 1, 32, 7, 2, 0),
        (1, 3, 19, 16, 16, 3, 1, 1),
        (5, 2, 2, 16, 16, 3, 1, 1),
    ]:
        fixture.case(f"{n}x{h}x{w}x{c}to{d}-k{size}s{stride}p{padding}", stride=stride, padding=padding)
        rng = generator(fixture.stem + fixture.name)
        x, weight = normal(rng, n, c, h, w), normal(rng, d, c, size, size)
        y = F.conv2d(x, weight, stride=stride, padding=padding)
        dy = normal(rng, *y.shape)
        y.backward(dy)
        xa, wa = x.detach().abs().requires_grad_(), weight.detach().abs().requires_grad_()
        ya = F.conv2d(xa, wa, stride=stride, padding=padding)
        ya.backward(dy.abs())
        fixture.put("x", x, CHANNELS_LAST), fixture.put("dy", dy, CHANNELS_LAST)
        fixture.put("weight", weight, KERNEL_LAYOUT)
        fixture.expect("y", y, ya.detach(), size * size * c, CHANNELS_LAST)
        fixture.expect("dx", x.grad, xa.grad, size * size * d, CHANNELS_LAST)
        fixture.expect("dweight", weight.grad, wa.grad, y.shape[0] * y.shape[2] * y.shape[3], KERNEL_LAYOUT)
    fixture.write()


def batch_norm():
    """Statistics per group of consecutive images, then running averages as PyTorch keeps them, averaged over groups.

    With m rows per group, s = 1/√(σ² + ε) and x̂ = (x − μ)·s, first-order errors in units of u:

    μ      m·mean|x|
    σ²     3m·mean(x²)                 whichever formula: E(x²) − μ² has m·mean(x²) from the first and 2m·mean(x²) from
                                       the second term, and mean((x − μ)²) has less
    y      |γ|s·(m·mean|x|) + |γx̂|·s²/2·(3m·mean(x²)) + |γ|s·(|x| + |μ|) + |β|
                                       from μ, from σ² by way of s, and from the roundings of γ·(x − μ)·s + β
    dx     |γ|s·(|g| + mean|g| + e + |x̂|·mean|g·x̂| + |x̂|·mean(e)) with e_i = |g_i|·(|x_i| + |μ|)·s, the error of g·x̂,
           and (|x| + |μ|)·s·mean|g·x̂| for that of x̂; g is dy where the rectifier is open. γ's sum: Σ e; β's: Σ |g|
    """
    fixture = Fixture("batch-norm")
    epsilon, momentum = f32(1e-5), f32(0.1)
    for n, h, w, c, groups, mode, rectified in [
        (8, 3, 5, 5, 1, "train", False),
        (8, 3, 5, 17, 4, "train", True),
        (8, 2, 3, 16, 4, "train", False),
        (4, 5, 3, 33, 1, "train", True),
        (16, 1, 1, 19, 4, "train", True),
        (4, 1, 2, 3, 4, "train", False),
        (4, 3, 3, 17, 1, "frozen", False),
        (4, 3, 2, 16, 1, "frozen", True),
    ]:
        train = mode == "train"
        fixture.case(
            f"{n}x{h}x{w}x{c}-g{groups}-{mode}{'-relu' if rectified else ''}",
            groups=groups, frozen=int(not train), rectified=int(rectified), epsilon=epsilon, momentum=momentum)
        rng = generator(fixture.stem + fixture.name)
        offsets = torch.tensor(rng.uniform(-2, 2, (1, c, 1, 1)))
        x = (normal(rng, n, c, h, w).detach() + offsets).float().double().requires_grad_()
        gamma, beta = normal(rng, c, mean=1, deviation=0.5), normal(rng, c, deviation=0.5)
        dy = normal(rng, n, c, h, w)
        running_mean, running_variance = normal(rng, c).detach(), normal(rng, c).detach().abs() + 0.5
        running_variance = running_variance.float().double()
        means, variances, updates, outputs = [], [], [], []
        for part in x.chunk(groups):
            if train:
                after = running_mean.clone(), running_variance.clone()
                outputs.append(F.batch_norm(part, *after, gamma, beta, True, momentum, epsilon))
                means.append(part.mean((0, 2, 3))), variances.append(part.var((0, 2, 3), unbiased=False))
                updates.append(after)
            else:
                outputs.append(F.batch_norm(part, running_mean, running_variance, gamma, beta, False, momentum, epsilon))
                means.append(running_mean), variances.append(running_variance)
        before = torch.cat(outputs)
        # An element so near zero that rounding could close or open its rectifier would make the gradient ambiguous.
        assert not rectified or before.abs().min() > 1e-5
        y = F.relu(before) if rectified else before
        y.backward(dy)

        fixture.put("x", x, CHANNELS_LAST), fixture.put("dy", dy, CHANNELS_LAST)
        fixture.put("scale", gamma), fixture.put("shift", beta)
        fixture.put("running_mean", running_mean), fixture.put("running_variance", running_variance)
        with torch.no_grad():
            mean, variance = torch.stack(means), torch.stack(variances)  # G×C
            m = n // groups * h * w
            grouped = lambda t: t.reshape(groups, n // groups, c, h, w)
            channelwise = lambda t: t.reshape(-1, 1, c, 1, 1)
            average = lambda t: t.mean((1, 3, 4), keepdim=True)
            xg, mu, s = grouped(x), channelwise(mean), channelwise((variance + epsilon).rsqrt())
            normalized, size = (xg - mu) * s, (xg.abs() + channelwise(mean).abs()) * s
            g = grouped(dy * (before > 0) if rectified else dy)
            a, b = channelwise(gamma).abs(), channelwise(beta).abs()
            flat = lambda t: t.expand(groups, n // groups, c, h, w).reshape(n, c, h, w)
            error = a * size + b
            if train:
                square = average(xg * xg)
                error = error + a * s * average(xg.abs()) + a * normalized.abs() * 1.5 * s * s * square
                fixture.expect("mean", mean, average(xg.abs()).reshape(groups, c), m)
                fixture.expect("variance", variance, 3 * square.reshape(groups, c), m)
                after_mean = torch.stack([u[0] for u in updates]).mean(0)
                after_variance = torch.stack([u[1] for u in updates]).mean(0)
                # (1 − a)·running + a·mean over groups of the statistic, the variance times m / (m − 1).
                mean_error = average(xg.abs()).reshape(groups, c).mean(0)
                variance_error = (3 * square * m / (m - 1)).reshape(groups, c).mean(0)
                fixture.expect("running_mean.after", after_mean, running_mean.abs() + momentum * mean_error, m + groups)
                fixture.expect(
                    "running_variance.after", after_variance, running_variance + momentum * variance_error, m + groups)
            fixture.expect("y", y, flat(error), m if train else 0, CHANNELS_LAST)
            e = g.abs() * size
            error = g.abs()
            if train:
                along = average((g * normalized).abs())
                error = error + average(g.abs()) + normalized.abs() * (along + average(e)) + size * along
            fixture.expect("dx", x.grad, flat(a * s * error), m if train else 0, CHANNELS_LAST)
            fixture.expect("dscale", gamma.grad, e.sum((0, 1, 3, 4)), n * h * w)
            fixture.expect("dshift", beta.grad, g.abs().sum((0, 1, 3, 4)), n * h * w)
    fixture.write()


def group_norm():
    """F.group_norm, whose statistics are those of an image and a slice of channels; errors as for batch norm.

    With m elements per slice, s = 1/√(σ² + ε) and x̂ = (x − μ)·s, the errors of μ, σ² and y in units of u are those of
    batch_norm. γ now changes within a slice, so dx = s·(γg − mean(γg) − x̂·mean(γg·x̂)) and its error is

    dx     s·(|γg| + mean|γg| + e + |x̂|·(mean|γg·x̂| + mean(e)) + (|x| + |μ|)·s·mean|γg·x̂|), e_i = |γg_i|·(|x_i| + |μ|)·s

    and a vectorized σ² may be put together from those of the channels, which adds their squared offsets from μ: the
    bound 3m·mean(x²) has room for both, since what is added is part of mean((x − μ)²).
    """
    fixture = Fixture("group-norm")
    epsilon = f32(1e-5)
    for n, h, w, c, groups, rectified in [
        (2, 3, 5, 16, 4, False),
        (3, 4, 3, 6, 2, True),
        (2, 5, 3, 33, 11, False),
        (4, 2, 3, 32, 8, True),
        (3, 3, 2, 17, 1, True),
        (2, 3, 3, 20, 20, False),
        (4, 1, 1, 48, 3, True),
    ]:
        fixture.case(
            f"{n}x{h}x{w}x{c}-g{groups}{'-relu' if rectified else ''}",
            groups=groups, rectified=int(rectified), epsilon=epsilon)
        rng = generator(fixture.stem + fixture.name)
        offsets = torch.tensor(rng.uniform(-2, 2, (1, c, 1, 1)))
        x = (normal(rng, n, c, h, w).detach() + offsets).float().double().requires_grad_()
        gamma, beta = normal(rng, c, mean=1, deviation=0.5), normal(rng, c, deviation=0.5)
        dy = normal(rng, n, c, h, w)
        before = F.group_norm(x, groups, gamma, beta, epsilon)
        assert not rectified or before.abs().min() > 1e-5
        y = F.relu(before) if rectified else before
        y.backward(dy)

        fixture.put("x", x, CHANNELS_LAST), fixture.put("dy", dy, CHANNELS_LAST)
        fixture.put("scale", gamma), fixture.put("shift", beta)
        with torch.no_grad():
            m = c // groups * h * w
            sliced = lambda t: t.reshape(n, groups, c // groups, h, w)
            average = lambda t: t.mean((2, 3, 4), keepdim=True)
            xg = sliced(x)
            mu = average(xg)
            variance = average((xg - mu) ** 2)
            s = (variance + epsilon).rsqrt()
            normalized, size = (xg - mu) * s, (xg.abs() + mu.abs()) * s
            channelwise = lambda t: t.reshape(1, groups, c // groups, 1, 1)
            a, b = channelwise(gamma.abs()), channelwise(beta.abs())
            g = sliced(dy * (before > 0) if rectified else dy)
            flat = lambda t: t.expand(n, groups, c // groups, h, w).reshape(n, c, h, w)
            square = average(xg * xg)
            fixture.expect("mean", mu.reshape(n, groups), average(xg.abs()).reshape(n, groups), m)
            fixture.expect("variance", variance.reshape(n, groups), 3 * square.reshape(n, groups), m)
            error = a * size + b + a * s * average(xg.abs()) + a * normalized.abs() * 1.5 * s * s * square
            fixture.expect("y", y, flat(error), m, CHANNELS_LAST)
            ag, e = a * g.abs(), a * g.abs() * size
            along = average((a * g * normalized).abs())
            error = s * (ag + average(ag) + e + normalized.abs() * (along + average(e)) + size * along)
            fixture.expect("dx", x.grad, flat(error), m, CHANNELS_LAST)
            fixture.expect("dscale", gamma.grad, (g.abs() * size).sum((0, 3, 4)).reshape(c), n * h * w)
            fixture.expect("dshift", beta.grad, g.abs().sum((0, 3, 4)).reshape(c), n * h * w)
    fixture.write()


def elementwise():
    """ReLU (exact), residual addition (one rounding), eˣ (a relative error; x itself is exact)."""
    fixture = Fixture("elementwise")
    for shape in [(1,), (16,), (37,), (3, 5, 7, 2), (4, 3, 2, 16)]:
        fixture.case("x".join(map(str, shape)))
        rng = generator(fixture.stem + fixture.name)
        x, other, dy = normal(rng, *shape), normal(rng, *shape), normal(rng, *shape)
        with torch.no_grad():
            x[(slice(0, 1),) * len(shape)] = -0.0 if len(shape) == 1 else 0.0
        rectified = F.relu(x)
        rectified.backward(dy)
        exponent = (x.detach() * 20).float().double()
        fixture.put("x", x), fixture.put("other", other), fixture.put("dy", dy), fixture.put("exponent", exponent)
        fixture.expect("relu", rectified, 0.0, 0)
        fixture.expect("drelu", x.grad, 0.0, 0)
        fixture.expect("sum", x + other, (x + other).detach().abs(), 0)
        fixture.expect("exponential", exponent.exp(), exponent.exp(), 0)
    fixture.write()


def pooling():
    """Max pooling is exact, ties go to the first of the window; its gradient adds the dy of overlapping windows."""
    fixture = Fixture("pooling")
    for n, h, w, c, size, stride, padding, ties in [
        (2, 9, 7, 5, 3, 2, 1, False),
        (1, 8, 12, 16, 3, 2, 1, False),
        (2, 7, 8, 17, 3, 2, 1, True),
        (2, 6, 5, 3, 2, 2, 0, False),
        (1, 5, 6, 16, 3, 1, 1, True),
        (1, 11, 9, 2, 5, 3, 2, False),
        (1, 4, 4, 1, 1, 1, 0, False),
    ]:
        fixture.case(
            f"{n}x{h}x{w}x{c}-k{size}s{stride}p{padding}{'-ties' if ties else ''}",
            size=size, stride=stride, padding=padding)
        rng = generator(fixture.stem + fixture.name)
        x = normal(rng, n, c, h, w)
        if ties:
            # All negative as well: a padding of zeros instead of −∞ would win.
            x = torch.tensor(rng.integers(-3, 0, (n, c, h, w)).astype(np.float64), requires_grad=True)
        y, indices = F.max_pool2d(x, size, stride, padding, return_indices=True)
        dy = normal(rng, *y.shape)
        y.backward(dy)
        # PyTorch counts within the plane of one channel, the library through the whole of N×H×W×C.
        image = torch.arange(n).reshape(n, 1, 1, 1)
        channel = torch.arange(c).reshape(1, c, 1, 1)
        flat = ((image * h * w + indices) * c + channel).permute(CHANNELS_LAST)
        passed = torch.zeros(n, c, h * w).scatter_add_(2, indices.flatten(2), dy.detach().abs().flatten(2))
        overlap = math.ceil(size / stride) ** 2
        fixture.put("x", x, CHANNELS_LAST), fixture.put("dy", dy, CHANNELS_LAST)
        fixture.integers("indices", flat.numpy())
        fixture.expect("y", y, 0.0, 0, CHANNELS_LAST)
        fixture.expect("dx", x.grad, passed.reshape(x.shape), overlap, CHANNELS_LAST)
        mean = x.mean((2, 3))
        dmean = normal(rng, n, c)
        (gradient,) = torch.autograd.grad(mean, x, dmean)
        fixture.put("dmean", dmean)
        fixture.expect("mean", mean, x.detach().abs().mean((2, 3)), h * w)
        fixture.expect("dx_of_mean", gradient, gradient.abs(), 0, CHANNELS_LAST)
    fixture.write()


def normalisation():
    """F.normalize. Squares do not cancel, so the norm has a relative error of n/2 + 1 ulp, and y that of the norm.

    dx = (g − y·(y·g))/norm: |g| + |y|·(n·Σ|y||g|, and the same again for the error n/2 of each of the two y), over norm.
    Row 0 is all zeros and row 1 shorter than 10⁻¹²: there the divisor is that constant.
    """
    fixture = Fixture("l2-normalisation")
    for rows, width in [(5, 16), (4, 19), (7, 128), (3, 1), (6, 33)]:
        fixture.case(f"{rows}x{width}")
        rng = generator(fixture.stem + fixture.name)
        x, dy = normal(rng, rows, width), normal(rng, rows, width)
        with torch.no_grad():
            x[0] = 0
            x[1] = (x[1] * (1e-13 / width)).float().double()
        y = F.normalize(x, dim=1, eps=1e-12)
        y.backward(dy)
        with torch.no_grad():
            norms = x.norm(dim=1).clamp_min(1e-12)
            ya, ga = y.abs(), dy.abs()
            along = (ya * ga).sum(1, keepdim=True)
            fixture.put("x", x), fixture.put("dy", dy)
            fixture.expect("y", y, ya, width)
            fixture.expect("norms", norms, norms, width)
            fixture.expect("dx", x.grad, (ga + 2 * ya * along) / norms[:, None], width)
    fixture.write()


def cross_entropy():
    """−log softmax(logits/τ)[target], mean over rows.

    z = logit/τ carries an error of |z|; e^(z − max) therefore a relative one of 2·max|z| + a few; their sum n more. The
    logarithm makes the relative error absolute: 1 + 2·max|z| for the loss, and p·(1 + 2·max|z|) + one-hot, over N·τ,
    for the gradient.
    """
    fixture = Fixture("cross-entropy")
    for rows, width, temperature, kind in [
        (8, 17, 0.07, "cosines"),
        (16, 65, 0.2, "cosines"),
        (5, 10, 1.0, "normal"),
        (3, 2, 0.5, "normal"),
        (6, 33, 0.07, "large"),
        (4, 16, 1.0, "ties"),
    ]:
        temperature = f32(temperature)
        fixture.case(f"{rows}x{width}-{kind}", temperature=temperature)
        rng = generator(fixture.stem + fixture.name)
        logits = normal(rng, rows, width, deviation={"cosines": 0.3, "normal": 1, "large": 30, "ties": 1}[kind])
        if kind == "ties":
            logits = torch.tensor(rng.integers(0, 3, (rows, width)).astype(np.float64), requires_grad=True)
        targets = rng.integers(0, width, rows)
        targets[: rows // 2] = logits.detach().argmax(1)[: rows // 2].numpy()
        loss = F.cross_entropy(logits / temperature, torch.tensor(targets))
        loss.backward()
        with torch.no_grad():
            hot = F.one_hot(torch.tensor(targets), width).double()
            correct = (logits[hot.bool()] > logits.masked_fill(hot.bool(), -math.inf).amax(1)).sum()
            p = (logits / temperature).softmax(1)
            largest = (logits / temperature).abs().amax(1, keepdim=True)
            fixture.put("logits", logits)
            fixture.integers("targets", targets)
            fixture.integers("correct", [int(correct)])
            fixture.expect("loss", loss.reshape(1), (1 + 2 * largest).mean(), width)
            scale = (p * (1 + 2 * largest) + hot) / (rows * temperature)
            # Below 2⁻¹²⁶ float32 has no relative precision: one smallest normal number is granted.
            fixture.expect("gradient", logits.grad, scale + 2.0**-126, width)
    fixture.write()


def decoupled():
    """−q·k₊/τ + log Σᵢ exp(q·kᵢ/τ) over the negatives alone, mean over the queries (Yeh et al. 2022, Eq. 6).

    A similarity of unit vectors is a sum of C products of total size at most 1, and enters twice, over τ; the exponentials
    are a sum of K. So the loss is off by (C + K)·u·(1 + 2/τ), absolutely, each soft-max by as much, relatively, and the
    gradient by that on Σ wᵢ·|kᵢ| + |k₊|, over N·τ.
    """
    fixture = Fixture("decoupled")
    for rows, width, count, temperature in [(5, 16, 33, 0.07), (8, 19, 64, 0.2), (3, 64, 17, 0.1), (2, 3, 1, 1.0), (4, 33, 130, 0.5)]:
        temperature = f32(temperature)
        fixture.case(f"{rows}x{width}-{count}", temperature=temperature)
        rng = generator(fixture.stem + fixture.name)

        def unit(count):
            x = rng.standard_normal((count, width))
            x = (x / np.linalg.norm(x, axis=1, keepdims=True)).astype(np.float32)
            return torch.tensor(x.astype(np.float64))

        q, k, negatives = unit(rows).requires_grad_(), unit(rows), unit(count)
        k[0] = q.detach()[0]  # one query that finds its key with ease
        positive, others = (q * k).sum(1), q @ negatives.T
        loss = (-positive / temperature + torch.logsumexp(others / temperature, 1)).mean()
        loss.backward()
        with torch.no_grad():
            weights = (others / temperature).softmax(1)
            size = (weights @ negatives.abs() + k.abs()) / (rows * temperature)
            fixture.put("q", q), fixture.put("k", k), fixture.put("negatives", negatives)
            fixture.integers("correct", [int((positive > others.amax(1)).sum())])
            fixture.expect("loss", loss.reshape(1), torch.tensor(1 + 2 / temperature), width + count)
            fixture.expect("gradient", q.grad, (1 + 2 / temperature) * size, width + count)
    fixture.write()


def sgd():
    """torch.optim.SGD over several steps, with a gradient of its own for each.

    The errors follow the update itself: after v ← μv + g + λθ the velocity's is μ·(its last) + λ·(θ's) + the rounding
    of each term, and after θ ← θ − ηv the parameter's is its last + η·(v's) + |θ| + η|v|.
    """
    fixture = Fixture("sgd")
    for count, rate, momentum, decay in [(37, 0.03, 0.9, 1e-4), (16, 0.5, 0.9, 5e-4), (5, 30.0, 0.9, 0.0), (19, 0.1, 0.0, 0.1)]:
        steps, (rate, momentum, decay) = 6, map(f32, (rate, momentum, decay))
        fixture.case(f"{count}-lr{rate:.3g}-wd{decay:.1g}-m{momentum:.1g}",
                     learning_rate=rate, momentum=momentum, weight_decay=decay, steps=steps)
        rng = generator(fixture.stem + fixture.name)
        theta, gradients = normal(rng, count), normal(rng, steps, count).detach()
        fixture.put("parameter", theta), fixture.put("gradients", gradients)
        optimizer = torch.optim.SGD([theta], lr=rate, momentum=momentum, weight_decay=decay)
        theta_error, v_error, v = torch.zeros(count), torch.zeros(count), torch.zeros(count)
        for step in range(steps):
            theta.grad = gradients[step].clone()
            old = theta.detach().clone()
            optimizer.step()
            new_v = momentum * v + gradients[step] + decay * old
            v_error = momentum * (v_error + v.abs()) + gradients[step].abs() + decay * (theta_error + old.abs())
            v = new_v
            theta_error = theta_error + old.abs() + rate * (v_error + v.abs())
            fixture.expect(f"parameter.{step + 1}", theta, theta_error, 0)
            fixture.expect(f"velocity.{step + 1}", v, v_error, 0)
    fixture.write()


def schedules():
    """The learning rate of each epoch by facebookresearch/moco (7397dfe), main_moco.py, adjust_learning_rate."""
    fixture = Fixture("schedules")
    for kind, rate, epochs, milestones in [
        ("cosine", 0.03, 200, []),
        ("cosine", 0.06, 7, []),
        ("step", 0.03, 200, [120, 160]),
        ("step", 30.0, 100, [60, 80]),
    ]:
        fixture.case(f"{kind}-{epochs}", learning_rate=f32(rate), epochs=epochs, milestones=" ".join(map(str, milestones)))
        rates = []
        for epoch in range(epochs):
            lr = f32(rate)
            if kind == "cosine":
                lr *= 0.5 * (1.0 + math.cos(math.pi * epoch / epochs))
            else:
                for milestone in milestones:
                    lr *= 0.1 if epoch >= milestone else 1.0
            rates.append(lr)
        fixture.tensors[f"{fixture.name}/rates"] = np.array(rates)
    fixture.write()


if __name__ == "__main__":
    for make in (matrix_product, linear, convolution, batch_norm, group_norm, elementwise, pooling, normalisation,
                 cross_entropy, decoupled, sgd, schedules):
        make()
