import Foundation

/// How the learning rate moves over a run.
public enum LearningRateSchedule: Sendable, Equatable {
  /// Always the base rate.
  case constant
  /// Divided by ten at each of these shares of the run. The paper's 120 and 160 of 200 epochs are 0.6 and 0.8 (V1 §4).
  case step(at: [Double])
  /// From the base rate along half a cosine to zero (V2 §3).
  case cosine

  /// MoCo v1's schedule.
  public static let paperV1 = LearningRateSchedule.step(at: [0.6, 0.8])

  /// The rate at position `step` of `total` (steps or epochs, counted from 0):
  ///
  ///     cosine: η/2·(1 + cos(π·step/total))        step: η·0.1^(milestones passed)
  public func rate(base: Float, step: Int, of total: Int) -> Float {
    let progress = Double(step) / Double(total)
    switch self {
    case .constant:
      return base
    case .step(let milestones):
      return Float(milestones.reduce(Double(base)) { Double(step) >= ($1 * Double(total)).rounded() ? $0 * 0.1 : $0 })
    case .cosine:
      return Float(Double(base) * 0.5 * (1 + cos(Double.pi * progress)))
    }
  }
}
