import Foundation

/// What pre-training is worth in labels: the *utility* of Newell and Deng (2020, "How Useful Is Self-Supervised Pretraining for
/// Visual Tasks?", §3).
///
///     U(n) = n̂/n − 1
///
/// n̂ is how many labels training from scratch needs to come as far as fine-tuning does with n. 0 is no gain, 1 saves half of the
/// labels; below 0, pre-training harms.
///
/// What it refuses to do: guess beyond what was measured.
public enum LabelUtility {
  /// n̂: where the accuracies of training from scratch reach `accuracy`, on straight lines between the measured counts drawn over the
  /// logarithm of the count. Nil if the first count reaches it already, or the last one does not.
  /// - Parameters:
  ///   - accuracy: what is to be reached, in the unit of `scratch`.
  ///   - counts: labels, ascending; at least two.
  ///   - scratch: the accuracy from scratch with each.
  public static func labelsNeeded(for accuracy: Double, counts: [Int], scratch: [Double]) -> Double? {
    precondition(counts.count == scratch.count && counts.count >= 2, "a line has two ends")
    guard accuracy >= scratch[0] else { return nil }
    for i in 1..<counts.count where scratch[i - 1] <= accuracy && accuracy <= scratch[i] {
      let share = scratch[i] == scratch[i - 1] ? 0 : (accuracy - scratch[i - 1]) / (scratch[i] - scratch[i - 1])
      return Double(counts[i - 1]) * pow(Double(counts[i]) / Double(counts[i - 1]), share)
    }
    return nil
  }
}
