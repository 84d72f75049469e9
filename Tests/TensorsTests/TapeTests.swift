import Testing

@testable import Tensors

@Suite struct TapeTests {
  /// A small network with every operation of the tape:
  ///
  ///     c = x ∗ w,  b = relu(BN(c)),  s = b + relu(c),  f = pool(s) pooled,  y = normalise(f·Wᵀ + β)
  struct Network<Element: Real> {
    var x, weight, scale, shift, matrix, bias: TensorOf<Element>
    static var epsilon: Element { Element(1e-3) }

    /// y, written with the definitions alone.
    func output() -> TensorOf<Element> {
      let c = Scalar.convolution(x, weight: weight, stride: 1, padding: 1)
      let b = Scalar.batchNorm(
        c, statistics: Scalar.batchStatistics(c, groups: 2), scale: scale, shift: shift, epsilon: Self.epsilon,
        rectified: true)
      let s = Scalar.add(b, Scalar.relu(c))
      let f = Scalar.globalAveragePool(Scalar.maxPool(s, size: 2, stride: 2, padding: 0).y)
      return Scalar.l2Normalize(
        Scalar.addBias(Scalar.matrixProduct(f, matrix, transposing: .right), bias: bias)
      ).y
    }

    func converted<Other: Real>(to type: Other.Type) -> Network<Other> {
      Network<Other>(
        x: x.converted(to: type), weight: weight.converted(to: type), scale: scale.converted(to: type),
        shift: shift.converted(to: type), matrix: matrix.converted(to: type), bias: bias.converted(to: type))
    }
  }

  private let network: Network<Float>
  private let dy: Tensor

  init() {
    var source = RandomSource(seed: 77)
    network = Network(
      x: .random([4, 4, 4, 2], &source), weight: .random([3, 3, 2, 3], &source), scale: .random([3], &source),
      shift: .random([3], &source), matrix: .random([5, 3], &source), bias: .random([5], &source))
    dy = .random([4, 5], &source)
  }

  private func onTape(_ tape: Tape) -> (y: Variable, variables: [Variable]) {
    let variables = [network.weight, network.scale, network.shift, network.matrix, network.bias].map(tape.variable)
    let c = tape.convolution(Variable(constant: network.x), weight: variables[0], stride: 1, padding: 1)
    let b = tape.batchNorm(
      c, scale: variables[1], shift: variables[2], groups: 2, epsilon: Network<Float>.epsilon, rectified: true
    ).y
    let pooled = tape.maxPool(tape.add(b, tape.relu(c)), size: 2, stride: 2, padding: 0)
    let f = tape.globalAveragePool(pooled)
    return (tape.l2Normalize(tape.linear(f, weight: variables[3], bias: variables[4])), variables)
  }

  /// The same expression twice: on the tape, and as a chain of gradients written out by hand, in reverse.
  @Test func theChainRuleByHand() {
    let tape = Tape(kernels: Scalar.self)
    let (y, variables) = onTape(tape)
    let gradients = tape.gradients(of: y, given: dy)

    let (n, k) = (network, definition)
    let c = k.convolution(n.x, weight: n.weight, stride: 1, padding: 1)
    let statistics = k.batchStatistics(c, groups: 2)
    let b = k.batchNorm(
      c, statistics: statistics, scale: n.scale, shift: n.shift, epsilon: Network<Float>.epsilon, rectified: true)
    let r = k.relu(c)
    let (p, winners) = k.maxPool(k.add(b, r), size: 2, stride: 2, padding: 0)
    let f = k.globalAveragePool(p)
    let z = k.addBias(k.matrixProduct(f, n.matrix, transposing: .right), bias: n.bias)
    let (unit, norms) = k.l2Normalize(z)
    #expect(y.value == unit)

    let dz = k.l2NormalizeGradient(dy, output: unit, norms: norms)
    let df = k.matrixProduct(dz, n.matrix, transposing: .neither)
    let dp = k.globalAveragePoolGradient(df, inputShape: p.shape)
    let ds = k.maxPoolGradient(dp, indices: winners, inputShape: c.shape)
    let db = k.batchNormGradients(
      ds, input: c, statistics: statistics, scale: n.scale, shift: n.shift, epsilon: Network<Float>.epsilon,
      rectified: true, frozen: false)
    let dc = k.add(k.reluGradient(ds, output: r), db.x)
    let dweight = k.convolutionWeightGradient(dc, input: n.x, weightShape: n.weight.shape, stride: 1, padding: 1)
    #expect(gradients[variables[0]] == dweight)
    #expect(gradients[variables[1]] == db.scale)
    #expect(gradients[variables[2]] == db.shift)
    #expect(gradients[variables[3]] == k.matrixProduct(dz, f, transposing: .left))
    #expect(gradients[variables[4]] == k.biasGradient(dz))
  }

