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
