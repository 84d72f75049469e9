import Testing

@testable import MomentumContrast

@Suite struct ConfigurationTests {
  /// V1 §3.2, §3.3 and §4.
  @Test func paperV1() {
    let c = Configuration.paperV1
    #expect(c.batchSize == 256 && c.groups.count == 8 && c.shufflesBatch)
    #expect(c.queueSize == 65_536 && c.momentum == 0.999 && c.temperature == 0.07 && c.dimension == 128)
    #expect(c.head == .linear && c.epochs == 200)
    #expect(c.learningRate == 0.03 && c.schedule == .step(at: [0.6, 0.8]))
    #expect(c.sgdMomentum == 0.9 && c.weightDecay == 1e-4)
  }

  /// V2: the head, τ and the schedule, nothing else.
  @Test func paperV2() {
    var c = Configuration.paperV2
    #expect(c.head == .mlp && c.temperature == 0.2 && c.schedule == .cosine)
    (c.head, c.temperature, c.schedule) = (.linear, 0.07, .paperV1)
    #expect(c == .paperV1)
  }

  /// NB: K 4096, m 0.99, τ 0.1, dimension 128, SGD 0.06 with a batch of 512, weight decay 5·10⁻⁴, cosine, 8 splits.
  @Test func cifarDemo() {
    let c = Configuration.cifarDemo
    #expect(c.queueSize == 4096 && c.momentum == 0.99 && c.temperature == 0.1 && c.dimension == 128)
    #expect(c.learningRate == 0.06 && c.batchSize == 512 && c.weightDecay == 5e-4 && c.schedule == .cosine)
    #expect(c.groups.count == 8 && c.epochs == 200 && c.sgdMomentum == 0.9 && c.head == .linear)
  }

  @Test func presetsAreValid() throws {
    for c in [Configuration.paperV1, .paperV2, .cifarDemo, .small] { try c.validate(imageCount: 50_000) }
    // As many images as a batch, and a queue of one batch, are enough.
    var least = Configuration.small
    (least.batchSize, least.queueSize) = (64, 64)
    (least.momentum, least.weightDecay, least.sgdMomentum) = (1, 0, 0)
    try least.validate(imageCount: 64)
    least.momentum = 0
    try least.validate(imageCount: 64)
  }

  /// Of the other mechanisms, each at its edge: a bank that draws every image outside the batch; a batch of two, whatever K.
  @Test func mechanismsAtTheirEdge() throws {
    var bank = Configuration.small
    (bank.mechanism, bank.batchSize, bank.queueSize) = (.memoryBank, 64, 936)
    try bank.validate(imageCount: 1000)
    #expect(bank.negativeCount == 936)
    bank.queueSize = 1
    try bank.validate(imageCount: 1000)
    var endToEnd = Configuration.small
    (endToEnd.mechanism, endToEnd.batchSize, endToEnd.queueSize, endToEnd.groups) = (.endToEnd, 2, 0, .one)
    try endToEnd.validate(imageCount: 1000)
    #expect(endToEnd.negativeCount == 1)
    var symmetric = Configuration.small
    (symmetric.isSymmetric, symmetric.batchSize, symmetric.queueSize) = (true, 64, 128)
    try symmetric.validate(imageCount: 1000)
    #expect(symmetric.negativeCount == 128)
  }

  /// A queue, also with a symmetric loss, and a bank may descend either loss; the papers' recipes have InfoNCE.
  @Test func theDecoupledLossIsForAQueueOrABank() throws {
    for mechanism in [Mechanism.queue, .memoryBank] {
      var configuration = Configuration.small
      #expect(configuration.loss == .infoNCE)
      (configuration.mechanism, configuration.loss) = (mechanism, .decoupled)
      configuration.isSymmetric = mechanism == .queue
      try configuration.validate(imageCount: 50_000)
    }
  }

  @Test func mechanismsHaveTheNamesOfTheCommandLine() {
    #expect(Mechanism.allCases.map(\.rawValue) == ["queue", "memory-bank", "end-to-end"])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let message: String
    let make: @Sendable (inout Configuration) -> Void
    var testDescription: String { message }
  }

