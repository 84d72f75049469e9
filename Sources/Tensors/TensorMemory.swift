/// How much memory tensors take from the system, for those who measure it.
///
/// What it refuses to do: say which tensor took it, or limit it.
public enum TensorMemory {
  /// Bytes of all tensors of the process, and of the freed blocks that are kept for the next ones. While nothing is
  /// released this never falls, so after a few training steps it is what a step takes.
  public static var bytesFromSystem: Int { MemoryPool.shared.bytesFromSystem }

  /// Returns the freed blocks to the system.
  public static func releaseFreeBlocks() { MemoryPool.shared.releaseFreeBlocks() }
}
