import Foundation

/// Wrong answers to `shareOfHardest`.
public var shareOfHardest: [WrongAnswer<(Int, [Double], Double) -> Double>] {
  [
    WrongAnswer("the first n, which need not be the hardest") { n, cosines, τ in
      let weights = cosines.map { exp(($0 - (cosines.max() ?? 0)) / τ) }
      return weights.prefix(n).reduce(0, +) / weights.reduce(0, +)
    },
    WrongAnswer("the n easiest: sorted the other way") { n, cosines, τ in
      let sorted = cosines.sorted()
      let weights = sorted.map { exp(($0 - (sorted.last ?? 0)) / τ) }
      return weights.prefix(n).reduce(0, +) / weights.reduce(0, +)
    },
    WrongAnswer("the largest cosine is not subtracted") { n, cosines, τ in
      let weights = cosines.sorted(by: >).map { exp($0 / τ) }
      return weights.prefix(n).reduce(0, +) / weights.reduce(0, +)
    },
    WrongAnswer("the temperature is left out") { n, cosines, _ in
      let weights = cosines.sorted(by: >).map { exp($0) }
      return weights.prefix(n).reduce(0, +) / weights.reduce(0, +)
    },
    WrongAnswer("cosines are multiplied by τ") { n, cosines, τ in
      let weights = cosines.sorted(by: >).map { exp($0 * τ) }
      return weights.prefix(n).reduce(0, +) / weights.reduce(0, +)
    },
    WrongAnswer("shares of the cosines themselves, without a soft-max") { n, cosines, _ in
      cosines.sorted(by: >).prefix(n).reduce(0, +) / cosines.reduce(0, +)
    },
  ]
}
