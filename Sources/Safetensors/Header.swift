import Files
import Foundation

/// The header of a safetensors file, every rule of the format checked.
///
/// No number of the file is believed before it was compared with the number of bytes that are there, so nothing is
/// allocated on a file's word.
struct Header {
  struct Item {
    let name: String
    let type: ElementType
    let shape: [Int]
    /// Bytes, counted from the end of the header.
    let range: Range<Int>
  }

  static let metadataKey = "__metadata__"
  /// The limit of the format's own implementation.
  static let longestHeader = 100_000_000

  let metadata: [String: String]
  /// In the order of their data.
  let items: [Item]
  let dataStart: Int

  init(of data: Data, origin: String) throws {
    func refuse(_ problem: String) -> SafetensorsError { SafetensorsError(file: origin, problem) }
    // Of a safetensors file these are a length, and the byte 8 is a brace.
    if data.dropFirst(8).first != UInt8(ascii: "{"), let kind = FileKind.name(of: data) {
      throw refuse("it is \(kind), and no safetensors file")
    }
    guard data.count >= 8 else {
      throw refuse("\(data.count) bytes are too few: a safetensors file starts with the 8 bytes of its header's length")
    }
    let length = data.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length <= Self.longestHeader else {
      throw refuse("the header's length of \(length) bytes is over the format's limit of \(Self.longestHeader)")
    }
    guard length <= data.count - 8 else {
      throw refuse("the header's length is \(length) bytes, but only \(data.count - 8) follow: truncated?")
    }
    dataStart = 8 + Int(length)
    let text = data.dropFirst(8).prefix(Int(length))
    // A zero byte would make Foundation take the text for UTF-16 or UTF-32.
    guard text.first == UInt8(ascii: "{"), !text.contains(0) else { throw refuse("the header is not a JSON object") }
    let parsed: HeaderText
    do {
      parsed = try JSONDecoder().decode(HeaderText.self, from: Data(text))
    } catch let error as DecodingError {
      throw Self.explain(error, origin: origin)
    } catch {
      throw refuse("the header is not valid JSON")
    }
    if let key = RepeatedKey.first(inValidJSON: text) {
      throw refuse("the header has the key \(SafetensorsError.quoted(key)) twice, and a key may occur once")
    }
    metadata = parsed.metadata
    items = try Self.inOrder(
      try parsed.entries.map { try Self.item($0.key, $0.value, origin: origin) },
      filling: data.count - dataStart, origin: origin)
  }

  /// One entry of the header: known type, no negative or overflowing size, as many bytes as the shape needs.
  private static func item(_ name: String, _ entry: HeaderText.Entry, origin: String) throws -> Item {
    func refuse(_ problem: String) -> SafetensorsError { SafetensorsError(file: origin, tensor: name, problem) }
    guard let type = ElementType(rawValue: entry.dtype) else {
      let known = ElementType.allCases.map(\.rawValue).joined(separator: " ")
      throw refuse("unknown dtype \(SafetensorsError.quoted(entry.dtype)); known are \(known)")
    }
    guard entry.shape.count <= 64 else { throw refuse("\(entry.shape.count) axes, and at most 64 are read") }
    // A zero length makes a tensor empty, but no excuse: whoever multiplies a part of the shape must not overflow.
    var size = type.size
    for length in entry.shape where length != 0 {
      guard length > 0 else { throw refuse("shape \(entry.shape) has the negative length \(length)") }
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard !overflow else { throw refuse("shape \(entry.shape) has more bytes than 64 bits can count") }
      size = product
    }
    if entry.shape.contains(0) { size = 0 }
    guard entry.offsets.count == 2 else {
      throw refuse("data_offsets has \(entry.offsets.count) numbers, and must have two, begin and end")
    }
    let (begin, end) = (entry.offsets[0], entry.offsets[1])
    guard begin >= 0, end >= begin else { throw refuse("data_offsets [\(begin), \(end)] must be 0 ≤ begin ≤ end") }
    guard end - begin == size else {
      let held = "data_offsets [\(begin), \(end)] hold \(end - begin)"
      throw refuse("shape \(entry.shape) of \(entry.dtype) is \(size) bytes, but \(held)")
    }
    return Item(name: name, type: type, shape: entry.shape, range: begin..<end)
  }

