/// A list of numbers, normalised; `divide` makes the divisor of the sum of squares, their number and ε.
private func normalized(_ x: [Double], _ divide: (Double, Double) -> Double) -> [Double] {
  let mean = x.reduce(0, +) / Double(x.count)
  let squares = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return x.map { ($0 - mean) / divide(squares, Double(x.count)) }
}

/// The batch, normalised by channel and group; `group` says to which group image i belongs.
private func grouped(
  _ batch: [[Double]], group: (Int) -> Int, divide: @escaping (Double, Double) -> Double
) -> [[Double]] {
  var result = batch
  for number in Set(batch.indices.map(group)) {
    let members = batch.indices.filter { group($0) == number }
    for channel in batch[0].indices {
      for (i, y) in zip(members, normalized(members.map { batch[$0][channel] }, divide)) { result[i][channel] = y }
    }
  }
  return result
}

/// Wrong answers to `groupedBatchNorm`.
public var groupedBatchNorm: [WrongAnswer<([[Double]], Int, Double) -> [[Double]]>] {
  [
    WrongAnswer("the variance is divided by n − 1") { batch, groups, ε in
      grouped(batch, group: { $0 * groups / batch.count }) { ($0 / max($1 - 1, 1) + ε).squareRoot() }
    },
    WrongAnswer("the statistics are those of the whole batch") { batch, _, ε in
      grouped(batch, group: { _ in 0 }) { ($0 / $1 + ε).squareRoot() }
    },
    WrongAnswer("groups are dealt like cards instead of cut into slices") { batch, groups, ε in
      grouped(batch, group: { $0 % groups }) { ($0 / $1 + ε).squareRoot() }
    },
    WrongAnswer("ε is added to the deviation instead of the variance") { batch, groups, ε in
      grouped(batch, group: { $0 * groups / batch.count }) { ($0 / $1).squareRoot() + ε }
    },
    WrongAnswer("divided by the variance, without its root") { batch, groups, ε in
      grouped(batch, group: { $0 * groups / batch.count }) { $0 / $1 + ε }
    },
    WrongAnswer("the mean over the wrong axis: over the channels of each image") { batch, _, ε in
      batch.map { normalized($0) { ($0 / $1 + ε).squareRoot() } }
    },
    WrongAnswer("the variance as E x² − μ², whose digits cancel where the mean is large") { batch, groups, ε in
      let size = batch.count / groups
      return batch.indices.map { i in
        batch[i].indices.map { c in
          let x = batch[i / size * size..<(i / size + 1) * size].map { $0[c] }
          let mean = x.reduce(0, +) / Double(size)
          let variance = x.reduce(0) { $0 + $1 * $1 } / Double(size) - mean * mean
          return (batch[i][c] - mean) / (variance + ε).squareRoot()
        }
      }
    },
    WrongAnswer("ε is left out") { batch, groups, _ in
      grouped(batch, group: { $0 * groups / batch.count }) { ($0 / $1).squareRoot() }
    },
    WrongAnswer("one mean and variance for all channels of a group") { batch, groups, ε in
      let size = batch.count / groups
      return (0..<groups).flatMap { g -> [[Double]] in
        let rows = batch[g * size..<(g + 1) * size]
        let width = batch[0].count
        let y = normalized(rows.flatMap { $0 }) { ($0 / $1 + ε).squareRoot() }
        return (0..<size).map { Array(y[$0 * width..<($0 + 1) * width]) }
      }
    },
  ]
}
