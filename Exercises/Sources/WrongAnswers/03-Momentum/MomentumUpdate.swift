/// Wrong answers to `momentumUpdate`.
public var momentumUpdate: [WrongAnswer<([Double], [Double], Double) -> [Double]>] {
  [
    WrongAnswer("m and 1 − m are swapped") { k, q, m in zip(k, q).map { (1 - m) * $0 + m * $1 } },
    WrongAnswer("the old key encoder is not multiplied by m") { k, q, m in zip(k, q).map { $0 + (1 - m) * $1 } },
    WrongAnswer("it moves away from the query encoder") { k, q, m in zip(k, q).map { $0 - (1 - m) * ($1 - $0) } },
    WrongAnswer("the query encoder is copied") { _, q, _ in q },
    WrongAnswer("the query encoder is not multiplied by 1 − m") { k, q, m in zip(k, q).map { m * $0 + $1 } },
    WrongAnswer("the mean of the query encoder is used for every parameter") { k, q, m in
      k.map { m * $0 + (1 - m) * q.reduce(0, +) / Double(q.count) }
    },
  ]
}
