import Foundation

/// One own key beside K/2^b look-alikes.
public func easyCodeLoss(bits: Double, negatives: Int) -> Double {
  log(1 + Double(negatives) / exp2(bits))
}
