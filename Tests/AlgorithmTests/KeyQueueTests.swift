import Tensors
import Testing

@testable import MomentumContrast

@Suite struct KeyQueueTests {
  /// Keys that tell their number: (number, −number).
  private func keys(_ numbers: [Int]) -> Tensor {
    Tensor(shape: [numbers.count, 2], numbers.flatMap { [Float($0), -Float($0)] })
  }

  /// The numbers from the oldest to the newest.
  private func content(_ queue: KeyQueue) -> [Int] {
    (0..<queue.count).map { Int(queue.keys[(queue.pointer + $0) % queue.count, 0]) }
  }

  /// An array from which the front is taken and to which the back is added, whatever the sizes.
  @Test(arguments: [1, 2, 3, 5, 8, 13]) func behavesAsAnArrayDoes(_ count: Int) {
    var source = RandomSource(seed: 21).stream(count)
    var model = Array(-count..<0)
    var queue = KeyQueue(keys: keys(model))
    #expect(content(queue) == model)
    var next = 0
    for _ in 0..<60 {
      let n = source.index(below: count + 1)
      let batch = Array(next..<next + n)
      next += n
      queue.enqueue(keys(batch))
      model = Array((model + batch).dropFirst(n))
      #expect(content(queue) == model)
      #expect(queue.count == count && queue.keys.shape == [count, 2])
      #expect((0..<count).allSatisfy { queue.keys[$0, 1] == -queue.keys[$0, 0] })
      #expect(queue.pointer == next % count)
    }
  }

  /// K = 5, N = 3: the second batch wraps around the end.
  @Test func wrapByHand() {
    var queue = KeyQueue(keys: keys([0, 0, 0, 0, 0]))
    queue.enqueue(keys([1, 2, 3]))
    #expect(queue.keys == keys([1, 2, 3, 0, 0]) && queue.pointer == 3)
    queue.enqueue(keys([4, 5, 6]))
    #expect(queue.keys == keys([6, 2, 3, 4, 5]) && queue.pointer == 1)
  }

  @Test func aBatchAsLargeAsTheQueueReplacesIt() {
    var queue = KeyQueue(keys: keys([1, 2, 3]), pointer: 2)
    queue.enqueue(keys([7, 8, 9]))
    #expect(queue.keys == keys([8, 9, 7]) && queue.pointer == 2)
  }

  @Test func aCopyKeepsWhatItHas() {
    let queue = KeyQueue(keys: keys([1, 2]))
    var copy = queue
    copy.enqueue(keys([3]))
    #expect(queue.keys == keys([1, 2]) && copy.keys == keys([3, 2]))
  }

  /// Length 1 within the rounding of the division, and no direction preferred: the mean of 4000 vectors has components
  /// with variance 1/(8·4000); five standard deviations.
  @Test func startsWithRandomUnitVectors() {
    let queue = KeyQueue(count: 4000, dimension: 8, random: RandomSource(seed: 22))
    #expect(queue == KeyQueue(count: 4000, dimension: 8, random: RandomSource(seed: 22)))
    #expect(queue.keys != KeyQueue(count: 4000, dimension: 8, random: RandomSource(seed: 23)).keys)
    var means = [Double](repeating: 0, count: 8)
    let elements = queue.keys.elements
    for row in 0..<4000 {
      var square = 0.0
      for c in 0..<8 {
        square += Double(elements[row * 8 + c]) * Double(elements[row * 8 + c])
        means[c] += Double(elements[row * 8 + c]) / 4000
      }
      #expect(abs(square - 1) < 4 * 0x1p-24)
    }
    #expect(means.allSatisfy { abs($0) < 5 / (8.0 * 4000).squareRoot() })
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var queue = KeyQueue(keys: Tensor(shape: [3, 2]))
      queue.enqueue(Tensor(shape: [4, 2]))
    }
    await #expect(processExitsWith: .failure) {
      var queue = KeyQueue(keys: Tensor(shape: [3, 2]))
      queue.enqueue(Tensor(shape: [2, 3]))
    }
    await #expect(processExitsWith: .failure) { _ = KeyQueue(keys: Tensor(shape: [3, 2]), pointer: 3) }
  }
}
