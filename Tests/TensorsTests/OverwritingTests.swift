import Testing

@testable import Tensors

/// Results that take the memory of what they were made from: only where nobody else holds it, and with the same bits.
@Suite struct OverwritingTests {
  private static let mebibyte = 1 << 20

  /// A batch of two images, each a group.
  private struct Problem {
    let x, dy, scale, shift: Tensor
    let statistics: ChannelStatistics

    init(channels: Int) {
      var source = RandomSource(seed: 5)
      x = .random([2, 64, 32, channels], &source)
      dy = .random(x.shape, &source)
      scale = .random([channels], &source)
      shift = .random([channels], &source)
      statistics = Vectorized.batchStatistics(x, groups: 2)
    }

    func normalize(_ x: consuming Tensor) -> Tensor {
      Vectorized.batchNorm(x, statistics: statistics, scale: scale, shift: shift, epsilon: 1e-5, rectified: true)
    }

    func differentiate(_ dy: consuming Tensor) -> Tensor {
      Vectorized.batchNormGradients(
        dy, input: x, statistics: statistics, scale: scale, shift: shift, epsilon: 1e-5, rectified: true, frozen: false
      ).x
    }
  }

  private func address(_ tensor: borrowing Tensor) -> Int { tensor.withPointer { Int(bitPattern: $0) } }

  /// The same numbers in memory of their own.
  private func fresh(_ tensor: Tensor) -> Tensor { Tensor(shape: tensor.shape, tensor.elements) }

  /// With 17 channels the last vector of a row reaches into the next row. Written in place it would destroy what is still to be read,
  /// so there the result has memory of its own.
  @Test(arguments: [16, 17, 48]) func theOnlyCopyIsWrittenOver(_ channels: Int) {
    let problem = Problem(channels: channels)
    for operation in [problem.normalize, problem.differentiate] {
      let input = fresh(problem.dy)
      let expected = operation(input)
      let isKept = input.bits == problem.dy.bits
      #expect(isKept && address(expected) != address(input))

      let handedOver = fresh(problem.dy)
      let memory = address(handedOver)
      let result = operation(consume handedOver)
      let isSame = result.bits == expected.bits  // outside #expect, which would print a hundred thousand numbers
      #expect(isSame)
      #expect((address(result) == memory) == (channels % 16 == 0))
    }
  }

  /// A copy that is kept keeps its numbers, though the other is handed over.
  @Test func aTensorThatSomebodyElseHoldsIsNotTouched() {
    let problem = Problem(channels: 16)
    let kept = fresh(problem.x)
    let copy = kept
    let y = problem.normalize(consume copy)
    let isKept = kept.bits == problem.x.bits
    #expect(isKept && address(y) != address(kept))
  }

  /// A key encoder keeps nothing: batch norm follows a convolution in its memory. Of 1 MiB each, a tape that does not record
  /// has the images' convolution alone, one that records has what came out of the convolution and of batch norm.
  @Test(arguments: [false, true]) func aKeyEncoderWritesOverWhatItNoLongerNeeds(_ records: Bool) {
    let weight = Tensor(shape: [3, 3, 1, 16], repeating: 0.1)
    let images = Tensor(shape: [4, 64, 64, 1], repeating: 1)
    let bytes = TensorMemory.peak {
      let tape = Tape(recording: records)
      let convolved = tape.convolution(
        Variable(constant: images), weight: tape.variable(weight), stride: 1, padding: 1)
      let one = Variable(constant: Tensor(shape: [16], repeating: 1))
      return tape.batchNorm(consume convolved, scale: one, shift: one, groups: 1, epsilon: 1e-5, rectified: true).y
    }.bytes
    let outputs = Double(bytes) / Double(Self.mebibyte)
    #expect(records ? outputs >= 2 && outputs < 2.1 : outputs >= 1 && outputs < 1.1, "\(outputs) outputs")
  }

  /// Way back: ∂L/∂y is the only thing of its size, since ∂L/∂x takes its place.
  @Test func theGradientIsWrittenOver() {
    let tape = Tape()
    let x = tape.variable(Tensor(shape: [4, 64, 64, 16], (0..<1 << 18).map { Float($0 % 7) }))
    let one = Variable(constant: Tensor(shape: [16], repeating: 1))
    let y = tape.batchNorm(x, scale: one, shift: one, groups: 1, epsilon: 1e-5, rectified: true).y
    let shape = y.value.shape
    let pooled = tape.globalAveragePool(y)
    let bytes = TensorMemory.peak {
      tape.gradients(of: pooled, given: Tensor(shape: [4, 16], repeating: 1))[x].shape == shape
    }.bytes
    #expect(bytes >= Self.mebibyte && bytes < Self.mebibyte * 11 / 10)
  }
}