  /// The entries sorted by offset, which must fill the data without overlap, hole or remainder.
  private static func inOrder(_ items: [Item], filling dataCount: Int, origin: String) throws -> [Item] {
    // By name as well, because empty tensors may share their offsets.
    let sorted = items.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.name) < ($1.range.lowerBound, $1.range.upperBound, $1.name)
    }
    var end = 0
    for item in sorted {
      let (begin, range) = (item.range.lowerBound, "[\(item.range.lowerBound), \(item.range.upperBound)]")
      guard begin == end else {
        let fault = begin < end ? "overlap the tensor before it, which ends at" : "leave a hole after byte"
        throw SafetensorsError(file: origin, tensor: item.name, "data_offsets \(range) \(fault) \(end)")
      }
      guard item.range.upperBound <= dataCount else {
        throw SafetensorsError(
          file: origin, tensor: item.name, "data_offsets \(range) reach beyond the file's \(dataCount) bytes of data")
      }
      end = item.range.upperBound
    }
    guard end == dataCount else {
      throw SafetensorsError(file: origin, "\(dataCount) bytes of data, but its tensors end at byte \(end)")
    }
    return sorted
  }

  private static func explain(_ error: DecodingError, origin: String) -> SafetensorsError {
    let context: DecodingError.Context
    let rule: String
    switch error {
    case .keyNotFound(let key, let found): (context, rule) = (found, "\(key.stringValue) is missing")
    case .typeMismatch(let type, let found): (context, rule) = (found, "must be \(word(for: type))")
    case .valueNotFound(let type, let found): (context, rule) = (found, "is null and must be \(word(for: type))")
    case .dataCorrupted(let found):
      (context, rule) = (found, found.codingPath.isEmpty ? "" : "must hold whole numbers of at most 64 bits")
    @unknown default: return SafetensorsError(file: origin, "the header is not valid JSON")
    }
    guard let name = context.codingPath.first?.stringValue else {
      return SafetensorsError(file: origin, rule.isEmpty ? "the header is not valid JSON" : "the header \(rule)")
    }
    let within = context.codingPath.dropFirst().map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    let place = within.joined(separator: " ").prefix(80).description
    let problem = place.isEmpty ? rule : "\(place) \(rule)"
    if name == metadataKey { return SafetensorsError(file: origin, "\(metadataKey): \(problem)") }
    return SafetensorsError(file: origin, tensor: name, problem)
  }

  private static func word(for type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Int.Type: "a whole number"
    case is [Any].Type: "a list"
    default: "an object or list"
    }
  }
}

/// The header's JSON as it stands, its types checked and nothing else.
private struct HeaderText: Decodable {
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      dtype = try container.decode(String.self, forKey: .dtype)
      shape = try Self.wholeNumbers(.shape, in: container)
      offsets = try Self.wholeNumbers(.offsets, in: container)
    }

    private static func wholeNumbers(
      _ key: CodingKeys, in container: KeyedDecodingContainer<CodingKeys>
    ) throws -> [Int] {
      do {
        return try container.decode([Int].self, forKey: key)
      } catch let error as DecodingError {
        throw error
      } catch {
        // Foundation throws an error of its own at 2.5 or 10³⁰, which does not say where the number stands.
        throw DecodingError.dataCorrupted(.init(codingPath: container.codingPath + [key], debugDescription: "\(error)"))
      }
    }
  }

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let metadata: [String: String]
  let entries: [String: Entry]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    let metadataName = Name(stringValue: Header.metadataKey)
    metadata = try container.decodeIfPresent([String: String].self, forKey: metadataName) ?? [:]
    var entries: [String: Entry] = [:]
    for name in container.allKeys where name.stringValue != Header.metadataKey {
      entries[name.stringValue] = try container.decode(Entry.self, forKey: name)
    }
    self.entries = entries
  }
}
