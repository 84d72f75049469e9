/// The mean of the falling precision at 101 recalls.
public func averagePrecision(found: [Bool], objectCount: Int) -> Double {
  var (recall, precision): ([Double], [Double]) = ([], [])
  var right = 0.0
  for (index, found) in found.enumerated() {
    if found { right += 1 }
    recall.append(right / Double(objectCount))
    precision.append(right / Double(index + 1))
  }
  for index in precision.indices.dropLast().reversed() {
    precision[index] = max(precision[index], precision[index + 1])
  }
  let values = (0...100).map { point in
    recall.firstIndex { $0 >= Double(point) * 0.01 }.map { precision[$0] } ?? 0
  }
  return values.reduce(0, +) / 101
}
