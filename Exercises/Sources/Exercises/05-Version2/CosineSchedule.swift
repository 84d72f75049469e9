import Foundation

/// Version 2's learning rate, which falls along half a cosine from its base to zero.
///
/// At step t of T:
///
/// $$\eta_t = \tfrac12\,\eta\,\bigl(1 + \cos(\pi t/T)\bigr)$$
///
/// t and T are whole numbers, t/T is not.
///
/// *Example.* η = 0.03, T = 300: 0.03 at t = 0, three quarters of it at t = 100, half at 150, a quarter at 200.
///
/// *Source:* V2 §3. *Chapter:* `Chapters/05-Version2/ScheduleAndViews.swift`, "A cosine".
/// - Parameters:
///   - base: η.
///   - step: t, from 0 to T.
///   - total: T.
/// - Returns: η_t.
public func cosineSchedule(base: Double, step: Int, of total: Int) -> Double {
  .nan  // Write your answer here.
}
