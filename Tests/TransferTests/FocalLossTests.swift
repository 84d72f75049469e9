import Foundation
import Tensors
import Testing
import Transfer

@Suite struct FocalLossTests {
  static let halves: [any TransferKernels.Type] = [Scalar.self, Vectorized.self]

  /// Logits of 0 are probabilities of ½. A centre has ¼·ln 2 and a slope of ¼·(2·½·ln ½ − ½); a cell far from any the same
  /// with the other sign; one of height ½ a sixteenth of it. Two objects: half of the sum.
  @Test(arguments: halves) func byHand(_ kernels: any TransferKernels.Type) {
    let result = kernels.focalLoss(
      Tensor(shape: [1, 1, 3, 1]), heatMap: Tensor(shape: [1, 1, 3, 1], [1, 0, 0.5]), objects: 2)
    #expect(abs(result.loss - (2 + 1.0 / 16) / 2 * log(2) / 4) <= 1e-7)
    let slope = (log(2) + 0.5) / 8
    for (actual, expected) in zip(result.gradient.elements, [-slope, slope, slope / 16]) {
      #expect(abs(Double(actual) - expected) <= 1e-7)
    }
  }

  /// Sure and wrong: −log p is the size of the logit, and the slope 1. Sure and right: nothing. So are logits at which e^z
  /// has no place among the `Float`.
  @Test(arguments: halves, [30, 200] as [Float]) func sureAnswers(_ kernels: any TransferKernels.Type, _ z: Float) {
    let shape = [1, 2, 2, 1]
    let result = kernels.focalLoss(
      Tensor(shape: shape, [-z, z, z, -z]), heatMap: Tensor(shape: shape, [1, 0, 1, 0]), objects: 1)
    #expect(abs(result.loss - 2 * Double(z)) <= 1e-5)
    let gradient = result.gradient.elements
    #expect(abs(gradient[0] + 1) <= 1e-6 && abs(gradient[1] - 1) <= 1e-6)
    #expect(abs(gradient[2]) <= 1e-20 && abs(gradient[3]) <= 1e-20)
  }

  /// An image without an object: the sum is not divided.
  @Test(arguments: halves) func withoutObjects(_ kernels: any TransferKernels.Type) {
    let (z, heat) = (Tensor(shape: [1, 3, 3, 2], repeating: -1), Tensor(shape: [1, 3, 3, 2]))
    let (none, one) = (
      kernels.focalLoss(z, heatMap: heat, objects: 0), kernels.focalLoss(z, heatMap: heat, objects: 1)
    )
    #expect(none.loss == one.loss && none.gradient == one.gradient && none.loss > 0)
  }

  @Test(arguments: halves) func aNaNMakesTheLossOne(_ kernels: any TransferKernels.Type) {
    for heat in [0, 1] as [Float] {
      let z = Tensor(shape: [1, 1, 1, 3], [0, .nan, 0])
      let result = kernels.focalLoss(z, heatMap: Tensor(shape: z.shape, repeating: heat), objects: 1)
      #expect(result.loss.isNaN && result.gradient[1].isNaN && result.gradient[0].isFinite)
    }
  }

