import Foundation

/// The cross-entropy of a soft-max with temperature, and its gradient (MoCo v1, equation 1, where the target is the
/// place of the positive key). Targets are class numbers; soft targets are not offered.
extension Scalar {
  /// For logits z (N×K), targets t (N) and temperature τ:
  ///
  ///     p[n, k]   = exp(z[n, k] / τ) / Σⱼ exp(z[n, j] / τ)
  ///     loss      = 1/N Σₙ −log p[n, t[n]]
  ///     ∂loss/∂z  = (p − one-hot(t)) / (N·τ)
  ///
  /// The row's maximum is subtracted from z first. It cancels in p, and keeps exp from overflowing.
  public static func softmaxCrossEntropy<Element: Real>(
    _ logits: TensorOf<Element>, targets: [Int], temperature: Element
  ) -> CrossEntropyOf<Element> {
    precondition(
      logits.shape.count == 2 && targets.count == logits.shape[0] && !targets.isEmpty,
      "\(targets.count) targets do not go with logits of shape \(logits.shape) (N×K, at least one row)")
    let (rows, classes) = (logits.shape[0], logits.shape[1])
    precondition(targets.allSatisfy { (0..<classes).contains($0) }, "a target lies outside the \(classes) classes")
    precondition(temperature > 0, "the temperature must be positive, not \(temperature)")

    var loss = 0.0
    var gradient = TensorOf<Element>(shape: logits.shape)  // N×K
    var correct = 0
    for n in 0..<rows {
      let target = targets[n]
      var maximum = -Double.infinity
      for k in 0..<classes { maximum = max(maximum, Double(logits[n, k])) }
      func scaled(_ k: Int) -> Double { (Double(logits[n, k]) - maximum) / Double(temperature) }

      var sum = 0.0
      for k in 0..<classes { sum += exp(scaled(k)) }

      loss += (log(sum) - scaled(target)) / Double(rows)
      for k in 0..<classes {
        let p = exp(scaled(k)) / sum
        let oneHot = k == target ? 1.0 : 0.0
        gradient[n, k] = Element((p - oneHot) / (Double(rows) * Double(temperature)))
      }
      if (0..<classes).allSatisfy({ $0 == target || logits[n, $0] < logits[n, target] }) { correct += 1 }
    }
    return CrossEntropyOf(loss: loss, gradient: gradient, correct: correct)
  }
}
