import Tensors
import Testing

@testable import MomentumContrast

@Suite struct ProjectionHeadTests {
  private func parameters(_ head: ProjectionHead, seed: UInt64 = 1) -> Parameters {
    var parameters = Parameters()
    head.layers(input: 25, output: 4).addParameters(to: &parameters, random: RandomSource(seed: seed))
    return parameters
  }

  @Test func namesAndShapes() {
    let (linear, mlp) = (parameters(.linear), parameters(.mlp))
    #expect(linear.names == ["fc.weight", "fc.bias"])
    #expect(linear.tensors.map(\.shape) == [[4, 25], [4]])
    #expect(mlp.names == ["fc.0.weight", "fc.0.bias", "fc.2.weight", "fc.2.bias"])
    #expect(mlp.tensors.map(\.shape) == [[25, 25], [25], [4, 25], [4]])
  }

  /// Even in ±1/√25 = ±0.2: variance 0.04/3. Of n such squares the relative standard deviation is √(0.8/n): five of them.
  @Test func startsAsPyTorchDoes() {
    let weights = parameters(.mlp)["fc.0.weight"].elements.map(Double.init)
    #expect(weights.allSatisfy { abs($0) <= 0.2 })
    let variance = weights.reduce(0) { $0 + $1 * $1 } / 625
    #expect(abs(variance / (0.04 / 3) - 1) < 5 * (0.8 / 625).squareRoot())
    #expect(parameters(.mlp)["fc.2.bias"].elements.contains { $0 != 0 })
  }

  /// x = (1, 2). Linear: W = (1, −1), b = ½. MLP: hidden (x₁ − x₂, x₂) = (−1, 2), rectified (0, 2), times (5, 3), plus 1.
  @Test func projectionByHand() {
    let x = Variable(constant: Tensor(shape: [1, 2], [1, 2]))
    func project(_ head: ProjectionHead, _ values: [(String, Tensor)]) -> Tensor {
      var parameters = Parameters()
      for (name, value) in values { parameters[name] = value }
      var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape())
      return head.layers(input: 2, output: 1).project(x, in: &pass).value
    }
    let linear = project(
      .linear, [("fc.weight", Tensor(shape: [1, 2], [1, -1])), ("fc.bias", Tensor(shape: [1], [0.5]))])
    #expect(linear == Tensor(shape: [1, 1], [-0.5]))
    let mlp = project(
      .mlp,
      [
        ("fc.0.weight", Tensor(shape: [2, 2], [1, -1, 0, 1])), ("fc.0.bias", Tensor(shape: [2])),
        ("fc.2.weight", Tensor(shape: [1, 2], [5, 3])), ("fc.2.bias", Tensor(shape: [1], [1])),
      ])
    #expect(mlp == Tensor(shape: [1, 1], [7]))
  }
}
