import Foundation
import Tensors

// The N×K similarities are one matrix product; each row of them is then turned into soft-max numerators in place, and
// the gradient is a second product with the negatives. The positive, one number a row, is kept beside the rows, so that
// nothing is concatenated. Whether the positive stands in the denominator is all that InfoNCE and the decoupled loss differ
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
    var similarities = matrixProduct(q, negatives, transposing: .right)  // N×K
    var losses = TensorOf<Double>(shape: [count])
    var wins = TensorOf<Double>(shape: [count])
    var positiveGradient = Tensor(shape: [count])
    similarities.withMutablePointer { similarities in
      losses.withMutablePointer { losses in
        wins.withMutablePointer { wins in
          positiveGradient.withMutablePointer { positiveGradient in
            reading(q, k) { q, k in
              Threads.split(count) { rows in
                for n in rows {
                  let row = similarities + n * dictionary
                  let positive = similarity(q + n * dimension, k + n * dimension, count: dimension)
                  let hardest = maximum(row, count: dictionary)
                  let largest = includesPositive ? max(positive, hardest) : hardest
                  let others = exponentials(
                    of: row, minus: largest, dividedBy: temperature, into: row, count: dictionary)
                  let own = includesPositive ? exp(Double(positive - largest) / Double(temperature)) : 0
                  let sum = own + others
                  losses[n] = log(sum) - Double(positive - largest) / Double(temperature)
                  wins[n] = positive > hardest ? 1 : 0

                  let scale = 1 / (sum * Double(temperature) * Double(batch))
                  multiply(row, by: Float(scale), count: dictionary)
                  // (p₀ − 1)/(τN), exact also where p₀ is nearly 1; of the decoupled loss −1/(τN).
                  positiveGradient[n] = Float(-others * scale)
                }
              }
            }
          }
        }
      }
    }
    let correct = Int(wins.elements.reduce(0, +))
    var gradient = matrixProduct(similarities, negatives, transposing: .neither)  // N×C
    gradient.withMutablePointer { gradient in
      k.withPointer { k in
        for n in 0..<count {
          for i in n * dimension..<(n + 1) * dimension { gradient[i] += positiveGradient[n] * k[i] }
        }
      }
    }
    return InfoNCE(losses: losses.elements, correct: correct, queryGradient: gradient)
  }

  /// q·k, summed in the order in which the matrix product sums: a negative that equals the key is then exactly as
  /// similar as the key, and a tie is not broken by rounding.
  private static func similarity(_ q: UnsafePointer<Float>, _ k: UnsafePointer<Float>, count: Int) -> Float {
    var sum = Lanes(repeating: 0)
    for c in 0..<count { sum.accumulate(Lanes(repeating: q[c]), Lanes(repeating: k[c])) }
    return sum[0]
  }
}
