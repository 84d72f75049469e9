import Foundation

/// Centre, sharpen, soft-max.
public func teacherShares(_ teacher: [Double], centre: [Double], temperature: Double) -> [Double] {
  let logits = zip(teacher, centre).map { ($0 - $1) / temperature }
  let largest = logits.max() ?? 0
  let weights = logits.map { exp($0 - largest) }
  let sum = weights.reduce(0, +)
  return weights.map { $0 / sum }
}
