import Testing

@testable import Tensors

/// The kernels that round each number alone: equal to their definitions bit for bit, remainders included.
@Suite struct ElementwiseVectorizedTests {
  static let counts = Array(0...40) + [47, 48, 49, 63, 64, 65, 255, 256, 257]
  static let special: [Float] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNormalMagnitude]

  /// Random numbers, every fifth a special one.
  private func numbers(_ count: Int, _ source: inout RandomSource) -> Tensor {
    Tensor(
      shape: [count],
      (0..<count).map { _ in
        source.index(below: 5) == 0
          ? Self.special[source.index(below: Self.special.count)] : source.uniform(in: -4...4)
      })
  }

  @Test(arguments: counts) func everyCount(_ count: Int) {
    var source = RandomSource(seed: 64).stream(count)
    let (x, y) = (numbers(count, &source), numbers(count, &source))
    #expect(Vectorized.relu(x).bits == definition.relu(x).bits)
    #expect(Vectorized.reluGradient(x, output: y).bits == definition.reluGradient(x, output: y).bits)
    #expect(Vectorized.add(x, y).bits == definition.add(x, y).bits)
  }

  @Test(arguments: counts) func sgdStep(_ count: Int) {
    var source = RandomSource(seed: 65).stream(count)
    let (start, gradient, velocity) = (numbers(count, &source), numbers(count, &source), numbers(count, &source))
    func run(_ kernels: any Kernels.Type) -> [[UInt32]] {
      var (parameter, velocity) = (start, velocity)
      for _ in 0..<3 {
        kernels.sgdStep(
          &parameter, gradient: gradient, velocity: &velocity, learningRate: 0.03, momentum: 0.9, weightDecay: 1e-4)
      }
      return [parameter.bits, velocity.bits]
    }
    #expect(run(Vectorized.self) == run(definition))
    #expect(start.count == 0 || run(definition)[0] != start.bits)
  }

  @Test(arguments: [1, 3, 5, 15, 16, 17, 31, 33, 48]) func rowsAndPixels(_ width: Int) {
    var source = RandomSource(seed: 66).stream(width)
    for rows in [1, 2, 5] {
      let x = numbers(rows * width, &source).reshaped([rows, width])
      let bias = numbers(width, &source)
      #expect(Vectorized.addBias(x, bias: bias).bits == definition.addBias(x, bias: bias).bits)
      let shape = [rows, 3, 2, width]
      #expect(
        Vectorized.globalAveragePoolGradient(x, inputShape: shape).bits
          == definition.globalAveragePoolGradient(x, inputShape: shape).bits)
    }
  }

  /// Kernels write whole vectors. What they write past the end must fall into the spare line of their own block: tensors
  /// of the same size, taken from the system one after the other, stand all around the ones that are freed for results.
  @Test(arguments: [1, 15, 16, 17, 31, 33]) func neighboursStayUnharmed(_ count: Int) {
    var source = RandomSource(seed: 67)
    let x = Tensor.random([count], &source)
    var guards: [Tensor?] = (0..<64).map { Tensor(shape: [count], repeating: Float($0) + 0.5) }
    for i in stride(from: 1, to: 64, by: 2) { guards[i] = nil }
    var (parameter, velocity) = (x, Tensor(shape: [count]))
    for _ in 0..<40 {
      let y = Vectorized.relu(x)
      let sum = Vectorized.add(x, y)
      let dx = Vectorized.reluGradient(sum, output: y)
      let (unit, norms) = Vectorized.l2Normalize(sum.reshaped([1, count]))
      _ = (Vectorized.exponential(dx), Vectorized.addBias(unit, bias: sum), norms)
      Vectorized.sgdStep(
        &parameter, gradient: dx, velocity: &velocity, learningRate: 0.1, momentum: 0.9, weightDecay: 0)
    }
    for i in stride(from: 0, to: 64, by: 2) {
      #expect(guards[i] == Tensor(shape: [count], repeating: Float(i) + 0.5))
    }
  }

  /// The comparison sees what it is meant to see.
  @Test func aLostRemainderIsSeen() {
    var source = RandomSource(seed: 68)
    let x = Tensor.random([17], &source).magnitudes
    #expect(Vectorized.relu(x.losingLast(axis: 0)).bits != definition.relu(x).bits)
    #expect(Vectorized.relu(x.shifted).bits != definition.relu(x).bits)
    #expect(Tensor(shape: [1], [-0.0]).bits != Tensor(shape: [1], [0]).bits)
  }
}
