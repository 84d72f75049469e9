import Foundation
import Safetensors
import Tensors
import Testing

/// The two halves of every kernel pair.
enum Half: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case scalar, vectorized

  var kernels: any Kernels.Type { self == .scalar ? Scalar.self : Vectorized.self }
  var testDescription: String { rawValue }

  /// Σ of n products added in float32, in whatever order, is off by at most n·u·Σ|aᵢ||bᵢ| to first order, u = 2⁻²⁴
  /// (Higham, Accuracy and Stability of Numerical Algorithms, §3.1); 8 more are granted for roundings outside the sum.
  /// Sums in `Double` (the scalar half) leave only those 8: n·2⁻⁵³ is beneath notice.
  func bound(terms n: Int) -> Double { (self == .scalar ? 8 : Double(n + 8)) * 0x1p-24 }
}

/// One case of a fixture written by make-fixtures.py, which computed it in float64 with PyTorch.
///
/// It refuses tolerances made up in a test: the bound of each element is `Half.bound` times the scale stored beside it.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let file: SafetensorsFile
  let name: String
  var testDescription: String { name }

  /// The cases of a fixture. A fixture that cannot be read stops the tests: none of them could judge anything.
  static func all(of stem: String) -> [GoldenCase] {
    do {
      let file = try fixture(stem)
      let names = (file.metadata["cases"] ?? "").split(separator: " ").map(String.init)
      precondition(!names.isEmpty, "the fixture \(stem) has no cases")
      return names.map { GoldenCase(file: file, name: $0) }
    } catch {
      fatalError("\(error)")
    }
  }

  static func fixture(_ stem: String) throws -> SafetensorsFile {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
    return try SafetensorsFile(contentsOf: folder.appendingPathComponent("\(stem).safetensors"))
  }

  func tensor(_ key: String) throws -> Tensor { try file.tensor("\(name)/\(key)") }
  func integers(_ key: String) throws -> [Int] { try file.integers("\(name)/\(key)").values }
  func text(_ key: String) throws -> String { try #require(file.metadata["\(name)/\(key)"], "\(name) has no \(key)") }
  func integer(_ key: String) throws -> Int { try #require(Int(try text(key))) }
  func float(_ key: String) throws -> Float { try #require(Float(try text(key))) }

  /// The largest error of `actual` in units of its bound: a right kernel stays at or below 1. Infinite if the shapes
  /// differ, if a value is not a number or if one without a tolerance differs at all.
  func error(of actual: Tensor, _ key: String, _ half: Half) throws -> Double {
    let (expected, scale) = (try tensor(key), try tensor(key + ".scale"))
    let bound = half.bound(terms: try integer(key + ".terms"))
    guard actual.shape == expected.shape else { return .infinity }
    var worst = 0.0
    for ((a, e), s) in zip(zip(actual.elements, expected.elements), scale.elements) where a != e {
      let ratio = abs(Double(a) - Double(e)) / (bound * Double(s))
      worst = max(worst, ratio.isNaN ? .infinity : ratio)
    }
    return worst
  }

  /// Expects `actual` to be within the bound of the reference `key`.
  func expect(_ actual: Tensor, _ key: String, _ half: Half, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let worst = try error(of: actual, key, half)
    #expect(worst <= 1, "\(key): \(worst) times the bound", sourceLocation: sourceLocation)
  }

  /// Expects a wrong result to be outside the same bound.
  func reject(_ wrong: Tensor, _ key: String, _ half: Half, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let worst = try error(of: wrong, key, half)
    #expect(worst > 1, "\(key): a wrong kernel passes, at \(worst) times the bound", sourceLocation: sourceLocation)
  }
}

extension Tensor {
  /// A copy with the last `column` of the innermost axis set to zero: what a kernel sees that loses its remainder.
  func losingLastColumn() -> Tensor {
    let width = shape[shape.count - 1]
    return Tensor(shape: shape, elements.enumerated().map { $0.offset % width == width - 1 ? 0 : $0.element })
  }

  /// A copy with every element moved on by one place, the last becoming the first.
  func shiftedByOne() -> Tensor { Tensor(shape: shape, elements.suffix(1) + elements.dropLast()) }
}
