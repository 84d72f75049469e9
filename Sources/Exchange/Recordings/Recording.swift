import Foundation
import MomentumContrast
import Safetensors
import Tensors

/// Everything that goes into some steps of Algorithm 1, from a file: whoever replays it needs no random number.
///
///     query_views, key_views   F32 [T, B, C, H, W]
///     permutations             I64 [T, B], optional: the key batch is encoded in the order of row t, then put back
///     queue, queue_ptr         F32 [dim, K], I64 [1]
///     encoder_q.<name>         F32, in PyTorch's layout; f_k starts as a copy of f_q
///     metadata                 encoder (small, resnet18, resnet50), stem (imagenet, cifar), head (linear, mlp), dim,
///                              temperature, key_momentum, lr, sgd_momentum, weight_decay, groups
///
/// Names are torchvision's for a ResNet, those of `SmallConvNet` for the small encoder, `fc.*` for the linear head and
/// `fc.0.*`, `fc.2.*` for the MLP. Running statistics may be left out; they then start at mean 0 and variance 1.
///
/// What it refuses: a file that lacks a tensor, has another one, or has one of another type or shape, numbers that are
/// not finite, an order that is none, and metadata that the tensors belie.
public struct Recording: Sendable {
  /// The recipe that the metadata give.
  public let configuration: Configuration
  /// The network.
  public let encoder: Encoder
  /// θ_q and the running statistics before the first step.
  public let initial: EncoderState
  /// The dictionary before the first step.
  public let queue: KeyQueue
  /// T.
  public let stepCount: Int
  /// The file's own metadata.
  public let metadata: [String: String]

  /// How many batches the running statistics had seen.
  let batchesTracked: Int
  private let queryViews, keyViews: Tensor  // T×B×C×H×W, as in the file
  private let orders: [BatchShuffle]?

  /// Reads a recording.
  /// - Throws: `SafetensorsError`, one line that names the tensor or the key, the value and the rule; of several faulty
  ///   tensors, `TensorFaultsError` with a line each.
  public init(contentsOf url: URL) throws { try self.init(try SafetensorsFile(contentsOf: url)) }

  /// Takes a recording from a file that is in memory.
  /// - Throws: `SafetensorsError`, one line that names the tensor or the key, the value and the rule; of several faulty
  ///   tensors, `TensorFaultsError` with a line each.
  public init(_ file: SafetensorsFile) throws {
    var reader = TensorReader(file)
    let named = try EncoderMetadata(of: reader)
    try reader.require(["query_views", "key_views", "queue", "queue_ptr"])
    let shape = try reader.shape(of: "query_views", axes: "T×B×C×H×W")
    let (steps, batch, channels) = (shape[0], shape[1], shape[2])
    let queueShape = try reader.shape(of: "queue", axes: "dim×K")
    guard queueShape[0] == named.dimension else {
      throw reader.refusal("queue", "its shape is \(queueShape), but the metadata have dim \(named.dimension)")
    }
    guard batch <= queueShape[1] else {
      throw reader.refusal("queue", "its \(queueShape[1]) keys are fewer than the \(batch) of a batch")
    }
    configuration = try Self.configuration(file, named, batch: batch, queueSize: queueShape[1])
    encoder = try named.encoder("encoder_q.", channels: channels, in: reader)
    try TensorInspection(recordingOf: encoder, configuration: configuration, views: shape).inspect(file)
    let size = ImageSize(height: shape[3], width: shape[4])
    if let problem = encoder.obstacle(to: configuration.batchSize, of: size, groups: configuration.groups) {
      throw reader.refusal("query_views", problem)
    }

    let tensors = try EncoderTensors("encoder_q.", of: encoder, from: &reader)
    (initial, batchesTracked) = (tensors.state, tensors.batchesTracked)
    let keys = PyTorchLayout.queue(try reader.numbers("queue", shape: queueShape))  // K×dim
    try reader.requireUnitLength(ofKeys: keys, in: "queue")
    queue = KeyQueue(keys: keys, pointer: try reader.wholeNumbers("queue_ptr", shape: [1], in: 0..<queueShape[1])[0])
    queryViews = try reader.numbers("query_views", shape: shape)
    keyViews = try reader.numbers("key_views", shape: shape)
    orders = try Self.orders(steps: steps, batch: batch, from: &reader)
    try reader.refuseOthers()
    stepCount = steps
    metadata = file.metadata
  }

  /// What step t of Algorithm 1 is given: views B×H×W×C and the order in which keys are encoded.
  func step(_ t: Int) -> (queryViews: Tensor, keyViews: Tensor, shuffle: BatchShuffle?) {
    func views(_ all: Tensor) -> Tensor {
      PyTorchLayout.images(all.rows(t..<t + 1).reshaped(Array(all.shape.dropFirst())))
    }
    return (views(queryViews), views(keyViews), orders?[t])
  }

  private static func configuration(
    _ file: SafetensorsFile, _ named: EncoderMetadata, batch: Int, queueSize: Int
  ) throws -> Configuration {
    let metadata = MetadataReader(file: file)
    var configuration = Configuration.paperV1
    configuration.batchSize = batch
    configuration.queueSize = queueSize
    configuration.dimension = named.dimension
    configuration.head = named.head
    configuration.temperature = try metadata.number("temperature", "a number greater than 0") { $0 > 0 }
    configuration.momentum = try metadata.number("key_momentum", "a number in [0, 1]") { $0 >= 0 && $0 <= 1 }
    configuration.learningRate = try metadata.number("lr", "a number of at least 0") { $0 >= 0 }
    configuration.sgdMomentum = try metadata.number("sgd_momentum", "a number in [0, 1)") { $0 >= 0 && $0 < 1 }
    configuration.weightDecay = try metadata.number("weight_decay", "a number of at least 0") { $0 >= 0 }
    let groups = try metadata.wholeNumber("groups", "a whole number that divides the batch, \(batch)") {
      $0 >= 1 && batch % $0 == 0
    }
    configuration.groups = DeviceGroups(count: groups)
    return configuration
  }

  private static func orders(
    steps: Int, batch: Int, from reader: inout TensorReader
  ) throws -> [BatchShuffle]? {
    let name = "permutations"
    guard reader.has(name) else { return nil }
    let values = try reader.wholeNumbers(name, shape: [steps, batch], in: 0..<batch)
    return try (0..<steps).map { t in
      let order = Array(values[t * batch..<(t + 1) * batch])
      guard Set(order).count == batch else {
        throw reader.refusal(name, "row \(t) has a number twice, and must be a permutation of 0 ..< \(batch)")
      }
      return BatchShuffle(order: order)
    }
  }
}
