import Foundation

/// ln(1 + K·e^(−g/τ)) = L, solved for g.
public func temperatureGap(temperature: Double, negatives: Int, loss: Double) -> Double {
  temperature * log(Double(negatives) / (exp(loss) - 1))
}
