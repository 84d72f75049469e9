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

  /// Whether rows end where vectors end. If they do not, the last vector of a row writes into the next row, and rows must
  /// be worked on one after the other.
  var rowsAreWholeVectors: Bool { channels % 16 == 0 }

  /// Calls `body` with a group's number and the offsets of its rows; a group may come in several pieces, which may be
  /// worked on at the same time.
  @inline(__always)
  func forEachPiece(_ body: (Int, Rows) -> Void) {
    let rowCount = groups * rowsPerGroup
    Threads.split(rowCount, unit: rowsAreWholeVectors ? 1 : rowCount) { range in
      var first = range.lowerBound
      while first < range.upperBound {
        let group = first / rowsPerGroup
        let end = min(range.upperBound, (group + 1) * rowsPerGroup)
        body(group, Rows(first: first * channels, count: end - first, stride: channels))
        first = end
      }
    }
  }

  /// Calls `body` with a group's number, where sixteen channels of some of its rows stand, and the first of the channels: what
  /// belongs to the channels is loaded once for all these rows. Several calls may run at the same time.
  @inline(__always)
  func forEachColumn(_ body: (Int, Rows, Int) -> Void) {
    // Where the last vector of a row writes into the next row, this has to be written after it.
    let rowsAtOnce = rowsAreWholeVectors ? 64 : 1
    forEachPiece { group, rows in
      for done in Swift.stride(from: 0, to: rows.count, by: rowsAtOnce) {
        for c in Swift.stride(from: 0, to: channels, by: 16) {
          let first = rows.first + done * channels + c
          body(group, Rows(first: first, count: min(rowsAtOnce, rows.count - done), stride: channels), c)
        }
      }
    }
  }

  /// How many rows of a group are summed by one thread. It cuts the sums in the same places for any number of threads.
  private static let slab = 512

  /// Vectors of sixteen in a row; the last may be incomplete.
  var vectors: Int { (channels + 15) / 16 }

  /// The sums of several terms over the rows of each group: vector v of group g is element g·`vectors` + v.
  ///
  /// `body` gets a group's number, where sixteen channels of some of its rows stand, and the first of the channels, and sums
  /// with `sums(over:)`: it is a call for each slab, and not for each vector. A slab's sum may be taken at the same time as
  /// another's; they are added up in their order.
  @inline(__always)
  func sums<let terms: Int>(
    _ body: (Int, Rows, Int) -> InlineArray<terms, SIMD16<Double>>
  ) -> [InlineArray<terms, SIMD16<Double>>] {
    let zero = InlineArray<terms, SIMD16<Double>>(repeating: SIMD16(repeating: 0))
    let slabs = (rowsPerGroup + Self.slab - 1) / Self.slab
    var partial = [InlineArray<terms, SIMD16<Double>>](repeating: zero, count: groups * slabs * vectors)
    partial.withUnsafeMutableBufferPointer { partial in
      nonisolated(unsafe) let partial = partial
      Threads.split(groups * slabs) { range in
        for index in range {
          let (group, slab) = index.quotientAndRemainder(dividingBy: slabs)
          let first = slab * Self.slab
          for vector in 0..<vectors {
            let rows = Rows(
              first: (group * rowsPerGroup + first) * channels + 16 * vector,
              count: min(Self.slab, rowsPerGroup - first), stride: channels)
            partial[index * vectors + vector] = body(group, rows, 16 * vector)
          }
        }
      }
    }
    if slabs == 1 { return partial }
    var totals = [InlineArray<terms, SIMD16<Double>>](repeating: zero, count: groups * vectors)
    for group in 0..<groups {
      for index in 0..<slabs * vectors {
        for term in 0..<terms {
          totals[group * vectors + index % vectors][term] += partial[group * slabs * vectors + index][term]
        }
      }
    }
    return totals
  }

  /// Writes one term of `sums` as a G×C matrix. In order: what a row's last vector writes past its end, the next row
  /// overwrites.
  func store<let terms: Int>(
    _ sums: [InlineArray<terms, SIMD16<Double>>], _ term: Int, to target: UnsafeMutablePointer<Float>,
    _ value: (SIMD16<Double>) -> Lanes
  ) {
    for index in sums.indices {
      let (group, vector) = index.quotientAndRemainder(dividingBy: vectors)
      target.store(value(sums[index][term]), group * channels + 16 * vector)
    }
  }

  /// The offsets at which the rows of one group start.
  struct Rows {
    let first: Int
    let count: Int
    let stride: Int

    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
      var row = first
      for _ in 0..<count {
        body(row)
        row &+= stride
      }
    }
  }
}

/// How many rows are added in `Float` before the sum moves on to `Double`: the error of a sum over any number of rows is
/// that of adding so few.
private let rowsPerPartialSum = 64

/// The sums of several terms over all rows of a group, in one pass.
///
/// Four sums of each term run side by side, because an addition takes several cycles and the next one to the same sum
/// would have to wait for it.
@inline(__always)
func sums<let terms: Int>(
  over rows: GroupedRows.Rows, _ body: (Int) -> InlineArray<terms, Lanes>
) -> InlineArray<terms, SIMD16<Double>> {
  var totals = InlineArray<terms, SIMD16<Double>>(repeating: SIMD16(repeating: 0))
  var row = rows.first
  var remaining = rows.count
  while remaining > 0 {
    let block = min(remaining, rowsPerPartialSum)
    var partials = InlineArray<4, InlineArray<terms, Lanes>>(repeating: InlineArray(repeating: Lanes(repeating: 0)))
    var done = 0
    while done + 4 <= block {
      for side in 0..<4 {
        let values = body(row &+ side &* rows.stride)
        for term in 0..<terms { partials[side][term] += values[term] }
      }
      row &+= 4 &* rows.stride
      done &+= 4
    }
    while done < block {
      let values = body(row)
      for term in 0..<terms { partials[0][term] += values[term] }
      row &+= rows.stride
      done &+= 1
    }
    for term in 0..<terms {
      let sum = (partials[0][term] + partials[1][term]) + (partials[2][term] + partials[3][term])
      totals[term] += SIMD16<Double>(sum)
    }
    remaining -= block
  }
  return totals
}
