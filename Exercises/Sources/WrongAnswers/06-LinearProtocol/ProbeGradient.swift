import Foundation
import Values

/// Σ errors·features, the errors from p (a soft-max without overflow) and the label.
private func gradient(
  _ features: [[Double]], _ labels: [Int], _ weights: [[Double]], error: ([Double], Int) -> [Double]
) -> [[Double]] {
  var gradient = weights.map { $0.map { _ in 0.0 } }
  for (x, label) in zip(features, labels) {
    let logits = weights.map { dot($0, x) }
    let largest = logits.max() ?? 0
    let sum = logits.reduce(0) { $0 + exp($1 - largest) }
    let errors = error(logits.map { exp($0 - largest) / sum }, label)
    for k in weights.indices { for f in x.indices { gradient[k][f] += errors[k] * x[f] / Double(features.count) } }
  }
  return gradient
}

/// p − y.
private func softmaxMinusOneHot(_ p: [Double], _ label: Int) -> [Double] {
  p.indices.map { p[$0] - ($0 == label ? 1 : 0) }
}

/// Wrong answers to `probeGradient`.
public var probeGradient: [WrongAnswer<([[Double]], [Int], [[Double]]) -> [[Double]]>] {
  [
    WrongAnswer("the sum over the images instead of the mean") { x, labels, weights in
      gradient(x, labels, weights) { softmaxMinusOneHot($0, $1).map { $0 * Double(x.count) } }
    },
    WrongAnswer("the sign") { gradient($0, $1, $2) { softmaxMinusOneHot($0, $1).map { -$0 } } },
    WrongAnswer("the one of the true class is not subtracted") { gradient($0, $1, $2) { p, _ in p } },
    WrongAnswer("only the true class has a gradient") {
      gradient($0, $1, $2) { p, label in p.indices.map { $0 == label ? p[$0] - 1 : 0 } }
    },
    WrongAnswer("a row for each feature instead of each class") {
      let classes = gradient($0, $1, $2, error: softmaxMinusOneHot)
      return (classes.first ?? []).indices.map { f in classes.map { $0[f] } }
    },
    WrongAnswer("the weights are left out: every class has the same probability") {
      gradient($0, $1, $2) { p, label in p.indices.map { 1 / Double(p.count) - ($0 == label ? 1 : 0) } }
    },
    WrongAnswer("a squared error: another factor p·(1 − p)") {
      gradient($0, $1, $2) { p, label in zip(softmaxMinusOneHot(p, label), p).map { $0 * $1 * (1 - $1) } }
    },
    WrongAnswer("the largest logit is not subtracted: e^1000 overflows") { features, labels, weights in
      var result = weights.map { $0.map { _ in 0.0 } }
      for (x, label) in zip(features, labels) {
        let powers = weights.map { exp(dot($0, x)) }
        for k in weights.indices {
          let error = powers[k] / powers.reduce(0, +) - (k == label ? 1 : 0)
          for f in x.indices { result[k][f] += error * x[f] / Double(features.count) }
        }
      }
      return result
    },
  ]
}
