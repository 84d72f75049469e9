/// Mean and variance of each channel within each slice of the batch.
public func groupedBatchNorm(_ batch: [[Double]], groups: Int, epsilon: Double) -> [[Double]] {
  var result = batch
  let size = batch.count / groups
  for group in 0..<groups {
    let members = group * size..<(group + 1) * size
    for channel in batch[0].indices {
      let x = members.map { batch[$0][channel] }
      let mean = x.reduce(0, +) / Double(size)
      let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(size)
      for i in members { result[i][channel] = (batch[i][channel] - mean) / (variance + epsilon).squareRoot() }
    }
  }
  return result
}
