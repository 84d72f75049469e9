import Tensors
import Testing

@testable import MomentumContrast

@Suite struct StableRateTests {
  private func edge(_ features: Tensor, momentum: Float) -> Double {
    LinearClassification.stableRate(features: features, classCount: 2, momentum: momentum)
  }

  /// One feature that is always 2: x̃ = (2, 1), so λ = 2² + 1² = 5.
  @Test func aConstantFeatureByHand() {
    let constant = Tensor(shape: [4, 1], repeating: 2)
    #expect(abs(edge(constant, momentum: 0) - 2 * 2 / 5.0) < 1e-12)
    #expect(abs(edge(constant, momentum: 0.5) - 2 * 1.5 * 2 / 5.0) < 1e-12)
    #expect(
      abs(
        LinearClassification.stableRate(features: constant, classCount: 100, momentum: 0) - 2 * 100 / 5.0) < 1e-12)
    // No feature: the bias alone, λ = 1.
    #expect(edge(Tensor(shape: [4, 3]), momentum: 0) == 4)
  }

  /// One point in each of two classes at x = ±2 for whom the logits' difference is moved a little from zero. Where both
  /// points have both labels, zero is the best there is: just below the edge the descent returns to it, just above it
  /// leaves, and swings, but stays finite. λ = max(2², 1) = 4.
  @Test(arguments: [0, 0.9] as [Float]) func theEdgeIsWhereDescentStopsComingBack(_ momentum: Float) {
    let points = Tensor(shape: [4, 1], [2, 2, -2, -2])
    let rate = edge(points, momentum: momentum)
    #expect(abs(rate - 2 * (1 + Double(momentum)) * 2 / 4) < 1e-12)
    func lastWeight(_ rate: Double) -> Float {
      var classifier = LinearClassifier(weight: Tensor(shape: [2, 1], [0.001, -0.001]), bias: Tensor(shape: [2]))
      // The rate falls at 60 % of the epochs: the step just before it is looked at.
      struct Stop: Error {}
      try? classifier.fit(
        points, labels: [0, 1, 0, 1], epochs: 1000, batchSize: 4, learningRate: Float(rate), momentum: momentum,
        random: RandomSource(seed: 1)
      ) { step, _ in if step == 599 { throw Stop() } }
      return abs(classifier.weight[0])
    }
    // What is left is rounding, a twentieth of the start at most.
    #expect(lastWeight(0.95 * rate) < 0.001 / 20)
    #expect(lastWeight(1.05 * rate) > 0.05)
    #expect(lastWeight(1000 * rate).isFinite)
  }
}
