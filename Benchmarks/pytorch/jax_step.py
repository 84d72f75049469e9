"""A step in JAX: one function, compiled whole by `jax.jit`, its state donated so that it is updated in place."""

import os

import workloads

VERSIONS = {}


def make_step(workload, variant, threads, view_workers):
    """A function that takes one step and returns its loss, a float."""
    # XLA takes as many threads as there are processors it may run on, and asks when JAX is imported.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])
    os.environ["JAX_PLATFORMS"] = "cpu"
    import jax
    import jax.numpy as jnp

    VERSIONS["jax"] = jax.__version__
    convolutions = layers(workload)

    def initial_parameters(key):
        parameters = {}
        for name, size, channels, filters, _ in convolutions:
            key, part = jax.random.split(key)
            parameters[name] = {
                "weight": (2 / (size * size * filters)) ** 0.5
                * jax.random.normal(part, (size, size, channels, filters)),
                "scale": jnp.ones(filters),
                "shift": jnp.zeros(filters),
            }
        bound = filters**-0.5
        key, part = jax.random.split(key)
        parameters["fc"] = {
            "weight": jax.random.uniform(part, (filters, workload.dimension), minval=-bound, maxval=bound),
            "bias": jnp.zeros(workload.dimension),
        }
        return parameters

    def convolve(parameters, statistics, layer, x, rectified=True):
        name, size, _, _, stride = layer
        y = jax.lax.conv_general_dilated(
            x, parameters[name]["weight"], (stride, stride), [(size // 2, size // 2)] * 2,
            dimension_numbers=("NHWC", "HWIO", "NHWC"))
        mean, variance = y.mean((0, 1, 2)), y.var((0, 1, 2))
        statistics[name] = (mean, variance)
        y = (y - mean) * (parameters[name]["scale"] * jax.lax.rsqrt(variance + 1e-5)) + parameters[name]["shift"]
        return jax.nn.relu(y) if rectified else y

    def embed(parameters, x):
        statistics = {}
        if workload.encoder == "small":
            for layer in convolutions:
                x = convolve(parameters, statistics, layer, x)
        else:
            by_name = {layer[0]: layer for layer in convolutions}
            x = convolve(parameters, statistics, by_name["conv1"], x)
            for block in sorted({name[:-1] for name in by_name if name[-1] == "a"}):
                y = convolve(parameters, statistics, by_name[block + "a"], x)
                y = convolve(parameters, statistics, by_name[block + "b"], y, rectified=False)
                if block + "s" in by_name:
                    x = convolve(parameters, statistics, by_name[block + "s"], x, rectified=False)
                x = jax.nn.relu(x + y)
        z = x.mean((1, 2)) @ parameters["fc"]["weight"] + parameters["fc"]["bias"]
        return z / jnp.maximum(jnp.linalg.norm(z, axis=1, keepdims=True), 1e-12), statistics

    def loss_of(parameters, views, k, queue):
        q, statistics = embed(parameters, views)
        logits = jnp.concatenate([(q * k).sum(1, keepdims=True), q @ queue.T], 1) / workloads.TEMPERATURE
        return -jax.nn.log_softmax(logits)[:, 0].mean(), statistics

    def follow(running, statistics):
        return jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, running, statistics)

    def update(state, query_views, key_views):
        parameters, velocity, key_parameters, running, key_running, queue, pointer = state
        k, key_statistics = embed(key_parameters, key_views)
        (loss, statistics), gradients = jax.value_and_grad(loss_of, has_aux=True)(
            parameters, query_views, k, queue)
        velocity = jax.tree.map(
            lambda v, g, p: workloads.SGD_MOMENTUM * v + g + workloads.WEIGHT_DECAY * p,
            velocity, gradients, parameters)
        parameters = jax.tree.map(lambda p, v: p - workloads.LEARNING_RATE * v, parameters, velocity)
        m = workloads.ENCODER_MOMENTUM
        key_parameters = jax.tree.map(lambda p, q: m * p + (1 - m) * q, key_parameters, parameters)
        queue = jax.lax.dynamic_update_slice(queue, k, (pointer, 0))
        pointer = (pointer + workloads.BATCH) % workload.queue
        running, key_running = follow(running, statistics), follow(key_running, key_statistics)
        return (parameters, velocity, key_parameters, running, key_running, queue, pointer), loss

    compiled = jax.jit(update, donate_argnums=0)
    keys = jax.random.split(jax.random.key(1), 4)
    parameters = initial_parameters(keys[0])
    queue = jax.random.normal(keys[1], (workload.queue, workload.dimension))
    queue /= jnp.linalg.norm(queue, axis=1, keepdims=True)
    running = {layer[0]: (jnp.zeros(layer[3]), jnp.ones(layer[3])) for layer in convolutions}
    shape = (workloads.BATCH, workload.size, workload.size, 3)
    views = [jax.random.normal(key, shape) for key in keys[2:]]
    copy = lambda tree: jax.tree.map(jnp.array, tree)
    state = (
        parameters, jax.tree.map(jnp.zeros_like, parameters), copy(parameters), running, copy(running), queue,
        jnp.array(0))

    def step():
        nonlocal state
        state, loss = compiled(state, *views)
        return jax.block_until_ready((state, loss))[1].item()

    return step


def layers(workload):
    """Name, window, channels, filters and stride of every convolution. Of a block, a and b are its convolutions, s the
    shortcut's."""
    result, width = [], 3
    if workload.encoder == "small":
        for stage, filters in enumerate(workloads.SMALL_WIDTHS):
            result.append((f"layer{stage + 1}", 3, width, filters, 1 if stage == 0 else 2))
            width = filters
        return result
    width = workloads.RESNET_WIDTHS[0]
    result.append(("conv1", 3, 3, width, 1))
    for stage, filters in enumerate(workloads.RESNET_WIDTHS):
        for block in range(2):
            name, stride = f"layer{stage + 1}.{block}.", 2 if stage > 0 and block == 0 else 1
            result.append((name + "a", 3, width, filters, stride))
            result.append((name + "b", 3, filters, filters, 1))
            if stride != 1 or width != filters:
                result.append((name + "s", 1, width, filters, stride))
            width = filters
    return result
