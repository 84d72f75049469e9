import Foundation
import Values

/// The soft-max of logits, without overflow.
private func softmax(_ logits: [Double]) -> [Double] {
  let largest = logits.max() ?? 0
  let sum = logits.reduce(0) { $0 + exp($1 - largest) }
  return logits.map { exp($0 - largest) / sum }
}

/// Σ weights·keys/τ.
private func sum(_ weights: [Double], _ keys: [[Double]], _ τ: Double) -> [Double] {
  (keys.first ?? []).indices.map { c in dot(weights, keys.map { $0[c] }) / τ }
}

/// Wrong answers to `infoNCEGradient`.
public var infoNCEGradient: [WrongAnswer<([Double], [Double], [[Double]], Double) -> [Double]>] {
  [
    WrongAnswer("the factor 1/τ is missing: the derivative by a logit is not yet that by a cosine") { q, k, n, τ in
      var p = softmax(([k] + n).map { dot(q, $0) / τ })
      p[0] -= 1
      return sum(p, [k] + n, 1)
    },
    WrongAnswer("the sign: it points where the step should go") { q, k, n, τ in
      var p = softmax(([k] + n).map { dot(q, $0) / τ })
      p[0] -= 1
      return sum(p.map { -$0 }, [k] + n, τ)
    },
    WrongAnswer("the own key is left out of the first sum: it pulls with 1 instead of 1 − p₊") { q, k, n, τ in
      var p = softmax(([k] + n).map { dot(q, $0) / τ })
      p[0] = -1
      return sum(p, [k] + n, τ)
    },
    WrongAnswer("shares among the negatives instead of probabilities: the factor 1 − p₊ is missing") { q, k, n, τ in
      sum([-1] + softmax(n.map { dot(q, $0) / τ }), [k] + n, τ)
    },
    WrongAnswer("the largest logit is not subtracted: e^1000 overflows") { q, k, n, τ in
      let weights = ([k] + n).map { exp(dot(q, $0) / τ) }
      var p = weights.map { $0 / weights.reduce(0, +) }
      p[0] -= 1
      return sum(p, [k] + n, τ)
    },
    WrongAnswer("the positive does not pull: its one is not subtracted") { q, k, n, τ in
      sum(softmax(([k] + n).map { dot(q, $0) / τ }), [k] + n, τ)
    },
  ]
}
