import Foundation
import Tensors

// All similarities are one matrix product. Row i becomes p_i in place, with 0 for itself and −Σ of the others for its partner, so that
// p − 1 keeps its digits where p is nearly 1. What a row asks of its own vector and of the others are two more products.

extension Vectorized {
  /// Unit vectors z, 2N×C. Row n and row n + N are the two views of an image.
  public static func ntXent(_ z: Tensor, temperature: Float) -> NTXent {
    let views = z.shape[0]
    precondition(views >= 2 && views % 2 == 0, "\(views) vectors are not two views of each image")
    var loss = 0.0
    var correct = 0
    var similarities = matrixProduct(z, z, transposing: .right)  // 2N×2N
    similarities.withMutablePointer { similarities in
      for i in 0..<views {
        let row = similarities + i * views
        let partner = (i + views / 2) % views
        let positive = row[partner]
        // Both are left out of the others: e^−∞ = 0.
        (row[i], row[partner]) = (-.infinity, -.infinity)
        let hardest = maximum(row, count: views)
        let largest = max(positive, hardest)
        let others = exponentials(of: row, minus: largest, dividedBy: temperature, into: row, count: views)
        let sum = exp(Double(positive - largest) / Double(temperature)) + others
        loss += log(sum) - Double(positive - largest) / Double(temperature)
        if positive > hardest { correct += 1 }

        let scale = 1 / (sum * Double(temperature) * Double(views))
        multiply(row, by: Float(scale), count: views)
        row[partner] = Float(-others * scale)
      }
    }
    let asked = matrixProduct(similarities, z, transposing: .neither)  // 2N×C
    let received = matrixProduct(similarities, z, transposing: .left)  // 2N×C
    return NTXent(loss: loss / Double(views), correct: correct, gradient: add(asked, received))
  }
}
