"""Writes Fixtures/detections.safetensors, judged by COCO's own code, and Fixtures/masks.safetensors, judged by NumPy.

    pip install pycocotools numpy safetensors      # written with 2.0.11, 2.4 and 0.8
    python3 Tests/TransferTests/make-detections.py

detections.safetensors: CASES independent sets of images, one after the other.

    case.images, case.classes           U8 [CASES]
    image.objects, image.detections     U8 [images]         how many of the rows below belong to each image
    object.boxes, object.labels         U8 [objects, 4], [objects]
    detection.boxes, detection.labels   U8 [detections, 4], [detections]
    detection.scores                    F32 [detections]
    scores                              F64 [CASES, 3]      AP, AP50 and AP75, −1 where no class has an object
    per_class, per_class50              F64 [CASES, 4]      of each class, −1 for a class without an object or beyond the case's

Boxes are left, top, width and height in quarters of a pixel, which both sides have exactly. Half of the cases lie on whole pixels and
are small, so that overlaps are often exactly a threshold or equal; half have scores of one decimal, so that many are equal. Some detections
have no area. The last MANY cases have more than 100 detections of a class in an image.

masks.safetensors: CASES independent sets of two masks of 6×6.

    case.classes                        U8 [CASES]              with the ground
    truth, predicted                    U8 [CASES, 2, 6, 6]     255 in the truth is not judged
    mean, accuracy                      F64 [CASES]             −1 where nothing is judged
    per_class                           F64 [CASES, 5]          −1 for a class that does not occur
"""

import contextlib
import io
import os
import sys

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "GoldenTests"))
import fixture_file

fixture_file.FOLDER = os.path.join(HERE, "Fixtures")

CASES, MANY, CLASSES = 1000, 10, 4


