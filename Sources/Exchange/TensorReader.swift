import Foundation
import Safetensors
import Tensors

/// Reads the tensors of one file by name, each with the type and the shape it must have, and remembers which were asked
/// for, so that what nobody asked for can be named.
///
/// What it refuses to do: convert. F64 is not F32, and I32 is not I64.
struct TensorReader {
  let file: SafetensorsFile
  private var asked: Set<String> = []

  init(_ file: SafetensorsFile) { self.file = file }

  /// An error about this file, or about one of its tensors.
  func refusal(_ tensor: String? = nil, _ problem: String) -> SafetensorsError {
    SafetensorsError(file: file.origin, tensor: tensor, problem)
  }

  func has(_ name: String) -> Bool { file[name] != nil }

  /// Refuses a file that lacks one of these names; it names all that are missing, or the first of very many.
  func require(_ names: [String]) throws {
    let missing = names.filter { !has($0) }
    guard let first = missing.first else { return }
    let others = missing.dropFirst().prefix(20).map(SafetensorsError.quoted).joined(separator: ", ")
    let more = missing.count > 21 ? " and \(missing.count - 21) more" : ""
    throw refusal(first, others.isEmpty ? "missing" : "missing, as are \(others)\(more)")
  }

  /// The shape of a tensor of F32 with as many axes as `axes` names, none of them empty.
  func shape(of name: String, axes: String) throws -> [Int] {
    let entry = try entry(name, .float32)
    let count = axes.split(separator: "×").count
    guard entry.shape.count == count, !entry.shape.contains(0) else {
      throw refusal(name, "its shape is \(entry.shape), and must be \(axes) with no length 0")
    }
    return entry.shape
  }

  /// Finite numbers, F32.
  mutating func numbers(_ name: String, shape: [Int]) throws -> Tensor {
    try check(name, .float32, shape)
    let tensor = try file.tensor(name)
    guard tensor.isFinite else {
      let place = (0..<tensor.count).first { !tensor[$0].isFinite } ?? 0
      // The sign of a NaN means nothing, and is not shown.
      let value = tensor[place].isNaN ? .nan : tensor[place]
      throw refusal(name, "element \(Self.index(of: place, in: shape)) is \(value), and must be finite")
    }
    asked.insert(name)
    return tensor
  }

  /// Refuses keys, K×dim, that are not of length 1: a row-major file of a column-major array has the right shape and other keys.
  func requireUnitLength(ofKeys keys: Tensor, in name: String) throws {
    let (count, width) = (keys.shape[0], keys.shape[1])
    let fault: (key: Int, length: Double)? = keys.withPointer { values in
      for key in 0..<count {
        let length = (0..<width).reduce(0.0) {
          $0 + Double(values[key * width + $1]) * Double(values[key * width + $1])
        }
        .squareRoot()
        if abs(length - 1) > Self.lengthTolerance { return (key, length) }
      }
      return nil
    }
    guard let fault else { return }
    throw refusal(
      name,
      "column \(fault.key) has the length \(String(format: "%.4g", fault.length)), and every key must have the length 1"
    )
  }

  /// Of a key: F16 has 11 bits, so its length is off by at most 2⁻¹¹, and half precision may have been what computed it.
  private static let lengthTolerance = 0.005

  /// Whole numbers, I64, each in `range`.
  mutating func wholeNumbers(_ name: String, shape: [Int], in range: Range<Int>) throws -> [Int] {
    try check(name, .int64, shape)
    let values = try file.integers(name).values
    if let place = values.firstIndex(where: { !range.contains($0) }) {
      let rule =
        range.upperBound == .max ? "at least \(range.lowerBound)" : "in \(range.lowerBound) ..< \(range.upperBound)"
      throw refusal(name, "element \(Self.index(of: place, in: shape)) is \(values[place]), and must be \(rule)")
    }
    asked.insert(name)
    return values
  }

  /// Refuses a file with tensors that were not asked for; it names them, or the first of very many.
  func refuseOthers() throws {
    let others = file.names.filter { !asked.contains($0) }.sorted()
    guard let first = others.first else { return }
    let rest = others.dropFirst().prefix(20).map(SafetensorsError.quoted).joined(separator: ", ")
    let more = others.count > 21 ? " and \(others.count - 21) more" : ""
    throw refusal(first, rest.isEmpty ? "nothing here is called so" : "nothing here is called so, nor \(rest)\(more)")
  }

  private func entry(_ name: String, _ type: ElementType) throws -> SafetensorsFile.Entry {
    try require([name])
    guard let entry = file[name], entry.type == type else {
      throw refusal(name, "its type is \(file[name]?.type.rawValue ?? "?"), and must be \(type.rawValue)")
    }
    return entry
  }

  private func check(_ name: String, _ type: ElementType, _ shape: [Int]) throws {
    let entry = try entry(name, type)
    guard entry.shape == shape else { throw refusal(name, "its shape is \(entry.shape), and must be \(shape)") }
  }

  /// The place of an element along every axis.
  private static func index(of place: Int, in shape: [Int]) -> [Int] {
    var (rest, index) = (place, [Int](repeating: 0, count: shape.count))
    for axis in shape.indices.reversed() {
      index[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    return index
  }
}
