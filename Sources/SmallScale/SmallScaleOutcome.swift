import Ablations
import Foundation
import MomentumContrast

/// What a run of the small recipe measured.
public struct SmallScaleOutcome: Sendable {
  /// Weighted nearest neighbours on unseen images, in percent.
  public var knn: Double
  /// The linear probe on unseen images, in percent.
  public var probe: Double
  /// What features and projections tell of every factor of the images; nil if it was not asked or is unknown.
  public var readouts: EncoderReadouts?
  /// The loss, averaged over each interval of steps; x is the interval's last step.
  public var loss: [Findings.Point]
  /// The pretext accuracy in percent, averaged likewise.
  public var pretext: [Findings.Point]
  /// The cosine between stored and re-encoded keys against their age in steps: those of the queue or of the bank; of an
  /// end-to-end dictionary one point, at age 0.
  public var staleness: [Findings.Point]
  /// The cosine between stored keys and the re-encoded keys of other images of their batch: what unrelated keys have in
  /// common.
  public var unrelated: [Findings.Point]
  /// The same at age 0: the mean cosine between today's keys of different images of a batch; NaN if staleness was left out.
  public var commonToFreshKeys: Double
  /// kNN on unseen images in percent, while the run went on; from fewer images than `knn`.
  public var knnCurve: [Findings.Point]
  /// The share of keys that betray the device group of their query, in percent (`GroupProbe`); 100/G by guessing.
  public var queryGroup: [Findings.Point]
  /// The share of keys that betray the device group they were encoded in, in percent; 100/G by guessing.
  public var keyGroup: [Findings.Point]
  /// The query encoder as it was at the end: what is evaluated, and what can be fine-tuned.
  public var query: EncoderState
  /// The negatives that show the query's own image or class, in every sixteenth step of the second half.
  public var census: NegativeCensus
  /// What the mechanism held at the end.
  public var heldBytes: MoCo.HeldBytes

  /// How much closer the oldest keys in the dictionary are to today's keys of their own views than to those of other images:
  /// a difference of cosines.
  public var oldestKeyMargin: Double {
    guard let own = staleness.last, let others = unrelated.last else { return .nan }
    return own.y - others.y
  }

  /// The same for the keys of every age: their cosine with today's keys of their own views, less that with today's keys of
  /// other images.
  public var marginByAge: [Findings.Point] {
    zip(staleness, unrelated).map { Findings.Point($0.x, $0.y - $1.y) }
  }

  /// The loss over the last twentieth of the run.
  public var lastLoss: Double { Self.last(loss) }

  /// The pretext accuracy in percent over the last twentieth of the run.
  public var lastPretext: Double { Self.last(pretext) }

  private static func last(_ curve: [Findings.Point]) -> Double {
    let points = curve.suffix(max(1, curve.count / 20))
    return points.isEmpty ? .nan : Statistics.mean(points.map(\.y))
  }

  /// How much the loss jumps: the root mean square of its change from one interval to the next, in nats, over the middle
  /// half of the run. The queue has filled by then, and the learning rate has not yet fallen to where nothing moves.
  public var lossSwing: Double {
    guard loss.count >= 8 else { return .nan }
    let middle = loss[(loss.count / 4)..<(loss.count * 3 / 4)].map(\.y)
    let squares = zip(middle.dropFirst(), middle).map { ($0 - $1) * ($0 - $1) }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }
}
