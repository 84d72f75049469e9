/// A mistake that whoever runs an ablation can make or meet: one clear line that names the value and the rule.
public struct AblationError: Error, CustomStringConvertible, Equatable {
  /// The line to show.
  public let description: String

  /// An error that reads as `description`.
  public init(_ description: String) { self.description = description }
}
