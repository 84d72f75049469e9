import Foundation

/// Half a cosine, moved up and halved.
public func cosineSchedule(base: Double, step: Int, of total: Int) -> Double {
  0.5 * base * (1 + cos(Double.pi * Double(step) / Double(total)))
}
