import Foundation

/// From h·ln m = ln ½.
public func halfLife(momentum: Double) -> Double {
  log(0.5) / log(momentum)
}
