import Tensors
import Testing

@testable import MomentumContrast

@Suite struct RidgeRegressionTests {
  /// A full factorial design: columns of mean 0 and deviation 1 that are orthogonal, each row `repeats` times.
  private func factorial(repeats: Int) -> Tensor {
    let rows = (0..<8 * repeats).flatMap { n in (0..<3).map { (n >> $0) & 1 == 1 ? Float(1) : -1 } }
    return Tensor(shape: [8 * repeats, 3], rows)
  }

  private func column(_ values: [Double]) -> TensorOf<Double> { TensorOf(shape: [values.count, 1], values) }

  private func noise(_ shape: [Int], seed: UInt64) -> Tensor {
    var source = RandomSource(seed: seed)
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in source.gaussian() })
  }

  /// Orthogonal standardised features: every weight is 1/(1 + λ) of its own, so that what is left of an exactly linear
  /// target is λ/(1 + λ) of it, and R² = 1 − (λ/(1 + λ))². A few dozen roundings of numbers of size 1.
  @Test(arguments: [1e-6, 0.01, 0.5]) func anExactlyLinearTargetLosesTheKnownShrinkage(penalty: Double) {
    let x = factorial(repeats: 3)
    let y = column((0..<24).map { 5 + 2 * Double(x[$0, 0]) - 3 * Double(x[$0, 1]) })
    let regression = RidgeRegression(features: x, targets: y, penalty: penalty)
    for (weight, own) in zip(regression.weights.elements, [2.0, -3, 0]) {
      #expect(abs(weight - own / (1 + penalty)) < 1e-13)
    }
    #expect(abs(regression.intercept[0] - 5) < 1e-13)  // not shrunk
    let left = penalty / (1 + penalty)
    #expect(abs(regression.determination(features: x, targets: y)[0] - (1 - left * left)) < 1e-13)
  }

  /// One feature, in its own units: slope S_xy/(S_xx·(1 + λ)), through the mean of both.
  @Test func oneFeatureHasTheSlopeOfTheFormula() {
    let (x, y): ([Float], [Double]) = ([1, 2, 4, 9], [3, 1, 8, 12])  // means 4 and 6, S_xx 38, S_xy 49
    let features = Tensor(shape: [4, 1], x)
    let regression = RidgeRegression(features: features, targets: column(y), penalty: 0.25)
    let predictions = regression.predict(Tensor(shape: [2, 1], [4, 14]))
    #expect(abs(predictions[0, 0] - 6) < 1e-13)
    #expect(abs(predictions[1, 0] - (6 + 10 * 49 / (38 * 1.25))) < 1e-13)
  }

  /// The test rows lie elsewhere. Standardised by statistics of their own they would be predicted to have the training
  /// mean; standardised by the training rows' they are predicted where they are.
  @Test func unseenRowsAreStandardisedByTheTrainingRows() {
    let x = noise([400, 2], seed: 1)
    let y = column((0..<400).map { Double(x[$0, 0]) })
    let regression = RidgeRegression(features: x, targets: y, penalty: 1e-9)
    let shifted = Tensor(shape: x.shape, x.elements.map { 3 * $0 + 10 })
    let there = column((0..<400).map { Double(shifted[$0, 0]) })
    // What is left is the shrinkage: a billionth of a number of at most some 20.
    for (prediction, own) in zip(regression.predict(shifted).elements, there.elements) {
      #expect(abs(prediction - own) < 1e-7)
    }
    #expect(regression.determination(features: shifted, targets: there)[0] > 1 - 1e-12)
  }

  /// Noise that no feature knows. SSE − SST = Σp² − 2·Σp·y with predictions p about the mean. Σp² is a χ² of F + 1 = 5 (in
  /// units of the noise's variance, both parts having n = 4000 rows), below 35 on all but 2 of a million draws; given p the
  /// second sum is normal with deviation 2·√Σp², five of which are 60. Both, over n.
  @Test func anIndependentTargetHasNoDetermination() {
    let (train, test) = (noise([4000, 4], seed: 2), noise([4000, 4], seed: 3))
    func target(_ seed: UInt64) -> TensorOf<Double> { noise([4000, 1], seed: seed).converted(to: Double.self) }
    let regression = RidgeRegression(features: train, targets: target(4))
    let found = regression.determination(features: test, targets: target(5))[0]
    #expect(abs(found) < 95.0 / 4000)
    #expect(found != 0)
  }

  /// A feature that never changes in training has no say, not even where it does change.
  @Test func aConstantFeatureHasNoSay() {
    let x = noise([50, 2], seed: 6)
    let y = column((0..<50).map { Double(x[$0, 0]) - Double(x[$0, 1]) })
    func widened(_ value: (Int) -> Float) -> Tensor {
      Tensor(shape: [50, 3], (0..<50).flatMap { [x[$0, 0], value($0), x[$0, 1]] })
    }
    let two = RidgeRegression(features: x, targets: y)
    let three = RidgeRegression(features: widened { _ in 0.1 }, targets: y)
    #expect(three.deviation[1] == 0 && three.weights[1, 0] == 0)
    for (a, b) in zip(three.predict(widened { Float($0) }).elements, two.predict(x).elements) {
      #expect(abs(a - b) < 1e-12)
    }
  }

  /// Numbers of NumPy 2.4.6: `lstsq` of the rows (1, z) and (0, √(λn)·I), which has no normal equations.
  @Test func theNumbersOfNumPy() {
    func matrix(_ rows: Int, _ columns: Int, _ value: (Int, Int) -> Int, over divisor: Double) -> TensorOf<Double> {
      TensorOf(
        shape: [rows, columns], (0..<rows).flatMap { i in (0..<columns).map { Double(value(i, $0)) / divisor } })
    }
    let x = matrix(12, 3, { i, j in (7 * i + 3 * j * j + i * i * (j + 1)) % 11 }, over: 4)
    let y = matrix(12, 2, { i, t in (5 * i + t * i * i) % 7 }, over: 2)
    let unseen = matrix(5, 3, { i, j in (3 * i + j * (i + 2)) % 13 }, over: 4)
    let asked = matrix(5, 2, { i, t in (4 * i + t * (i * i + 1)) % 9 }, over: 2)
    let regression = RidgeRegression(features: x.converted(to: Float.self), targets: y, penalty: 0.1)
    let weights = [
      -0.13592903398703393, 0.4490625125344334, -0.3150659585676532, -0.12764696598761083, -0.31949608622508746,
      -0.11557665271493062,
    ]
    let predictions = [
      1.9845620949870346, 0.5920782017154246, 1.077444615151193, 0.6369448901394149, 1.278187147023637,
      1.082576274440651, 1.5892143679497865, 1.6209665281937906, 0.6820968881139445, 1.665833216617781,
    ]
    let floats = unseen.converted(to: Float.self)  // quarters: exact
    // Condition below 30, sums of a dozen terms of size 1: some hundred roundings.
    for (ours, theirs) in zip(regression.weights.elements, weights) { #expect(abs(ours - theirs) < 1e-13) }
    for (ours, theirs) in zip(regression.predict(floats).elements, predictions) { #expect(abs(ours - theirs) < 1e-13) }
    let determination = regression.determination(features: floats, targets: asked)
    for (ours, theirs) in zip(determination, [-0.9559609228180561, -0.9899622662663068]) {
      #expect(abs(ours - theirs) < 1e-12)
    }
  }

  @Test func moreFeaturesThanRowsAreFitted() {
    let x = noise([10, 40], seed: 7)
    let y = column((0..<10).map { Double(x[$0, 0]) })
    let regression = RidgeRegression(features: x, targets: y, penalty: 1e-6)
    #expect(regression.determination(features: x, targets: y)[0] > 0.999)
  }

  @Test func aTargetThatNeverChangesHasNoDetermination() {
    let x = noise([10, 2], seed: 8)
    let y = column([Double](repeating: 0.3, count: 10))
    #expect(RidgeRegression(features: x, targets: y).determination(features: x, targets: y)[0].isNaN)
  }

  @Test func aPenaltyOfZeroStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = RidgeRegression(
        features: Tensor(shape: [2, 1], [0, 1]), targets: TensorOf(shape: [2, 1], [0, 1]), penalty: 0)
    }
  }
}
