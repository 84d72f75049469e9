/// The mean.
private func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }

/// Σ (a − b)².
private func squares(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}

/// Σ (x − c)².
private func squares(_ x: [Double], around c: Double) -> Double { x.reduce(0) { $0 + ($1 - c) * ($1 - c) } }

/// Wrong answers to `rSquared`.
public var rSquared: [WrongAnswer<([Double], [Double]) -> Double>] {
  [
    WrongAnswer("the square of the correlation, which forgives a wrong factor and a wrong sign") { predicted, truth in
      let (p, t) = (mean(predicted), mean(truth))
      let product = zip(predicted, truth).reduce(0) { $0 + ($1.0 - p) * ($1.1 - t) }
      let spread = squares(predicted, around: p) * squares(truth, around: t)
      return spread == 0 ? 0 : product * product / spread
    },
    WrongAnswer("the spread of what was read over that of the truth") { predicted, truth in
      squares(predicted, around: mean(predicted)) / squares(truth, around: mean(truth))
    },
    WrongAnswer("never below 0") { max(0, 1 - squares($0, $1) / squares($1, around: mean($1))) },
    WrongAnswer("the truth is measured from 0 instead of its mean") { 1 - squares($0, $1) / squares($1, around: 0) },
    WrongAnswer("the mean of what was read in the place of that of the truth") {
      1 - squares($0, $1) / squares($1, around: mean($0))
    },
    WrongAnswer("truth and read-out are swapped") {
      1 - squares($0, $1) / max(squares($0, around: mean($0)), 1e-12)
    },
    WrongAnswer("1 − is missing") { squares($0, $1) / squares($1, around: mean($1)) },
    WrongAnswer("a constant offset is forgiven: the errors' mean is subtracted") { predicted, truth in
      let errors = zip(predicted, truth).map { $0 - $1 }
      return 1 - squares(errors, around: mean(errors)) / squares(truth, around: mean(truth))
    },
  ]
}
