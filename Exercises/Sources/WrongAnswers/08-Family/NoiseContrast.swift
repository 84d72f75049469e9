import Foundation

/// The loss with other parts.
private func loss(_ own: Double, _ drawn: [Double], noise: Double, p: (Double) -> Double) -> Double {
  func h(_ s: Double) -> Double { p(s) / (p(s) + noise) }
  return -log(h(own)) - drawn.reduce(0) { $0 + log(1 - h($1)) }
}

/// Wrong answers to `noiseContrast`.
public var noiseContrast: [WrongAnswer<(Double, [Double], Double, Double, Int) -> Double>] {
  [
    WrongAnswer("a soft-max over the K + 1 entries: InfoNCE") { own, drawn, τ, _, _ in
      log(1 + drawn.reduce(0) { $0 + exp(($1 - own) / τ) })
    },
    WrongAnswer("the noise is 1/M whatever K is") { own, drawn, τ, z, m in
      loss(own, drawn, noise: 1 / Double(m)) { exp($0 / τ) / z }
    },
    WrongAnswer("the noise is K") { own, drawn, τ, z, _ in
      loss(own, drawn, noise: Double(drawn.count)) { exp($0 / τ) / z }
    },
    WrongAnswer("K/M as a quotient of whole numbers, which is 0") { own, drawn, τ, z, m in
      loss(own, drawn, noise: Double(drawn.count / m)) { exp($0 / τ) / z }
    },
    WrongAnswer("drawn entries are asked to be the own one: ln h instead of ln(1 − h)") { own, drawn, τ, z, m in
      let noise = Double(drawn.count) / Double(m)
      return ([own] + drawn).reduce(0) { sum, s in sum - log(exp(s / τ) / z / (exp(s / τ) / z + noise)) }
    },
    WrongAnswer("the mean over the drawn entries instead of the sum") { own, drawn, τ, z, m in
      let noise = Double(drawn.count) / Double(m)
      let all = loss(own, drawn, noise: noise) { exp($0 / τ) / z }
      let first = loss(own, [], noise: noise) { exp($0 / τ) / z }
      return first + (all - first) / Double(drawn.count)
    },
    WrongAnswer("the constant Z is forgotten") { own, drawn, τ, _, m in
      loss(own, drawn, noise: Double(drawn.count) / Double(m)) { exp($0 / τ) }
    },
    WrongAnswer("the temperature is forgotten") { own, drawn, _, z, m in
      loss(own, drawn, noise: Double(drawn.count) / Double(m)) { exp($0) / z }
    },
    WrongAnswer("K + 1 in the place of K") { own, drawn, τ, z, m in
      loss(own, drawn, noise: Double(drawn.count + 1) / Double(m)) { exp($0 / τ) / z }
    },
  ]
}
