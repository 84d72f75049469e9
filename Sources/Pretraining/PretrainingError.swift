/// A mistake that whoever trains or evaluates can make or meet: one line that names the value and the rule.
public struct PretrainingError: Error, CustomStringConvertible, Equatable {
  /// The line to show.
  public let description: String

  /// An error that reads as `description`.
  public init(_ description: String) { self.description = description }
}
