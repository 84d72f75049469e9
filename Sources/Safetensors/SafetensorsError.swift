/// What is wrong with a safetensors file, in one line: the file, the tensor if it is about one, the value and the rule.
public struct SafetensorsError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The path as the user gave it, or "data in memory".
  public let file: String
  /// The tensor in question, if it is about one.
  public let tensor: String?
  /// The value found and the rule it breaks.
  public let problem: String

  /// An error with its parts. `problem` is one line.
  public init(file: String, tensor: String? = nil, _ problem: String) {
    self.file = file
    self.tensor = tensor
    self.problem = problem
  }

  /// `file: tensor "name": problem`.
  public var description: String {
    let subject = tensor.map { ": tensor \(Self.quoted($0))" } ?? ""
    return "\(file)\(subject): \(problem)"
  }

  /// The text in quotes, its control characters escaped and its length bounded: names come out of unknown files, and
  /// a message is one line whatever they hold.
  public static func quoted(_ text: String) -> String {
    text.count <= 80 ? text.debugDescription : "\(text.prefix(80).debugDescription)…"
  }
}
