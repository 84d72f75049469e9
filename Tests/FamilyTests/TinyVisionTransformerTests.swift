import Foundation
import MomentumContrast
import Tensors
import Testing

@testable import Family

@Suite struct TinyVisionTransformerTests {
  private let small = TinyVisionTransformer(patch: 2, width: 8, depth: 1, heads: 2)

  private func images(_ count: Int, _ height: Int, _ width: Int, seed: UInt64 = 1) -> Tensor {
    var source = RandomSource(seed: seed)
    let shape = [count, height, width, 3]
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in source.uniform(in: -1...1) })
  }

  @Test func namesAndShapesAreTimms() {
    let parameters = small.initialParameters(random: RandomSource(seed: 1))
    let expected: [(String, [Int])] = [
      ("patch_embed.proj.weight", [2, 2, 3, 8]), ("patch_embed.proj.bias", [8]),
      ("blocks.0.norm1.weight", [8]), ("blocks.0.norm1.bias", [8]),
      ("blocks.0.attn.qkv.weight", [24, 8]), ("blocks.0.attn.qkv.bias", [24]),
      ("blocks.0.attn.proj.weight", [8, 8]), ("blocks.0.attn.proj.bias", [8]),
      ("blocks.0.norm2.weight", [8]), ("blocks.0.norm2.bias", [8]),
      ("blocks.0.mlp.fc1.weight", [32, 8]), ("blocks.0.mlp.fc1.bias", [32]),
      ("blocks.0.mlp.fc2.weight", [8, 32]), ("blocks.0.mlp.fc2.bias", [8]),
      ("norm.weight", [8]), ("norm.bias", [8]),
    ]
    #expect(parameters.names == expected.map(\.0))
    #expect(parameters.tensors.map(\.shape) == expected.map(\.1))
    #expect(TinyVisionTransformer.patchProjection.isSubset(of: parameters.names))
    #expect(small.featureWidth == 8 && small.normalizedChannels.isEmpty)
  }

  /// Even in ±b: the largest of n numbers is above b·(1 − 20/n) but for a chance of e⁻¹⁰, and their variance is b²/3 with a relative
  /// standard deviation below 1/√n, of which five are allowed. The bounds by hand for C = 64 and patches of 5: √(6/128), √(6/320), and
  /// √(6/139).
  @Test func theStartIsXavierUniform() {
    let parameters = TinyVisionTransformer().initialParameters(random: RandomSource(seed: 2))
    let bounds: [(String, Double)] = [
      ("patch_embed.proj", 6.0 / 139), ("blocks.0.attn.qkv", 6.0 / 128), ("blocks.1.attn.proj", 6.0 / 128),
      ("blocks.1.mlp.fc1", 6.0 / 320), ("blocks.0.mlp.fc2", 6.0 / 320),
    ]
    for (name, square) in bounds {
      let weights = parameters["\(name).weight"].elements.map(Double.init)
      let n = Double(weights.count)
      let largest = weights.map(abs).max() ?? 0
      #expect(largest <= square.squareRoot() * 1.000_001 && largest > square.squareRoot() * (1 - 20 / n), "\(name)")
      let variance = weights.reduce(0) { $0 + $1 * $1 } / n
      #expect(abs(variance / (square / 3) - 1) < 5 / n.squareRoot(), "\(name)")
    }
    for (name, tensor) in zip(parameters.names, parameters.tensors) where name.hasSuffix("bias") {
      #expect(tensor.elements.allSatisfy { $0 == 0 }, "\(name)")
    }
    for name in ["blocks.0.norm1.weight", "blocks.1.norm2.weight", "norm.weight"] {
      #expect(parameters[name].elements.allSatisfy { $0 == 1 }, "\(name)")
    }
    #expect(parameters["blocks.0.attn.qkv.weight"] != parameters["blocks.1.attn.qkv.weight"])
  }

  /// Eight channels: ω = 1 and 1/100. The token at row 1 and column 2 of three columns is the sixth.
  @Test func positionByHand() {
    let position = TinyVisionTransformer.position(height: 2, width: 3, channels: 8)
    #expect(position.shape == [6, 8])
    let expected = [sin(1.0), sin(0.01), cos(1.0), cos(0.01), sin(2.0), sin(0.02), cos(2.0), cos(0.02)]
    for (c, value) in expected.enumerated() { #expect(abs(Double(position[5, c]) - value) < 1e-7) }
    #expect(position.rows(0..<1).elements == [0, 0, 1, 1, 0, 0, 1, 1])
  }

  @Test func obstacles() {
    #expect(TinyVisionTransformer.obstacle(patch: 5, height: 20, width: 20) == nil)
    #expect(
      TinyVisionTransformer.obstacle(patch: 5, height: 20, width: 22)
        == "patches of 5 pixels: they must divide an image of 20×22")
    for (patch, side) in [(0, 20), (40, 20), (3, 20), (5, 0)] {
      #expect(TinyVisionTransformer.obstacle(patch: patch, height: side, width: side) != nil)
    }
  }

  @Test func imagesThatThePatchDoesNotDivideStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let net = TinyVisionTransformer()
      var pass = ForwardPass(
        net.initialParameters(random: RandomSource(seed: 1)), normalization: .batch(.one), on: Tape())
      _ = net.maps(of: Variable(constant: Tensor(shape: [1, 21, 20, 3])), in: &pass)
    }
  }

  /// Maps are the tokens at their places, features their mean, and an image's are the same bits in any company.
  @Test func mapsAndFeatures() {
    let net = TinyVisionTransformer(patch: 2, width: 8, depth: 2, heads: 2)
    let encoder = Encoder(backbone: net, head: .linear, dimension: 4)
    let parameters = encoder.initialParameters(random: RandomSource(seed: 3))
    func outputs(_ images: Tensor) -> EncoderOutputs {
      encoder.outputs(
        of: images, parameters: parameters, buffers: encoder.initialBuffers, parts: [.maps, .features, .projections])
    }
    let images = images(3, 4, 6)
    let all = outputs(images)
    #expect(all.maps.shape == [3, 2, 3, 8] && all.features.shape == [3, 8])
    for n in 0..<3 {
      for c in 0..<8 {
        let mean = (0..<6).reduce(Float(0)) { $0 + all.maps[n, $1 / 3, $1 % 3, c] } / 6
        #expect(abs(mean - all.features[n, c]) < 1e-6)
      }
      // The final layer norm starts with scale 1 and shift 0: a token's numbers add up to nothing.
      for token in 0..<6 {
        let sum = (0..<8).reduce(Float(0)) { $0 + all.maps[n, token / 3, token % 3, $1] }
        #expect(abs(sum) < 1e-5)
      }
    }
    #expect(outputs(images.rows(1..<2)).features == all.features.rows(1..<2))
  }

  /// Without the position, images whose patches stand in another order would have the same features.
  @Test func theOrderOfThePatchesMatters() {
    let encoder = Encoder(backbone: small, head: .linear, dimension: 4)
    let parameters = encoder.initialParameters(random: RandomSource(seed: 4))
    let (first, second) = (images(1, 2, 2, seed: 5), images(1, 2, 2, seed: 6))
    /// Two patches, one under the other.
    func features(_ parts: [Tensor]) -> Tensor {
      let image = Tensor(concatenatingRows: parts.map { $0.reshaped([2, 2, 3]) }).reshaped([1, 4, 2, 3])
      return encoder.features(of: image, parameters: parameters, buffers: encoder.initialBuffers)
    }
    let (one, other) = (features([first, second]).elements, features([second, first]).elements)
    #expect(zip(one, other).contains { abs($0 - $1) > 1e-3 })
  }

  /// The numbers of PyTorch's `layer_norm` in float64, with ε = 10⁻⁶: group norm with one slice of channels a row is the same. The second
  /// row varies so little that ε = 10⁻⁵ would move y by 0.01.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any Kernels.Type])
  func layerNormIsPyTorchs(_ kernels: any Kernels.Type) {
    var parameters = Parameters()
    parameters["norm.weight"] = Tensor(shape: [4], [1, 2, -1, 0.5])
    parameters["norm.bias"] = Tensor(shape: [4], [0, 1, 2, -0.5])
    let tape = Tape(kernels: kernels)
    let pass = ForwardPass(parameters, normalization: .batch(.one), on: tape)
    let x = tape.variable(Tensor(shape: [2, 4], [1, 2, 4, -3, 0.02, 0.01, -0.03, 0.04]))
    let y = pass.layerNorm("norm", x)
    let gradients = tape.gradients(of: y, given: Tensor(shape: [2, 4], [1, -1, 0.5, 2, 0, 0.03, 0.01, -0.02]))
    let expected: [(Tensor, [Float])] = [
      (
        y.value,
        [0, 1.784_464_480, 0.823_303_280, -1.284_464_480, 0.391_930_901, 1, 3.567_723_603, 0.087_896_351]
      ),
      (
        gradients[x],
        [
          0.441_261_270, -0.622_291_552, 0.192_344_604, -0.011_314_322, -0.406_982_011, 1.959_654_504, -0.723_657_362,
          -0.829_015_131,
        ]
      ),
      (gradients[pass.variables[0]], [0, -0.392_232_240, 0.572_671_124, -3.161_373_774]),
      (gradients[pass.variables[1]], [1, -0.97, 0.51, 1.98]),
    ]
    for (tensor, numbers) in expected {
      for (value, number) in zip(tensor.elements, numbers) { #expect(abs(value - number) < 2e-6) }
    }
  }

  /// What is counted without building it is what is built. One block of C = 8 on six tokens multiplies 6·12·C² in its linear layers.
  @Test func theDescriptionIsOfTheNetwork() {
    let encoder = Encoder(
      backbone: small, head: MoCoV3.transformerProjector(input: 8, hidden: 10, output: 4))
    let description = EncoderDescription(encoder, imageSize: ImageSize(height: 4, width: 6))
    let parameters = encoder.initialParameters(random: RandomSource(seed: 1))
    #expect(description.parameters.map(\.name) == parameters.names)
    #expect(
      description.parameters.map(\.shape)
        == parameters.tensors.map { PyTorchLayout.exported(parameterShape: $0.shape) })
    #expect(description.multiplyAdds == 6 * (12 * 8 + 12 * 64) + 8 * 10 + 10 * 10 + 10 * 4)
    #expect(encoder.obstacle(to: 1, of: ImageSize(height: 4, width: 6), groups: .one) == nil)
  }

  @Test func widthsThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = TinyVisionTransformer(width: 10, heads: 2) }
    await #expect(processExitsWith: .failure) { _ = TinyVisionTransformer(width: 8, heads: 3) }
  }
}
