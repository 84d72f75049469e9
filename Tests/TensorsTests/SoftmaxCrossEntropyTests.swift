import Foundation
import Testing

@testable import Tensors

@Suite struct SoftmaxCrossEntropyTests {
  /// p = 1/K in every class, whatever the temperature: loss log K, and a tie is not correct.
  @Test(arguments: [0.07, 1, 5] as [Double]) func equalLogitsGiveLogK(temperature: Double) {
    let result = Scalar.softmaxCrossEntropy(
      TensorOf<Double>(shape: [2, 4], repeating: 0.3), targets: [0, 2], temperature: temperature)
    // log 4, and the mean over two rows: four operations on numbers below 2.
    #expect(abs(result.loss - log(4)) <= 4 * Double.ulpOfOne)
    #expect(result.correct == 0)
    // (1/4 − one-hot) / (2τ)
    let (on, off) = (-0.75 / (2 * temperature), 0.25 / (2 * temperature))
    #expect(result.gradient.elements == [on, off, off, off, off, off, on, off])
  }

  /// Logits τ·(0, ln 3): p = (1/4, 3/4).
  @Test func probabilitiesByHand() {
    let τ = 0.5
    let logits = TensorOf<Double>(shape: [2, 2], [0, τ * log(3), 0, τ * log(3)])
    let result = Scalar.softmaxCrossEntropy(logits, targets: [1, 0], temperature: τ)
    let expectedLoss = (log(4.0 / 3) + log(4)) / 2
    #expect(abs(result.loss - expectedLoss) <= 4 * Double.ulpOfOne)
    #expect(result.correct == 1)
    // (p − one-hot) / (2 · 0.5)
    for (value, expected) in zip(result.gradient.elements, [0.25, -0.25, -0.75, 0.75]) {
      #expect(abs(value - expected) <= 4 * Double.ulpOfOne)
    }
  }

  @Test func largeLogitsDoNotOverflow() {
    let logits = Tensor(shape: [2, 2], [3e38, 0, 1000, 0])
    let result = Scalar.softmaxCrossEntropy(logits, targets: [0, 1], temperature: 1)
    #expect(result.loss == 500)
    #expect(result.gradient == Tensor(shape: [2, 2], [0, 0, 0.5, -0.5]))
    #expect(result.correct == 1)
  }

  /// With t = z/τ, the loss log Σ exp(tⱼ) − t_target has as third derivative by tₖ the third cumulant of a yes-or-no
  /// variable, p(1 − p)(1 − 2p) < 0.1; by zₖ it is below 0.1/τ³. |t| ≤ 1/τ; a row takes 6K + 6 operations (exp and log
  /// within one ulp), N rows are added.
  @Test(arguments: [(rows: 3, classes: 5, temperature: 1.0), (1, 2, 0.5), (4, 3, 0.2)])
  func gradient(rows: Int, classes: Int, temperature: Double) {
    var source = RandomSource(seed: 57)
    let logits = CentralDifferences.random([rows, classes], &source)
    let targets = (0..<rows).map { _ in source.index(below: classes) }
    func verdict(_ gradient: TensorOf<Double>) -> String? {
      CentralDifferences.disagreement(
        of: gradient, at: logits, weights: TensorOf(shape: [1], [1]), operations: rows * (6 * classes + 6),
        magnitude: 2 / temperature + log(Double(classes)), thirdDerivative: 0.1 / pow(temperature, 3)
      ) {
        TensorOf(
          shape: [1], [Scalar.softmaxCrossEntropy($0, targets: targets, temperature: temperature).loss])
      }
    }
    let result = Scalar.softmaxCrossEntropy(logits, targets: targets, temperature: temperature)
    #expect(verdict(result.gradient) == nil)
    if temperature != 1 {
      #expect(verdict(TensorOf(shape: logits.shape, result.gradient.elements.map { $0 * temperature })) != nil)
    }
    var withoutOneHot = result.gradient
    withoutOneHot[0, targets[0]] += 1 / (Double(rows) * temperature)
    #expect(verdict(withoutOneHot) != nil)
  }

  @Test func aTargetOutsideTheClassesStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.softmaxCrossEntropy(Tensor(shape: [1, 3]), targets: [3], temperature: 1)
    }
  }

  @Test func aTemperatureOfZeroStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Scalar.softmaxCrossEntropy(Tensor(shape: [1, 3]), targets: [0], temperature: 0)
    }
  }
}
