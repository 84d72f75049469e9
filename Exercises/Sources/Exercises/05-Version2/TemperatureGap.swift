import Foundation

/// How far apart a temperature wants the own key and its look-alikes.
///
/// Let the own key have the cosine c and all K negatives d. The loss is $\ln(1 + K e^{-(c-d)/\tau})$. Solve it for the
/// distance g = c − d at which the loss has come down to L:
///
/// $$g = \tau\,\ln\frac{K}{e^L - 1}$$
///
/// *Example.* K = 65,536 and L = 0.01: g = 3.14 at τ = 0.2. Two cosines differ by 2 at most, so at this τ the task is
/// never done.
///
/// *Chapter:* `Chapters/05-Version2/Version2Chapter.swift`, "Why the head wants a higher temperature".
/// - Parameters:
///   - temperature: τ.
///   - negatives: K.
///   - loss: L, above 0.
/// - Returns: g; negative if L is more than guessing costs.
public func temperatureGap(temperature: Double, negatives: Int, loss: Double) -> Double {
  .nan  // Write your answer here.
}
