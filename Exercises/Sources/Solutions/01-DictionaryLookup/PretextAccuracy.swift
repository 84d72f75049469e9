/// The share of rows whose first entry is larger than all others.
public func pretextAccuracy(_ logits: [[Double]]) -> Double {
  let right = logits.count { row in row.dropFirst().allSatisfy { $0 < row[0] } }
  return Double(right) / Double(logits.count)
}
