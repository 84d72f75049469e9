import Foundation

/// The half-life of the key encoder: after how many steps it has made half of the way to a query encoder that stands
/// still.
///
/// Each step leaves the share m of the distance, so after t steps $m^t$ of it is left. The half-life h solves
///
/// $$m^h = \tfrac12$$
///
/// It need not be a whole number.
///
/// *Example.* m = ½ has h = 1, m = 0.9 has 6.6 steps, m = 0.99 has 69.
///
/// *Chapter:* `Chapters/03-Momentum/MomentumChapter.swift`, act 1.
/// - Parameter momentum: m, above 0 and below 1.
/// - Returns: h.
public func halfLife(momentum: Double) -> Double {
  .nan  // Write your answer here.
}
