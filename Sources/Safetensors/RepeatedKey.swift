import Foundation

/// Finds a key that occurs twice in one object, which Foundation's parser passes over in silence.
///
/// It reads text that this parser has already found valid, so it need only tell strings, brackets and colons apart.
enum RepeatedKey {
  static func first(inValidJSON text: Data) -> String? {
    let bytes = [UInt8](text)
    var keysOfOpenObjects: [Set<String>] = []
    var lastString = 0..<0
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
          position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        lastString = start..<min(position + 1, bytes.count)
      case UInt8(ascii: ":"):
        // Decoded, because "a" and "\u0061" are one name.
        let literal = Data(bytes[lastString])
        guard let key = try? JSONDecoder().decode(String.self, from: literal), !keysOfOpenObjects.isEmpty else { break }
        if !keysOfOpenObjects[keysOfOpenObjects.count - 1].insert(key).inserted { return key }
      case UInt8(ascii: "{"): keysOfOpenObjects.append([])
      case UInt8(ascii: "}"): _ = keysOfOpenObjects.popLast()
      default: break
      }
      position += 1
    }
    return nil
  }
}
