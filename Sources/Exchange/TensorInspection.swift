import MomentumContrast
import Safetensors
import Tensors

/// Everything that is wrong with the tensors of a file, a line each, where it is more than one thing.
public struct TensorFaultsError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file.
  public let file: String
  /// A line for each tensor that is missing, not known, of another type or shape, or not finite.
  public let problems: [String]

  /// All lines. Of very many, the first and how many more there are.
  public var description: String {
    let shown = problems.prefix(50).map { "\(file): \($0)" }
    let more = problems.count > shown.count ? ["\(file): and \(problems.count - shown.count) more such lines"] : []
    return (shown + more).joined(separator: "\n")
  }
}

/// What a checkpoint or a recording of a given encoder and recipe must hold.
///
/// What it refuses to do: stop at the first fault. Whoever repairs a file wants to know them all.
struct TensorInspection {
  private struct Expected {
    let type: ElementType
    /// nil for a length that nothing but the file knows.
    let shape: [Int?]
    var mayBeNegative = true
    var mayBeMissing = false
  }

  /// In the order of the file.
  private var names: [String] = []
  private var expected: [String: Expected] = [:]

  /// Of a checkpoint.
  init(_ layout: StateLayout) { add(layout) }

  /// Of a recording: T steps with batches of N images. Running statistics may be left out.
  init(recordingOf encoder: Encoder, configuration: Configuration, views: [Int]) {
    for name in ["query_views", "key_views"] { add(name, Expected(type: .float32, shape: views)) }
    var orders = Expected(type: .int64, shape: Array(views[..<2]), mayBeNegative: false)
    orders.mayBeMissing = true
    add("permutations", orders)
    add(KeyQueue.layout(configuration))
    add(EncoderShapes(encoder), "encoder_q.", buffersMayBeMissing: true)
  }

  private mutating func add(_ layout: StateLayout) {
    for (name, part) in layout.parts {
      switch part {
      case .encoder(let encoder): add(EncoderShapes(encoder), "\(name).")
      case .network(let state): add(EncoderShapes(state), "\(name).")
      case .parameters(let encoder): add(parametersOf: EncoderShapes(encoder), "\(name).")
      case .numbers(let parameters): add(parametersOf: EncoderShapes(parameters), "\(name).")
      case .keys(let count, let dimension, let inColumns):
        add(name, Expected(type: .float32, shape: inColumns ? [dimension, count] : [count, dimension]))
      case .number: add(name, Expected(type: .int64, shape: [1], mayBeNegative: false))
      case .values(let shape): add(name, Expected(type: .float32, shape: shape))
      }
    }
  }

  /// Parameters and running statistics of an encoder.
  private mutating func add(_ shapes: EncoderShapes, _ prefix: String, buffersMayBeMissing: Bool = false) {
    add(parametersOf: shapes, prefix)
    for (layer, channels) in shapes.channels.sorted(by: { $0.key < $1.key }) {
      for (kind, type, shape, sign) in [
        ("running_mean", ElementType.float32, [channels], true), ("running_var", .float32, [channels], false),
        ("num_batches_tracked", .int64, [], false),
      ] {
        add(
          "\(prefix)\(layer).\(kind)",
          Expected(type: type, shape: shape, mayBeNegative: sign, mayBeMissing: buffersMayBeMissing))
      }
    }
  }

  private mutating func add(parametersOf shapes: EncoderShapes, _ prefix: String) {
    for each in shapes.parameters { add(prefix + each.name, Expected(type: .float32, shape: each.shape)) }
  }

  private mutating func add(_ name: String, _ tensor: Expected) {
    names.append(name)
    expected[name] = tensor
  }

  /// A single fault is left to the reader, which names it in more detail.
  /// - Throws: `TensorFaultsError` with a line for every fault, if there are several.
  func inspect(_ file: SafetensorsFile) throws {
    var problems: [String] = []
    for name in names {
      guard let tensor = expected[name], let problem = try problem(with: name, tensor, in: file) else { continue }
      problems.append("tensor \(SafetensorsError.quoted(name)): \(problem)")
    }
    for name in file.names.sorted() where expected[name] == nil {
      problems.append("tensor \(SafetensorsError.quoted(name)): nothing here is called so")
    }
    if problems.count > 1 { throw TensorFaultsError(file: file.origin, problems: problems) }
  }

  private func problem(with name: String, _ tensor: Expected, in file: SafetensorsFile) throws -> String? {
    guard let entry = file[name] else { return tensor.mayBeMissing ? nil : "missing" }
    guard entry.type == tensor.type else {
      return "its type is \(entry.type.rawValue), and must be \(tensor.type.rawValue)"
    }
    let fits =
      tensor.shape.isEmpty && entry.shape == [1]  // a count may be a row of one
      || entry.shape.count == tensor.shape.count
        && zip(entry.shape, tensor.shape).allSatisfy { found, wanted in wanted.map { $0 == found } ?? (found >= 1) }
    guard fits else {
      let wanted = tensor.shape.map { $0.map(String.init) ?? "at least 1" }.joined(separator: ", ")
      return "its shape is \(entry.shape), and must be [\(wanted)]"
    }
    if tensor.type == .int64 {
      guard let lowest = try file.integers(name).values.min(), lowest < 0 else { return nil }
      return "an element is \(lowest), and must not be negative"
    }
    let values = try file.tensor(name)
    guard values.isFinite else {
      let place = (0..<values.count).first { !values[$0].isFinite } ?? 0
      // The sign of a NaN means nothing, and is not shown.
      return "element \(place) of \(values.count) is \(values[place].isNaN ? .nan : values[place]), and must be finite"
    }
    guard !tensor.mayBeNegative, let lowest = values.elements.min(), lowest < 0 else { return nil }
    return "an element is \(lowest), and must not be negative"
  }
}
