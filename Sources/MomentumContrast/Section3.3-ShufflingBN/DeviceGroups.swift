/// The paper's devices as a value: equal, consecutive slices of a batch, each with batch-norm statistics of its own.
///
/// The paper trains on eight GPUs, and batch norm there sees only the samples of its own GPU (V1 §3.3). What matters
/// for learning is this partition, not the hardware, so the leak and its cure can be studied on one processor.
public struct DeviceGroups: Sendable, Equatable {
  /// How many slices.
  public let count: Int

  /// One device: the whole batch normalises together.
  public static let one = DeviceGroups(count: 1)

  /// A batch in `count` slices.
  public init(count: Int) {
    precondition(count >= 1, "\(count) device groups: there must be at least one")
    self.count = count
  }
}
