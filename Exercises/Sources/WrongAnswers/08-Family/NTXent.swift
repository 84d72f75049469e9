import Foundation
import Values

/// The mean over `rows` of ln Σ e^s over the candidates, less s of the partner.
private func loss(
  _ z: [[Double]], _ τ: Double, rows: Range<Int>? = nil, isStable: Bool = true,
  partner: (Int) -> Int, isCandidate: (Int, Int) -> Bool
) -> Double {
  let rows = rows ?? 0..<z.count
  let losses = rows.map { i in
    let logits = z.indices.filter { isCandidate(i, $0) }.map { dot(z[i], z[$0]) / τ }
    let largest = isStable ? logits.max() ?? 0 : 0
    return log(logits.reduce(0) { $0 + exp($1 - largest) }) + largest - dot(z[i], z[partner(i)]) / τ
  }
  return losses.reduce(0, +) / Double(losses.count)
}

/// Wrong answers to `ntXent`.
public var ntXent: [WrongAnswer<([[Double]], Double) -> Double>] {
  [
    WrongAnswer("a view is compared with itself as well") { z, τ in
      loss(z, τ, partner: { ($0 + z.count / 2) % z.count }, isCandidate: { _, _ in true })
    },
    WrongAnswer("partners are taken to be neighbours, rows 2n and 2n + 1") { z, τ in
      loss(z, τ, partner: { $0 ^ 1 }, isCandidate: { $0 != $1 })
    },
    WrongAnswer("only views of the other half are candidates, as in InfoNCE within a batch") { z, τ in
      let half = z.count / 2
      return loss(z, τ, partner: { ($0 + half) % z.count }, isCandidate: { ($0 < half) != ($1 < half) })
    },
    WrongAnswer("the partner is missing from the sum") { z, τ in
      let half = z.count / 2
      return loss(
        z, τ, partner: { ($0 + half) % z.count },
        isCandidate: { $0 != $1 && $1 != ($0 + half) % z.count })
    },
    WrongAnswer("only the views of the first half ask") { z, τ in
      loss(z, τ, rows: 0..<z.count / 2, partner: { ($0 + z.count / 2) % z.count }, isCandidate: { $0 != $1 })
    },
    WrongAnswer("divided by N instead of 2N") { z, τ in
      2 * loss(z, τ, partner: { ($0 + z.count / 2) % z.count }, isCandidate: { $0 != $1 })
    },
    WrongAnswer("the largest logit is not subtracted") { z, τ in
      loss(z, τ, isStable: false, partner: { ($0 + z.count / 2) % z.count }, isCandidate: { $0 != $1 })
    },
  ]
}
