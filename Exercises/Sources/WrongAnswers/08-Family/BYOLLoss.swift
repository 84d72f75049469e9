import Values

/// The mean of `term` over pairs.
private func mean(_ p: [[Double]], _ z: [[Double]], _ term: ([Double], [Double]) -> Double) -> Double {
  zip(p, z).reduce(0) { $0 + term($1.0, $1.1) } / Double(p.count)
}

/// The cosine.
private func cosine(_ p: [Double], _ z: [Double]) -> Double { dot(p, z) / (dot(p, p) * dot(z, z)).squareRoot() }

/// Wrong answers to `byolLoss`.
public var byolLoss: [WrongAnswer<([[Double]], [[Double]]) -> Double>] {
  [
    WrongAnswer("vectors are not divided by their length") { mean($0, $1) { 2 - 2 * dot($0, $1) } },
    WrongAnswer("only the prediction is divided by its length") {
      mean($0, $1) { 2 - 2 * dot($0, $1) / dot($0, $0).squareRoot() }
    },
    WrongAnswer("the squared distance of the vectors as they are") {
      mean($0, $1) { p, z in zip(p, z).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
    },
    WrongAnswer("SimSiam's −cos in the place of 2 − 2·cos") { mean($0, $1) { -cosine($0, $1) } },
    WrongAnswer("1 − cos: the factor 2 is missing") { mean($0, $1) { 1 - cosine($0, $1) } },
    WrongAnswer("the distance instead of its square") { mean($0, $1) { (2 - 2 * cosine($0, $1)).squareRoot() } },
    WrongAnswer("the sum over the batch instead of the mean") {
      Double($0.count) * mean($0, $1) { 2 - 2 * cosine($0, $1) }
    },
    WrongAnswer("divided by the squares of the lengths") {
      mean($0, $1) { 2 - 2 * dot($0, $1) / (dot($0, $0) * dot($1, $1)) }
    },
  ]
}
