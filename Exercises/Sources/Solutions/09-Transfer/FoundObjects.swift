/// Greedy, by score; an object is taken once.
public func foundObjects(overlaps: [[Double]], scores: [Double], threshold: Double) -> [Bool] {
  var found = Array(repeating: false, count: scores.count)
  var taken: Set<Int> = []
  for detection in scores.indices.sorted(by: { scores[$0] > scores[$1] }) {
    let row = overlaps[detection]
    let free = row.indices.filter { !taken.contains($0) && row[$0] >= threshold }
    if let best = free.max(by: { row[$0] < row[$1] }) {
      taken.insert(best)
      found[detection] = true
    }
  }
  return found
}