  /// A term is w·a²·s with a = σ(z), b = 1 − a, s = log(1 + e^z) and w ≤ 1, and its third derivative
  ///
  ///     (8a²b³ − 14a³b² + 2a⁴b)·s + 3·(4a²b² − 2a³b)·a + 6a³b² + a³b·(1 − 2a)
  ///
  /// is below 4 in size, since b·s < 0.4, a²b² ≤ 1/16 and a³b ≤ 27/256. Divided by three objects.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 21)
    let logits = TensorOf<Double>.drawn([2, 3, 3, 2], size: 3, &source)
    var heat = TensorOf<Double>(shape: logits.shape, (0..<36).map { _ in Double(source.uniform(in: 0...1)) })
    for i in [0, 7, 20] { heat[i] = 1 }
    let verdict = LossJudgement.disagreement(
      of: Scalar.focalLoss(logits, heatMap: heat, objects: 3).gradient, at: logits, thirdDerivative: 4.0 / 3
    ) { Scalar.focalLoss($0, heatMap: heat, objects: 3).loss }
    #expect(verdict == nil)
  }

  @Test(arguments: LossFixture.all(of: "focal")) func asInPyTorch(_ golden: LossFixture) throws {
    let (logits, heat) = (try golden.double("logits"), try golden.double("heat"))
    let objects = try #require(Int(golden.file.metadata["\(golden.name)/objects"] ?? ""))
    let result = Scalar.focalLoss(logits, heatMap: heat, objects: objects)
    #expect(LossFixture.agree(result.loss, try golden.double("loss")))
    #expect(LossFixture.agree(result.gradient, try golden.double("gradient")))
    #expect(!LossFixture.agree(result.gradient.movedOn, try golden.double("gradient")))
  }

  /// In units of u = 2⁻²⁴, relative, every sum being one of positive numbers:
  ///
  /// - t = e^−|z| 4 (2 ulp); the probabilities t/(1 + t) and 1/(1 + t) 6; s = t/(2 + t) 6, hence log(1 + t), whose relative slope by
  ///   s is below 1.1, 7 and 3 for the series; plus max(z, 0) 11.
  /// - w = (1 − Y)⁴: 1, 3 squared, 7 squared again; times a and a once more: 7 + 2·6 + 2 = 21.
  /// - A term of the loss 21 + 11 + 1 = 33, and 63 additions in a lane, 4 across: 100.
  /// - The gradient: a + 2b·log(1 + e^z) has 6 + 11 + 3 = 20, times w 21, the share 1, two products and the definition 3: 45.
  @Test(arguments: [1, 2, 5, 12, 16], [1, 4, 18] as [Float]) func bothHalvesAgree(_ classes: Int, _ size: Float) {
    var source = RandomSource(seed: 22).stream(classes)
    let shape = [4, 7, 9, classes]
    let count = 252 * classes
    let logits = Tensor.drawn(shape, size: size, &source)
    let heat = Tensor(
      shape: shape, (0..<count).map { _ in source.chance(0.1) ? 1 : source.uniform(in: 0...0.98) })
    let expected = Scalar.focalLoss(logits, heatMap: heat, objects: 5)
    let fast = Vectorized.focalLoss(logits, heatMap: heat, objects: 5)
    func units(_ loss: Double) -> Double {
      LossJudgement.units(loss, from: expected.loss, roundings: 100, scale: expected.loss)
    }
    let scale = expected.gradient.elements.map { abs(Double($0)) }
    func units(_ gradient: Tensor) -> Double {
      LossJudgement.units(gradient, from: expected.gradient, roundings: 45, scale: scale)
    }
    #expect(units(fast.loss) <= 1 && units(fast.gradient) <= 1)

    // Heights off by a tenth of a per mille, a centre that is almost one, a cell that is left out.
    let higher = Tensor(shape: shape, heat.elements.map { $0 == 1 ? 1 : 1.0001 * $0 })
    #expect(units(Vectorized.focalLoss(logits, heatMap: higher, objects: 5).gradient) > 1)
    let below = Tensor(shape: shape, heat.elements.map { min($0, 1 - 0x1p-24) })
    #expect(units(Vectorized.focalLoss(logits, heatMap: below, objects: 5).loss) > 1)
    var without = logits
    let last = (0..<count).last { heat[$0] < 0.1 && logits[$0] > 0 } ?? 0
    without[last] = -100
    #expect(units(Vectorized.focalLoss(without, heatMap: heat, objects: 5).loss) > 1)
    #expect(units(fast.gradient.movedOn) > 1)
  }

  @Test func anotherShapeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Vectorized.focalLoss(Tensor(shape: [1, 2, 3, 4]), heatMap: Tensor(shape: [1, 3, 2, 4]), objects: 1)
    }
  }
}
