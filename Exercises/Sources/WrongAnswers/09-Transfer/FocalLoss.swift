import Foundation

/// Σ over cells of weight·wrong^α·(−ln right), over M.
private func loss(
  _ logits: [Double], _ heat: [Double], divisor: Double, power: Double = 2, penalty: Double = 4,
  isCentre: (Double) -> Bool = { $0 == 1 }
) -> Double {
  let terms = zip(logits, heat).map { z, y -> Double in
    let z = isCentre(y) ? z : -z  // the logit of the right answer
    let weight = isCentre(y) ? 1 : pow(1 - y, penalty)
    return weight * pow(1 / (1 + exp(z)), power) * (max(-z, 0) + log(1 + exp(-abs(z))))
  }
  return terms.reduce(0, +) / divisor
}

/// Wrong answers to `focalLoss`.
public var focalLoss: [WrongAnswer<([Double], [Double], Int) -> Double>] {
  [
    WrongAnswer("the mean over cells instead of objects") { logits, heat, _ in
      loss(logits, heat, divisor: Double(logits.count))
    },
    WrongAnswer("plain cross-entropy: sure cells count in full") {
      loss($0, $1, divisor: Double(max($2, 1)), power: 0)
    },
    WrongAnswer("cells near a centre count in full: (1 − Y)⁴ is missing") {
      loss($0, $1, divisor: Double(max($2, 1)), penalty: 0)
    },
    WrongAnswer("the power 1 in the place of 2") { loss($0, $1, divisor: Double(max($2, 1)), power: 1) },
    WrongAnswer("every cell with some heat is taken for a centre") {
      loss($0, $1, divisor: Double(max($2, 1)), isCentre: { $0 > 0 })
    },
    WrongAnswer("sure cells count most: p² and (1 − p)² are swapped") { logits, heat, objects in
      let terms = zip(logits, heat).map { z, y -> Double in
        let z = y == 1 ? z : -z
        let right = 1 / (1 + exp(-z))
        return (y == 1 ? 1 : pow(1 - y, 4)) * right * right * (max(-z, 0) + log(1 + exp(-abs(z))))
      }
      return terms.reduce(0, +) / Double(max(objects, 1))
    },
    WrongAnswer("ln of a probability that was rounded to 0") { logits, heat, objects in
      let terms = zip(logits, heat).map { z, y -> Double in
        let p = 1 / (1 + exp(-z))
        return y == 1 ? -(1 - p) * (1 - p) * log(p) : -pow(1 - y, 4) * p * p * log(1 - p)
      }
      return terms.reduce(0, +) / Double(max(objects, 1))
    },
    WrongAnswer("divided by 0 where there is no object") { loss($0, $1, divisor: Double($2)) },
    WrongAnswer("the power 2 in the place of 4 beside a centre") {
      loss($0, $1, divisor: Double(max($2, 1)), penalty: 2)
    },
  ]
}
