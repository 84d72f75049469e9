/// What one step of training reports.
public struct StepOutcome: Sendable, Equatable {
  /// The mean of the loss over all queries, in nats. (A symmetric loss has 2N queries, and what it descends is the sum of its halves,
  /// twice this number.)
  public let loss: Double
  /// The share of queries that were told right, in 0–1: those that found their key among the candidates (the pretext
  /// accuracy), or with labels those that got theirs.
  public let accuracy: Double

  /// An outcome.
  public init(loss: Double, accuracy: Double) { (self.loss, self.accuracy) = (loss, accuracy) }
}

/// What stops a training run.
public enum TrainingError: Error, CustomStringConvertible, Equatable {
  /// The loss of a step is NaN or infinite.
  case lossNotFinite(step: Int, loss: Double)

  /// One line.
  public var description: String {
    switch self {
    case .lossNotFinite(let step, let loss):
      // The sign of a NaN means nothing, and is not shown.
      "the loss at step \(step) is \(loss.isNaN ? .nan : loss): a loss must be finite"
    }
  }
}
