import Foundation

/// The inverse of L = ln(1 + K/2^b).
public func codeBits(loss: Double, negatives: Int) -> Double {
  log2(Double(negatives) / (exp(loss) - 1))
}
