import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct LinearClassifierTests {
  /// Two points and their mirror images, which are of the other class.
  private let points = Tensor(shape: [4, 2], [1, 2, 3, -2, -1, -2, -3, 2])
  private let labels = [0, 0, 1, 1]

  private func fitted(_ features: Tensor, rate: Float, epochs: Int) -> (classifier: LinearClassifier, losses: [Double])
  {
    var classifier = LinearClassifier(classCount: 2, featureWidth: 2)
    var losses: [Double] = []
    classifier.fit(
      features, labels: labels, epochs: epochs, batchSize: 256, learningRate: rate, momentum: 0.9,
      random: RandomSource(seed: 1)
    ) { losses.append($1) }
    return (classifier, losses)
  }

  /// From zero every probability is ½, so ∂L/∂W₀ = ¼·½·(−x₁ − x₂ + x₃ + x₄) = −¼·(x₁ + x₂) = (−1, 0), exactly. The one
  /// epoch is a step, at the full rate.
  @Test func theFirstStepByHand() {
    let (classifier, losses) = fitted(points, rate: 1, epochs: 1)
    #expect(classifier.weight == Tensor(shape: [2, 2], [1, 0, -1, 0]))
    #expect(classifier.bias == Tensor(shape: [2]))
    // ln 2, from four equal terms; each is rounded to a Float at most.
    #expect(losses.count == 1 && abs(losses[0] - log(2)) <= 4 * 0x1p-24)
    #expect(classifier.accuracy(points, labels: labels) == 1)
  }

  /// SGD with momentum on another step: v = 0.9·v + g. The second gradient is taken at W₀ = (1, 0): the probability of
  /// the wrong class is 1/(1 + e²) for the first point and its image, 1/(1 + e⁶) for the second and its image.
  @Test func theSecondStepByHand() {
    // Of two epochs the first has the full rate, and the second the tenth of it that comes at 60 % (step 1.2, rounded).
    let (classifier, _) = fitted(points, rate: 1, epochs: 2)
    let (wrong1, wrong2) = (1 / (1 + exp(2.0)), 1 / (1 + exp(6.0)))
    let gradient = [-(wrong1 * 1 + wrong2 * 3) / 2, -(wrong1 * 2 - wrong2 * 2) / 2]
    let expected = [1 - 0.1 * (0.9 * -1 + gradient[0]), -0.1 * gradient[1]]
    // A few roundings of numbers below 2.
    for c in 0..<2 { #expect(abs(Double(classifier.weight[0, c]) - expected[c]) <= 8 * 0x1p-23) }
  }

  /// The law behind a learning rate of 30: features c times as small want a rate c² times as high. With c a power of two
  /// not even the rounding differs, for the first three steps. (The bias has no such law: by the symmetry of the points its
  /// gradient is zero, but from the fourth step on that zero is rounded.)
  @Test(arguments: [2, 16, 1024] as [Float])
  func smallerFeaturesAtAHigherRateAreTheSameDescent(_ c: Float) {
    let small = Tensor(shape: points.shape, points.elements.map { $0 / c })
    let (one, other) = (fitted(points, rate: 0.1, epochs: 3), fitted(small, rate: 0.1 * c * c, epochs: 3))
    #expect(one.losses == other.losses)
    #expect(one.classifier.weight.elements.map { $0 * c } == other.classifier.weight.elements)
    #expect(fitted(small, rate: 0.1, epochs: 3).losses != one.losses)
  }

  @Test func whatReportThrowsEndsTheDescent() {
    struct Stop: Error {}
    var classifier = LinearClassifier(classCount: 2, featureWidth: 2)
    #expect(throws: Stop.self) {
      try classifier.fit(
        points, labels: labels, epochs: 9, batchSize: 4, learningRate: 1, momentum: 0, random: RandomSource(seed: 1)
      ) { step, _ in if step == 1 { throw Stop() } }
    }
    #expect(classifier.weight == Tensor(shape: [2, 2], [1, 0, -1, 0]))
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = LinearClassifier(weight: Tensor(shape: [2, 3]), bias: Tensor(shape: [3]))
    }
    await #expect(processExitsWith: .failure) {
      _ = LinearClassifier(classCount: 2, featureWidth: 3).accuracy(Tensor(shape: [2, 3]), labels: [0])
    }
  }
}
