import Testing

@testable import Tensors

@Suite struct TensorStorageTests {
  /// Only free blocks go; one in use stays, and comes back as before.
  @Test func freeBlocksAreReturned() {
    let pool = MemoryPool()
    let kept = pool.take(bytes: 100)
    let alone = pool.bytesFromSystem
    let blocks = [100, 100, 4000].map { ($0, pool.take(bytes: $0)) }
    for (bytes, block) in blocks { pool.give(back: block, bytes: bytes) }
    #expect(pool.bytesFromSystem > alone)
    pool.releaseFreeBlocks()
    #expect(pool.bytesFromSystem == alone)
    pool.give(back: kept, bytes: 100)
    #expect(pool.take(bytes: 100) == kept)
  }

  /// A pool of its own, because other tests use the shared one at the same time.
  @Test func freedBlocksAreTakenAgain() {
    let pool = MemoryPool()
    func step() {
      let blocks = [4, 60, 64, 65, 4096, 4096].map { ($0, pool.take(bytes: $0)) }
      for (bytes, pointer) in blocks { pool.give(back: pointer, bytes: bytes) }
    }
    step()
    let warm = pool.bytesFromSystem
    #expect(warm == 3 * 128 + 192 + 2 * 4160)
    for _ in 0..<100 { step() }
    #expect(pool.bytesFromSystem == warm)
  }

  @Test func blocksInUseAreDistinct() {
    let pool = MemoryPool()
    let blocks = (0..<20).map { _ in pool.take(bytes: 100) }
    #expect(Set(blocks).count == 20)
    for block in blocks {
      #expect(UInt(bitPattern: block) % 64 == 0)
      pool.give(back: block, bytes: 100)
    }
  }

  /// A training step of kernels, with its tape. Other tests may make the shared pool grow meanwhile, so the step runs in
  /// a process of its own.
  @Test func aWarmStepTakesNothingFromTheSystem() async {
    await #expect(processExitsWith: .success) {
      var source = RandomSource(seed: 76)
      let images = Tensor.random([4, 8, 8, 3], &source)
      var weight = Tensor.random([3, 3, 3, 17], &source)
      var velocity = Tensor(shape: weight.shape)
      func step() {
        let tape = Tape()
        let w = tape.variable(weight)
        let y = tape.relu(tape.convolution(Variable(constant: images), weight: w, stride: 2, padding: 1))
        let q = tape.l2Normalize(tape.globalAveragePool(y))
        let gradient = tape.gradients(of: q, given: Tensor(shape: q.value.shape, repeating: 1))[w]
        Vectorized.sgdStep(
          &weight, gradient: gradient, velocity: &velocity, learningRate: 0.1, momentum: 0.9, weightDecay: 0)
      }
      step()
      let warm = MemoryPool.shared.bytesFromSystem
      for _ in 0..<20 { step() }
      precondition(warm > 0 && MemoryPool.shared.bytesFromSystem == warm)
    }
  }
}
