import Tensors
import Testing

@testable import MomentumContrast

@Suite struct LinearProbeTests {
  /// Three classes at the corners of a triangle in 8 dimensions, with noise that does not reach across; the features are
  /// of quite different sizes, which standardising evens out.
  private func planted(_ count: Int, seed: UInt64) -> (features: Tensor, labels: [Int]) {
    var source = RandomSource(seed: seed)
    let labels = (0..<count).map { $0 % 3 }
    let features = labels.flatMap { label in
      (0..<8).map { c in ((c == label ? 1 : 0) + source.uniform(in: -0.3...0.3)) * Float(1 + 1000 * c) }
    }
    return (Tensor(shape: [count, 8], features), labels)
  }

  @Test func separableClassesAreSeparated() {
    let (train, test) = (planted(300, seed: 1), planted(200, seed: 2))
    #expect(
      LinearProbe().accuracy(
        train: train.features, trainLabels: train.labels, test: test.features, testLabels: test.labels, classCount: 3,
        random: RandomSource(seed: 3)) == 1)
  }

  /// One feature, at −1 for one class and at +1 for the other. Both classes of the test set lie 4 to the right of that, so a
  /// classifier that was made on the training set calls every one of them the second class: right on the 30 of 100 that are.
  /// Whoever standardises the test set by itself moves it back, and is right on all.
  @Test func aShiftedTestSetStaysShifted() {
    let train = Tensor(shape: [100, 1], (0..<100).map { $0 % 2 == 0 ? -1 : 1 })
    let testLabels = (0..<100).map { $0 < 30 ? 1 : 0 }
    let test = Tensor(shape: [100, 1], testLabels.map { $0 == 1 ? 5 : 3 })
    let accuracy = LinearProbe().accuracy(
      train: train, trainLabels: (0..<100).map { $0 % 2 }, test: test, testLabels: testLabels, classCount: 2,
      random: RandomSource(seed: 11))
    #expect(accuracy == 0.3)
  }

  /// All test images are of one class: there is nothing to learn from them, and nothing to lose.
  @Test func aTestSetOfOneClassIsJudgedByTheTrainingSet() {
    let train = planted(300, seed: 1)
    let all = planted(300, seed: 2)
    for label in 0..<3 {
      let rows = (0..<300).filter { all.labels[$0] == label }
      #expect(
        LinearProbe().accuracy(
          train: train.features, trainLabels: train.labels, test: all.features.gatheringRows(rows),
          testLabels: rows.map { _ in label }, classCount: 3, random: RandomSource(seed: 3)) == 1)
    }
  }

  /// A test image is classified the same alone and among others, right or wrong: the labels of the test images are drawn, so that
  /// about a third is right. The same for the neighbours.
  @Test func testImagesDoNotLookAtEachOther() {
    let (train, test) = (planted(120, seed: 12), planted(24, seed: 13))
    var source = RandomSource(seed: 14)
    let labels = (0..<24).map { _ in source.index(below: 3) }
    func probe(_ rows: [Int]) -> Double {
      LinearProbe().accuracy(
        train: train.features, trainLabels: train.labels, test: test.features.gatheringRows(rows),
        testLabels: rows.map { labels[$0] }, classCount: 3, random: RandomSource(seed: 15))
    }
    func neighbours(_ rows: [Int]) -> Double {
      NearestNeighbours().accuracy(
        train: train.features, trainLabels: train.labels, test: test.features.gatheringRows(rows),
        testLabels: rows.map { labels[$0] }, classCount: 3)
    }
    for accuracy in [probe, neighbours] {
      let alone = (0..<24).map { accuracy([$0]) }
      let together = accuracy(Array(0..<24))
      #expect(together == alone.reduce(0, +) / 24)
      #expect(together > 0 && together < 1)
    }
  }

  /// Labels that have nothing to do with the features: of 600 test images a third is right, with a standard deviation of
  /// √(1/3·2/3/600) = 1.9 %, whatever the classifier says; five of them.
  @Test func randomLabelsAreGuessed() {
    let (train, test) = (planted(300, seed: 4), planted(600, seed: 5))
    var source = RandomSource(seed: 6)
    func labels(_ count: Int) -> [Int] { (0..<count).map { _ in source.index(below: 3) } }
    let accuracy = LinearProbe().accuracy(
      train: train.features, trainLabels: labels(300), test: test.features, testLabels: labels(600), classCount: 3,
      random: RandomSource(seed: 7))
    #expect(abs(accuracy - 1 / 3.0) < 5 * 0.0193)
  }

  @Test func deterministic() {
    let (train, test) = (planted(50, seed: 8), planted(100, seed: 9))
    var source = RandomSource(seed: 10)
    let labels = (0..<50).map { _ in source.index(below: 3) }
    func run(_ seed: UInt64) -> Double {
      var probe = LinearProbe()
      probe.batchSize = 16
      return probe.accuracy(
        train: train.features, trainLabels: labels, test: test.features, testLabels: test.labels, classCount: 3,
        random: RandomSource(seed: seed))
    }
    #expect(run(1) == run(1))
  }

  /// R asserts that linear evaluation changed nothing but the classifier. Here too, on a real encoder.
  @Test func theEncoderStaysAsItWas() throws {
    var training = SmallTraining()
    try training.step(0)
    let before = State(training.moco)
    let state = training.moco.query
    let features = training.moco.encoder.features(
      of: training.views(1).query, parameters: state.parameters, buffers: state.buffers)
    _ = LinearProbe().accuracy(
      train: features, trainLabels: [0, 1, 0, 1, 0, 1, 0, 1], test: features, testLabels: [0, 1, 0, 1, 0, 1, 0, 1],
      classCount: 2, random: RandomSource(seed: 1))
    #expect(State(training.moco) == before)
    let again = training.moco.encoder.features(
      of: training.views(1).query, parameters: state.parameters, buffers: state.buffers)
    #expect(features == again)
  }

  @Test func missingLabelsStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let x = Tensor(shape: [2, 2], repeating: 1)
      _ = LinearProbe().accuracy(
        train: x, trainLabels: [0], test: x, testLabels: [0, 1], classCount: 2, random: RandomSource(seed: 1))
    }
  }
}
