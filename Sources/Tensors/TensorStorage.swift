import Foundation
import Synchronization

/// The number types a tensor holds. Training uses `Float`; `Double` is there so that the scalar kernels can be judged
/// by finite differences.
public protocol Real: BinaryFloatingPoint, Sendable {}
extension Float: Real {}
extension Double: Real {}

/// The memory behind one or several equal tensors. It is written to only while no other tensor reads it.
@usableFromInline final class TensorStorage<Element: Real>: @unchecked Sendable {
  @usableFromInline let count: Int
  @usableFromInline let pointer: UnsafeMutablePointer<Element>

  /// Memory for `count` elements with no promise about what they are.
  init(count: Int) {
    self.count = count
    pointer = MemoryPool.shared.take(bytes: count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
  }

  @usableFromInline convenience init(copying other: TensorStorage) {
    self.init(count: other.count)
    pointer.update(from: other.pointer, count: count)
  }

  deinit { MemoryPool.shared.give(back: UnsafeMutableRawPointer(pointer), bytes: count * MemoryLayout<Element>.stride) }
}

/// Keeps freed blocks for the next tensor of the same size, because every training step asks for the same sizes:
/// after the first step, no step takes memory from the system.
final class MemoryPool: Sendable {
  static let shared = MemoryPool()
  private struct Block: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }
  private struct State { var free: [Int: [Block]] = [:]; var bytesFromSystem = 0 }
  private let state = Mutex(State())

  /// Bytes ever taken from the system and not returned to it. Constant once training is warm.
  var bytesFromSystem: Int { state.withLock { $0.bytesFromSystem } }

  /// Blocks are aligned to a cache line, and have one spare line behind them.
  func take(bytes: Int) -> UnsafeMutableRawPointer {
    MemoryMeter.current?.note(bytes)
    let size = roundedSize(bytes)
    let recycled: Block? = state.withLock { state in
      if let block = state.free[size]?.popLast() { return block }
      state.bytesFromSystem += size
      return nil
    }
    return recycled?.pointer ?? Self.allocate(size)
  }

  /// There is no going on without memory: a system that refuses it ends the process, with one line and code 1.
  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    var pointer: UnsafeMutableRawPointer?
    if posix_memalign(&pointer, 64, size) == 0, let pointer { return pointer }
    let line = "Error: out of memory: the system refuses \(size / 1_000_000) MB more\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(1)
  }

  func give(back pointer: UnsafeMutableRawPointer, bytes: Int) {
    MemoryMeter.current?.note(-bytes)
    let block = Block(pointer: pointer)
    state.withLock { $0.free[roundedSize(bytes), default: []].append(block) }
  }

  /// Returns the free blocks to the system. The next tensor of their sizes takes new ones.
  func releaseFreeBlocks() {
    let blocks: [Block] = state.withLock { state in
      for (size, blocks) in state.free { state.bytesFromSystem -= size * blocks.count }
      defer { state.free = [:] }
      return state.free.values.flatMap(\.self)
    }
    for block in blocks { free(block.pointer) }
  }

  private func roundedSize(_ bytes: Int) -> Int { (bytes + 63) / 64 * 64 + 64 }
}
