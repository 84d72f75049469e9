@testable import Images
import MomentumContrast
import Tensors
import Testing

@testable import Pretraining

@Suite struct PretrainingPlanTests {
  private func set(_ count: Int, side: Int = 16) -> ImageSet {
    try! DataSource("synthetic:\(count)").load(LoadingOptions(imageSize: side))
  }

  private func plan(_ count: Int, side: Int = 16, _ change: (inout PretrainingOptions) -> Void = { _ in }) throws
    -> PretrainingPlan
  {
    var options = PretrainingOptions()
    options.data = "synthetic:\(count)"
    options.imageSize = side
    change(&options)
    return try PretrainingPlan(options, images: set(count, side: side))
  }

  @Test func theSmallPresetFitsItselfToTheImages() throws {
    let large = try plan(9000)
    #expect(large.configuration.batchSize == 32 && large.configuration.queueSize == 2048 && large.steps == 8000)
    let middle = try plan(2000)
    #expect(middle.configuration.batchSize == 32 && middle.configuration.queueSize == 480)
    let tiny = try plan(20)
    #expect(tiny.configuration.batchSize == 8 && tiny.configuration.queueSize == 8)
    #expect(tiny.configuration.groups.count == 4)
    // What was said is not fitted.
    let said = try plan(2000) { $0.queueSize = 4096 }
    #expect(said.configuration.queueSize == 4096)
  }

  @Test func presetsHaveThePapersNumbers() throws {
    let paper = try plan(512, side: 8) { $0.preset = .paperV2 }
    #expect(paper.configuration.queueSize == 65_536 && paper.configuration.head == .mlp)
    #expect(paper.encoder == .resnet50 && paper.normalization == .imageNet)
    #expect(paper.steps == 200 * 2 && paper.configuration.epochs == 200)
    let demo = try plan(1024, side: 8) { $0.preset = .cifarDemo }
    #expect(demo.encoder == .resnet18 && demo.stem == .cifar && demo.augmentation == .v2)
  }

  @Test func groupsThatWereNotAskedForDivideTheBatch() throws {
    #expect(try plan(100) { $0.batchSize = 50 }.configuration.groups.count == 2)
    #expect(try plan(100) { $0.batchSize = 7 }.configuration.groups.count == 1)
  }

  @Test(arguments: ProjectionHead.allCases, ScheduleName.allCases)
  func jsonReadsBackAsTheSameBits(_ head: ProjectionHead, _ schedule: ScheduleName) throws {
    let plan = try plan(100) {
      ($0.head, $0.schedule, $0.learningRate, $0.momentum) = (head, schedule, 0.1 / 3, 0.99999)
      ($0.weightDecay, $0.temperature, $0.seed) = (1.1e-30, 1 / 3, .max)
    }
    #expect(try PretrainingPlan(json: plan.json(pretty: true)) == plan)
    #expect(try PretrainingPlan(json: plan.json(pretty: false)) == plan)
  }

  @Test(
    arguments: ["", "{}", "[1]", "{\"data\":3}"])
  func whatIsNoPlanIsRefused(_ text: String) {
    #expect(refusal { _ = try PretrainingPlan(json: text) }?.contains("run.plan") == true)
  }

  @Test func aPlanThatBreaksARuleIsRefused() throws {
    let good = try plan(100).json(pretty: false)
    for (old, new) in [
      ("\"groups\":4", "\"groups\":0"), ("\"batch\":16", "\"batch\":0"), ("\"encoder\":\"small\"", "\"encoder\":\"x\""),
      ("\"monitor_every\":400", "\"monitor_every\":0"), ("\"schedule\":\"cosine\"", "\"schedule\":\"?\""),
    ] {
      let bad = good.replacing(old, with: new)
      #expect(bad != good, "\(old) in \(good)")
      #expect(refusal { _ = try PretrainingPlan(json: bad) } != nil, "\(new)")
    }
  }

