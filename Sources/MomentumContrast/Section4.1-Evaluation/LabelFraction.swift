import Tensors

/// Part of the labels, for asking how few are enough: the same share of every class.
///
/// Each class's images are put in a random order once, and a share is the beginning of that order. So with one source of
/// randomness a smaller share is part of every larger one, and 1 is everything.
public enum LabelFraction {
  /// The images whose labels are kept, in ascending order.
  ///
  /// Of n images of a class, n·`fraction` rounded to the nearest whole number are kept, and at least one.
  /// - Parameters:
  ///   - labels: the class of every image.
  ///   - fraction: the share, above 0 and at most 1.
  ///   - random: draws the orders, a class's from the sub-stream of its number.
  /// - Throws: `ConfigurationError` if the share breaks its rule.
  public static func indices(
    of labels: [Int], fraction: Double, random: RandomSource
  ) throws(ConfigurationError) -> [Int] {
    guard fraction > 0, fraction <= 1 else {
      throw ConfigurationError(description: "label fraction \(fraction): it must be above 0 and at most 1")
    }
    var byClass: [Int: [Int]] = [:]
    for (index, label) in labels.enumerated() { byClass[label, default: []].append(index) }
    return byClass.flatMap { label, members in
      var source = random.stream(label)
      let kept = max(1, Int((Double(members.count) * fraction).rounded()))
      return source.permutation(members.count).prefix(kept).map { members[$0] }
    }.sorted()
  }
}
