"""The views of w2 and w4, by torchvision's v2 transforms: `ViewAugmentation.smallVersion1` and `fingerprintsKept`.

A v2 transform that is given a batch draws once for the whole batch, so each image goes through the transforms alone, as
torchvision's reference training does it. Images are 8-bit tensors, which the documentation recommends for speed; the
conversion to float and the normalisation, which draw nothing, are done for the batch at once.
"""

import torch
import torchvision
from torchvision.transforms import v2

import workloads

VERSION = torchvision.__version__


def source(workload, workers, layout):
    """A function that returns the views of a step, N×3×H×W each."""
    images = torch.randint(0, 256, (workload.batch, 3, workload.size, workload.size), dtype=torch.uint8)
    colours = {
        "smallVersion1": [v2.RandomGrayscale(p=0.5), v2.ColorJitter(0.4, 0.4, 0.4, 0.2)],
        "fingerprintsKept": [v2.ColorJitter(0.2, 0.2, 0.2)],
    }[workload.views]
    augmentation = v2.Compose([
        v2.RandomResizedCrop(workload.size, scale=(0.5, 1), antialias=True), *colours, v2.RandomHorizontalFlip()])
    finish = v2.Compose([
        v2.ToDtype(torch.float32, scale=True),
        v2.Normalize([0.5] * 3, [0.25] * 3, inplace=True),
    ])

    def finished(batch):
        return finish(batch).contiguous(memory_format=layout)

    if workers == 0:
        def views():
            return [finished(torch.stack([augmentation(image) for image in images])) for _ in range(2)]

        return views

    loader = torch.utils.data.DataLoader(
        TwoViews(images, augmentation), batch_size=workload.batch, num_workers=workers, persistent_workers=True,
        prefetch_factor=4)

    def batches():
        while True:
            yield from loader

    ahead = batches()
    return lambda: [finished(batch) for batch in next(ahead)]


class TwoViews(torch.utils.data.Dataset):
    """Batches of the same images, so that the workers are seldom restarted."""

    def __init__(self, images, augmentation):
        self.images = images
        self.augmentation = augmentation

    def __len__(self):
        return 64 * len(self.images)

    def __getitem__(self, index):
        image = self.images[index % len(self.images)]
        return self.augmentation(image), self.augmentation(image)
