/// The row between its pixels, whose centres lie at 0, 1, …; constant beyond its ends.
private func interpolated(_ row: [Double], at place: Double) -> Double {
  let inside = min(max(place, 0), Double(row.count - 1))
  let left = min(Int(inside), max(row.count - 2, 0))
  let right = min(left + 1, row.count - 1)
  let share = inside - Double(left)
  return (1 - share) * row[left] + share * row[right]
}

/// Wrong answers to `resizedRow`.
public var resizedRow: [WrongAnswer<([Double], Int) -> [Double]>] {
  [
    WrongAnswer("pixels are points: the first and last new pixel lie on the first and last old one") { row, count in
      (0..<count).map { interpolated(row, at: Double($0 * (row.count - 1)) / Double(max(count - 1, 1))) }
    },
    WrongAnswer("the half pixel is forgotten") { row, count in
      (0..<count).map { interpolated(row, at: Double($0 * row.count) / Double(count)) }
    },
    WrongAnswer("the half pixel of the new row is forgotten, that of the old row is not") { row, count in
      (0..<count).map { interpolated(row, at: Double($0 * row.count) / Double(count) - 0.5) }
    },
    WrongAnswer("the nearest pixel is taken") { row, count in
      (0..<count).map { row[min(Int((Double($0) + 0.5) * Double(row.count) / Double(count)), row.count - 1)] }
    },
    WrongAnswer("weights are not divided by their sum, so that edges become dark") { row, count in
      (0..<count).map { i in
        let centre = (Double(i) + 0.5) * Double(row.count) / Double(count)
        return row.indices.reduce(0) { $0 + max(0, 1 - abs(Double($1) + 0.5 - centre)) * row[$1] }
      }
    },
  ]
}
