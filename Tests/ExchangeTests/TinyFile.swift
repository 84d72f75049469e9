import Foundation
import MomentumContrast
import Safetensors
import Tensors

/// A safetensors file in parts, so that a test can break any of them.
struct TinyFile {
  var floats: [String: Tensor] = [:]
  var doubles: [String: TensorOf<Double>] = [:]
  var integers: [String: (shape: [Int], values: [Int])] = [:]
  var metadata: [String: String] = [:]

  static let (steps, batch, widths, dimension, queueSize) = (2, 4, [4, 6], 5, 7)

  /// The parts of a file of F32 and I64.
  init(_ file: SafetensorsFile) throws {
    metadata = file.metadata
    for name in file.names {
      if file[name]?.type == .int64 {
        integers[name] = try file.integers(name)
      } else {
        floats[name] = try file.tensor(name)
      }
    }
  }

  /// A recording of two steps, small enough for a thousand of them: batch 4 in two groups, 6×6 pixels, widths 4 and 6.
  init(head: ProjectionHead = .linear) {
    metadata = [
      "encoder": "small", "stem": "cifar", "head": head.rawValue, "dim": "5", "temperature": "0.1",
      "key_momentum": "0.99", "lr": "0.05", "sgd_momentum": "0.9", "weight_decay": "0.0001", "groups": "2",
    ]
    let random = RandomSource(seed: 11)
    func views(_ name: String) -> Tensor {
      var stream = random.stream(name)
      let shape = [Self.steps, Self.batch, 3, 6, 6]
      return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in stream.gaussian() })
    }
    floats["query_views"] = views("query")
    floats["key_views"] = views("key")
    integers["permutations"] = ([Self.steps, Self.batch], [2, 0, 3, 1, 1, 3, 0, 2])
    let queue = KeyQueue(count: Self.queueSize, dimension: Self.dimension, random: random.stream("queue"))
    floats["queue"] = PyTorchLayout.exported(queue: queue.keys)
    integers["queue_ptr"] = ([1], [5])
    let encoder = Self.encoder(head)
    let parameters = encoder.initialParameters(random: random.stream("weights"))
    for (name, tensor) in zip(parameters.names, parameters.tensors) {
      floats["encoder_q.\(name)"] = PyTorchLayout.exported(parameter: tensor)
    }
    for (layer, channels) in encoder.backbone.normalizedChannels {
      floats["encoder_q.\(layer).running_mean"] = Tensor(shape: [channels])
      floats["encoder_q.\(layer).running_var"] = Tensor(shape: [channels], repeating: 1)
      integers["encoder_q.\(layer).num_batches_tracked"] = ([], [0])
    }
  }

  static func encoder(_ head: ProjectionHead = .linear) -> Encoder {
    Encoder(backbone: SmallConvNet(widths: widths), head: head, dimension: dimension)
  }

  mutating func remove(_ name: String) {
    floats[name] = nil
    integers[name] = nil
  }

  mutating func reshape(_ name: String, _ shape: [Int]) {
    if let tensor = floats[name] { floats[name] = tensor.reshaped(shape) }
    if let values = integers[name]?.values { integers[name] = (shape, values) }
  }

  var file: SafetensorsFile {
    var file = SafetensorsFile(metadata: metadata)
    for (name, tensor) in floats.sorted(by: { $0.key < $1.key }) { file.add(name, tensor) }
    for (name, tensor) in doubles.sorted(by: { $0.key < $1.key }) { file.add(name, tensor) }
    for (name, tensor) in integers.sorted(by: { $0.key < $1.key }) {
      file.add(name, shape: tensor.shape, integers: tensor.values)
    }
    return file
  }
}
