import Foundation

/// Data or noise, entry by entry.
public func noiseContrast(
  own: Double, drawn: [Double], temperature: Double, normalizer: Double, bankSize: Int
) -> Double {
  let noise = Double(drawn.count) / Double(bankSize)  // K/M
  func isOwn(_ cosine: Double) -> Double {
    let p = exp(cosine / temperature) / normalizer
    return p / (p + noise)
  }
  return -log(isOwn(own)) - drawn.reduce(0) { $0 + log(1 - isOwn($1)) }
}
