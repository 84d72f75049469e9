import Foundation
import MomentumContrast
import Tensors

/// What all methods of the family share: groups of batch norm, and the descent. The descent's defaults are the chapters'
/// (`Configuration.chapters`), so that two methods differ in what they are and not in how they descend; the papers' LARS and AdamW are
/// not used. Batch norm sees the whole batch, as SimCLR and BYOL have it over all their devices.
public struct DescentRecipe: Sendable, Equatable {
  /// Over how many devices the batch is spread, each with its own batch-norm statistics.
  public var groups = DeviceGroups.one
  /// μ of SGD.
  public var sgdMomentum = Configuration.chapters.sgdMomentum
  /// λ of SGD, on every parameter.
  public var weightDecay = Configuration.chapters.weightDecay

  /// The defaults.
  public init() {}

  /// SGD at its start, on all parameters but those that are frozen.
  func optimizer(for parameters: Parameters, frozen: Set<String> = []) -> StochasticGradientDescent {
    optimizer(goingOnWith: parameters.without(frozen).zeros, frozen: frozen)
  }

  /// SGD with the velocity it had.
  func optimizer(goingOnWith velocity: Parameters, frozen: Set<String> = []) -> StochasticGradientDescent {
    StochasticGradientDescent(velocity: velocity, momentum: sgdMomentum, weightDecay: weightDecay, frozen: frozen)
  }
}

extension DescentRecipe {
  /// The order in which 2N views, the first of every image and then the second, stand device by device: a device has both views of its
  /// images. Nil with one device, where there is nothing to order.
  func orderOfPairs(batch: Int) -> BatchShuffle? {
    guard groups.count > 1 else { return nil }
    let share = batch / groups.count
    return BatchShuffle(
      order: (0..<groups.count).flatMap { group in
        [0, batch].flatMap { first in (0..<share).map { first + group * share + $0 } }
      })
  }
}

/// How the momentum of a target network moves over a run.
public enum MomentumSchedule: Sendable, Equatable {
  /// Always the same.
  case constant(Float)
  /// From a base to 1 along half a cosine: 1 − (1 − m₀)·(cos(πt/T) + 1)/2 (BYOL; MoCo v3).
  case cosine(from: Float)

  /// m when this share of the run is over, in 0–1.
  public func momentum(at progress: Double) -> Float {
    switch self {
    case .constant(let m): m
    case .cosine(let base): Float(1 - (1 - Double(base)) * (cos(Double.pi * progress) + 1) / 2)
    }
  }
}
