/// The number types of a safetensors file, by the names they have in its header.
///
/// Refused: the sub-byte and 8-bit floating types, which nothing here could read.
public enum ElementType: String, CaseIterable, Sendable {
  /// IEEE 754 floating point.
  case float64 = "F64"
  /// IEEE 754 floating point.
  case float32 = "F32"
  /// IEEE 754 floating point.
  case float16 = "F16"
  /// The upper half of an F32.
  case bfloat16 = "BF16"
  /// Signed whole numbers, two's complement.
  case int64 = "I64"
  /// Signed whole numbers, two's complement.
  case int32 = "I32"
  /// Signed whole numbers, two's complement.
  case int16 = "I16"
  /// Signed whole numbers, two's complement.
  case int8 = "I8"
  /// Unsigned whole numbers.
  case uint64 = "U64"
  /// Unsigned whole numbers.
  case uint32 = "U32"
  /// Unsigned whole numbers.
  case uint16 = "U16"
  /// Unsigned whole numbers.
  case uint8 = "U8"
  /// One byte each, 0 or 1.
  case bool = "BOOL"

  /// Whether it is a type of floating-point numbers.
  public var isFloatingPoint: Bool { [.float64, .float32, .float16, .bfloat16].contains(self) }

  /// Bytes per element.
  public var size: Int {
    switch self {
    case .float64, .int64, .uint64: 8
    case .float32, .int32, .uint32: 4
    case .float16, .bfloat16, .int16, .uint16: 2
    case .int8, .uint8, .bool: 1
    }
  }
}
