/// Wrong answers to `pretextAccuracy`.
public var pretextAccuracy: [WrongAnswer<([[Double]]) -> Double>] {
  [
    WrongAnswer("a tie counts as right, so that a collapsed encoder is perfect") { rows in
      Double(rows.count { row in row.allSatisfy { $0 <= row[0] } }) / Double(rows.count)
    },
    WrongAnswer("the own key is looked for in column n of row n") { rows in
      let right = rows.enumerated().count { n, row in n < row.count && row[n] == row.max() }
      return Double(right) / Double(rows.count)
    },
    WrongAnswer("compared with the first negative only") { rows in
      Double(rows.count { $0.count < 2 || $0[0] > $0[1] }) / Double(rows.count)
    },
    WrongAnswer("rows are counted, not their share") { rows in
      Double(rows.count { row in row.dropFirst().allSatisfy { $0 < row[0] } })
    },
    WrongAnswer("the share of negatives that are beaten") { rows in
      let beaten = rows.map { row in Double(row.dropFirst().count { $0 < row[0] }) / Double(row.count - 1) }
      return beaten.reduce(0, +) / Double(rows.count)
    },
  ]
}
