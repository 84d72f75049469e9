/// Sums of two tensors, and of a matrix and a bias. Nothing is broadcast but that bias.
extension Scalar {
  /// z = x + y, of their common shape (the residual connection). Its gradient by either is dz itself.
  public static func add<Element: Real>(_ x: TensorOf<Element>, _ y: TensorOf<Element>) -> TensorOf<Element> {
    precondition(x.shape == y.shape, "tensors of shape \(x.shape) and \(y.shape) cannot be added")
    var z = TensorOf<Element>(shape: x.shape)
    for i in 0..<x.count { z[i] = x[i] + y[i] }
    return z
  }

  /// y[n, c] = x[n, c] + b[c]: N×C and C make N×C.
  public static func addBias<Element: Real>(_ x: TensorOf<Element>, bias: TensorOf<Element>) -> TensorOf<Element> {
    precondition(
      x.shape.count == 2 && bias.shape == [x.shape[1]],
      "a bias of shape \(bias.shape) cannot be added to the rows of \(x.shape)")
    var y = TensorOf<Element>(shape: x.shape)
    for n in 0..<x.shape[0] {
      for c in 0..<x.shape[1] { y[n, c] = x[n, c] + bias[c] }
    }
    return y
  }

  /// ∂L/∂b of `addBias`, given ∂L/∂y: db[c] = Σₙ dy[n, c]. N×C makes C.
  public static func biasGradient<Element: Real>(_ dy: TensorOf<Element>) -> TensorOf<Element> {
    precondition(dy.shape.count == 2, "the gradient of a bias is taken from a matrix, not the shape \(dy.shape)")
    var db = TensorOf<Element>(shape: [dy.shape[1]])  // C
    for c in 0..<dy.shape[1] {
      var sum = 0.0
      for n in 0..<dy.shape[0] { sum += Double(dy[n, c]) }
      db[c] = Element(sum)
    }
    return db
  }
}
