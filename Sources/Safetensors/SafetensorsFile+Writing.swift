import Files
import Foundation

extension SafetensorsFile {
  /// The file's bytes. Equal content gives equal bytes.
  ///
  /// Wider types come first, otherwise in the order they were added, and spaces fill up the header, so that every
  /// element is aligned to its size.
  public func encoded() -> Data {
    var (bytes, ordered) = layout
    bytes.reserveCapacity(bytes.count + ordered.reduce(0) { $0 + $1.byteCount })
    for entry in ordered { bytes.append(entry.bytes) }
    return bytes
  }

  /// The header with its length, and what follows it.
  private var layout: (header: Data, entries: [Entry]) {
    var members: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(Self.json($0.key)):\(Self.json($0.value))" }
      members.append("\"\(Header.metadataKey)\":{\(pairs.joined(separator: ","))}")
    }
    let all = names.compactMap { name in self[name].map { (name: name, entry: $0) } }
    let ordered = [8, 4, 2, 1].flatMap { size in all.filter { $0.entry.type.size == size } }
    var offset = 0
    for (name, entry) in ordered {
      let shape = entry.shape.map(String.init).joined(separator: ",")
      let end = offset + entry.byteCount
      members.append(
        "\(Self.json(name)):{\"dtype\":\"\(entry.type.rawValue)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}"
      )
      offset = end
    }
    var header = Data("{\(members.joined(separator: ","))}".utf8)
    header.append(Data(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8))
    var bytes = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Data($0) }
    bytes.append(header)
    return (bytes, ordered.map(\.entry))
  }

  /// Writes the file, or leaves what was there: a reader sees the old file or the new one, never a part.
  /// - Throws: `SafetensorsError` if the file cannot be written.
  public func write(to url: URL) throws {
    do throws(FileError) {
      let (header, entries) = layout
      try AtomicFile.write(to: url) { descriptor in
        // Small tensors are collected: a file of a hundred of them is a few writes.
        var collected = header
        func flush() -> Bool {
          defer { collected.removeAll(keepingCapacity: true) }
          return Descriptor.write(collected, to: descriptor)
        }
        return entries.allSatisfy { entry in
          entry.forEachPart { part in
            if part.count >= Self.largePart { return flush() && Descriptor.write(part, to: descriptor) }
            collected.append(part)
            return collected.count < Self.largePart || flush()
          }
        } && flush()
      }
    } catch {
      throw SafetensorsError(file: error.path, error.problem)
    }
  }

  /// Checks that a file of this name may be written over: there is none, or it is a safetensors file too (`OutputRule`).
  /// - Throws: `FileError` naming what is there instead.
  public static func checkReplaceable(_ url: URL) throws(FileError) {
    try OutputRule.check(url, "a safetensors file") { (try? SafetensorsFile(contentsOf: $0)) != nil }
  }

  /// In bytes.
  private static let largePart = 1 << 20

  /// A JSON string with its quotes (RFC 8259, section 7: quotes, backslashes and control characters are escaped).
  private static func json(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\u{0}"..<" ": escaped += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
