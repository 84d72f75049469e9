import Values

/// Each new pixel is a weighted mean of the old pixels near its centre.
public func resizedRow(_ row: [Double], count: Int) -> [Double] {
  let scale = Double(row.count) / Double(count)
  return (0..<count).map { i in
    let centre = (Double(i) + 0.5) * scale
    let weights = row.indices.map { j in max(0, 1 - abs(Double(j) + 0.5 - centre)) }
    return dot(weights, row) / weights.reduce(0, +)
  }
}
