import Foundation
import Tensors

// Of the negatives `SharedKeys` knows the largest similarity, the sum of the exponentials and the sum of the keys weighted by
// them, which is all that loss and gradient need. The positive, one number a query, joins them here. Whether the positive stands in the denominator is all that InfoNCE and the decoupled loss differ
// in: it adds its exponential to the sum, or it does not.

extension Vectorized {
  /// N queries and their N keys (N×C), and K negatives that all queries share (K×C). All of length 1.
  public static func infoNCE(
    queries q: Tensor, keys k: Tensor, negatives: Tensor, temperature: Float, batch: Int? = nil
  ) -> InfoNCE {
    contrast(queries: q, keys: k, negatives: negatives, temperature: temperature, batch: batch, by: .infoNCE)
  }

  /// The loss by its name, and its gradient.
  static func contrast(
    queries q: Tensor, keys k: Tensor, negatives: Tensor, temperature: Float, batch: Int?, by loss: ContrastiveLoss
  ) -> InfoNCE {
    let includesPositive = loss == .infoNCE
    let (count, dimension, dictionary) = (q.shape[0], q.shape[1], negatives.shape[0])
    let batch = batch ?? count
    precondition(k.shape == q.shape, "queries are \(q.shape), keys \(k.shape)")
    precondition(negatives.shape == [dictionary, dimension], "negatives of shape \(negatives.shape)")
    let negatives = SharedKeys(queries: q, keys: negatives, temperature: temperature)
    var losses: [Double] = []  // N
    var correct = 0
    let gradient = Tensor(shape: q.shape) { gradient in  // N×C
      reading(q, k, negatives.weighted) { q, k, weighted in
        for n in 0..<count {
          let (first, hardest) = (n * dimension, negatives.largest[n])
          let positive = similarity(q + first, k + first, count: dimension)
          let largest = includesPositive ? max(positive, hardest) : hardest
          func exponential(_ similarity: Float) -> Double { exp(Double(similarity - largest) / Double(temperature)) }
          let share = exponential(hardest)
          let others = share * negatives.sum[n]
          let sum = (includesPositive ? exponential(positive) : 0) + others
          losses.append(log(sum) - Double(positive - largest) / Double(temperature))
          if positive > hardest { correct += 1 }

          // The positive's p₀ − 1 is −others/sum, exact also where p₀ is nearly 1; of the decoupled loss it is −1.
          let scale = 1 / (sum * Double(temperature) * Double(batch))
          for c in first..<first + dimension {
            gradient[c] = Float(scale * (share * weighted[c] - others * Double(k[c])))
          }
        }
      }
    }
    return InfoNCE(losses: losses, correct: correct, queryGradient: gradient)
  }

  /// q·k, summed in the order in which `SharedKeys` sums: a negative that equals the key is then exactly as
  /// similar as the key, and a tie is not broken by rounding.
  private static func similarity(_ q: UnsafePointer<Float>, _ k: UnsafePointer<Float>, count: Int) -> Float {
    var sum = Lanes(repeating: 0)
    for c in 0..<count { sum.accumulate(Lanes(repeating: q[c]), Lanes(repeating: k[c])) }
    return sum[0]
  }
}
