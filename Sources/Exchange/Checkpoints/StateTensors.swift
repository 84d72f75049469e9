import MomentumContrast
import Safetensors
import Tensors

/// A training's state as tensors of a file, part by part, in PyTorch's layouts.
enum StateTensors {
  /// Appends a state.
  /// - Parameter batchesTracked: how many batches the running statistics have seen, which PyTorch counts.
  static func write(_ state: NamedState, batchesTracked: Int, to file: inout SafetensorsFile) {
    for (name, value) in state.parts {
      switch value {
      case .encoder(let encoder):
        EncoderTensors(state: encoder, batchesTracked: batchesTracked).write("\(name).", to: &file)
      case .parameters(let parameters):
        for (own, tensor) in zip(parameters.names, parameters.tensors) {
          file.add("\(name).\(own)", PyTorchLayout.exported(parameter: tensor))
        }
      case .keys(let keys, inColumns: true): file.add(name, transposeOf: keys)
      case .keys(let keys, inColumns: false): file.add(name, keys)
      case .number(let number): file.add(name, shape: [1], integers: [number])
      case .values(let tensor): file.add(name, tensor)
      }
    }
  }

  /// Reads the state that a layout describes.
  /// - Throws: `SafetensorsError`, one line.
  static func read(_ layout: StateLayout, from reader: inout TensorReader) throws -> NamedState {
    var state = NamedState()
    for (name, part) in layout.parts {
      switch part {
      case .encoder(let encoder):
        let tensors = try EncoderTensors("\(name).", of: encoder, from: &reader, requiringBuffers: true)
        state.add(name, .encoder(tensors.state))
      case .network(let known):
        let shapes = EncoderShapes(known)
        let tensors = try EncoderTensors("\(name).", of: shapes, from: &reader, requiringBuffers: true)
        state.add(name, .encoder(tensors.state))
      case .parameters(let encoder):
        state.add(name, .parameters(try parameters(name, of: EncoderShapes(encoder), from: &reader)))
      case .numbers(let known):
        state.add(name, .parameters(try parameters(name, of: EncoderShapes(known), from: &reader)))
      case .keys(let count, let dimension, let inColumns):
        let keys = try keys(name, count, dimension, inColumns: inColumns, from: &reader)
        state.add(name, .keys(keys, inColumns: inColumns))
      case .number(let range):
        state.add(name, .number(try reader.wholeNumbers(name, shape: [1], in: range)[0]))
      case .values(let shape): state.add(name, .values(try reader.numbers(name, shape: shape)))
      }
    }
    return state
  }

  private static func parameters(
    _ name: String, of shapes: EncoderShapes, from reader: inout TensorReader
  ) throws -> Parameters {
    let wanted = shapes.parameters
    try reader.require(wanted.map { "\(name).\($0.name)" })
    var parameters = Parameters()
    for each in wanted {
      parameters[each.name] = PyTorchLayout.parameter(try reader.numbers("\(name).\(each.name)", shape: each.shape))
    }
    return parameters
  }

  /// M×C. Keys in columns are those of a queue, which are of length 1 from the first step on.
  private static func keys(
    _ name: String, _ count: Int?, _ dimension: Int, inColumns: Bool, from reader: inout TensorReader
  ) throws -> Tensor {
    let found = try reader.shape(of: name, axes: inColumns ? "dim×K" : "images×dim")
    let shape = inColumns ? [dimension, count ?? found[1]] : [count ?? found[0], dimension]
    guard found == shape else {
      throw reader.refusal(name, "its shape is \(found), but the metadata have \(shape)")
    }
    let numbers = try reader.numbers(name, shape: shape)
    guard inColumns else { return numbers }
    let keys = PyTorchLayout.queue(numbers)
    try reader.requireUnitLength(ofKeys: keys, in: name)
    return keys
  }
}
