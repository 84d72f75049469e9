"""The training steps of `moco benchmark step` in PyTorch on the CPU, in the best form a user would find.

The numbers are those of Sources/StepBenchmark/Workload.swift; a change there is a change here. A step of w1 to w5 is
Algorithm 1 of the paper: f_q forward, f_k forward without gradient, InfoNCE against the queue, backward, SGD, momentum
update, enqueue. The other workloads are the methods of the family (family_step.py). The optimiser is PyTorch's fused one,
the momentum update one call over all parameters.

    python3 step.py --workload w1 --variant compiled --threads 1

prints a line for people and, last, one JSON object with `minimum_ms` and `median_ms`. One process runs one variant, so
that no variant inherits another's threads or caches.
"""

import argparse
import json
import statistics
import sys
import time

import workloads

VARIANTS = ["eager", "channels-last", "compiled", "max-autotune", "jax"]


def main():
    parser = argparse.ArgumentParser(description="Time one training step in PyTorch or JAX on the CPU.")
    parser.add_argument("--workload", choices=workloads.ALL, default="w1")
    parser.add_argument("--variant", choices=VARIANTS, default="eager")
    parser.add_argument("--threads", type=positive, default=1)
    parser.add_argument("--repeats", type=positive, help="steps that are timed (default: 200; 5 for w3 and w5)")
    parser.add_argument("--warmup", type=positive, help="steps taken before (default: 20; 2 for w3 and w5)")
    parser.add_argument(
        "--view-workers", type=int, default=0, metavar="n",
        help="w2 and w4: make the views in n processes of a DataLoader, ahead of the step (default: 0, in the step)")
    arguments = parser.parse_args()
    if arguments.view_workers < 0 or (arguments.view_workers and arguments.workload not in workloads.WITH_VIEWS):
        parser.error(
            f"--view-workers {arguments.view_workers}: only {' and '.join(workloads.WITH_VIEWS)} make views, in 0 or more "
            "processes")

    is_family = arguments.workload in workloads.FAMILY
    if is_family and arguments.variant not in workloads.FAMILY_VARIANTS:
        parser.error(
            f"--variant {arguments.variant}: {arguments.workload} has the variants {' and '.join(workloads.FAMILY_VARIANTS)}")
    workload = arguments.workload if is_family else workloads.MOCO[arguments.workload]
    if is_family:
        import family_step as implementation
    elif arguments.variant == "jax":
        if arguments.workload in workloads.WITHOUT_JAX:
            parser.error(f"--variant jax: {arguments.workload} needs torchvision, so there is no JAX variant of it")
        import jax_step as implementation
    else:
        import torch_step as implementation
    slow = arguments.workload in workloads.SLOW
    repeats = arguments.repeats or (5 if slow else 200)
    warmup = arguments.warmup or (2 if slow else 20)

    step = implementation.make_step(workload, arguments.variant, arguments.threads, arguments.view_workers)
    for _ in range(warmup):
        loss = step()
    milliseconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        loss = step()
        milliseconds.append(1000 * (time.perf_counter() - start))
    if not loss < float("inf"):
        sys.exit(f"step.py: the loss is {loss}: a loss must be finite")

    result = {
        "workload": arguments.workload,
        "variant": arguments.variant,
        "threads": arguments.threads,
        "view_workers": arguments.view_workers,
        "minimum_ms": min(milliseconds),
        "median_ms": statistics.median(milliseconds),
        "versions": implementation.VERSIONS,
    }
    print(
        f"{arguments.workload}, {arguments.variant}, {arguments.threads} thread(s): "
        f"median {result['median_ms']:.3f} ms, minimum {result['minimum_ms']:.3f} ms")
    print(json.dumps(result), flush=True)


def positive(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{value}: it must be at least 1")
    return value


if __name__ == "__main__":
    main()
