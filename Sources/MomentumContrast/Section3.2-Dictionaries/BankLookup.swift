import Tensors

/// Which entries of a memory bank a step looks up: those of its own images, and K drawn ones as negatives.
///
/// All queries of a batch share the negatives, so none of the batch's images is among them: an image is never a negative
/// of itself.
public struct BankLookup: Sendable, Equatable {
  /// The images of the batch, N.
  public let images: [Int]
  /// The images whose entries are the negatives, K, all different.
  public let negatives: [Int]

  /// Given entries.
  /// - Precondition: no image is among its own negatives.
  public init(images: [Int], negatives: [Int]) {
    precondition(Set(images).isDisjoint(with: negatives), "an image of the batch is among the negatives")
    self.images = images
    self.negatives = negatives
  }

  /// `count` negatives drawn evenly, without repeats, from the images that are not in the batch.
  /// - Precondition: 0 ≤ `count` ≤ `imageCount` − N.
  public init(images: [Int], count: Int, imageCount: Int, random: RandomSource) {
    let own = Set(images)
    precondition(
      count >= 0 && count <= imageCount - own.count,
      "\(count) negatives from the \(imageCount - own.count) images outside the batch")
    // The first `count` places of a Fisher–Yates shuffle.
    var others = (0..<imageCount).filter { !own.contains($0) }
    var random = random
    for place in 0..<count { others.swapAt(place, place + random.index(below: others.count - place)) }
    self.init(images: images, negatives: Array(others.prefix(count)))
  }
}
