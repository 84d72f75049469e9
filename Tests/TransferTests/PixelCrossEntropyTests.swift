import Foundation
import Tensors
import Testing
import Transfer

@Suite struct PixelCrossEntropyTests {
  static let halves: [any TransferKernels.Type] = [Scalar.self, Vectorized.self]

  /// Equal logits say nothing of C classes: log C, and a gradient of (1/C − one-hot)/M.
  @Test(arguments: halves, [1, 2, 13, 16, 21, 40])
  func equalLogits(_ kernels: any TransferKernels.Type, _ classes: Int) {
    let logits = Tensor(shape: [2, 3, 5, classes], repeating: 7)
    let targets = (0..<30).map { UInt8($0 % classes) }
    let result = kernels.pixelCrossEntropy(logits, targets: targets)
    #expect(abs(result.loss - log(Double(classes))) <= 1e-14)
    #expect(result.judged == 30)
    for i in 0..<logits.count {
      let oneHot = i % classes == Int(targets[i / classes]) ? 1.0 : 0.0
      #expect(abs(Double(result.gradient[i]) - (1 / Double(classes) - oneHot) / 30) <= 4 * 0x1p-24 / 30)
    }
  }

  /// Pixels with the target 255 might as well not be there, whatever their logits are.
  @Test(arguments: halves, [2, 13, 21]) func ignoredPixels(_ kernels: any TransferKernels.Type, _ classes: Int) {
    var source = RandomSource(seed: 12)
    var logits = Tensor.drawn([1, 3, 70, classes], size: 4, &source)
    let targets: [UInt8] = (0..<210).map { _ in source.chance(0.4) ? 255 : UInt8(source.index(below: classes)) }
    let there = (0..<210).filter { targets[$0] != 255 }
    for n in 0..<210 where targets[n] == 255 { logits[n * classes + classes / 2] = n % 2 == 0 ? .nan : .infinity }
    let whole = kernels.pixelCrossEntropy(logits, targets: targets)
    let rest = kernels.pixelCrossEntropy(
      logits.reshaped([210, classes]).gatheringRows(there).reshaped([1, 1, there.count, classes]),
      targets: there.map { targets[$0] })
    #expect(whole.judged == there.count && abs(whole.loss - rest.loss) <= 1e-13 * rest.loss)
    let gradient = whole.gradient.reshaped([210, classes])
    #expect(gradient.gatheringRows(there).elements == rest.gradient.elements)
    #expect(gradient.gatheringRows((0..<210).filter { targets[$0] == 255 }).elements.allSatisfy { $0 == 0 })
  }

  @Test(arguments: halves) func noPixelIsJudged(_ kernels: any TransferKernels.Type) {
    let logits = Tensor(shape: [1, 2, 2, 3], repeating: .nan)
    let result = kernels.pixelCrossEntropy(logits, targets: [255, 255, 255, 255])
    #expect(result.loss == 0 && result.judged == 0 && result.gradient == Tensor(shape: logits.shape))
  }

  @Test(arguments: halves) func aNaNMakesTheLossOne(_ kernels: any TransferKernels.Type) {
    for place in [0, 12, 13, 70 * 13] {
      var logits = Tensor(shape: [1, 1, 71, 13], repeating: 1)
      logits[place] = .nan
      #expect(kernels.pixelCrossEntropy(logits, targets: Array(repeating: 4, count: 71)).loss.isNaN)
    }
  }