  /// Central differences of the whole network in `Double`, with h = 2⁻²⁰: they are good to about h²·L‴ + 2⁻⁵³/h ≈ 10⁻⁹.
  /// What is judged is the rounding of the tape's `Float`: each of eight kernels forth and back adds a few dozen ulp of
  /// the largest gradient. Measured: 3 ulp; 16 are allowed. No kink is near: the differences at 2h agree.
  @Test(arguments: ["Scalar", "Vectorized"]) func centralDifferences(_ half: String) {
    let tape = Tape(kernels: half == "Scalar" ? Scalar.self : Vectorized.self)
    let (y, variables) = onTape(tape)
    let gradients = tape.gradients(of: y, given: dy)
    let base = network.converted(to: Double.self)
    let weights = dy.elements.map(Double.init)
    let parts: [WritableKeyPath<Network<Double>, TensorOf<Double>>] = [\.weight, \.scale, \.shift, \.matrix, \.bias]
    for (part, variable) in zip(parts, variables) {
      func quotient(_ i: Int, _ h: Double) -> Double {
        func loss(_ by: Double) -> Double {
          var moved = base
          moved[keyPath: part][i] += by
          return zip(weights, moved.output().elements).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return (loss(h) - loss(-h)) / (2 * h)
      }
      let gradient = gradients[variable].elements
      let largest = gradient.map { Double(abs($0)) }.max() ?? 0
      for i in gradient.indices {
        let expected = quotient(i, 0x1p-20)
        #expect(abs(quotient(i, 0x1p-19) - expected) < 1e-8 * largest + 1e-8)
        #expect(abs(Double(gradient[i]) - expected) < 16 * 0x1p-23 * largest + 1e-8)
      }
    }
  }

  /// Group norm on the tape is its kernels, each parent with the gradient that is its own.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any Kernels.Type])
  func groupNormIsItsKernels(_ kernels: any Kernels.Type) {
    var source = RandomSource(seed: 78)
    let (x, dy) = (Tensor.random([2, 3, 2, 6], &source), Tensor.random([2, 3, 2, 6], &source))
    let (scale, shift) = (Tensor.random([6], &source), Tensor.random([6], &source))
    let tape = Tape(kernels: kernels)
    let variables = [x, scale, shift].map(tape.variable)
    let y = tape.groupNorm(
      variables[0], scale: variables[1], shift: variables[2], channelGroups: 3, epsilon: 1e-3, rectified: true)
    let statistics = kernels.groupStatistics(x, channelGroups: 3)
    #expect(
      y.value
        == kernels.groupNorm(x, statistics: statistics, scale: scale, shift: shift, epsilon: 1e-3, rectified: true))
    let gradients = tape.gradients(of: y, given: dy)
    let expected = kernels.groupNormGradients(
      dy, input: x, output: y.value, statistics: statistics, scale: scale, epsilon: 1e-3, rectified: true)
    #expect(variables.map { gradients[$0] } == [expected.x, expected.scale, expected.shift])
  }

  @Test func aVariableUsedTwiceGetsBothShares() {
    for kernels in [Scalar.self, Vectorized.self] as [any Kernels.Type] {
      let tape = Tape(kernels: kernels)
      let x = tape.variable(Tensor(shape: [3], [1, -2, 3]))
      // y = x + relu(x + x): slope 1 + 2 where x > 0, else 1.
      let y = tape.add(x, tape.relu(tape.add(x, x)))
      #expect(tape.gradients(of: y, given: Tensor(shape: [3], [1, 10, 100]))[x].elements == [3, 10, 300])
    }
  }

  @Test func constantsAndStrangersGetNothing() {
    let tape = Tape()
    let (x, stranger) = (tape.variable(Tensor(shape: [2], [1, 2])), tape.variable(Tensor(shape: [2], [5, 6])))
    let constant = Variable(constant: Tensor(shape: [2], [3, 4]))
    let gradients = tape.gradients(of: tape.add(x, constant), given: Tensor(shape: [2], repeating: 1))
    #expect(gradients[x].elements == [1, 1])
    #expect(gradients[constant].elements == [0, 0])
    #expect(gradients[stranger].elements == [0, 0])
    #expect(tape.relu(constant).number == nil)
    #expect(Tape().gradients(of: constant, given: Tensor(shape: [2], repeating: 1))[constant].elements == [0, 0])
  }

  /// What was written down after the result has no part in it.
  @Test func laterNotesAreSkipped() {
    let tape = Tape()
    let x = tape.variable(Tensor(shape: [1], [2]))
    let y = tape.add(x, x)
    _ = tape.add(y, y)
    #expect(tape.gradients(of: y, given: Tensor(shape: [1], [1]))[x].elements == [2])
    // The gradient of a variable by itself is what was given.
    let other = Tape()
    let z = other.variable(Tensor(shape: [1], [2]))
    #expect(other.gradients(of: z, given: Tensor(shape: [1], [7]))[z].elements == [7])
  }

  @Test func aTapeThatDoesNotRecordKeepsNothing() {
    let tape = Tape(kernels: Scalar.self, recording: false)
    let (y, variables) = onTape(tape)
    #expect(y.number == nil && variables.allSatisfy { $0.number == nil })
    #expect(y.value == onTape(Tape(kernels: Scalar.self)).y.value)
    #expect(tape.gradients(of: y, given: dy)[variables[0]] == Tensor(shape: network.weight.shape))
  }

  @Test func gradientsCanBeTakenOnce() async {
    await #expect(processExitsWith: .failure) {
      let tape = Tape()
      let y = tape.relu(tape.variable(Tensor(shape: [2], [1, 2])))
      _ = tape.gradients(of: y, given: y.value)
      _ = tape.gradients(of: y, given: y.value)
    }
  }

  @Test func aGradientOfAnotherShapeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let tape = Tape()
      let x = tape.variable(Tensor(shape: [4]))
      _ = tape.gradients(of: tape.relu(x), given: Tensor(shape: [2, 2]))
    }
  }
}
