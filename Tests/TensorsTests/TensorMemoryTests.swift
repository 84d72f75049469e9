import Tensors
import Testing

@Suite struct TensorMemoryTests {
  /// Two tensors of 100 and 50 numbers at once, then one of 10: 600 bytes at most.
  @Test func theMostAtOnceIsCounted() {
    let (last, bytes) = TensorMemory.peak {
      do {
        let tensors = [Tensor(shape: [100]), Tensor(shape: [5, 10])]
        withExtendedLifetime(tensors) {}
      }
      return Tensor(shape: [10])
    }
    #expect(bytes == 600)
    #expect(last.byteCount == 40)
  }

  /// What was there before counts nothing, but what takes its place while it is still there does.
  @Test func onlyWhatIsAddedCounts() {
    var tensor = Tensor(shape: [1000])
    let copy = tensor
    #expect(TensorMemory.peak { copy.shape }.bytes == 0)
    #expect(TensorMemory.peak { tensor[0] = 1 }.bytes == 4000)  // its own copy, since the storage was shared
    #expect(TensorMemory.peak { tensor[0] = 2 }.bytes == 0)
    #expect(copy[0] == 0 && tensor[0] == 2)
  }

  @Test func otherThreadsDoNotCount() async {
    let noise = Task.detached { (0..<200).reduce(0) { $0 + Tensor(shape: [$1 + 1, 1000]).count } }
    for _ in 0..<50 { #expect(TensorMemory.peak { Tensor(shape: [7]) }.bytes == 28) }
    #expect(await noise.value == 20_100_000)
  }
}
