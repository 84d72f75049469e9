import Foundation

/// What one step of a run measured: a line of `metrics.jsonl`.
public struct StepMetrics: Sendable, Equatable, Codable {
  /// How many steps were taken, this one included.
  public var step: Int
  /// The loss of the batch before the step: InfoNCE for MoCo, in nats.
  public var loss: Double
  /// The pretext accuracy, in 0–1; NaN for a method without one, and then left out of the line.
  public var accuracy: Double
  /// η of the step.
  public var learningRate: Float
  /// kNN on unseen images after the step, in 0–1; where it was looked at.
  public var knn: Double?
  /// The deviation of the query embeddings after the step (`EmbeddingSpread`); where it was looked at.
  public var spread: Double?

  enum CodingKeys: String, CodingKey {
    case step, loss, accuracy
    case learningRate = "learning_rate"
    case knn, spread
  }

  /// One JSON object. Swift's shortest decimals, so each number reads back as the same bits.
  var line: String {
    // JSON has no NaN.
    let share = accuracy.isNaN ? [] : ["\"accuracy\":\(accuracy)"]
    var members = ["\"step\":\(step)", "\"loss\":\(loss)"] + share + ["\"learning_rate\":\(learningRate)"]
    if let knn { members.append("\"knn\":\(knn)") }
    if let spread, spread.isFinite { members.append("\"spread\":\(spread)") }
    return "{\(members.joined(separator: ","))}\n"
  }
}

extension StepMetrics {
  /// Reads a line.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      step: try members.decode(Int.self, forKey: .step), loss: try members.decode(Double.self, forKey: .loss),
      accuracy: try members.decodeIfPresent(Double.self, forKey: .accuracy) ?? .nan,
      learningRate: try members.decode(Float.self, forKey: .learningRate),
      knn: try members.decodeIfPresent(Double.self, forKey: .knn),
      spread: try members.decodeIfPresent(Double.self, forKey: .spread))
  }
}
