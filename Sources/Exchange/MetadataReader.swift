import Safetensors

/// Reads a file's metadata by key, each value with its rule.
struct MetadataReader {
  let file: SafetensorsFile

  /// An error about one key.
  func refusal(_ key: String, _ problem: String) -> SafetensorsError {
    SafetensorsError(file: file.origin, "metadata \(SafetensorsError.quoted(key)) \(problem)")
  }

  func text(_ key: String) throws -> String {
    guard let value = file.metadata[key] else { throw refusal(key, "is missing") }
    return value
  }

  /// One of the names of a choice.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Choice.Type) throws -> Choice {
    let value = try text(key)
    guard let choice = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw refusal(key, "is \(SafetensorsError.quoted(value)), and must be one of \(known)")
    }
    return choice
  }

  /// A decimal number for which `holds` is true. It is rounded to nearest, as a program with F32 settings has it.
  func number(_ key: String, _ rule: String, _ holds: (Float) -> Bool) throws -> Float {
    let value = try text(key)
    guard let number = Float(value), number.isFinite, holds(number) else {
      throw refusal(key, "is \(SafetensorsError.quoted(value)), and must be \(rule)")
    }
    return number
  }

  /// A whole number for which `holds` is true.
  func wholeNumber(_ key: String, _ rule: String, _ holds: (Int) -> Bool) throws -> Int {
    let value = try text(key)
    guard let number = Int(value), holds(number) else {
      throw refusal(key, "is \(SafetensorsError.quoted(value)), and must be \(rule)")
    }
    return number
  }

  /// The widths of the small encoder.
  func widths() throws -> [Int] {
    let (text, largest) = (try text("widths"), CheckpointMetadata.largest)
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard numbers.count <= 16, numbers.allSatisfy({ $0 >= 1 && $0 <= largest }) else {
      throw refusal(
        "widths", "is \(SafetensorsError.quoted(text)), and must be at most 16 whole numbers in 1 ... \(largest)")
    }
    return numbers
  }
}
