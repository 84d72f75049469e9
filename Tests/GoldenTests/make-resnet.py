"""Writes Fixtures/resnet.safetensors: torchvision's ResNet-18 and ResNet-50, evaluated and differentiated.

    pip install torch torchvision numpy safetensors      # written with torch 2.15, torchvision 0.29
    python3 Tests/GoldenTests/make-resnet.py

A ResNet-50 has 94 MB of weights, too many to commit, so they follow from a formula that `ResNetGoldenTests.swift` has
too. A table of P = 65,521 (a prime) numbers in [-1, 1), and an offset into it from the tensor's name:

    table[j] = (splitmix64(j) >> 40) * 2^-23 - 1           exact in float32
    t[i]     = table[(fnv1a64(name) + i) mod P]            i: the flat index in PyTorch's layout

    convolution weights   sqrt(6 / fan_in) * t             variance 2 / fan_in
    bn weight, bias       1 + 0.25 * t (of a bn3: an eighth of that), 0.1 * t
    running_mean, _var    0.1 * t, 1 + 0.5 * t

Every operation is one float32 rounding, so both languages have the same bits. For each case CASE = ENCODER-STEM:

    CASE/images            F32 [N, 3, S, S]
    CASE/features          F32 [N, F]   in eval mode, before fc
    CASE/output_gradient   F32 [N, F]   dL/dfeatures; L = sum(output_gradient * features), in training mode
    CASE/training_features F32 [N, F]   in training mode
    CASE/gradient_norms    F32 [P]      the Euclidean length of dL/dparameter, in the order of metadata CASE/parameters
    CASE/gradient_probes   F32 [P]      its inner product with t of the name "probe/" + parameter
    CASE/gradient_largest  F32 [P]      its largest absolute value
    CASE/gradient_samples  F32 [P, 32]  its elements at i * 7919 mod count

all computed in float64 and rounded. Stems: `imagenet` is torchvision's own; `cifar` has a 3x3 convolution of stride 1
and no max pooling.

It refuses to be ambiguous: where a rectifier's input is so near zero that float32 might see the other sign, a
gradient jumps and no tolerance is right. Sixteen bottlenecks that add as much as they are given would also blow up
every rounding on its way (2e-4 at the end, a few signs lost), hence the small scale of bn3, which trained networks have
as well. The images are those of the first seed for which PyTorch's own float32 strays from float64 by less than a tenth
of the tolerance, 1e-4.
"""

import sys

import numpy as np
import torch
import torchvision

from fixture_file import write

torch.set_num_threads(1)

P = 65_521
IMAGES = {"imagenet": (8, 32), "cifar": (8, 8)}
TOLERANCE = 1e-4


def make_table():
    with np.errstate(over="ignore"):
        z = np.arange(P, dtype=np.uint64) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return ((z >> np.uint64(40)).astype(np.float64) * 2.0**-23 - 1).astype(np.float32)


TABLE = make_table()


def pattern(name, shape):
    digest = 0xCBF29CE484222325
    for byte in name.encode():
        digest = (digest ^ byte) * 0x100000001B3 % 2**64
    count = int(np.prod(shape))
    start = digest % P
    return np.resize(np.roll(TABLE, -start), count).reshape(shape)


def weights(name, shape):
    t = pattern(name, shape)
    if name.endswith("running_mean") or name.endswith("bias"):
        return np.float32(0.1) * t
    if name.endswith("running_var"):
        return np.float32(1) + np.float32(0.5) * t
    if len(shape) == 1:
        scale = np.float32(1) + np.float32(0.25) * t
        return np.float32(0.125) * scale if "bn3" in name else scale
    return np.float32(np.sqrt(6 / np.prod(shape[1:]))) * t


def network(encoder, stem, dtype):
    net = getattr(torchvision.models, encoder)(weights=None)
    if stem == "cifar":
        net.conv1 = torch.nn.Conv2d(3, 64, 3, stride=1, padding=1, bias=False)
        net.maxpool = torch.nn.Identity()
    net.fc = torch.nn.Identity()
    state = {
        name: torch.from_numpy(weights(name, tuple(t.shape))) if t.is_floating_point() else t
        for name, t in net.state_dict().items()
    }
    net.load_state_dict(state)
    return net.to(dtype)


def run(encoder, stem, images, output_gradient, dtype):
    """Features in eval mode, features in training mode, gradients by name; all float64."""
    net = network(encoder, stem, dtype)
    x = torch.from_numpy(images).to(dtype)
    with torch.no_grad():
        features = net.eval()(x)
    y = net.train()(x)
    (y * torch.from_numpy(output_gradient).to(dtype)).sum().backward()
    gradients = {name: p.grad.double().numpy().ravel() for name, p in net.named_parameters()}
    return features.double().numpy(), y.detach().double().numpy(), gradients


def relative(actual, expected):
    return np.abs(actual - expected).max() / np.abs(expected).max()


def deviation(single, exact):
    """The largest relative error of anything that the test compares, and what it is."""
    worst = [(relative(single[0], exact[0]), "features"), (relative(single[1], exact[1]), "training features")]
    for name, g in exact[2].items():
        worst.append((np.linalg.norm(single[2][name] - g) / np.linalg.norm(g), name))
    return max(worst)


def case(encoder, stem):
    count, size = IMAGES[stem]
    width = 512 if encoder == "resnet18" else 2048
    for seed in range(20):
        rng = np.random.default_rng(seed)
        images = rng.standard_normal((count, 3, size, size)).astype(np.float32)
        output_gradient = rng.standard_normal((count, width)).astype(np.float32)
        exact = run(encoder, stem, images, output_gradient, torch.float64)
        strayed, where = deviation(run(encoder, stem, images, output_gradient, torch.float32), exact)
        print(f"{encoder}-{stem} seed {seed}: float32 strays by {strayed:.2g} ({where})", flush=True)
        if strayed < TOLERANCE / 10:
            break
    else:
        sys.exit("no seed keeps its distance from zero")
    features, training_features, gradients = exact
    names = list(gradients)
    probes = [gradients[n] @ pattern("probe/" + n, gradients[n].shape).astype(np.float64) for n in names]
    tensors = {
        "images": images,
        "features": features,
        "output_gradient": output_gradient,
        "training_features": training_features,
        "gradient_norms": np.array([np.linalg.norm(gradients[n]) for n in names]),
        "gradient_probes": np.array(probes),
        "gradient_largest": np.array([np.abs(g).max() for g in gradients.values()]),
        "gradient_samples": np.array([g[np.arange(32) * 7919 % g.size] for g in gradients.values()]),
    }
    return {f"{encoder}-{stem}/{n}": t.astype(np.float32) for n, t in tensors.items()}, {
        f"{encoder}-{stem}/parameters": " ".join(names),
        f"{encoder}-{stem}/seed": str(seed),
    }


def main():
    tensors, metadata = {}, {}
    for encoder in ("resnet18", "resnet50"):
        for stem in IMAGES:
            some, settings = case(encoder, stem)
            tensors |= some
            metadata |= settings
    metadata["cases"] = " ".join(dict.fromkeys(name.split("/")[0] for name in tensors))
    print(f"resnet: {write('resnet', tensors, metadata):,} bytes")


if __name__ == "__main__":
    main()
