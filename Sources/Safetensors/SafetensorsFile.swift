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
    /// The elements, row by row, little-endian.
    public let bytes: Data

    /// The number of elements.
    public var count: Int { bytes.count / type.size }
  }

  /// The tensors' names, in the order of their data.
  public private(set) var names: [String] = []
  /// What the header has under `__metadata__`.
  public var metadata: [String: String] = [:]
  private var entries: [String: Entry] = [:]
  /// Where this came from, for messages: the path as the user gave it, or "data in memory".
  public let origin: String

  /// A file without tensors, to be filled by `add`.
  public init(metadata: [String: String] = [:]) {
    self.metadata = metadata
    origin = "data in memory"
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
