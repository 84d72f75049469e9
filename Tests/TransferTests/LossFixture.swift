import Foundation
import Safetensors
import Tensors
import Testing

/// A case of `make-losses.py`: float32 inputs, and what PyTorch makes of them in float64.
struct LossFixture: Sendable, CustomTestStringConvertible {
  let file: SafetensorsFile
  let name: String
  var testDescription: String { name }

  /// The cases of a kernel. A fixture that cannot be read stops the tests: none of them could judge anything.
  static func all(of kernel: String) -> [LossFixture] {
    do {
      let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/losses.safetensors")
      let file = try SafetensorsFile(contentsOf: url)
      let names = (file.metadata[kernel] ?? "").split(separator: " ").map(String.init)
      precondition(!names.isEmpty, "the fixture has no cases of \(kernel)")
      return names.map { LossFixture(file: file, name: $0) }
    } catch {
      fatalError("\(error)")
    }
  }

  func tensor(_ key: String) throws -> Tensor { try file.tensor("\(name)/\(key)") }
  func double(_ key: String) throws -> TensorOf<Double> { try file.doubleTensor("\(name)/\(key)") }
  func integers(_ key: String) throws -> [Int] { try file.integers("\(name)/\(key)").values }

  /// Whether a definition in `Double` gives the numbers of PyTorch. Both round, and sum up to a hundred terms, so that
  /// each is off by a few hundred times 2⁻⁵³ of the terms' sizes.
  static func agree(
    _ actual: TensorOf<Double>, _ expected: TensorOf<Double>, scale: TensorOf<Double>? = nil
  ) -> Bool {
    let sizes = (scale ?? expected).elements
    return actual.shape == expected.shape
      && zip(zip(actual.elements, expected.elements), sizes).allSatisfy { abs($0.0 - $0.1) <= 400 * 0x1p-53 * abs($1) }
  }

  static func agree(_ actual: Double, _ expected: TensorOf<Double>) -> Bool {
    abs(actual - expected[0]) <= 400 * 0x1p-53 * abs(expected[0])
  }
}
