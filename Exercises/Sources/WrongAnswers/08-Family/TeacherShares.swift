import Foundation

/// A soft-max without overflow.
private func softmax(_ logits: [Double]) -> [Double] {
  let largest = logits.max() ?? 0
  let weights = logits.map { exp($0 - largest) }
  return weights.map { $0 / weights.reduce(0, +) }
}

/// Wrong answers to `teacherShares`.
public var teacherShares: [WrongAnswer<([Double], [Double], Double) -> [Double]>] {
  [
    WrongAnswer("the centre is added") { t, c, τ in softmax(zip(t, c).map { ($0 + $1) / τ }) },
    WrongAnswer("the centre is left out") { t, _, τ in softmax(t.map { $0 / τ }) },
    WrongAnswer("the centre is subtracted after the division") { t, c, τ in softmax(zip(t, c).map { $0 / τ - $1 }) },
    WrongAnswer("multiplied by τ: blurred instead of sharpened") { t, c, τ in
      softmax(zip(t, c).map { ($0 - $1) * τ })
    },
    WrongAnswer("the centre is subtracted from the shares") { t, c, τ in
      zip(softmax(t.map { $0 / τ }), c).map { $0 - $1 }
    },
    WrongAnswer("the mean of t itself is subtracted, which changes no share") { t, _, τ in
      let mean = t.reduce(0, +) / Double(t.count)
      return softmax(t.map { ($0 - mean) / τ })
    },
    WrongAnswer("the largest logit is not subtracted") { t, c, τ in
      let weights = zip(t, c).map { exp(($0 - $1) / τ) }
      return weights.map { $0 / weights.reduce(0, +) }
    },
  ]
}
