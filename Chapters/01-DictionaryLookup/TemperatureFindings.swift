import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// What a run at one temperature is asked for.
struct TemperatureFindings {
  let outcome: SmallScaleOutcome
  /// Fresh queries, with their own keys, against the queue at the run's end.
  let negatives: HardNegatives
  let configuration: Configuration

  /// The negatives whose share is the metric.
  static let hardest = 10
  /// At which every encoder's queue is looked at, whatever it was trained with.
  static let temperatures: [Float] = [0.03, 0.05, 0.07, 0.1, 0.2, 0.5, 1]

  /// K/N, the steps until no random vector is left in the queue.
  private var filling: Double { Double(configuration.queueSize) / Double(configuration.batchSize) }

  /// The metrics and curves that the chapter announces. The outcome's loss has a point for every step.
  var findings: Findings {
    let share = 100 * negatives.share(ofHardest: Self.hardest, temperature: configuration.temperature)
    let first = outcome.loss[0].y
    let end = 0.95 * (outcome.loss.last?.x ?? 0)
    let counts = (0...20).map { 1 << $0 }.filter { $0 <= negatives.count }
    return Findings(
      [
        "knn": outcome.knn, "probe": outcome.probe, "hardest": share, "log10hardest": log10(share), "first": first,
        "rise": mean(outcome.loss) { $0 > filling && $0 <= 2 * filling } - first,
        "last": mean(outcome.loss) { $0 > end }, "pretext": mean(outcome.pretext) { $0 > end },
        "unsolved": negatives.probabilityOfNegatives(temperature: configuration.temperature),
      ],
      curves: [
        "start": outcome.loss.filter { $0.x <= 4 * filling }, "loss": averages(of: outcome.loss, count: 100),
        "share": Self.temperatures.map {
          .init(Double($0), 100 * negatives.share(ofHardest: Self.hardest, temperature: $0))
        },
        "concentration": counts.map {
          .init(Double($0), 100 * negatives.share(ofHardest: $0, temperature: configuration.temperature))
        },
      ])
  }

  private func mean(_ curve: [Findings.Point], where contains: (Double) -> Bool) -> Double {
    Statistics.mean(curve.filter { contains($0.x) }.map(\.y))
  }

  /// Each point the mean of `count` successive ones, at the place of the last.
  private func averages(of curve: [Findings.Point], count: Int) -> [Findings.Point] {
    stride(from: count, through: curve.count, by: count).map { end in
      .init(curve[end - 1].x, Statistics.mean(curve[end - count..<end].map(\.y)))
    }
  }
}
