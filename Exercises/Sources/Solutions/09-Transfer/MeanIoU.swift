/// The mean over classes that occur.
public func meanIoU(predicted: [Int], truth: [Int], classCount: Int) -> Double {
  let judged = zip(predicted, truth).filter { $0.1 != 255 }
  let ratios = (0..<classCount).compactMap { label -> Double? in
    let shared = judged.count { $0.0 == label && $0.1 == label }
    let union = judged.count { $0.0 == label || $0.1 == label }
    return union == 0 ? nil : Double(shared) / Double(union)
  }
  return ratios.reduce(0, +) / Double(ratios.count)
}
