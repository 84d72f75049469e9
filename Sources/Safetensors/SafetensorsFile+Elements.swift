import Foundation
import Tensors

/// From bytes to numbers and back.
extension SafetensorsFile {
  /// A tensor of F32, or of F64 rounded to nearest.
  /// - Throws: `SafetensorsError` if the name is missing or the type another one.
  public func tensor(_ name: String) throws -> Tensor {
    let entry = try entry(name)
    switch entry.type {
    case .float32: return entry.elements { Float(bitPattern: UInt32(littleEndian: $0)) }
    case .float64: return entry.elements { Float(Double(bitPattern: UInt64(littleEndian: $0))) }
    default: throw mismatch(name, entry, "F32 or F64")
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
    let bytes = Self.bytes(of: tensor.elements.map { $0.bitPattern.littleEndian })
    add(name, Entry(type: .float32, shape: tensor.shape, bytes: bytes))
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

  private func entry(_ name: String) throws -> Entry {
    if let entry = self[name] { return entry }
    throw SafetensorsError(file: origin, tensor: name, "not in this file, which holds \(names.count) tensors")
  }

  private func mismatch(_ name: String, _ entry: Entry, _ wanted: String) -> SafetensorsError {
    SafetensorsError(file: origin, tensor: name, "its type is \(entry.type.rawValue), wanted is \(wanted)")
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
