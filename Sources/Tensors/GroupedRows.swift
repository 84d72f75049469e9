/// A channels-last tensor seen as rows of channels, cut into equal consecutive slices: one per device group.
struct GroupedRows {
  let groups: Int
  let rowsPerGroup: Int
  let channels: Int

  init(_ shape: [Int], groups: Int) {
    precondition(shape.count >= 2, "batch norm takes N×…×C, not the shape \(shape)")
    precondition(groups >= 1 && shape[0] % groups == 0, "\(groups) groups do not divide a batch of \(shape[0])")
    self.groups = groups
    channels = shape[shape.count - 1]
    rowsPerGroup = shape.dropLast().reduce(1, *) / groups
  }

  /// Calls `body` with each group's number and the offsets of its rows.
  @inline(__always)
  func forEachGroup(_ body: (Int, StrideTo<Int>) -> Void) {
    let length = rowsPerGroup * channels
    for group in 0..<groups { body(group, stride(from: group * length, to: (group + 1) * length, by: channels)) }
  }
}

/// Rows whose sum runs in `Float` before it moves to `Double`.
private let rowsPerPartialSum = 64

/// Σ body(row) over all rows. The error of the sum is that of adding 64 numbers, however many rows there are.
@inline(__always)
func sum(over rows: StrideTo<Int>, _ body: (Int) -> Lanes) -> SIMD16<Double> {
  var total = SIMD16<Double>(repeating: 0)
  var partial = Lanes(repeating: 0)
  var pending = 0
  for row in rows {
    partial += body(row)
    pending &+= 1
    if pending == rowsPerPartialSum {
      total += SIMD16<Double>(partial)
      partial = Lanes(repeating: 0)
      pending = 0
    }
  }
  return total + SIMD16<Double>(partial)
}

/// The sums of a pair of terms, in one pass.
@inline(__always)
func sums(over rows: StrideTo<Int>, _ body: (Int) -> (Lanes, Lanes)) -> (SIMD16<Double>, SIMD16<Double>) {
  var totals = (SIMD16<Double>(repeating: 0), SIMD16<Double>(repeating: 0))
  var partials = (Lanes(repeating: 0), Lanes(repeating: 0))
  var pending = 0
  for row in rows {
    let terms = body(row)
    partials.0 += terms.0
    partials.1 += terms.1
    pending &+= 1
    if pending == rowsPerPartialSum {
      totals.0 += SIMD16<Double>(partials.0)
      totals.1 += SIMD16<Double>(partials.1)
      partials = (Lanes(repeating: 0), Lanes(repeating: 0))
      pending = 0
    }
  }
  return (totals.0 + SIMD16<Double>(partials.0), totals.1 + SIMD16<Double>(partials.1))
}