  @Test func aResumedRunKeepsItsNumbers() throws {
    var plan = try plan(100)
    let own = plan
    var same = PretrainingOptions()
    (same.queueSize, same.seed, same.monitorEvery) = (plan.configuration.queueSize, 1, 7)
    try plan.resume(with: same)
    #expect(plan.monitorEvery == 7 && plan.configuration == own.configuration)
    var other = PretrainingOptions()
    (other.queueSize, other.learningRate, other.steps) = (99, 5, 3)
    let lines = try #require(refusal { try plan.resume(with: other) }).split(separator: "\n")
    #expect(
      lines == [
        "--queue 99: the run that is resumed has 16", "--lr 5.0: the run that is resumed has 0.03",
        "--steps 3: the run that is resumed has 8000",
      ])
  }

  /// One line that names the value and the rule.
  @Test func wrongNumbersAreRefused() {
    let cases: [(String, (inout PretrainingOptions) -> Void)] = [
      ("batch size 200: it must not exceed the number of images, 100", { $0.batchSize = 200 }),
      ("queue size 8: it must be at least the batch size, 16", { $0.queueSize = 8 }),
      ("--momentum 1.5: it must lie in [0, 1]", { $0.momentum = 1.5 }),
      ("--temperature 0.0: it must lie in [0.0001, 10000]", { $0.temperature = 0 }),
      ("device groups 3: they must divide the batch size, 16", { $0.groups = 3 }),
      ("device groups 16: each must have at least 2 images, and a batch of 16 gives 1", { $0.groups = 16 }),
      ("--lr nan: it must be a finite number greater than 0", { $0.learningRate = .nan }),
      ("--weight-decay -1.0: it must be a finite number, 0 or greater", { $0.weightDecay = -1 }),
      ("--image-size 7: it must lie in 8 ... 1024", { $0.imageSize = 7 }),
      ("--batch 1: it must be at least 2", { $0.batchSize = 1 }),
      (
        "--groups 3: they must divide the batch, 8, into parts of at least 2 images",
        { ($0.batchSize, $0.groups) = (8, 3) }
      ),
      ("--queue 8: it must be at least 16, the keys that a step brings", { ($0.batchSize, $0.queueSize) = (16, 8) }),
      (
        "--symmetric: a memory bank encodes no keys, so its loss has no second half",
        { ($0.mechanism, $0.isSymmetric) = (.memoryBank, true) }
      ),
      ("--stem imagenet: the small encoder has no stem; it is one of a ResNet's", { $0.stem = .imagenet }),
      ("--steps 0: it must be at least 1", { $0.steps = 0 }),
      ("--steps and --epochs: only one of them can say how long", { ($0.steps, $0.epochs) = (1, 1) }),
      ("--dim 70000: it must be at most 65536", { $0.dimension = 70_000 }),
      ("--queue 9999999999: it must be at most 2147483647", { $0.queueSize = 9_999_999_999 }),
    ]
    for (line, change) in cases { #expect(refusal { _ = try plan(100, change) } == line) }
  }

  /// What no machine holds is refused before anything is allocated: 2³¹ keys of 64 numbers, twice, are 1.1 TB.
  @Test func aDictionaryBeyondTheMemoryIsRefused() throws {
    var large = try plan(100)
    large.configuration.queueSize = Int(Int32.max)
    let line = refusal { try large.checkMemory(16_000_000_000) }
    #expect(line?.hasPrefix("--queue 2147483647, --dim 64, --batch 16: the run takes ") == true)
    #expect(line?.hasSuffix(" GB, and this process may have 16 GB") == true)
    try (try plan(100)).checkMemory(16_000_000_000)
  }

  /// A checkpoint has no name for it, so that a run must not begin.
  @Test func anotherLossIsRefused() throws {
    var other = try plan(100)
    other.configuration.loss = .decoupled
    #expect(refusal { try other.validate() } == "loss decoupled: a run that keeps checkpoints has InfoNCE")
  }

  /// A kernel counts its places in 32 bits: 8192 images of 64×64 with 64 channels have 2³¹.
  @Test func aBatchBeyondAKernelIsRefused() throws {
    var large = try plan(100)
    (large.encoder, large.stem, large.side, large.imageCount) = (.resnet18, .cifar, 64, 10_000)
    (large.configuration.batchSize, large.configuration.queueSize) = (8192, 8192)
    #expect(refusal { try large.validate() } == "--batch 8192: a batch of 8192 images of 64×64 is too large")
    large.configuration.batchSize = 4096  // no longer too large for a kernel, but it may be for this machine's memory
    #expect(refusal { try large.validate() }?.contains("is too large") != true)
  }

  /// As the papers have it: pictures of a folder become 224×224, other images stay as they are.
  @Test func thePapersPresetsTakePicturesAsThere() throws {
    var options = PretrainingOptions()
    (options.preset, options.data) = (.paperV2, "folder:pictures")
    #expect(try options.imageSizeOfNewRun() == 224)
    options.imageSize = 64
    #expect(try options.imageSizeOfNewRun() == 64)
    (options.imageSize, options.data) = (nil, "cifar10:x")
    #expect(try options.imageSizeOfNewRun() == nil)
    (options.preset, options.data) = (.small, "folder:pictures")
    #expect(try options.imageSizeOfNewRun() == nil)
  }

  @Test func greyImagesAreNormalisedByTheirOwnStatistics() throws {
    var images = set(40)
    let grey = images.training.images.elements.enumerated().map { $0.offset % 3 == 0 ? $0.element : 0 }
    let flat = Tensor(shape: images.training.images.shape, grey.indices.map { grey[$0 - $0 % 3] })
    images = ImageSet(
      name: "grey", training: LabelledImages(images: flat, labels: [], classCount: 0), test: nil, testPart: .none,
      classNames: [], undecoded: [], remarks: [])
    var options = PretrainingOptions()
    options.data = "synthetic:40"
    let plan = try PretrainingPlan(options, images: images)
    #expect(plan.normalization.mean[0] == plan.normalization.mean[2])
    #expect(plan.normalization != .centred)
    // One value everywhere has no deviation to divide by.
    let constant = LabelledImages(images: Tensor(shape: [40, 8, 8, 3], repeating: 0.5), labels: [], classCount: 0)
    let same = ImageSet(
      name: "constant", training: constant, test: nil, testPart: .none, classNames: [], undecoded: [], remarks: [])
    #expect(try PretrainingPlan(options, images: same).normalization == .centred)
  }
}
