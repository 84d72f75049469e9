import Exchange
import Family
@testable import Images
import MomentumContrast
import Safetensors
import Tensors
import Testing

@testable import Pretraining

/// Runs by the other methods: what may be said, and what a plan makes of it.
@Suite struct MethodRunTests {
  private func options(_ method: String?, _ settings: [String: Float] = [:]) -> PretrainingOptions {
    var options = PretrainingOptions()
    (options.data, options.method, options.settings) = ("synthetic:48", method, settings)
    return options
  }

  private func plan(_ options: PretrainingOptions, side: Int = 20) throws -> PretrainingPlan {
    try PretrainingPlan(options, images: DataSource("synthetic:48").load(LoadingOptions(imageSize: side)))
  }

  /// One line each, before anything is trained.
  @Test(
    arguments: [
      ("foo", [:], "--method foo: it must be one of moco, instdisc, pirl, cpc, simclr, mocov3, mocov3vit, byol, dino"),
      ("byol", ["base_momentum": 1.5], "--setting base_momentum 1.5: it must lie in [0, 1]"),
      ("mocov3", ["base_momentum": -0.1], "--setting base_momentum -0.1: it must lie in [0, 1]"),
      ("simclr", ["temperature": 0], "--setting temperature 0.0: it must lie in [0.0001, 10000]"),
      ("dino", ["teacher_temperature": -1], "--setting teacher_temperature -1.0: it must lie in [0.0001, 10000]"),
      ("instdisc", ["temperature": 0.01], "--method instdisc: temperature 0.01: it must be at least 0.03"),
      ("dino", ["batch_norm": 0.5], "--setting batch_norm 0.5: it must be 0 or 1"),
      ("byol", ["hidden": 0], "--setting hidden 0: it must be a whole number in 1 ... 8192"),
      ("byol", ["output": 1.5], "--setting output 1.5: it must be a whole number in 1 ... 4096"),
      (
        "byol", ["prototypes": 3],
        "--setting prototypes: byol has no such setting; it has hidden, output, base_momentum"
      ),
      ("moco", ["hidden": 3], "--setting hidden: MoCo's numbers have options of their own, as --queue and --momentum"),
      ("pirl", ["side": 3], "--method pirl: patches 3×3: they must divide an image of 20×20"),
      ("pirl", ["piece": 11], "--method pirl: pieces of 11 pixels: they must fit cells of 10"),
      ("mocov3vit", ["patch": 6], "--method mocov3vit: patches of 6 pixels: they must divide an image of 20×20"),
      ("mocov3vit", ["heads": 5], "--method mocov3vit: heads 5: they must divide the width, 64"),
      (
        "cpc", ["patch": 7],
        "--method cpc: patches of 7 pixels, 4 apart: they must end at the edge of an image of 20×20"
      ),
      ("cpc", ["patch": 30], "--method cpc: patches of 30 pixels: they must fit an image of 20×20"),
      (
        "cpc", ["farthest": 4],
        "--method cpc: farthest 4: it must be below 4, the rows of the grid of an image of 20×20"
      ),
      ("cpc", ["nearest": 3], "--method cpc: nearest 3: it must be at most farthest, 2"),
      ("cpc", ["directions": 5], "--setting directions 5: it must be a whole number in 1 ... 4"),
    ] as [(String, [String: Float], String)])
  func badSettingsAreRefused(_ method: String, _ settings: [String: Float], _ line: String) {
    #expect(refusal { _ = try plan(options(method, settings)) } == line)
  }

  @Test func batchesAreCheckedAsMoCos() {
    var few = options("simclr")
    few.batchSize = 1
    #expect(refusal { _ = try plan(few) } == "--batch 1: it must be at least 2")
    few.batchSize = 64
    #expect(refusal { _ = try plan(few) } == "batch size 64: it must not exceed the number of images, 48")
    (few.batchSize, few.groups) = (4, 4)
    #expect(refusal { _ = try plan(few) }?.hasPrefix("--groups 4: they must divide the batch, 4") == true)
  }

  @Test func numbersOfMoCoAreRefused() {
    var said = options("byol")
    said.queueSize = 64
    let line = "--queue: byol has no such number; it has --setting hidden=128, output=64, base_momentum=0.99"
    #expect(refusal { _ = try plan(said) } == line)
    said.queueSize = nil
    var encoder = options("mocov3vit")
    encoder.encoder = .resnet18
    #expect(refusal { _ = try plan(encoder) } == "--encoder: mocov3vit has an encoder of its own")
    said.isSymmetric = false
    #expect(refusal { _ = try plan(said) }?.hasPrefix("--symmetric: byol") == true)
  }

