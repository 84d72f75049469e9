/// What a check has to say about an answer. It has nothing to say if the answer is right.
///
/// Every sentence names the input, what came, what was expected, and the rule that this breaks.
public struct Complaints: Sendable {
  /// The exercise, as `03-Momentum/MomentumUpdate`.
  public let exercise: String
  /// The complaints, in the order of the check.
  public private(set) var sentences: [String] = []
  /// Whether the answer still returns what the empty exercise returns: nothing, or NaN.
  public private(set) var isUnanswered = false

  init(_ exercise: String) { self.exercise = exercise }

  /// Whether the answer is right.
  public var isEmpty: Bool { sentences.isEmpty }

  /// The file that the reader edits, from the root of the repository.
  public var file: String { "Exercises/Sources/Exercises/\(exercise).swift" }

  /// The hint, from the root of the repository.
  public var hint: String { "Exercises/Hints/\(exercise).md" }

  /// What the reader sees. The first line says which file to open; at most three complaints follow.
  public var message: String {
    let shown = sentences.prefix(3).map { isUnanswered ? $0 : "- " + $0 }
    let more = sentences.count > 3 ? ["- and \(sentences.count - 3) more, once these are right."] : []
    return (["Open \(file)."] + shown + more + ["A hint is in \(hint)."]).joined(separator: "\n")
  }
}

// The sentences.
extension Complaints {
  /// Notes that nothing has been written yet, if so. A check asks this first, and ends there.
  mutating func findsNoAnswer(if isMissing: Bool) -> Bool {
    guard isMissing else { return false }
    isUnanswered = true
    sentences.append("There is no answer yet: the comment in that file says what to compute.")
    return true
  }

  /// A sentence of its own, unless `condition` holds.
  mutating func expect(_ condition: Bool, _ sentence: @autoclosure () -> String) {
    if !condition { sentences.append(sentence()) }
  }

  /// A number must come out.
  ///
  /// The tolerance is 10⁻⁹ of the expected number, or 10⁻⁹ if that is below 1. An answer sums and multiplies a few dozen
  /// numbers, each rounded by 2⁻⁵³ ≈ 10⁻¹⁶ of itself, so any order of summation is a thousand times closer than that; and
  /// every mistake that the checks are written for is a million times further away.
  mutating func expect(
    _ got: Double, _ expected: Double, for input: String, _ rule: String, tolerance: Double = 1e-9
  ) {
    if isClose(got, expected, tolerance) { return }
    sentences.append("\(input): got \(text(got, beside: expected)), expected \(text(expected, beside: got)). \(rule)")
  }

  /// A whole number must come out.
  mutating func expect(_ got: Int, _ expected: Int, for input: String, _ rule: String) {
    if got != expected { sentences.append("\(input): got \(got), expected \(expected). \(rule)") }
  }

  /// Several numbers must come out.
  mutating func expect(
    _ got: [Double], _ expected: [Double], for input: String, _ rule: String, tolerance: Double = 1e-9
  ) {
    guard got.count == expected.count else {
      sentences.append(
        "\(input): got \(got.count) numbers, \(text(got)), expected \(expected.count), \(text(expected)). \(rule)")
      return
    }
    if zip(got, expected).allSatisfy({ isClose($0, $1, tolerance) }) { return }
    sentences.append("\(input): got \(text(got)), expected \(text(expected)). \(rule)")
  }

  /// Several vectors must come out.
  mutating func expect(
    _ got: [[Double]], _ expected: [[Double]], for input: String, _ rule: String, tolerance: Double = 1e-9
  ) {
    guard got.map(\.count) == expected.map(\.count) else {
      sentences.append(
        "\(input): got \(text(got)), expected \(text(expected)), which has another shape. \(rule)")
      return
    }
    if zip(got.joined(), expected.joined()).allSatisfy({ isClose($0, $1, tolerance) }) { return }
    sentences.append("\(input): got \(text(got)), expected \(text(expected)). \(rule)")
  }

  /// A yes or no for each of several things must come out.
  mutating func expect(_ got: [Bool], _ expected: [Bool], for input: String, _ rule: String) {
    if got != expected { sentences.append("\(input): got \(got), expected \(expected). \(rule)") }
  }
}

/// NaN is close to nothing.
private func isClose(_ got: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  abs(got - expected) <= tolerance * max(1, abs(expected))
}
