import Foundation

/// Adam with decoupled weight decay (Kingma and Ba 2015, Algorithm 1; Loshchilov and Hutter 2019, Algorithm 2), by the rule of
/// PyTorch's `AdamW`. Its twin equals it bit for bit: each operation rounds once, in the order written here.
extension Scalar {
  /// Step t, counted from 1, in place, on parameters θ with gradient g, first moment m, second moment v, learning rate η and weight
  /// decay λ:
  ///
  ///     θ ← (1 − η·λ)·θ
  ///     m ← β₁·m + (1 − β₁)·g        v ← β₂·v + (1 − β₂)·g²
  ///     θ ← θ − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε)
  ///
  /// Both moments start with zeros.
  public static func adamWStep<Element: Real>(
    _ parameter: inout TensorOf<Element>, gradient: TensorOf<Element>, firstMoment: inout TensorOf<Element>,
    secondMoment: inout TensorOf<Element>, step: Int, settings: AdamWSettings
  ) {
    precondition(
      gradient.shape == parameter.shape && firstMoment.shape == parameter.shape
        && secondMoment.shape == parameter.shape, "parameter \(parameter.shape) and what goes with it differ in shape")
    let factors = settings.factors(step: step)
    let (kept, β1, β2) = (Element(factors.kept), Element(settings.firstDecay), Element(settings.secondDecay))
    let (rate, root, ε) = (Element(factors.rate), Element(factors.root), Element(settings.epsilon))
    let (new1, new2) = (Element(1 - settings.firstDecay), Element(1 - settings.secondDecay))
    for i in 0..<parameter.count {
      let g = gradient[i]
      firstMoment[i] = β1 * firstMoment[i] + new1 * g
      secondMoment[i] = β2 * secondMoment[i] + new2 * (g * g)
      let size = secondMoment[i].squareRoot() / root + ε
      parameter[i] = kept * parameter[i] - rate * (firstMoment[i] / size)
    }
  }
}

/// The numbers of an `adamWStep`.
public struct AdamWSettings: Sendable, Equatable {
  /// η of this step.
  public var learningRate: Double
  /// β₁, how much of the first moment stays. 0.9.
  public var firstDecay = 0.9
  /// β₂, how much of the second moment stays. 0.999.
  public var secondDecay = 0.999
  /// ε, which keeps the quotient finite. 10⁻⁸.
  public var epsilon = 1e-8
  /// λ.
  public var weightDecay: Double

  /// The decays of the paper.
  public init(learningRate: Double, weightDecay: Double) {
    (self.learningRate, self.weightDecay) = (learningRate, weightDecay)
  }

  /// What all elements share: 1 − η·λ, η/(1 − β₁ᵗ) and √(1 − β₂ᵗ), computed in `Double`.
  func factors(step: Int) -> (kept: Double, rate: Double, root: Double) {
    precondition(step >= 1, "step \(step): steps are counted from 1")
    return (
      1 - learningRate * weightDecay, learningRate / (1 - pow(firstDecay, Double(step))),
      (1 - pow(secondDecay, Double(step))).squareRoot()
    )
  }
}
