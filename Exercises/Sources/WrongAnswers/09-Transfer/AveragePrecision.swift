/// Recall and precision after each detection.
private func curve(_ found: [Bool], _ objectCount: Int) -> (recall: [Double], precision: [Double]) {
  var right = 0.0
  var (recall, precision): ([Double], [Double]) = ([], [])
  for (index, found) in found.enumerated() {
    right += found ? 1 : 0
    recall.append(right / Double(objectCount))
    precision.append(right / Double(index + 1))
  }
  return (recall, precision)
}

/// The best of each value and all later ones.
private func falling(_ precision: [Double]) -> [Double] {
  precision.indices.map { precision[$0...].max() ?? 0 }
}

/// The mean at some points.
private func read(_ recall: [Double], _ precision: [Double], points: [Double], strictly: Bool = false) -> Double {
  let values = points.map { point in
    recall.firstIndex { strictly ? $0 > point : $0 >= point }.map { precision[$0] } ?? 0
  }
  return values.reduce(0, +) / Double(points.count)
}

/// 0, 0.01 … 1.
private var hundred: [Double] { (0...100).map { Double($0) * 0.01 } }

/// Wrong answers to `averagePrecision`.
public var averagePrecision: [WrongAnswer<([Bool], Int) -> Double>] {
  [
    WrongAnswer("precision is not made to fall: a dip counts against the detector") { found, objects in
      let (recall, precision) = curve(found, objects)
      return read(recall, precision, points: hundred)
    },
    WrongAnswer("precision is the best so far instead of the best to come") { found, objects in
      let (recall, precision) = curve(found, objects)
      return read(recall, precision.indices.map { precision[...$0].max() ?? 0 }, points: hundred)
    },
    WrongAnswer("11 points, 0, 0.1 … 1") { found, objects in
      let (recall, precision) = curve(found, objects)
      return read(recall, falling(precision), points: (0...10).map { Double($0) / 10 })
    },
    WrongAnswer("the points begin at 0.01") { found, objects in
      let (recall, precision) = curve(found, objects)
      return read(recall, falling(precision), points: Array(hundred.dropFirst()))
    },
    WrongAnswer("the first detection beyond a point instead of the first that reaches it") { found, objects in
      let (recall, precision) = curve(found, objects)
      return read(recall, falling(precision), points: hundred, strictly: true)
    },
    WrongAnswer("the mean of the precisions at right detections") { found, objects in
      let precision = curve(found, objects).precision
      return zip(found, precision).reduce(0) { $0 + ($1.0 ? $1.1 : 0) } / Double(objects)
    },
    WrongAnswer("the exact area under the falling curve") { found, objects in
      let precision = falling(curve(found, objects).precision)
      return zip(found, precision).reduce(0) { $0 + ($1.0 ? $1.1 : 0) } / Double(objects)
    },
    WrongAnswer("recall of the objects that were found, so that missed ones cost nothing") { found, _ in
      let (recall, precision) = curve(found, max(found.count { $0 }, 1))
      return read(recall, falling(precision), points: hundred)
    },
    WrongAnswer("the mean over the points that are reached only") { found, objects in
      let (recall, precision) = curve(found, objects)
      let reached = hundred.filter { point in recall.contains { $0 >= point } }
      return reached.isEmpty ? 0 : read(recall, falling(precision), points: reached)
    },
    WrongAnswer("the precision of the whole list") { found, _ in
      Double(found.count { $0 }) / Double(max(found.count, 1))
    },
  ]
}
