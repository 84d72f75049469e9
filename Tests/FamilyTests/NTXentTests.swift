import Family
import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite struct NTXentTests {
  private func unitVectors(_ count: Int, _ dimension: Int, seed: UInt64) -> Tensor {
    Initialization.unitVectors(count: count, dimension: dimension, random: RandomSource(seed: seed))
  }

  /// Two images whose views agree, at a right angle to each other: of the three candidates of a view one has the cosine 1, two have 0.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any FamilyKernels.Type])
  func twoImagesByHand(_ kernels: any FamilyKernels.Type) {
    let z = Tensor(shape: [4, 2], [1, 0, 0, 1, 1, 0, 0, 1])
    let comparison = kernels.ntXent(z, temperature: 0.5)
    let e2 = 7.389_056_098_930_65
    #expect(abs(comparison.loss - log(1 + 2 / e2)) < 1e-6)
    #expect(comparison.correct == 4)
    // ∂L/∂z_0 = 1/(4·½)·((p₁ + p₁)·(z₁ + z₃) + 2(p₂ − 1)·z₂) with p₁ = 1/(e² + 2), along (0, 1): 4p₁/2; along (1, 0): −4p₁/2.
    let p = 1 / (e2 + 2)
    #expect(abs(Double(comparison.gradient[0, 1]) - 2 * p) < 1e-6)
    #expect(abs(Double(comparison.gradient[0, 0]) + 2 * p) < 1e-6)
  }

  /// Vectors that are all one: every candidate is as good as the partner, and none is found.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any FamilyKernels.Type])
  func atChanceTheLossIsThatOfGuessing(_ kernels: any FamilyKernels.Type) {
    let z = Tensor(shape: [10, 3], (0..<30).map { $0 % 3 == 0 ? 1 : 0 })
    let comparison = kernels.ntXent(z, temperature: 0.1)
    #expect(abs(comparison.loss - log(9)) < 1e-6)
    #expect(comparison.correct == 0)
  }

  /// The gradient of the definition, in Double, by central differences. L is a mean of log-sum-exp of cosines over τ, whose third
  /// derivative by a component is at most of the order of 2/τ³ = 250 for numbers of size 1 and τ = 0.2; the step is 10⁻⁴.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 3)
    let z = TensorOf<Double>(shape: [8, 5], (0..<40).map { _ in Double(source.uniform(in: -0.6...0.6)) })
    let gradient = Scalar.ntXent(z, temperature: 0.2).gradient
    let step = 1e-4
    for i in 0..<z.count {
      func loss(_ moved: Double) -> Double {
        var copy = z
        copy[i] += moved
        return Scalar.ntXent(copy, temperature: 0.2).loss
      }
      let expected = (loss(step) - loss(-step)) / (2 * step)
      #expect(abs(gradient[i] - expected) < 250 * step * step / 6 + 1e-10, "element \(i)")
    }
  }

  /// Both halves. Similarities are sums of C products, off by (C + 8)·u; that over τ is the error of an exponent, and so the relative one
  /// of each p and what it adds to the loss.
  @Test(arguments: [(2, 3), (6, 16), (34, 64), (64, 17)])
  func bothHalvesAgree(_ views: Int, _ dimension: Int) {
    let z = unitVectors(views, dimension, seed: UInt64(views))
    let τ: Float = 0.1
    let (scalar, vectorized) = (Scalar.ntXent(z, temperature: τ), Vectorized.ntXent(z, temperature: τ))
    let error = Double(dimension + 16) * 0x1p-24 / Double(τ)
    #expect(abs(scalar.loss - vectorized.loss) <= 2 * error * max(1, scalar.loss))
    #expect(scalar.correct == vectorized.correct)
    // A component of the gradient: sums over 2N views of p·z, |z| ≤ 1 and Σp = 1, twice, over 2Nτ.
    let size = 4 / (Double(τ) * Double(views))
    let bound = size * (2 * error + Double(views + 8) * 0x1p-24)
    for (a, b) in zip(scalar.gradient.elements, vectorized.gradient.elements) {
      #expect(abs(Double(a) - Double(b)) <= bound)
    }
  }

  /// A batch of four images in parts of two: each part's loss is that of its own four views, and its gradient goes back to them.
  @Test func aBatchInPartsIsTheMeanOfItsParts() throws {
    var recipe = DescentRecipe()
    recipe.weightDecay = 0
    var whole = SimCLR(
      backbone: SmallConvNet(widths: [4, 6]), hidden: 8, output: 5, temperature: 0.2, comparedImages: 2,
      recipe: recipe, random: RandomSource(seed: 3))
    var draw = RandomSource(seed: 4)
    let views = (0..<2).map { _ in Tensor(shape: [4, 6, 6, 3], (0..<432).map { _ in draw.gaussian() }) }
    let batch = EncodedBatch(
      Tensor(concatenatingRows: views), encoder: whole.encoder, parameters: whole.network.parameters, groups: .one,
      kernels: Vectorized.self)
    var (loss, gradient) = (0.0, Tensor(shape: [8, 5]))
    for images in [[0, 1], [2, 3]] {
      let rows = images + images.map { $0 + 4 }
      let part = Scalar.ntXent(batch.vectors.gatheringRows(rows), temperature: 0.2)
      loss += part.loss / 2
      for (place, row) in rows.enumerated() { for c in 0..<5 { gradient[row, c] = part.gradient[place, c] / 2 } }
    }
    let expected = batch.gradients(given: gradient)
    let outcome = try whole.step(MethodInputs(views: views, learningRate: 0))
    #expect(abs(outcome.loss - loss) < 1e-5)
    for (found, wanted) in zip(whole.optimizer.velocity.tensors, expected) {
      let largest = wanted.elements.map(abs).max() ?? 0
      for (a, b) in zip(found.elements, wanted.elements) { #expect(abs(a - b) <= 1e-4 * largest + 1e-6) }
    }
  }
}
