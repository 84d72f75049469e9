import Ablations
import Foundation
import MomentumContrast

/// Notices that a run goes wrong, and says so once for each way of going wrong, and again only after it had gone well.
public struct RunWarnings: Sendable {
  private let plan: PretrainingPlan
  private var lossSum = 0.0
  private var lossCount = 0
  private var said: Set<String> = []
  /// Steps that an encoder has, once the dictionary has filled, before it can be said to have collapsed.
  private static let patience = 50

  /// Nothing noticed yet.
  public init(_ plan: PretrainingPlan) { self.plan = plan }

  /// What can be said before the first step.
  public var atStart: [String] {
    let c = plan.configuration
    var lines: [String] = []
    if c.keysHeld(imageCount: plan.imageCount) > plan.imageCount {
      lines.append(
        "K \(c.queueSize) exceeds the \(plan.imageCount) images: the queue holds older keys of an image as negatives "
          + "of itself")
    }
    if c.mechanism.hasKeyEncoder, c.momentum == 1 {
      lines.append("m = 1: the key encoder never follows the query encoder, and stays at its first weights")
    }
    if plan.fillingSteps > plan.steps {
      lines.append("the dictionary takes \(plan.fillingSteps) steps to fill, and the run has \(plan.steps)")
    }
    return lines
  }

  /// Takes note of a step's loss, in nats. Losses from before the dictionary has filled do not count: they are low
  /// because random keys are easy to tell apart.
  public mutating func note(loss: Double, step: Int) {
    guard step > plan.fillingSteps else { return }
    lossSum += loss
    lossCount += 1
  }

  /// What there is to say after a look, about the losses since the last one and the spread of the embeddings.
  public mutating func look(step: Int, spread: Double) -> [String] {
    var lines: [String] = []
    let guessing = plan.guessing ?? .infinity
    let isGuessing = lossCount >= 10 && lossSum / Double(lossCount) >= 0.98 * guessing
    if lossCount >= 10, !isGuessing { said.remove("loss") }
    if isGuessing, said.insert("loss").inserted {
      let mean = Table.cell(lossSum / Double(lossCount), decimals: 2)
      let cost = Table.cell(guessing, decimals: 2)
      lines.append(
        "at step \(step) the loss sits at \(mean), and guessing costs \(plan.isMoCo ? "ln(K + 1) = " : "")\(cost): "
          + "nothing is learned yet. If it stays: "
          + (plan.isMoCo
            ? "a slower key encoder (--momentum nearer to 1), another --lr, or a smaller --queue" : "another --lr"))
    }
    if lossCount > 0 { (lossSum, lossCount) = (0, 0) }
    if !spread.isFinite, said.insert("finite").inserted {
      lines.append(
        "at step \(step) the embeddings are not finite: the weights have grown too large. A smaller --lr may help")
    }
    // An untrained encoder may have a small spread: nothing has collapsed before anything was learned.
    if spread >= EmbeddingSpread.least { said.remove("spread") }
    if spread < EmbeddingSpread.least, step >= plan.fillingSteps + Self.patience, said.insert("spread").inserted {
      lines.append(
        "at step \(step) the embeddings of different images are nearly the same (spread \(Table.cell(spread, decimals: 3)) "
          + "of 1): the features collapse. A smaller --lr \(plan.isMoCo ? "or a slower key encoder " : "")may help"
      )
    }
    return lines
  }
}