  static let mistakes: [Mistake] = [
    Mistake(message: "batch size 0: it must be at least 1") { $0.batchSize = 0 },
    Mistake(message: "batch size 1001: it must not exceed the number of images, 1000") { $0.batchSize = 1001 },
    Mistake(message: "queue size 63: it must be at least the batch size, 64") { $0.queueSize = 63 },
    Mistake(message: "queue size 127: with a symmetric loss it must be at least twice the batch size, 64") {
      ($0.isSymmetric, $0.queueSize) = (true, 127)
    },
    Mistake(message: "queue size 937: a memory bank must have as many images outside the batch, and has 936") {
      ($0.mechanism, $0.queueSize) = (.memoryBank, 937)
    },
    Mistake(message: "queue size 0: it must be at least 1") { ($0.mechanism, $0.queueSize) = (.memoryBank, 0) },
    Mistake(message: "representation momentum 1.0: it must lie in [0, 1)") {
      ($0.mechanism, $0.representationMomentum) = (.memoryBank, 1)
    },
    Mistake(message: "symmetric loss: a memory bank encodes no keys, so its loss has no second half") {
      ($0.mechanism, $0.isSymmetric) = (.memoryBank, true)
    },
    Mistake(message: "batch size 1: an end-to-end dictionary must have at least 2, for one negative") {
      ($0.mechanism, $0.batchSize, $0.groups) = (.endToEnd, 1, .one)
    },
    Mistake(message: "loss decoupled: an end-to-end dictionary has no other than InfoNCE") {
      ($0.mechanism, $0.loss) = (.endToEnd, .decoupled)
    },
    Mistake(message: "momentum -0.1: it must lie in [0, 1]") { $0.momentum = -0.1 },
    Mistake(message: "momentum 1.1: it must lie in [0, 1]") { $0.momentum = 1.1 },
    Mistake(message: "momentum nan: it must lie in [0, 1]") { $0.momentum = .nan },
    Mistake(message: "temperature 0.0: it must be a finite number greater than 0") { $0.temperature = 0 },
    Mistake(message: "temperature -0.2: it must be a finite number greater than 0") { $0.temperature = -0.2 },
    Mistake(message: "temperature inf: it must be a finite number greater than 0") { $0.temperature = .infinity },
    Mistake(message: "temperature nan: it must be a finite number greater than 0") { $0.temperature = .nan },
    Mistake(message: "dimension 0: it must be at least 1") { $0.dimension = 0 },
    Mistake(message: "device groups 5: they must divide the batch size, 64") { $0.groups = DeviceGroups(count: 5) },
    Mistake(message: "learning rate 0.0: it must be a finite number greater than 0") { $0.learningRate = 0 },
    Mistake(message: "learning rate inf: it must be a finite number greater than 0") { $0.learningRate = .infinity },
    Mistake(message: "learning rate nan: it must be a finite number greater than 0") { $0.learningRate = .nan },
    Mistake(message: "SGD momentum 1.0: it must lie in [0, 1)") { $0.sgdMomentum = 1 },
    Mistake(message: "SGD momentum -0.9: it must lie in [0, 1)") { $0.sgdMomentum = -0.9 },
    Mistake(message: "SGD momentum nan: it must lie in [0, 1)") { $0.sgdMomentum = .nan },
    Mistake(message: "weight decay -0.1: it must be a finite number, 0 or greater") { $0.weightDecay = -0.1 },
    Mistake(message: "weight decay inf: it must be a finite number, 0 or greater") { $0.weightDecay = .infinity },
    Mistake(message: "weight decay nan: it must be a finite number, 0 or greater") { $0.weightDecay = .nan },
    Mistake(message: "epochs 0: there must be at least 1") { $0.epochs = 0 },
  ]

  @Test(arguments: mistakes) func everyMistakeIsNamed(_ mistake: Mistake) {
    var configuration = Configuration.small
    (configuration.batchSize, configuration.queueSize) = (64, 128)
    mistake.make(&configuration)
    let error = #expect(throws: ConfigurationError.self) { try configuration.validate(imageCount: 1000) }
    #expect(error?.description == mistake.message)
    #expect(error.map { "\($0)" } == mistake.message)
  }
}
