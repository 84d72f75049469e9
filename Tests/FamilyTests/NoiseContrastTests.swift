import Family
import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite struct NoiseContrastTests {
  static let halves: [any FamilyKernels.Type] = [Scalar.self, Vectorized.self]

  /// A bank of four, one query on its own entry, one drawn entry at a right angle, τ = 1, Z = 4: P_0 = e/4, P_1 = 1/4, K/M = 1/4. So
  /// h_0 = e/(e + 1) and the loss is ln((e + 1)/e) + ln 2 (ε aside).
  @Test(arguments: halves) func oneQueryByHand(_ kernels: any FamilyKernels.Type) {
    let bank = Tensor(shape: [4, 2], [1, 0, 0, 1, -1, 0, 0, -1])
    let estimate = kernels.noiseContrast(
      Tensor(shape: [1, 2], [1, 0]), bank: bank, entries: [[0, 1]], temperature: 1, normalizer: 4)
    let e = exp(1.0)
    #expect(abs(estimate.loss - (log((e + 1) / e) + log(2))) < 1e-5)
    #expect(estimate.correct == 1 && estimate.normalizer == 4)
    // −((1 − h_0)·m_0 − h_1·m_1) with 1 − h_0 = 1/(e + 1), h_1 = ½
    #expect(abs(Double(estimate.gradient[0, 0]) + 1 / (e + 1)) < 1e-5)
    #expect(abs(Double(estimate.gradient[0, 1]) - 0.5) < 1e-5)
  }

  /// Z is the size of the bank times the mean exponential: (e + 1)/2 of the query above.
  @Test(arguments: halves) func theNormalizerIsEstimatedOnce(_ kernels: any FamilyKernels.Type) {
    let bank = Tensor(shape: [4, 2], [1, 0, 0, 1, -1, 0, 0, -1])
    let estimate = kernels.noiseContrast(
      Tensor(shape: [1, 2], [1, 0]), bank: bank, entries: [[0, 1]], temperature: 1, normalizer: nil)
    #expect(abs(Double(estimate.normalizer) - 2 * (exp(1) + 1)) < 1e-5)
  }

  /// The definition's gradient in Double, by central differences. Of each term the third derivative by a component is below 1/τ³ = 64 in
  /// size for entries of size 1 and τ = ¼, and there are six a query.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 8)
    func numbers(_ shape: [Int]) -> TensorOf<Double> {
      TensorOf(shape: shape, (0..<shape.reduce(1, *)).map { _ in Double(source.uniform(in: -0.6...0.6)) })
    }
    let (v, bank) = (numbers([3, 4]), numbers([9, 4]))
    let entries = [[0, 3, 4, 0, 8, 2], [7, 1, 1, 2, 3, 6], [5, 8, 0, 4, 6, 2]]
    func loss(_ v: TensorOf<Double>) -> NoiseContrastOf<Double> {
      Scalar.noiseContrast(v, bank: bank, entries: entries, temperature: 0.25, normalizer: 11)
    }
    let (gradient, step) = (loss(v).gradient, 1e-4)
    for i in 0..<v.count {
      var (up, down) = (v, v)
      up[i] += step
      down[i] -= step
      let expected = (loss(up).loss - loss(down).loss) / (2 * step)
      #expect(abs(gradient[i] - expected) < 6 * 64 * step * step / 6 + 1e-10, "element \(i)")
    }
  }

  /// Both halves. A similarity is a sum of C products, off by (C + 8)·u, and over τ that is the relative error of P.
  @Test(arguments: [(1, 3, 1), (5, 16, 7), (12, 64, 100)])
  func bothHalvesAgree(_ batch: Int, _ dimension: Int, _ drawn: Int) {
    func vectors(_ count: Int, _ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: count, dimension: dimension, random: RandomSource(seed: seed))
    }
    let (v, bank) = (vectors(batch, 1), vectors(150, 2))
    var source = RandomSource(seed: 3)
    let entries = (0..<batch).map { [$0] + (0..<drawn).map { _ in source.index(below: 150) } }
    let τ: Float = 0.1
    func estimate(_ kernels: any FamilyKernels.Type) -> NoiseContrast {
      kernels.noiseContrast(v, bank: bank, entries: entries, temperature: τ, normalizer: nil)
    }
    let (scalar, vectorized) = (estimate(Scalar.self), estimate(Vectorized.self))
    let error = Double(dimension + 16) * 0x1p-24 / Double(τ)
    #expect(abs(scalar.loss - vectorized.loss) <= 2 * error * Double(drawn + 1))
    #expect(abs(Double(scalar.normalizer / vectorized.normalizer) - 1) <= 2 * error)
    #expect(scalar.correct == vectorized.correct)
    let bound = Double(drawn + 1) / (Double(τ) * Double(batch)) * (2 * error + Double(drawn + 9) * 0x1p-24)
    for (a, b) in zip(scalar.gradient.elements, vectorized.gradient.elements) {
      #expect(abs(Double(a) - Double(b)) <= bound)
    }
  }

  /// Instance discrimination without drawn entries, the soft-max over the whole bank, is InfoNCE with all other entries as negatives.
  @Test func theFullSoftmaxIsInfoNCEWithTheWholeBank() throws {
    let encoder = Encoder(backbone: SmallConvNet(widths: [4, 6]), head: .linear, dimension: 5)
    let network = EncoderState(
      parameters: encoder.initialParameters(random: RandomSource(seed: 1)), buffers: encoder.initialBuffers)
    let entries = Initialization.unitVectors(count: 20, dimension: 5, random: RandomSource(seed: 2))
    var recipe = DescentRecipe()
    recipe.groups = .one
    var source = RandomSource(seed: 3)
    let views = Tensor(shape: [2, 6, 6, 3], (0..<216).map { _ in source.uniform() })
    var method = InstDisc(
      encoder: encoder, network: network, entries: entries, drawnEntries: 0, temperature: 0.2, recipe: recipe)
    let images = [4, 11]
    let outcome = try method.step(MethodInputs(images: images, views: [views], learningRate: 0.01))
    let q = EncodedBatch(
      views, encoder: encoder, parameters: network.parameters, groups: .one, kernels: Scalar.self, recording: false)
    let losses = images.indices.map { n in
      Scalar.infoNCE(
        queries: q.vectors.rows(n..<n + 1), keys: entries.gatheringRows([images[n]]),
        negatives: entries.gatheringRows((0..<20).filter { $0 != images[n] }), temperature: 0.2
      ).loss
    }
    #expect(abs(outcome.loss - losses.reduce(0, +) / 2) < 1e-5)
  }
}
