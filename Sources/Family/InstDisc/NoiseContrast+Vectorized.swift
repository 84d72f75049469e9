import Foundation
import Tensors

// The entries of a query are read where they lie in the bank: for its similarities eight at a time, for its gradient sixteen channels at
// a time. A sum takes its terms in the order of a matrix product. What is left is K + 1 numbers a query, in Double.

extension Vectorized {
  /// See `Scalar.noiseContrast`.
  public static func noiseContrast(
    _ v: Tensor, bank: Tensor, entries: [[Int]], temperature: Float, normalizer: Float?
  ) -> NoiseContrast {
    let (batch, width, count) = (v.shape[0], v.shape[1], bank.shape[0])
    precondition(bank.shape == [count, width], "queries are \(v.shape), the bank is \(bank.shape)")
    precondition(entries.count == batch, "\(entries.count) lists of entries for \(batch) queries")
    precondition(entries.joined().allSatisfy { $0 >= 0 && $0 < count }, "an entry is outside a bank of \(count)")
    let similarities = reading(v, bank) { v, bank in
      entries.enumerated().map { products(of: $1, in: bank, with: v + $0 * width, width: width) }  // N×(K+1)
    }
    let exponentials = similarities.map { row in row.map { exp(Double($0) / Double(temperature)) } }
    let drawn = Double(entries.reduce(0) { $0 + $1.count })
    let size = Double(count)
    let z = normalizer.map { Double($0) } ?? size * exponentials.joined().reduce(0, +) / drawn
    let scale = 1 / (Double(temperature) * Double(batch))
    var loss = 0.0
    var correct = 0
    var weights: [[Float]] = []  // N×(K+1)
    for n in 0..<batch {
      let noise = Double(entries[n].count - 1) / size + NoiseContrast.epsilon
      let p = exponentials[n].map { $0 / z }
      loss -= log(p[0] / (p[0] + noise))
      for each in p.dropFirst() { loss -= log((noise - NoiseContrast.epsilon) / (each + noise)) }
      if similarities[n].dropFirst().allSatisfy({ $0 < similarities[n][0] }) { correct += 1 }
      weights.append(p.map { Float($0 / ($0 + noise) * scale) })
      weights[n][0] = Float(-noise / (p[0] + noise) * scale)
    }
    let gradient = Tensor(shape: v.shape) { gradient in  // N×C
      bank.withPointer { bank in
        for n in 0..<batch {
          sum(of: entries[n], in: bank, weights: weights[n], width: width, into: gradient + n * width)
        }
      }
    }
    return NoiseContrast(loss: loss / Double(batch), correct: correct, normalizer: Float(z), gradient: gradient)
  }

  /// m_j·v for some entries j of a bank.
  private static func products(
    of entries: [Int], in bank: UnsafePointer<Float>, with v: UnsafePointer<Float>, width: Int
  ) -> [Float] {
    [Float](unsafeUninitializedCapacity: entries.count) { products, count in
      for first in stride(from: 0, to: entries.count, by: 8) {
        // Eight sums side by side; where fewer entries are left, the last one fills up.
        let rows = InlineArray<8, UnsafePointer<Float>> {
          bank + entries[min(first + $0, entries.count - 1)] * width
        }
        var sums = InlineArray<8, Float>(repeating: 0)
        for c in 0..<width {
          for j in 0..<8 { sums[j].accumulate(v[c], rows[j][c]) }
        }
        for j in 0..<min(8, entries.count - first) { products[first + j] = sums[j] }
      }
      count = entries.count
    }
  }

  /// Σ_j w_j·m_j over some entries j of a bank. What a vector writes past the end of its row, the next row overwrites.
  private static func sum(
    of entries: [Int], in bank: UnsafePointer<Float>, weights: [Float], width: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    forEachVector(width) { channel in
      var sum = Lanes(repeating: 0)
      for (entry, weight) in zip(entries, weights) {
        sum.accumulate(Lanes(repeating: weight), (bank + entry * width).lanes(channel))
      }
      target.store(sum, channel)
    }
  }
}
