import MomentumContrast
import Safetensors
import Tensors

/// An encoder's numbers as PyTorch's `state_dict` has them, under a prefix: parameters and, for every batch norm,
/// `running_mean`, `running_var` and `num_batches_tracked`.
struct EncoderTensors {
  var state: EncoderState
  /// How many batches the running statistics have seen: PyTorch counts, and does nothing with the count here.
  var batchesTracked: Int

  /// - Throws: `SafetensorsError` if a parameter is missing, misshapen or not finite, or if only a part of the batch
  ///   norms has a kind of buffer. A kind that is missing everywhere is at its start: mean 0, variance 1, count 0.
  init(
    _ prefix: String, of encoder: Encoder, from reader: inout TensorReader, requiringBuffers: Bool = false
  ) throws {
    try self.init(prefix, of: EncoderShapes(encoder), from: &reader, requiringBuffers: requiringBuffers)
  }

  /// - Throws: as `init(_:of:from:requiringBuffers:)` of an encoder.
  init(
    _ prefix: String, of shapes: EncoderShapes, from reader: inout TensorReader, requiringBuffers: Bool = false
  ) throws {
    let wanted = shapes.parameters
    try reader.require(wanted.map { prefix + $0.name })
    var parameters = Parameters()
    for each in wanted {
      parameters[each.name] = PyTorchLayout.parameter(try reader.numbers(prefix + each.name, shape: each.shape))
    }
    var buffers = Buffers(channels: shapes.channels)
    let layers = shapes.channels.keys.sorted()
    func present(_ kind: String, in reader: TensorReader) throws -> Bool {
      let names = layers.map { "\(prefix)\($0).\(kind)" }
      guard requiringBuffers || names.contains(where: reader.has) else { return false }
      try reader.require(names)
      return true
    }
    let (means, variances, counts) = (
      try present("running_mean", in: reader), try present("running_var", in: reader),
      try present("num_batches_tracked", in: reader)
    )
    var tracked: Set<Int> = []
    for layer in layers {
      guard var statistics = buffers.layers[layer] else { continue }
      let channels = statistics.mean.count
      if means {
        let mean = try reader.numbers("\(prefix)\(layer).running_mean", shape: [channels])
        statistics.mean = mean.reshaped([1, channels])
      }
      if variances {
        let name = "\(prefix)\(layer).running_var"
        let variance = try reader.numbers(name, shape: [channels])
        if let lowest = variance.elements.min(), lowest < 0 {
          throw reader.refusal(name, "a variance is \(lowest), and must not be negative")
        }
        statistics.variance = variance.reshaped([1, channels])
      }
      if counts {
        let name = "\(prefix)\(layer).num_batches_tracked"
        // NumPy makes a row of one out of PyTorch's single number.
        let shape = reader.file[name]?.shape == [1] ? [1] : []
        tracked.formUnion(try reader.wholeNumbers(name, shape: shape, in: 0..<Int(Int32.max)))
        if tracked.count > 1 { throw reader.refusal(name, "differs from that of another batch norm") }
      }
      buffers.set(layer, to: statistics)
    }
    state = EncoderState(parameters: parameters, buffers: buffers)
    batchesTracked = tracked.first ?? 0
  }

  init(state: EncoderState, batchesTracked: Int) {
    self.state = state
    self.batchesTracked = batchesTracked
  }

  /// Appends everything to a file.
  func write(_ prefix: String, to file: inout SafetensorsFile) {
    for (name, tensor) in zip(state.parameters.names, state.parameters.tensors) {
      file.add(prefix + name, PyTorchLayout.exported(parameter: tensor))
    }
    for (layer, statistics) in state.buffers.layers.sorted(by: { $0.key < $1.key }) {
      let channels = [statistics.mean.count]
      file.add("\(prefix)\(layer).running_mean", statistics.mean.reshaped(channels))
      file.add("\(prefix)\(layer).running_var", statistics.variance.reshaped(channels))
      file.add("\(prefix)\(layer).num_batches_tracked", shape: [], integers: [batchesTracked])
    }
  }
}
