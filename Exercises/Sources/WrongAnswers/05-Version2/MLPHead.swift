import Values

/// W·x + b.
private func layer(_ x: [Double], _ weights: [[Double]], _ bias: [Double]) -> [Double] {
  zip(weights, bias).map { dot($0, x) + $1 }
}

/// Rows and columns exchanged, if there are as many of both.
private func transposed(_ weights: [[Double]]) -> [[Double]] {
  guard weights.allSatisfy({ $0.count == weights.count }) else { return weights }
  return weights.indices.map { column in weights.map { $0[column] } }
}

/// Wrong answers to `mlpHead`.
public var mlpHead: [WrongAnswer<([Double], [[Double]], [Double], [[Double]], [Double]) -> [Double]>] {
  [
    WrongAnswer("the rectifier is missing: two layers that are one") { h, w1, b1, w2, b2 in
      layer(layer(h, w1, b1), w2, b2)
    },
    WrongAnswer("a second rectifier behind the last layer") { h, w1, b1, w2, b2 in
      layer(layer(h, w1, b1).map { max(0, $0) }, w2, b2).map { max(0, $0) }
    },
    WrongAnswer("the bias is added behind the rectifier") { h, w1, b1, w2, b2 in
      let hidden = zip(layer(h, w1, b1.map { _ in 0 }).map { max(0, $0) }, b1).map { $0 + $1 }
      return layer(hidden, w2, b2)
    },
    WrongAnswer("the rectifier stands before the first layer") { h, w1, b1, w2, b2 in
      layer(layer(h.map { max(0, $0) }, w1, b1), w2, b2)
    },
    WrongAnswer("rows and columns of the first matrix are exchanged, which a square one allows") { h, w1, b1, w2, b2 in
      layer(layer(h, transposed(w1), b1).map { max(0, $0) }, w2, b2)
    },
    WrongAnswer("the last bias is forgotten") { h, w1, b1, w2, b2 in
      layer(layer(h, w1, b1).map { max(0, $0) }, w2, b2.map { _ in 0 })
    },
    WrongAnswer("the absolute value in the place of the rectifier") { h, w1, b1, w2, b2 in
      layer(layer(h, w1, b1).map { abs($0) }, w2, b2)
    },
  ]
}
