/// Something about images that a user can set or supply wrongly, in one line that names the value and the rule.
///
/// Not for programming errors (a tensor of the wrong rank): those stop the program.
public struct ImagesError: Error, CustomStringConvertible, Equatable {
  /// The one line.
  public let description: String

  package init(_ description: String) { self.description = description }
}

/// Throws `message` unless `rule` holds.
package func require(_ rule: Bool, _ message: @autoclosure () -> String) throws(ImagesError) {
  if !rule { throw ImagesError(message()) }
}

/// Throws unless `value` is a number in 0...1; `name` begins the message, as "the probability of a flip".
func requireProbability(_ value: Float, _ name: String) throws(ImagesError) {
  try require(value >= 0 && value <= 1, "\(name) is \(value), but must lie in 0...1")
}
