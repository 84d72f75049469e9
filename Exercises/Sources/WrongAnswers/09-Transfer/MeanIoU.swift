/// IoU of each class by (predicted, truth), nil where the union is empty.
private func ratios(_ pixels: [(Int, Int)], _ classes: Range<Int>) -> [Double?] {
  classes.map { label in
    let union = pixels.count { $0.0 == label || $0.1 == label }
    return union == 0 ? nil : Double(pixels.count { $0.0 == label && $0.1 == label }) / Double(union)
  }
}

/// Pixels that are judged.
private func judged(_ predicted: [Int], _ truth: [Int]) -> [(Int, Int)] {
  Array(zip(predicted, truth)).filter { $0.1 != 255 }
}

/// The mean.
private func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(max(x.count, 1)) }

/// Wrong answers to `meanIoU`.
public var meanIoU: [WrongAnswer<([Int], [Int], Int) -> Double>] {
  [
    WrongAnswer("the share of pixels that are right") { predicted, truth, _ in
      let pixels = judged(predicted, truth)
      return Double(pixels.count { $0.0 == $0.1 }) / Double(pixels.count)
    },
    WrongAnswer("recall: of the true pixels of a class those that were found") { predicted, truth, classes in
      let pixels = judged(predicted, truth)
      return mean(
        (0..<classes).compactMap { label in
          let there = pixels.filter { $0.1 == label }
          return there.isEmpty ? nil : Double(there.count { $0.0 == label }) / Double(there.count)
        })
    },
    WrongAnswer("classes that do not occur count as 0") { predicted, truth, classes in
      mean(ratios(judged(predicted, truth), 0..<classes).map { $0 ?? 0 })
    },
    WrongAnswer("classes that do not occur count as 1") { predicted, truth, classes in
      mean(ratios(judged(predicted, truth), 0..<classes).map { $0 ?? 1 })
    },
    WrongAnswer("the ground is left out") { predicted, truth, classes in
      mean(ratios(judged(predicted, truth), 1..<max(classes, 1)).compactMap { $0 })
    },
    WrongAnswer("a class that was predicted without being there is left out") { predicted, truth, classes in
      let pixels = judged(predicted, truth)
      return mean(
        ratios(pixels, 0..<classes).enumerated().compactMap { label, ratio in
          pixels.contains { $0.1 == label } ? ratio : nil
        })
    },
    WrongAnswer("pixels of class 255 are judged: they enlarge the union of what was predicted there") {
      predicted, truth, classes in
      mean(ratios(Array(zip(predicted, truth)), 0..<classes).compactMap { $0 })
    },
    WrongAnswer("intersections and unions are summed over classes before the division") { predicted, truth, classes in
      let pixels = judged(predicted, truth)
      let shared = pixels.count { $0.0 == $0.1 }
      return Double(shared) / Double(2 * pixels.count - shared)
    },
    WrongAnswer("the intersection is counted twice in the union") { predicted, truth, classes in
      let pixels = judged(predicted, truth)
      return mean(
        (0..<classes).compactMap { label in
          let sum = pixels.count { $0.0 == label } + pixels.count { $0.1 == label }
          return sum == 0 ? nil : Double(pixels.count { $0.0 == label && $0.1 == label }) / Double(sum)
        })
    },
  ]
}
