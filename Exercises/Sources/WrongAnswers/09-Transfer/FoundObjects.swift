/// Greedy matching with other rules.
private func matched(
  _ overlaps: [[Double]], order: [Int], choose: (_ row: [Double], _ taken: Set<Int>) -> Int?
) -> [Bool] {
  var found = Array(repeating: false, count: overlaps.count)
  var taken: Set<Int> = []
  for detection in order {
    if let object = choose(overlaps[detection], taken) {
      taken.insert(object)
      found[detection] = true
    }
  }
  return found
}

/// The most confident first.
private func order(_ scores: [Double]) -> [Int] { scores.indices.sorted { scores[$0] > scores[$1] } }

/// The best of some objects.
private func best(_ row: [Double], _ isAllowed: (Int) -> Bool) -> Int? {
  row.indices.filter(isAllowed).max { row[$0] < row[$1] }
}

/// Wrong answers to `foundObjects`.
public var foundObjects: [WrongAnswer<([[Double]], [Double], Double) -> [Bool]>] {
  [
    WrongAnswer("an object may be taken twice, so that doubles count as right") { overlaps, scores, threshold in
      matched(overlaps, order: order(scores)) { row, _ in best(row) { row[$0] >= threshold } }
    },
    WrongAnswer("a detection looks at its best object only, even if it is taken") {
      overlaps, scores, threshold in
      matched(overlaps, order: order(scores)) { row, taken in
        best(row) { row[$0] >= threshold }.flatMap { taken.contains($0) ? nil : $0 }
      }
    },
    WrongAnswer("detections choose in the order in which they are given") { overlaps, scores, threshold in
      matched(overlaps, order: Array(scores.indices)) { row, taken in
        best(row) { row[$0] >= threshold && !taken.contains($0) }
      }
    },
    WrongAnswer("the least confident first") { overlaps, scores, threshold in
      matched(overlaps, order: order(scores).reversed()) { row, taken in
        best(row) { row[$0] >= threshold && !taken.contains($0) }
      }
    },
    WrongAnswer("more than the threshold instead of at least") { overlaps, scores, threshold in
      matched(overlaps, order: order(scores)) { row, taken in
        best(row) { row[$0] > threshold && !taken.contains($0) }
      }
    },
    WrongAnswer("the first object that overlaps enough is taken, not the best") { overlaps, scores, threshold in
      matched(overlaps, order: order(scores)) { row, taken in
        row.indices.first { row[$0] >= threshold && !taken.contains($0) }
      }
    },
    WrongAnswer("answers come in the order of the scores") { overlaps, scores, threshold in
      let found = matched(overlaps, order: order(scores)) { row, taken in
        best(row) { row[$0] >= threshold && !taken.contains($0) }
      }
      return order(scores).map { found[$0] }
    },
    WrongAnswer("objects choose: each takes the detection that overlaps it most") { overlaps, scores, threshold in
      var found = scores.map { _ in false }
      for object in overlaps.first?.indices ?? 0..<0 {
        let choice = scores.indices.filter { overlaps[$0][object] >= threshold && !found[$0] }
          .max { overlaps[$0][object] < overlaps[$1][object] }
        if let choice { found[choice] = true }
      }
      return found
    },
    WrongAnswer("the threshold is ignored") { overlaps, scores, _ in
      matched(overlaps, order: order(scores)) { row, taken in best(row) { row[$0] > 0 && !taken.contains($0) } }
    },
  ]
}
