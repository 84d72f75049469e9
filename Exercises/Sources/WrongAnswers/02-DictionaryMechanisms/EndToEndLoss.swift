import Foundation
import Values

/// The mean of ln Σ e^logits − answer over rows, without overflow.
private func mean(_ rows: [(candidates: [Double], answer: Double)]) -> Double {
  let losses = rows.map { row in
    let largest = row.candidates.max() ?? 0
    return log(row.candidates.reduce(0) { $0 + exp($1 - largest) }) + largest - row.answer
  }
  return losses.reduce(0, +) / Double(losses.count)
}

/// The logits of queries and keys.
private func logits(_ queries: [[Double]], _ keys: [[Double]], _ τ: Double) -> [[Double]] {
  queries.map { q in keys.map { dot(q, $0) / τ } }
}

/// Wrong answers to `endToEndLoss`.
public var endToEndLoss: [WrongAnswer<([[Double]], [[Double]], Double) -> Double>] {
  [
    WrongAnswer("the own key is among the negatives as well, and counts twice") {
      mean(logits($0, $1, $2).enumerated().map { n, row in ([row[n]] + row, row[n]) })
    },
    WrongAnswer("the own key is missing from the sum") {
      mean(
        logits($0, $1, $2).enumerated().map { n, row in
          (row.indices.filter { $0 != n }.map { row[$0] }, row[n])
        })
    },
    WrongAnswer("all labels are zero, as with a queue") { mean(logits($0, $1, $2).map { ($0, $0[0]) }) },
    WrongAnswer("the other queries are the negatives") { q, k, τ in
      let (own, others) = (logits(q, k, τ), logits(q, q, τ))
      return mean(
        q.indices.map { n in
          (q.indices.map { $0 == n ? own[n][n] : others[n][$0] }, own[n][n])
        })
    },
    WrongAnswer("keys choose among queries: the soft-max runs over the wrong axis") {
      mean(logits($1, $0, $2).enumerated().map { n, row in (row, row[n]) })
    },
    WrongAnswer("the sum over the batch instead of the mean") { q, k, τ in
      Double(q.count) * mean(logits(q, k, τ).enumerated().map { n, row in (row, row[n]) })
    },
    WrongAnswer("the largest logit is not subtracted") { q, k, τ in
      let losses = logits(q, k, τ).enumerated().map { n, row in -log(exp(row[n]) / row.reduce(0) { $0 + exp($1) }) }
      return losses.reduce(0, +) / Double(losses.count)
    },
  ]
}
