import Testing

@testable import Tensors

@Suite struct SGDTests {
  /// θ = 1, g = ½, λ = μ = ½, η = ¼. First step: g = ½ + ½ = 1, v = 1, θ = ¾. Second: g = ½ + ⅜ = ⅞, v = ½ + ⅞ = 1⅜,
  /// θ = ¾ − 11/32 = 13/32. All of it is exact in binary.
  @Test func twoStepsByHand() {
    var parameter = Tensor(shape: [1], [1])
    var velocity = Tensor(shape: [1])
    func step() {
      Scalar.sgdStep(
        &parameter, gradient: Tensor(shape: [1], [0.5]), velocity: &velocity, learningRate: 0.25, momentum: 0.5,
        weightDecay: 0.5)
    }
    step()
    #expect(parameter[0] == 0.75 && velocity[0] == 1)
    step()
    #expect(parameter[0] == 0.40625 && velocity[0] == 1.375)
  }

  @Test func withoutMomentumAndDecayItIsGradientDescent() {
    var parameter = Tensor(shape: [2], [1, -1])
    var velocity = Tensor(shape: [2], [100, 100])
    Scalar.sgdStep(
      &parameter, gradient: Tensor(shape: [2], [2, 4]), velocity: &velocity, learningRate: 0.5, momentum: 0,
      weightDecay: 0)
    #expect(parameter == Tensor(shape: [2], [0, -3]))
    #expect(velocity == Tensor(shape: [2], [2, 4]))
  }

  /// With a = 1 + 2⁻¹², a·a = 1 + 2⁻¹¹ + 2⁻²⁴ lies half-way between two floats and rounds to the even one, 1 + 2⁻¹¹. A
  /// fused multiply-add would keep the 2⁻²⁴. One line for each of the three products.
  @Test func everyProductIsRoundedBeforeItIsAdded() {
    let a: Float = 1 + 0x1p-12
    let rounded: Float = 1 + 0x1p-11
    func step(_ θ: Float, _ g: Float, _ v: Float, rate: Float, momentum: Float, decay: Float) -> (θ: Float, v: Float) {
      var parameter = Tensor(shape: [1], [θ])
      var velocity = Tensor(shape: [1], [v])
      Scalar.sgdStep(
        &parameter, gradient: Tensor(shape: [1], [g]), velocity: &velocity, learningRate: rate, momentum: momentum,
        weightDecay: decay)
      return (parameter[0], velocity[0])
    }
    #expect(step(a, -rounded, 0, rate: 0, momentum: 0, decay: a).v == 0)
    #expect(step(0, -rounded, a, rate: 0, momentum: a, decay: 0).v == 0)
    #expect(step(rounded, a, 0, rate: a, momentum: 0, decay: 0).θ == 0)
  }

  /// Copies of a parameter, as the key encoder's, must not follow it.
  @Test func copiesStayBehind() {
    var parameter = Tensor(shape: [1], [1])
    let copy = parameter
    var velocity = parameter
    Scalar.sgdStep(
      &parameter, gradient: Tensor(shape: [1], [1]), velocity: &velocity, learningRate: 1, momentum: 0, weightDecay: 0)
    #expect(copy[0] == 1 && parameter[0] == 0)
  }

  @Test func unequalShapesStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      var parameter = Tensor(shape: [2])
      var velocity = Tensor(shape: [2])
      Scalar.sgdStep(
        &parameter, gradient: Tensor(shape: [3]), velocity: &velocity, learningRate: 1, momentum: 0, weightDecay: 0)
    }
  }
}
