/// The sum of column k.
private func column(_ teacher: [[Double]], _ k: Int) -> Double { teacher.reduce(0) { $0 + $1[k] } }

/// Wrong answers to `centreUpdate`.
public var centreUpdate: [WrongAnswer<([Double], [[Double]], Double) -> [Double]>] {
  [
    WrongAnswer("m and 1 − m are swapped") { c, t, m in
      c.indices.map { (1 - m) * c[$0] + m * column(t, $0) / Double(t.count) }
    },
    WrongAnswer("the mean over the wrong axis: over the prototypes of each image") { c, t, m in
      let means = t.map { $0.reduce(0, +) / Double($0.count) }
      return c.indices.map { m * c[$0] + (1 - m) * ($0 < means.count ? means[$0] : 0) }
    },
    WrongAnswer("the sum over the batch instead of the mean") { c, t, m in
      c.indices.map { m * c[$0] + (1 - m) * column(t, $0) }
    },
    WrongAnswer("divided by the number of prototypes instead of images") { c, t, m in
      c.indices.map { m * c[$0] + (1 - m) * column(t, $0) / Double(c.count) }
    },
    WrongAnswer("the mean of centred logits") { c, t, m in
      c.indices.map { m * c[$0] + (1 - m) * (column(t, $0) / Double(t.count) - c[$0]) }
    },
    WrongAnswer("one update for each image, one after the other") { c, t, m in
      t.reduce(c) { c, row in zip(c, row).map { m * $0 + (1 - m) * $1 } }
    },
    WrongAnswer("only the last image counts") { c, t, m in
      zip(c, t.last ?? c).map { m * $0 + (1 - m) * $1 }
    },
  ]
}
