import Foundation
import Values

/// The logits, the own key first.
private func logits(_ q: [Double], _ ownKey: [Double], _ negatives: [[Double]], _ τ: Double) -> [Double] {
  ([ownKey] + negatives).map { dot(q, $0) / τ }
}

/// ln Σ e^x without overflow.
private func logSumExp(_ x: [Double]) -> Double {
  let largest = x.max() ?? 0
  return largest + log(x.reduce(0) { $0 + exp($1 - largest) })
}

/// Wrong answers to `infoNCE`.
public var infoNCE: [WrongAnswer<([Double], [Double], [[Double]], Double) -> Double>] {
  [
    WrongAnswer("the largest logit is not subtracted: e^1000 overflows") {
      let l = logits($0, $1, $2, $3)
      return -log(exp(l[0]) / l.reduce(0) { $0 + exp($1) })
    },
    WrongAnswer("the own logit is subtracted instead of the largest: a hard negative overflows") {
      let l = logits($0, $1, $2, $3)
      return log(l.reduce(0) { $0 + exp($1 - l[0]) })
    },
    WrongAnswer("the own key is missing from the sum") {
      let l = logits($0, $1, $2, $3)
      return logSumExp(Array(l.dropFirst())) - l[0]
    },
    WrongAnswer("cosines are multiplied by τ") {
      let l = logits($0, $1, $2, 1 / $3)
      return logSumExp(l) - l[0]
    },
    WrongAnswer("the sign: a log-probability is not yet a loss") {
      let l = logits($0, $1, $2, $3)
      return l[0] - logSumExp(l)
    },
    WrongAnswer("the mean over the candidates instead of the sum") {
      let l = logits($0, $1, $2, $3)
      return logSumExp(l) - log(Double(l.count)) - l[0]
    },
    WrongAnswer("bits in the place of nats") {
      let l = logits($0, $1, $2, $3)
      return (logSumExp(l) - l[0]) / log(2)
    },
  ]
}