  /// The third derivative of −log softmax by a logit is p·(1 − p)·(1 − 2p) or less, below a tenth.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 13)
    let logits = TensorOf<Double>.drawn([2, 2, 3, 5], size: 3, &source)
    let targets: [UInt8] = [0, 4, 255, 1, 1, 3, 2, 255, 0, 0, 4, 2]
    let verdict = LossJudgement.disagreement(
      of: Scalar.pixelCrossEntropy(logits, targets: targets).gradient, at: logits, thirdDerivative: 0.1
    ) { Scalar.pixelCrossEntropy($0, targets: targets).loss }
    #expect(verdict == nil)
  }

  @Test(arguments: LossFixture.all(of: "cross-entropy")) func asInPyTorch(_ golden: LossFixture) throws {
    let logits = try golden.double("logits")
    let targets = try golden.integers("targets").map { UInt8($0) }
    let result = Scalar.pixelCrossEntropy(logits, targets: targets)
    #expect(LossFixture.agree(result.loss, try golden.double("loss")))
    // p − 1 at the target has lost what p is less than 1: its size is 1 beforehand.
    var scale = try golden.double("gradient")
    for i in 0..<scale.count { scale[i] = abs(scale[i]) + 0.01 / Double(result.judged) }
    #expect(LossFixture.agree(result.gradient, try golden.double("gradient"), scale: scale))
    #expect(!LossFixture.agree(result.gradient.movedOn, try golden.double("gradient"), scale: scale))
  }

  /// With R the range of a pixel's logits and u = 2⁻²⁴: z − max is off by R·u; its exponential by that and 2 ulp, 4u, of
  /// itself; their sum passes ⌈C/16⌉ − 1 additions in a lane and four across lanes, so it is off by ρ = (R + 8 + C/16)·u.
  ///
  /// - The loss, log(sum) − (z[target] − max): ρ + R·u.
  /// - The gradient, p/M − [target]/M: R + 4 and ρ, and four for the scale, the product, the difference and the
  ///   definition: (2R + 16 + C/16)·u of p/M; and at the target three on 1/M.
  @Test(arguments: [1, 2, 3, 13, 15, 16, 17, 21, 33], [1, 5, 20] as [Float])
  func bothHalvesAgree(_ classes: Int, _ size: Float) {
    var source = RandomSource(seed: 14).stream(classes)
    let logits = Tensor.drawn([3, 5, 9, classes], size: size, &source)
    let targets: [UInt8] = (0..<135).map { _ in source.chance(0.2) ? 255 : UInt8(source.index(below: classes)) }
    let expected = Scalar.pixelCrossEntropy(logits, targets: targets)
    let fast = Vectorized.pixelCrossEntropy(logits, targets: targets)
    let (range, additions) = (2 * Int(size), (classes + 15) / 16)
    func units(_ loss: Double) -> Double {
      LossJudgement.units(loss, from: expected.loss, roundings: 2 * range + 8 + additions, scale: 1)
    }
    var scale = expected.gradient.elements.map { abs(Double($0)) }
    for n in 0..<135 where targets[n] != 255 {
      let share = 1 / Double(expected.judged)
      scale[n * classes + Int(targets[n])] = share + 2 * share / Double(2 * range)
    }
    func units(_ gradient: Tensor) -> Double {
      LossJudgement.units(
        gradient, from: expected.gradient, roundings: 2 * range + 16 + additions, scale: scale)
    }
    #expect(fast.judged == expected.judged)
    #expect(units(fast.loss) <= 1 && units(fast.gradient) <= 1)
    guard classes > 1 else { return }

    // Without the last class, with ignored pixels counted, and with one part in a thousand too much.
    var without = logits
    for n in 0..<135 { without[n * classes + classes - 1] = -1000 }
    #expect(units(Vectorized.pixelCrossEntropy(without, targets: targets).gradient) > 1)
    let counted = Double(expected.judged) / 135
    #expect(units(fast.loss * counted) > 1 && units(fast.gradient.scaled(by: Float(counted))) > 1)
    #expect(units(fast.gradient.movedOn) > 1 && units(fast.gradient.scaled(by: 1.001)) > 1)
  }

  @Test func aTargetBeyondTheClassesStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Vectorized.pixelCrossEntropy(Tensor(shape: [1, 1, 2, 3]), targets: [0, 3])
    }
    await #expect(processExitsWith: .failure) {
      _ = Scalar.pixelCrossEntropy(Tensor(shape: [1, 1, 2, 3]), targets: [0])
    }
  }
}
