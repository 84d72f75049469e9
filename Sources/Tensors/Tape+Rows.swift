/// Operations that move rows about, and a loss as a variable, for methods whose loss is a sum over parts of one forward pass.
extension Tape {
  /// Rows of x, M×…, in the order of `indices`, repeats allowed; zeros where there is nil. The gradient of a row is the sum over the
  /// places it went to.
  public func rows(_ x: Variable, _ indices: [Int?]) -> Variable {
    let shape = x.value.shape
    precondition(indices.allSatisfy { $0.map { $0 >= 0 && $0 < shape[0] } ?? true }, "row index outside \(shape)")
    let width = shape.dropFirst().reduce(1, *)
    let y = Tensor(shape: [indices.count] + shape.dropFirst()) { target in
      x.value.withPointer { source in
        for (row, index) in indices.enumerated() {
          if let index {
            (target + row * width).update(from: source + index * width, count: width)
          } else {
            (target + row * width).update(repeating: 0, count: width)
          }
        }
      }
    }
    return record(y, from: [x]) { dy in
      var dx = Tensor(shape: shape)
      dx.withMutablePointer { target in
        dy.withPointer { source in
          for (row, index) in indices.enumerated() {
            guard let index else { continue }
            Self.add(source + row * width, to: target + index * width, count: width)
          }
        }
      }
      return [dx]
    }
  }

  /// target[i] += source[i] for `count` numbers, and no others.
  private static func add(_ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int) {
    let whole = count / 16 * 16
    for i in stride(from: 0, to: whole, by: 16) { target.store(target.lanes(i) + source.lanes(i), i) }
    for i in whole..<count { target[i] += source[i] }
  }

  /// The mean cross-entropy of the soft-max of logits/τ, N×K, as a variable of shape [1], and as the kernel gives it.
  public func softmaxCrossEntropy(
    _ logits: Variable, targets: [Int], temperature: Float
  ) -> (loss: Variable, entropy: CrossEntropy) {
    let entropy = kernels.softmaxCrossEntropy(logits.value, targets: targets, temperature: temperature)
    return (loss(entropy.loss, gradient: entropy.gradient, by: logits), entropy)
  }

  /// A loss that was calculated together with its gradient by x, as a variable of shape [1].
  public func loss(_ value: Double, gradient: Tensor, by x: Variable) -> Variable {
    precondition(gradient.shape == x.value.shape, "∂L/∂x is \(gradient.shape), x is \(x.value.shape)")
    return record(Tensor(shape: [1], [Float(value)]), from: [x]) { dy in
      [dy[0] == 1 ? gradient : gradient.scaled(by: dy[0])]
    }
  }
}
