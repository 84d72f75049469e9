import Tensors
import Testing

@testable import MomentumContrast

/// Heads with batch norm inside, as other methods have them.
@Suite struct HeadTests {
  private let head = Head([
    Head.Layer("0", input: 1, output: 2, hasBias: false, batchNorm: Head.BatchNorm("1"), activation: .relu),
    Head.Layer("3", input: 2, output: 1, hasBias: false, batchNorm: Head.BatchNorm("4", learns: .nothing)),
  ])

  @Test func namesShapesAndStart() {
    var parameters = Parameters()
    head.addParameters(to: &parameters, random: RandomSource(seed: 1))
    #expect(parameters.names == ["0.weight", "1.weight", "1.bias", "3.weight"])
    #expect(parameters.tensors.map(\.shape) == [[2, 1], [2], [2], [1, 2]])
    #expect(parameters["1.weight"].elements == [1, 1] && parameters["1.bias"].elements == [0, 0])
    #expect(head.normalizedChannels == ["1": 2, "4": 1] && head.output == 1)
  }

  /// x = ±1. W = (1, 2) makes (±1, ±2), normalised (±1, ±1) but for ε; times (3, 5), plus (1, 0): (4, 5) and (−2, −5), rectified (4, 5)
  /// and (0, 0). W = (1, 1) makes 9 and 0, normalised ±1.
  @Test func projectionByHand() {
    var parameters = Parameters()
    for (name, value) in [
      ("0.weight", Tensor(shape: [2, 1], [1, 2])), ("1.weight", Tensor(shape: [2], [3, 5])),
      ("1.bias", Tensor(shape: [2], [1, 0])), ("3.weight", Tensor(shape: [1, 2], [1, 1])),
    ] { parameters[name] = value }
    var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape(kernels: Scalar.self))
    let z = head.project(Variable(constant: Tensor(shape: [2, 1], [1, -1])), in: &pass).value
    // Of ±1 the variance is 1, so ε = 10⁻⁵ takes 5·10⁻⁶ of it.
    #expect(abs(z[0, 0] - 1) < 1e-5 && abs(z[1, 0] + 1) < 1e-5)
    #expect(pass.statistics["1"]?.variance.elements == [1, 4])
    #expect(abs((pass.statistics["4"]?.mean[0, 0] ?? 0) - 4.5) < 1e-4)

    // In evaluation mode with the running statistics at their start, 0 and 1: (1, 2) → (3 + 1, 10) → 14.
    var evaluation = ForwardPass(
      parameters, normalization: .running(Buffers(channels: head.normalizedChannels)), on: Tape(kernels: Scalar.self))
    let h = head.project(Variable(constant: Tensor(shape: [1, 1], [1])), in: &evaluation).value
    #expect(abs(h[0, 0] - 14) < 1e-3)
  }

  /// The gradient reaches every parameter of a head without biases.
  @Test func gradientsReachEveryParameter() {
    var parameters = Parameters()
    head.addParameters(to: &parameters, random: RandomSource(seed: 2))
    let tape = Tape()
    var pass = ForwardPass(parameters, normalization: .batch(.one), on: tape)
    let z = head.project(Variable(constant: Tensor(shape: [4, 1], [1, -2, 3, 0.5])), in: &pass)
    let gradients = tape.gradients(of: z, given: Tensor(shape: [4, 1], [1, -1, 0.5, 2]))
    for (name, variable) in zip(parameters.names, pass.variables) {
      #expect(gradients[variable].elements.contains { $0 != 0 }, "\(name)")
    }
  }

  @Test func anEncoderCountsTheHeadsBatchNorms() {
    let encoder = Encoder(backbone: SmallConvNet(widths: [1]), head: head)
    #expect(encoder.normalizedChannels == ["layer1.bn": 1, "1": 2, "4": 1])
    let description = EncoderDescription(encoder, imageSize: ImageSize(8))
    #expect(description.parameters.suffix(4).map(\.name) == ["0.weight", "1.weight", "1.bias", "3.weight"])
    #expect(description.parameterCount == encoder.initialParameters(random: RandomSource(seed: 1)).count)
    #expect(description.buffers.map(\.name).contains("4.running_var"))
  }
}
