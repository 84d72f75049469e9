import Foundation
import Tensors

/// From bytes to numbers and back.
extension SafetensorsFile {
  /// A tensor of F32, of F16 or BF16 (which lose nothing), or of F64 rounded to nearest.
  /// - Throws: `SafetensorsError` if the name is missing or the type another one.
  public func tensor(_ name: String) throws -> Tensor {
    let entry = try entry(name)
    switch entry.type {
    case .float32: return entry.elements { Float(bitPattern: UInt32(littleEndian: $0)) }
    case .float64: return entry.elements { Float(Double(bitPattern: UInt64(littleEndian: $0))) }
    case .bfloat16: return entry.elements { Float(bitPattern: UInt32(UInt16(littleEndian: $0)) << 16) }
    case .float16: return entry.elements { Self.widened(UInt16(littleEndian: $0)) }
    default: throw mismatch(name, entry, "F32, F16, BF16 or F64")
    }
  }

  /// A tensor of F64, or of F32 (which loses nothing).
  /// - Throws: `SafetensorsError` if the name is missing or the type another one.
  public func doubleTensor(_ name: String) throws -> TensorOf<Double> {
    let entry = try entry(name)
    switch entry.type {
    case .float32: return entry.elements { Double(Float(bitPattern: UInt32(littleEndian: $0))) }
    case .float64: return entry.elements { Double(bitPattern: UInt64(littleEndian: $0)) }
    default: throw mismatch(name, entry, "F64 or F32")
    }
  }

  /// Whole numbers, row by row.
  /// - Throws: `SafetensorsError` if the name is missing or the type is not I64, I32, I16, I8, U32, U16 or U8.
  public func integers(_ name: String) throws -> (shape: [Int], values: [Int]) {
    let entry = try entry(name)
    let values: [Int]
    switch entry.type {
    case .int64: values = entry.values(Int64.self)
    case .int32: values = entry.values(Int32.self)
    case .int16: values = entry.values(Int16.self)
    case .int8: values = entry.values(Int8.self)
    case .uint32: values = entry.values(UInt32.self)
    case .uint16: values = entry.values(UInt16.self)
    case .uint8: values = entry.values(UInt8.self)
    default: throw mismatch(name, entry, "a whole-number type of at most 64 bits (U64 excepted)")
    }
    return (entry.shape, values)
  }

  /// Appends a tensor as F32.
  public mutating func add(_ name: String, _ tensor: Tensor) {
    let part = 1 << 20  // elements
    add(
      name,
      Entry(type: .float32, shape: tensor.shape, parts: (tensor.count + part - 1) / part) { index in
        Self.bytes(of: tensor, index * part..<min((index + 1) * part, tensor.count))
      })
  }

  /// Appends the transpose of a matrix R×C as F32, C×R.
  public mutating func add(_ name: String, transposeOf tensor: Tensor) {
    let (rows, columns) = (tensor.shape[0], tensor.shape[1])
    let block = 8  // columns, half a cache line of each row
    add(
      name,
      Entry(type: .float32, shape: [columns, rows], parts: (columns + block - 1) / block) { index in
        let range = index * block..<min((index + 1) * block, columns)
        var bytes = Data(count: range.count * rows * MemoryLayout<Float>.stride)
        bytes.withUnsafeMutableBytes { bytes in
          let target = bytes.bindMemory(to: UInt32.self)
          tensor.withPointer { source in
            for row in 0..<rows {
              for column in range {
                target[(column - range.lowerBound) * rows + row] =
                  source[row * columns + column].bitPattern.littleEndian
              }
            }
          }
        }
        return bytes
      })
  }

  /// Appends a tensor as F64.
  public mutating func add(_ name: String, _ tensor: TensorOf<Double>) {
    let bytes = Self.bytes(of: tensor.elements.map { $0.bitPattern.littleEndian })
    add(name, Entry(type: .float64, shape: tensor.shape, bytes: bytes))
  }

  /// Appends whole numbers as I64.
  /// - Precondition: there are as many `values` as the shape holds.
  public mutating func add(_ name: String, shape: [Int], integers values: [Int]) {
    precondition(values.count == shape.reduce(1, *), "\(values.count) numbers cannot fill the shape \(shape)")
    let bytes = Self.bytes(of: values.map { Int64($0).littleEndian })
    add(name, Entry(type: .int64, shape: shape, bytes: bytes))
  }

  /// An IEEE 754 half: a sign, 5 bits of exponent with the bias 15, 10 bits of fraction.
  static func widened(_ half: UInt16) -> Float {
    let (exponent, fraction) = (Int(half >> 10 & 0x1F), Float(half & 0x3FF))
    let size: Float =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 0x1F: fraction == 0 ? .infinity : .nan
      default: Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction * 0x1p-10)
      }
    return half >> 15 == 0 ? size : -size
  }

  private func entry(_ name: String) throws -> Entry {
    if let entry = self[name] { return entry }
    throw SafetensorsError(file: origin, tensor: name, "not in this file, which holds \(names.count) tensors")
  }

  private func mismatch(_ name: String, _ entry: Entry, _ wanted: String) -> SafetensorsError {
    SafetensorsError(file: origin, tensor: name, "its type is \(entry.type.rawValue), wanted is \(wanted)")
  }

  private static func bytes(of tensor: Tensor, _ range: Range<Int>) -> Data {
    tensor.withPointer { source in
      #if _endian(little)
        Data(bytes: source + range.lowerBound, count: range.count * MemoryLayout<Float>.stride)
      #else
        bytes(of: range.map { source[$0].bitPattern.littleEndian })
      #endif
    }
  }

  private static func bytes<Pattern: FixedWidthInteger>(of patterns: [Pattern]) -> Data {
    patterns.withUnsafeBytes { Data($0) }
  }
}

extension SafetensorsFile.Entry {
  /// The elements, made of their bit patterns one by one. The bytes need not be aligned.
  fileprivate func elements<Pattern: FixedWidthInteger & BitwiseCopyable, Element: Real>(
    _ make: (Pattern) -> Element
  ) -> TensorOf<Element> {
    TensorOf<Element>(shape: shape) { target in
      bytes.withUnsafeBytes { source in
        for i in 0..<count {
          target[i] = make(source.loadUnaligned(fromByteOffset: i * MemoryLayout<Pattern>.size, as: Pattern.self))
        }
      }
    }
  }

  fileprivate func values<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) -> [Int] {
    bytes.withUnsafeBytes { source in
      (0..<count).map {
        let pattern = source.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.size, as: Number.self)
        return Int(Number(littleEndian: pattern))
      }
    }
  }
}
