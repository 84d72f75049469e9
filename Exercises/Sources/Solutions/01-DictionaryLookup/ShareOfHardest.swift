import Foundation

/// A soft-max over the negatives alone, the hardest first.
public func shareOfHardest(_ count: Int, cosines: [Double], temperature: Double) -> Double {
  let sorted = cosines.sorted(by: >)
  let weights = sorted.map { exp(($0 - sorted[0]) / temperature) }
  return weights.prefix(count).reduce(0, +) / weights.reduce(0, +)
}
