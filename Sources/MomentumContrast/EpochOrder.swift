import Tensors

/// Which images each step sees: every epoch in a new random order, the last incomplete batch dropped (R).
public struct EpochOrder: Sendable {
  /// How many images there are.
  public let imageCount: Int
  /// N.
  public let batchSize: Int
  private let random: RandomSource
  private var current: (epoch: Int, order: [Int])?

  /// Orders drawn from `random`, an epoch's from the sub-stream of its number.
  /// - Precondition: 1 ≤ `batchSize` ≤ `imageCount`.
  public init(imageCount: Int, batchSize: Int, random: RandomSource) {
    precondition(batchSize >= 1 && batchSize <= imageCount, "batches of \(batchSize) from \(imageCount) images")
    self.imageCount = imageCount
    self.batchSize = batchSize
    self.random = random
  }

  /// Steps in an epoch.
  public var stepsPerEpoch: Int { imageCount / batchSize }

  /// The images of step `step`, counted from 0.
  public mutating func indices(step: Int) -> [Int] {
    let (epoch, position) = step.quotientAndRemainder(dividingBy: stepsPerEpoch)
    if current?.epoch != epoch {
      var source = random.stream(epoch)
      current = (epoch, source.permutation(imageCount))
    }
    let start = position * batchSize
    return Array(current?.order[start..<start + batchSize] ?? [])
  }
}