  @Test func imagesMustBeSquares() throws {
    var set = try DataSource("synthetic:48").load(LoadingOptions())
    set.training = LabelledImages(
      images: Tensor(shape: [48, 20, 16, 3]), labels: set.training.labels, classCount: set.training.classCount)
    let line = "--method byol: images of 20×16 must be squares: give --image-size"
    #expect(refusal { _ = try PretrainingPlan(options("byol"), images: set) } == line)
  }

  /// Every preset gives every method the numbers of its scale, and the rest of the recipe.
  @Test(arguments: FamilyMethods.all.map { $0.name })
  func presetsHaveNumbersForEveryMethod(_ name: String) throws {
    let method = try #require(FamilyMethods.named(name))
    var said = options(name)
    let small = try plan(said)
    #expect(small.settings == Dictionary(uniqueKeysWithValues: method.settings.map { ($0.name, $0.standard) }))
    #expect(small.configuration.groups == .one && small.configuration.learningRate == Configuration.small.learningRate)
    (said.preset, said.batchSize) = (.paperV2, 8)
    let large = try MethodValues(of: method, large: true)
    // At the papers' size, that no test trains at, the numbers must go with the images.
    #expect(method.obstacle(large, imageSize: method.largeImageSize) == nil)
    #expect(method.settings.allSatisfy { $0.obstacle($0.standard) == nil && $0.obstacle($0.large) == nil })
  }

  @Test func aPlanOfMoCoSaysNothingOfMethods() throws {
    let text = try plan(options(nil)).json(pretty: false)
    #expect(!text.contains("method") && !text.contains("settings"))
    #expect(try plan(options("moco")).json(pretty: false) == text)
  }

  @Test func aResumedRunKeepsItsMethod() throws {
    var plan = try plan(options("dino", ["prototypes": 32]))
    #expect(refusal { try plan.resume(with: options("byol")) } == "--method byol: the run that is resumed has dino")
    let other = options(nil, ["prototypes": 64])
    #expect(
      refusal { try plan.resume(with: other) } == "--setting prototypes 64.0: the run that is resumed has 32.0")
    #expect(refusal { try plan.resume(with: options(nil, ["prototypes": 32])) } == nil)
    let unknown = refusal { try plan.resume(with: options(nil, ["depth": 1])) }
    #expect(unknown?.hasPrefix("--setting depth: dino has no such setting; it has hidden, output") == true)
    var queue = options(nil)
    queue.queueSize = 64
    #expect(refusal { try plan.resume(with: queue) }?.hasPrefix("--queue: dino has no such number") == true)
  }

  @Test(arguments: FamilyMethods.all.map { $0.name })
  func aCheckpointIsEvaluatedAndExported(_ name: String) throws {
    let set = try DataSource("synthetic:48").load(LoadingOptions())
    var said = options(name)
    (said.steps, said.batchSize) = (2, 8)
    var run = try PretrainingRun(PretrainingPlan(said, images: set), images: set.training)
    while !run.isFinished { _ = try run.step() }
    let file = try run.checkpoint().file
    let trained = try TrainedEncoder(file)
    #expect(trained.step == 2)
    let backbone = run.trainee.encoder.backbone.initialParameters(random: RandomSource(seed: 1)).names
    let norms = run.trainee.encoder.backbone.normalizedChannels.count
    #expect(trained.state.parameters.names == backbone)
    for name in backbone { #expect(trained.state.parameters[name] == run.trainee.kept.parameters[name]) }
    let export = BackboneExport(trained)
    #expect(export.file.names.count == backbone.count + 3 * norms)
    #expect(try TrainedEncoder(export.file).state == trained.state)
    #expect(try Evaluation().run(trained, on: set).step == 2)
  }

  /// At guessing a run says so, in its own words.
  @Test func aLossAtGuessingIsSaid() throws {
    let plan = try plan(options("simclr"))
    let guessing = try #require(plan.guessing)
    var warnings = RunWarnings(plan)
    for step in 1...40 { warnings.note(loss: guessing, step: step) }
    let line = warnings.look(step: 40, spread: 1).first
    #expect(line?.contains("guessing costs 2.71: nothing is learned yet. If it stays: another --lr") == true)
    #expect(try self.plan(options("byol")).guessing == nil)
  }
}
