"""Writes a fixture: whole or not at all, and with the same bytes on every run.

The safetensors package puts metadata in an order that changes from run to run; here it is sorted.
"""

import json
import os

import numpy as np
from safetensors.numpy import save

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")


def write(stem, tensors, metadata):
    data = save({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()})
    length = int.from_bytes(data[:8], "little")
    entries = json.loads(data[8 : 8 + length])
    header = json.dumps({"__metadata__": dict(sorted(metadata.items()))} | entries, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    os.makedirs(FOLDER, exist_ok=True)
    path = os.path.join(FOLDER, stem + ".safetensors")
    with open(path + ".partial", "wb") as file:
        file.write(len(header).to_bytes(8, "little") + header + data[8 + length :])
    os.replace(path + ".partial", path)
    return os.path.getsize(path)
