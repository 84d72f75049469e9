import Foundation
import Tensors

/// Named tensors and a few strings: the content of a safetensors file, the format in which PyTorch users exchange
/// weights (github.com/huggingface/safetensors, "Format").
///
/// Bytes: the header's length (8 bytes, little-endian), the header (JSON: name → dtype, shape, data_offsets), then the
/// elements, row by row, little-endian, without holes.
///
/// What it refuses to do: guess. A file that breaks a rule of the format is refused as a whole, with a
/// `SafetensorsError`; a number type is never changed silently into a less exact one, F64 → F32 on request excepted.
public struct SafetensorsFile: Sendable {
  /// One tensor as it stands in the file.
  public struct Entry: Sendable, Equatable {
    /// The type of its elements.
    public let type: ElementType
    /// The length of each axis, outermost first. Empty for a single number.
    public let shape: [Int]
    let content: Content

    /// Elements that are there.
    /// - Parameter bytes: row by row, little-endian.
    public init(type: ElementType, shape: [Int], bytes: Data) {
      (self.type, self.shape, content) = (type, shape, .bytes(bytes))
    }

    init(type: ElementType, shape: [Int], parts: Int, _ make: @escaping @Sendable (Int) -> Data) {
      (self.type, self.shape, content) = (type, shape, .parts(parts, make))
    }

    /// The elements, row by row, little-endian.
    public var bytes: Data {
      if case .bytes(let bytes) = content { return bytes }
      var bytes = Data(capacity: byteCount)
      _ = forEachPart {
        bytes.append($0)
        return true
      }
      return bytes
    }

    /// Hands the bytes to `body`, a part after the other, until it returns false.
    /// - Returns: whether it was always true.
    func forEachPart(_ body: (Data) -> Bool) -> Bool {
      switch content {
      case .bytes(let bytes): body(bytes)
      case .parts(let count, let make): (0..<count).allSatisfy { body(make($0)) }
      }
    }

    /// The number of elements.
    public var count: Int { shape.reduce(1, *) }
    /// The number of bytes.
    public var byteCount: Int { count * type.size }

    /// Whether both have the same elements.
    public static func == (one: Entry, other: Entry) -> Bool {
      one.type == other.type && one.shape == other.shape && one.bytes == other.bytes
    }
  }

  /// Bytes, or how they are made when they are wanted: a file that is written needs no second copy of a large dictionary.
  enum Content: Sendable {
    case bytes(Data)
    case parts(Int, @Sendable (Int) -> Data)
  }

  /// The tensors' names, in the order of their data.
  public private(set) var names: [String] = []
  /// What the header has under `__metadata__`.
  public var metadata: [String: String] = [:]
  private var entries: [String: Entry] = [:]
  /// Where this came from, for messages: the path as the user gave it, or "data in memory".
  public let origin: String

  /// A file without tensors, to be filled by `add`.
  /// - Parameter origin: where its content comes from, for messages.
  public init(metadata: [String: String] = [:], origin: String = "data in memory") {
    self.metadata = metadata
    self.origin = origin
  }

  /// Reads a file.
  /// - Throws: `SafetensorsError` if it cannot be read or breaks a rule of the format.
  public init(contentsOf url: URL) throws {
    try self.init(data: try WholeFile.read(url), origin: url.path)
  }

  /// Reads a file that is in memory already.
  /// - Throws: `SafetensorsError` if it breaks a rule of the format.
  public init(data: Data) throws { try self.init(data: data, origin: "data in memory") }

  init(data: Data, origin: String) throws {
    self.origin = origin
    let header = try Header(of: data, origin: origin)
    metadata = header.metadata
    for item in header.items {
      names.append(item.name)
      let start = data.startIndex + header.dataStart
      let bytes = data[(start + item.range.lowerBound)..<(start + item.range.upperBound)]
      entries[item.name] = Entry(type: item.type, shape: item.shape, bytes: bytes)
    }
  }

  /// The tensor of this name, or nil.
  public subscript(name: String) -> Entry? { entries[name] }

  /// Appends a tensor.
  /// - Precondition: the name is new and not the reserved `__metadata__`.
  public mutating func add(_ name: String, _ entry: Entry) {
    precondition(name != Header.metadataKey, "\(name) is reserved by the format")
    precondition(entries[name] == nil, "there is a tensor \(name) already")
    names.append(name)
    entries[name] = entry
  }
}
