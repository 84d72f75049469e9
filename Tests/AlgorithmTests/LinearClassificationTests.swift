import Tensors
import Testing

@testable import MomentumContrast

@Suite struct LinearClassificationTests {
  /// Three classes, each with a feature of its own that is there in its images alone; features of 1/17, for which a rate
  /// of 30 is what 0.1 is for features of 1.
  private func planted(_ count: Int, seed: UInt64, scale: Float = 1 / 17) -> (features: Tensor, labels: [Int]) {
    var source = RandomSource(seed: seed)
    let labels = (0..<count).map { $0 % 3 }
    let features = labels.flatMap { label in
      (0..<8).map { c in scale * ((c == label ? 1 : 0) + source.uniform(in: 0...0.5)) }
    }
    return (Tensor(shape: [count, 8], features), labels)
  }

  @Test func theDefaultsAreThePapers() {
    let paper = LinearClassification()
    #expect(paper.epochs == 100 && paper.batchSize == 256 && paper.learningRate == 30 && paper.momentum == 0.9)
  }

  /// Separable, so everything is right; and the classifier is that of its seed.
  @Test func separableClassesAreSeparated() throws {
    let (train, test) = (planted(300, seed: 1), planted(200, seed: 2))
    func classifier(_ seed: UInt64) throws -> LinearClassifier {
      try LinearClassification().classifier(
        train: train.features, trainLabels: train.labels, classCount: 3, random: RandomSource(seed: seed))
    }
    #expect(try classifier(3).accuracy(test.features, labels: test.labels) == 1)
    #expect(try classifier(3) == classifier(3))
    #expect(try classifier(3) != classifier(4))
    let accuracy = try LinearClassification().accuracy(
      train: train.features, trainLabels: train.labels, test: test.features, testLabels: test.labels, classCount: 3,
      random: RandomSource(seed: 3))
    #expect(accuracy == 1)
  }

  /// The same descent as `LinearClassifier.fit` from normal weights of deviation 0.01: 24 of them, so within 5 standard
  /// errors of 0.01/√48.
  @Test func weightsStartSmall() throws {
    var none = LinearClassification()
    (none.epochs, none.learningRate) = (1, .leastNormalMagnitude)
    let train = planted(300, seed: 1)
    let start = try none.classifier(
      train: train.features, trainLabels: train.labels, classCount: 3, random: RandomSource(seed: 3))
    let deviation = (start.weight.elements.reduce(0) { $0 + $1 * $1 } / 24).squareRoot()
    #expect(abs(deviation - 0.01) < 5 * 0.01 / Float(48).squareRoot())
    #expect(start.bias.elements.allSatisfy { abs($0) < 1e-30 })
  }

  /// The protocol reads the encoder and returns a classifier: every parameter, every running statistic and every feature
  /// is the same bit pattern afterwards.
  @Test func theEncoderStaysAsItWas() throws {
    var training = SmallTraining()
    try training.step(0)
    let before = training.moco.query
    func features() -> Tensor {
      let state = training.moco.query
      return training.moco.encoder.features(
        of: training.views(1).query, parameters: state.parameters, buffers: state.buffers)
    }
    let first = features()
    _ = try LinearClassification().accuracy(
      train: first, trainLabels: [0, 1, 0, 1, 0, 1, 0, 1], test: first, testLabels: [0, 1, 0, 1, 0, 1, 0, 1],
      classCount: 2, random: RandomSource(seed: 1))
    let after = training.moco.query
    func bits(_ tensors: [Tensor]) -> [UInt32] { tensors.flatMap { $0.elements.map(\.bitPattern) } }
    #expect(bits(before.parameters.tensors) == bits(after.parameters.tensors))
    #expect(before.buffers == after.buffers)
    #expect(bits([first]) == bits([features()]))
  }

  @Test func whatIsNotANumberIsAnErrorWithItsStep() {
    var train = planted(300, seed: 1)
    train.features[17, 2] = .nan
    var protocolOfPaper = LinearClassification()
    protocolOfPaper.batchSize = 300
    let error = #expect(throws: TrainingError.self) {
      try protocolOfPaper.classifier(
        train: train.features, trainLabels: train.labels, classCount: 3, random: RandomSource(seed: 1))
    }
    #expect(error?.description == "the loss at step 0 is nan: a loss must be finite")
  }

  @Test func everyNumberHasARule() {
    let changes: [(String, (inout LinearClassification) -> Void)] = [
      ("epochs 0: there must be at least 1", { $0.epochs = 0 }),
      ("batch size 0: it must be at least 1", { $0.batchSize = 0 }),
      ("learning rate -1.0: it must be a finite number greater than 0", { $0.learningRate = -1 }),
      ("SGD momentum 1.0: it must lie in [0, 1)", { $0.momentum = 1 }),
    ]
    for (line, change) in changes {
      var classification = LinearClassification()
      change(&classification)
      let error = #expect(throws: ConfigurationError.self) { try classification.validate() }
      #expect(error?.description == line)
    }
    #expect(throws: Never.self) { try LinearClassification().validate() }
  }
}