def random_box(random, coarse):
    """Quarters of a pixel."""
    width, height = random.integers(1, 6, 2) * 4 if coarse else random.integers(8, 60, 2)
    side = 32 if coarse else 160
    left, top = random.integers(0, side // 4, 2) * 4 if coarse else random.integers(0, side, 2)
    return [int(left), int(top), int(width), int(height)]


def jittered(random, box, coarse):
    step, reach = (4, 1) if coarse else (1, random.choice([1, 3, 8]))
    left, top, width, height = np.array(box) + step * random.integers(-reach, reach + 1, 4)
    return [max(int(left), 0), max(int(top), 0), max(int(width), 0), max(int(height), 0)]


def image(random, classes, coarse, rounded, many):
    """Objects (box, label) and detections (box, label, score)."""
    objects = [(random_box(random, coarse), int(random.integers(classes))) for _ in range(random.integers(0, 9))]
    detections = []
    for box, label in objects:
        # None to three detections of an object, one in ten as another class.
        for _ in range(random.choice([0, 1, 1, 1, 2, 3])):
            found = label if random.random() < 0.9 else int(random.integers(classes))
            detections.append((jittered(random, box, coarse), found, random.beta(3, 2)))
    for _ in range(130 if many else random.integers(0, 5)):
        label = 0 if many else int(random.integers(classes))
        detections.append((random_box(random, coarse), label, random.beta(2, 3)))
    random.shuffle(detections)
    detections = [(b, l, float(np.float32(round(s, 1) if rounded else s))) for b, l, s in detections]
    return objects, detections


def dataset(images, classes, annotations):
    """Annotations are (image, box, label, score); every image and class exists, also without any."""
    coco = COCO()
    coco.dataset = {
        "images": [{"id": i} for i in range(images)],
        "categories": [{"id": c} for c in range(classes)],
        "annotations": [
            {"id": n + 1, "image_id": i, "category_id": label, "bbox": [x / 4 for x in box], "score": score,
             "area": box[2] * box[3] / 16, "iscrowd": 0}
            for n, (i, box, label, score) in enumerate(annotations)
        ],
    }  # fmt: skip
    coco.createIndex()
    return coco


def judged(images, classes):
    """AP, AP50 and AP75, and AP and AP50 of each class, −1 where there is no object."""
    objects = [(i, box, label, None) for i, (objects, _) in enumerate(images) for box, label in objects]
    detections = [(i, *detection) for i, (_, detections) in enumerate(images) for detection in detections]
    with contextlib.redirect_stdout(io.StringIO()):
        evaluation = COCOeval(
            dataset(len(images), classes, objects), dataset(len(images), classes, detections), "bbox")  # fmt: skip
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    precision = evaluation.eval["precision"][:, :, :, 0, 2]  # thresholds × recall points × classes; any area, 100 detections
    per_class, per_class50 = -np.ones(CLASSES), -np.ones(CLASSES)
    per_class[:classes] = precision.mean((0, 1))
    per_class50[:classes] = precision[0].mean(0)
    return evaluation.stats[:3], per_class, per_class50


def make_detections():
    random = np.random.default_rng(2014)
    cases, rows = [], {name: [] for name in ("image.objects", "image.detections", "objects", "detections")}
    for case in range(CASES):
        many = case >= CASES - MANY
        classes = 1 if many else int(random.integers(1, CLASSES + 1))
        coarse, rounded = random.random(2) < 0.5
        images = [image(random, classes, coarse, rounded, many) for _ in range(1 if many else random.integers(1, 7))]
        cases.append((len(images), classes, *judged(images, classes)))
        for objects, detections in images:
            rows["image.objects"].append(len(objects))
            rows["image.detections"].append(len(detections))
            rows["objects"] += objects
            rows["detections"] += detections
    boxes, labels = zip(*rows["objects"])
    detected, found, scores = zip(*rows["detections"])
    images, classes, judgements, per_class, per_class50 = zip(*cases)
    tensors = {
        "case.images": images, "case.classes": classes,
        "image.objects": rows["image.objects"], "image.detections": rows["image.detections"],
        "object.boxes": boxes, "object.labels": labels,
        "detection.boxes": detected, "detection.labels": found, "detection.scores": scores,
        "scores": judgements, "per_class": per_class, "per_class50": per_class50,
    }  # fmt: skip
    types = {"detection.scores": np.float32, "scores": np.float64, "per_class": np.float64, "per_class50": np.float64}
    return {name: exact(values, types.get(name, np.uint8)) for name, values in tensors.items()}


def make_masks():
    random = np.random.default_rng(2015)
    tensors = {name: [] for name in ("case.classes", "truth", "predicted", "mean", "accuracy", "per_class")}
    for case in range(CASES):
        classes = int(random.integers(2, 6))
        # Most cases leave some classes out of the truth or the prediction.
        some = random.permutation(classes)[: random.integers(1, classes + 1)]
        others = random.permutation(classes)[: random.integers(1, classes + 1)]
        truth = random.choice(some, (2, 6, 6)).astype(np.uint8)
        predicted = np.where(random.random(truth.shape) < 0.6, truth, random.choice(others, truth.shape)).astype(np.uint8)
        truth[random.random(truth.shape) < (1 if case % 100 == 0 else random.choice([0, 0.1, 0.9]))] = 255

        t, p = truth[truth != 255], predicted[truth != 255]
        per_class = [((t == c) & (p == c)).sum() / max(((t == c) | (p == c)).sum(), 1) for c in range(classes)]
        occurs = [((t == c) | (p == c)).any() for c in range(classes)]
        tensors["case.classes"].append(classes)
        tensors["truth"].append(truth)
        tensors["predicted"].append(predicted)
        tensors["mean"].append(np.mean(np.array(per_class)[occurs]) if t.size else -1)
        tensors["accuracy"].append(np.mean(t == p) if t.size else -1)
        tensors["per_class"].append(np.pad(np.where(occurs, per_class, -1), (0, 5 - classes), constant_values=-1))
    floating = ("mean", "accuracy", "per_class")
    return {n: exact(values, np.float64 if n in floating else np.uint8) for n, values in tensors.items()}


def exact(values, type):
    """As the type, which must hold the values without change."""
    array = np.array(values)
    assert (array.astype(type) == array).all()
    return array.astype(type)


if __name__ == "__main__":
    for stem, tensors in (("detections", make_detections()), ("masks", make_masks())):
        print(stem, fixture_file.write(stem, tensors, {"script": "Tests/TransferTests/make-detections.py"}))
