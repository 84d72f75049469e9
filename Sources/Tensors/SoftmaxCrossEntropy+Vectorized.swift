import Foundation

// Row by row: the maximum, then e^((z − max)/τ) in sixteen lanes, kept as the numerator of the gradient while it is
// summed, then one scaling pass.

extension Vectorized {
  /// The fast half of `Kernels.softmaxCrossEntropy`.
  public static func softmaxCrossEntropy(_ logits: Tensor, targets: [Int], temperature: Float) -> CrossEntropy {
    precondition(
      logits.shape.count == 2 && targets.count == logits.shape[0], "a target for every row of \(logits.shape)")
    let (rows, width) = (logits.shape[0], logits.shape[1])
    precondition(targets.allSatisfy { $0 >= 0 && $0 < width }, "targets lie in 0 ..< \(width)")
    var loss = 0.0
    var correct = 0
    let gradient = Tensor(shape: logits.shape) { gradient in
      logits.withPointer { logits in
        for n in 0..<rows {
          let z = logits + n * width
          let row = gradient + n * width
          let target = targets[n]
          let largest = maximum(z, count: width)
          let sum = exponentials(of: z, minus: largest, dividedBy: temperature, into: row, count: width)
          loss += log(sum) - Double(z[target] - largest) / Double(temperature)
          let scale = Float(1 / (sum * Double(rows) * Double(temperature)))
          multiply(row, by: scale, count: width)
          row[target] -= 1 / (Float(rows) * temperature)
          if z[target] == largest, isUnique(largest, in: z, count: width) { correct += 1 }
        }
      }
    }
    return CrossEntropy(loss: loss / Double(rows), gradient: gradient, correct: correct)
  }

  /// The largest of `count` numbers.
  package static func maximum(_ z: UnsafePointer<Float>, count: Int) -> Float {
    var best = Lanes(repeating: z[0])
    var i = 0
    while i + 16 <= count {
      let value = z.lanes(i)
      best.replace(with: value, where: value .> best)
      i += 16
    }
    var largest = best.max()
    while i < count {
      if z[i] > largest { largest = z[i] }
      i += 1
    }
    return largest
  }

  /// Scales `count` numbers in place.
  package static func multiply(_ row: UnsafeMutablePointer<Float>, by factor: Float, count: Int) {
    var i = 0
    while i + 16 <= count {
      row.store(row.lanes(i) * factor, i)
      i += 16
    }
    while i < count {
      row[i] *= factor
      i += 1
    }
  }

  private static func isUnique(_ value: Float, in z: UnsafePointer<Float>, count: Int) -> Bool {
    var seen = 0
    for i in 0..<count where z[i] == value { seen += 1 }
    return seen == 1
  }

  /// Writes e^((z − shift)/τ) and returns the sum.
  package static func exponentials(
    of z: UnsafePointer<Float>, minus shift: Float, dividedBy temperature: Float, into row: UnsafeMutablePointer<Float>,
    count: Int
  ) -> Double {
    var sum = 0.0
    var i = 0
    while i + 16 <= count {
      // Sixty-four vectors at most are summed in `Float` before the sum moves on to `Double`.
      let end = min(i + 16 * 64, count)
      var partial = Lanes(repeating: 0)
      while i + 16 <= end {
        let value = exponential((z.lanes(i) - shift) / temperature)
        row.store(value, i)
        partial += value
        i += 16
      }
      sum += Double(partial.sum())
    }
    while i < count {
      row[i] = exponential(Lanes(repeating: (z[i] - shift) / temperature))[0]
      sum += Double(row[i])
      i += 1
    }
    return sum
  }
}
