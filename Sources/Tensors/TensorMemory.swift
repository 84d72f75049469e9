import Synchronization

/// How much memory tensors take from the system, for those who measure it.
///
/// What it refuses to do: say which tensor took it, or limit it.
public enum TensorMemory {
  /// Bytes of all tensors of the process, and of the freed blocks that are kept for the next ones. While nothing is
  /// released this never falls, so after a few training steps it is what a step takes.
  public static var bytesFromSystem: Int { MemoryPool.shared.bytesFromSystem }

  /// Runs `body` and says how many bytes more than at its start were in tensors at once, at most: what it needs, were the
  /// freed blocks of the pool its own. Only what the calling thread takes and frees counts, so other threads may go on.
  public static func peak<Result>(of body: () throws -> Result) rethrows -> (result: Result, bytes: Int) {
    let meter = MemoryMeter()
    let result = try MemoryMeter.$current.withValue(meter) { try body() }
    return (result, meter.peak)
  }

  /// Returns the freed blocks to the system.
  public static func releaseFreeBlocks() { MemoryPool.shared.releaseFreeBlocks() }
}

/// Follows what one thread takes and frees, and keeps the largest sum.
final class MemoryMeter: Sendable {
  /// The meter of the calling thread, if it is being measured.
  @TaskLocal static var current: MemoryMeter?
  private let bytes = Mutex((now: 0, peak: 0))

  /// The largest sum so far.
  var peak: Int { bytes.withLock { $0.peak } }

  /// Notes bytes taken, or freed if negative.
  func note(_ change: Int) {
    bytes.withLock { bytes in
      bytes.now += change
      bytes.peak = max(bytes.peak, bytes.now)
    }
  }
}
