"""The numbers that the implementations share, as in Sources/StepBenchmark/Workload.swift and FamilyWorkload.swift."""

from dataclasses import dataclass

BATCH = 64
TEMPERATURE = 0.1
ENCODER_MOMENTUM = 0.999
LEARNING_RATE = 0.03
SGD_MOMENTUM = 0.9
WEIGHT_DECAY = 1e-4


@dataclass(frozen=True)
class Workload:
    """Height and width of the images, C, K, the encoder, and whether a step also makes its 128 views."""

    size: int
    dimension: int
    queue: int
    encoder: str
    makes_views: bool = False


SMALL_WIDTHS = [16, 32, 64, 128]
RESNET_WIDTHS = [64, 128, 256, 512]

MOCO = {
    "w1": Workload(size=20, dimension=64, queue=2048, encoder="small"),
    "w2": Workload(size=20, dimension=64, queue=2048, encoder="small", makes_views=True),
    "w3": Workload(size=32, dimension=128, queue=4096, encoder="resnet18"),
}

# The methods of the family: each a function in family_step.py. They take the views, the network and the descent of w1.
FAMILY = ["instdisc", "pirl", "simclr", "mocov3", "byol", "dino", "cpc"]
FAMILY_VARIANTS = ["eager", "channels-last"]
HIDDEN, OUTPUT, PROTOTYPES = 128, 64, 256
BANK_ENTRIES, NEGATIVES = 8192, 256
JIGSAW_SIDE, JIGSAW_PIECE = 2, 8
TARGET_MOMENTUM = 0.99
PATCH, PATCHES_A_SIDE, PREDICTED_ROWS_BELOW, CONTEXT_BLOCKS = 8, 4, 2, 2

ALL = [*MOCO, *FAMILY]
