/// E x² and E x.
private func moments(_ x: [Double]) -> (a: Double, b: Double) {
  (x.reduce(0) { $0 + $1 * $1 } / Double(x.count), x.reduce(0, +) / Double(x.count))
}

/// The larger eigenvalue, or with the sign −1 the smaller one.
private func eigenvalue(_ a: Double, _ b: Double, sign: Double = 1) -> Double {
  (a + 1) / 2 + sign * ((a - 1) / 2 * (a - 1) / 2 + b * b).squareRoot()
}

/// Wrong answers to `stableRate`.
public var stableRate: [WrongAnswer<([Double], Int, Double) -> Double>] {
  [
    WrongAnswer("the bias is forgotten: λ = E x²") { x, classes, μ in 2 * (1 + μ) * Double(classes) / moments(x).a },
    WrongAnswer("the variance in the place of the second moment") { x, classes, μ in
      let (a, b) = moments(x)
      return 2 * (1 + μ) * Double(classes) / max(a - b * b, 1)
    },
    WrongAnswer("feature and bias are taken to be independent: the larger of E x² and 1") { x, classes, μ in
      2 * (1 + μ) * Double(classes) / max(moments(x).a, 1)
    },
    WrongAnswer("the smaller eigenvalue") { x, classes, μ in
      let (a, b) = moments(x)
      return 2 * (1 + μ) * Double(classes) / eigenvalue(a, b, sign: -1)
    },
    WrongAnswer("1 − μ in the place of 1 + μ") { x, classes, μ in
      let (a, b) = moments(x)
      return 2 * (1 - μ) * Double(classes) / eigenvalue(a, b)
    },
    WrongAnswer("divided by the number of classes") { x, classes, μ in
      let (a, b) = moments(x)
      return 2 * (1 + μ) / (Double(classes) * eigenvalue(a, b))
    },
    WrongAnswer("the momentum is left out") { x, classes, _ in
      let (a, b) = moments(x)
      return 2 * Double(classes) / eigenvalue(a, b)
    },
    WrongAnswer("the sum of both eigenvalues") { x, classes, μ in
      2 * (1 + μ) * Double(classes) / (moments(x).a + 1)
    },
    WrongAnswer("the sums over images are not divided by their number") { x, classes, μ in
      let (a, b) = moments(x)
      let count = Double(x.count)
      return 2 * (1 + μ) * Double(classes) / eigenvalue(a * count, b * count)
    },
  ]
}
