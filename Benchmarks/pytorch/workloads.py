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
    """Height and width of the images, C, K, the encoder, which views a step also makes, and what else differs in w4 and w5."""

    size: int
    dimension: int
    queue: int
    encoder: str
    views: str | None = None
    batch: int = BATCH
    groups: int = 1
    learning_rate: float = LEARNING_RATE
    weight_decay: float = WEIGHT_DECAY
    encoder_momentum: float = ENCODER_MOMENTUM

    @property
    def makes_views(self):
        return self.views is not None


SMALL_WIDTHS = [16, 32, 64, 128]
RESNET_WIDTHS = [64, 128, 256, 512]

MOCO = {
    "w1": Workload(size=20, dimension=64, queue=2048, encoder="small"),
    "w2": Workload(size=20, dimension=64, queue=2048, encoder="small", views="smallVersion1"),
    "w3": Workload(size=32, dimension=128, queue=4096, encoder="resnet18"),
    "w4": Workload(
        size=20, dimension=64, queue=256, encoder="small", views="fingerprintsKept", batch=16, groups=2,
        learning_rate=0.015, weight_decay=5e-4, encoder_momentum=0.99),
    "w5": Workload(size=64, dimension=128, queue=4096, encoder="resnet50", batch=16),
}

SLOW = [name for name, workload in MOCO.items() if workload.encoder.startswith("resnet")]
WITH_VIEWS = [name for name, workload in MOCO.items() if workload.makes_views]
# Their views or their network are torchvision's.
WITHOUT_JAX = [name for name, workload in MOCO.items() if workload.makes_views or workload.encoder == "resnet50"]

# The methods of the family: each a function in family_step.py. They take the views, the network and the descent of w1.
FAMILY = ["instdisc", "pirl", "simclr", "mocov3", "byol", "dino", "cpc"]
FAMILY_VARIANTS = ["eager", "channels-last"]
HIDDEN, OUTPUT, PROTOTYPES = 128, 64, 256
BANK_ENTRIES, NEGATIVES = 8192, 256
JIGSAW_SIDE, JIGSAW_PIECE = 2, 8
TARGET_MOMENTUM = 0.99
PATCH, PATCHES_A_SIDE, PREDICTED_ROWS_BELOW, CONTEXT_BLOCKS = 8, 4, 2, 2

ALL = [*MOCO, *FAMILY]
