import Foundation
import Testing

@testable import Tensors

@Suite struct AdamWTests {
  private static func settings(_ rate: Double, decay: Double = 0) -> AdamWSettings {
    AdamWSettings(learningRate: rate, weightDecay: decay)
  }

  /// The first step is the rate, whatever the size of the gradient: m̂ = g and √v̂ = |g|.
  @Test(arguments: [1e-3, 1, 1000] as [Float])
  func theFirstStepIsTheRateInTheDirectionOfTheSign(size: Float) {
    var (parameter, m, v) = (Tensor(shape: [2], [1, 1]), Tensor(shape: [2]), Tensor(shape: [2]))
    Scalar.adamWStep(
      &parameter, gradient: Tensor(shape: [2], [size, -size]), firstMoment: &m, secondMoment: &v, step: 1,
      settings: Self.settings(0.25))
    // ε = 10⁻⁸ beside a gradient of 10⁻³ is 10⁻⁵; the rest is rounding.
    #expect(abs(parameter[0] - 0.75) < 1e-5 && abs(parameter[1] - 1.25) < 1e-5)
  }

  /// Decay shrinks the parameter by 1 − ηλ and is no part of the moments.
  @Test func decayIsDecoupled() {
    var (parameter, m, v) = (Tensor(shape: [1], [2]), Tensor(shape: [1]), Tensor(shape: [1]))
    Scalar.adamWStep(
      &parameter, gradient: Tensor(shape: [1]), firstMoment: &m, secondMoment: &v, step: 1,
      settings: Self.settings(0.5, decay: 0.5))
    #expect(parameter[0] == 1.5 && m[0] == 0 && v[0] == 0)
  }

  /// Five steps as PyTorch's `AdamW` takes them in float64 (lr 0.1, weight decay 0.2, gradients 1, −2, 0.5, 0, 3 on θ = 1).
  @Test func fiveStepsAsPyTorchTakesThem() {
    var (parameter, m, v) = (
      TensorOf<Double>(shape: [1], [1]), TensorOf<Double>(shape: [1]), TensorOf<Double>(shape: [1])
    )
    for (step, (gradient, expected)) in zip([1, -2, 0.5, 0, 3], Self.pyTorch).enumerated() {
      Scalar.adamWStep(
        &parameter, gradient: TensorOf(shape: [1], [gradient]), firstMoment: &m, secondMoment: &v, step: step + 1,
        settings: Self.settings(0.1, decay: 0.2))
      #expect(abs(parameter[0] - expected) < 1e-12)
    }
  }

  private static let pyTorch = [
    0.880000001, 0.8990103534520748, 0.89469921258478, 0.8880020956156575, 0.8326045410294597,
  ]

  /// Each operation rounds once in both halves, remainders included.
  @Test(arguments: [1, 15, 16, 17, 100])
  func theTwinsAreEqualBitForBit(count: Int) {
    var random = RandomSource(seed: UInt64(count))
    func draw() -> Tensor { Tensor(shape: [count], (0..<count).map { _ in random.gaussian() }) }
    let parameter = draw()
    var (scalar, vectorized) = (
      [parameter, Tensor(shape: [count]), Tensor(shape: [count])],
      [parameter, Tensor(shape: [count]), Tensor(shape: [count])]
    )
    for step in 1...3 {
      let gradient = draw()
      let settings = Self.settings(0.01, decay: 0.1)
      func take(_ kernels: any Kernels.Type, _ state: inout [Tensor]) {
        var (θ, m, v) = (state[0], state[1], state[2])
        kernels.adamWStep(&θ, gradient: gradient, firstMoment: &m, secondMoment: &v, step: step, settings: settings)
        state = [θ, m, v]
      }
      take(Scalar.self, &scalar)
      take(Vectorized.self, &vectorized)
      #expect(scalar == vectorized)
    }
    #expect(scalar[0] != parameter)
  }
}
