import Ablations
import Foundation
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct RecipeImagesTests {
  /// An IDX file of images of 10×10, image i of which has the value i everywhere, with labels in turn.
  private func withIDX<Result>(count: Int, classes: Int = 4, _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("Tiny set \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func header(_ shape: [Int]) -> [UInt8] {
      [0, 0, 8, UInt8(shape.count)] + shape.flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 255)] }
    }
    let pixels = (0..<count).flatMap { [UInt8](repeating: UInt8($0), count: 100) }
    let images = folder.appendingPathComponent("images")
    try Data(header([count, 10, 10]) + pixels).write(to: images)
    let labels = (0..<count).map { UInt8($0 % classes) }
    try Data(header([count]) + labels).write(to: folder.appendingPathComponent("labels"))
    return try body("idx:\(images.path)")
  }

  private var tiny: SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    recipe.configuration.queueSize = 64
    recipe.steps = 4
    recipe.widths = [4, 8]
    recipe.curveInterval = 2
    recipe.evaluationTrainCount = 64
    return recipe
  }

  private func values(_ images: LabelledImages) -> [Int] {
    (0..<images.count).map { Int((images.images[$0, 5, 5, 1] * 255).rounded()) }
  }

  /// On images that were read a claim about a factor cannot be judged, and no other is required.
  @Test func claimsOnOtherImagesAreReported() throws {
    let claims = ["knn", "h.hue"].map { Claim("\($0)", metric: $0, higher: "a", lower: "b", source: "") }
    #expect(tiny.judged(claims, columns: [Metric("knn")]) == claims)
    try withIDX(count: 160) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      let judged = recipe.judged(claims, columns: [Metric("knn")])
      #expect(judged == [claims[0].reported] && judged.allSatisfy { !$0.isRequired })
    }
  }

  @Test func aRecipeTakesAtMostWhatTheSetHas() throws {
    try withIDX(count: 160) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      #expect(recipe.imageCount == 128 && recipe.evaluationTestCount == 32)  // a fifth is held out
      #expect(recipe.classCount == 4)
      #expect(recipe.description.hasPrefix("128 of the 128 training images of tiny-set-"))
      #expect(recipe.description.contains(", 10×10, 4 classes, 32 test images; views: crop "))
      recipe.imageCount = 40
      recipe.evaluationTestCount = 10
      let (first, again, other) = (
        try recipe.runImages(seed: 1), try recipe.runImages(seed: 1), try recipe.runImages(seed: 2)
      )
      let training = values(first.trainingImages(40))
      let test = values(first.testImages(10))
      #expect(Set(training).count == 40 && Set(test).count == 10 && Set(training).isDisjoint(with: test))
      #expect(training == values(again.trainingImages(40)) && test == values(again.testImages(10)))
      #expect(training != values(other.trainingImages(40)) && test != values(other.testImages(10)))
      // Each image keeps its label.
      #expect(first.trainingImages(40).labels == training.map { $0 % 4 })
    }
  }

  @Test func aRunTrainsAndJudgesOnTheSet() throws {
    try withIDX(count: 160) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      let runs = Sweep.run(name: "tiny", arms: [Arm("one", recipe)], seeds: [1], workers: 1, log: .silent) {
        try $0.recipe.run(seed: $1, progress: $2)
      }
      let outcome = try runs[0].outcome.get()
      #expect(outcome.loss.count == 2 && outcome.knn >= 0 && outcome.probe >= 0)
    }
  }

  @Test func settingsNameSetAndTables() throws {
    try withIDX(count: 160) { source in
      let settings = try Settings(environment: ["MOCO_DATA": source], acceptsData: true)
      var recipe = tiny
      try recipe.useImages(of: settings)
      #expect(recipe.images?.training.count == 128)
      #expect(try settings.name("momentum").hasPrefix("momentum-on-tiny-set-"))
    }
    var recipe = tiny
    let plain = try Settings(environment: [:])
    try recipe.useImages(of: plain)
    #expect(recipe.images == nil && recipe.imageCount == 8192)
    #expect(try plain.name("momentum") == "momentum")
  }

  @Test func aSetThatCannotBeJudgedIsRefusedBeforeTraining() throws {
    try withIDX(count: 160, classes: 1) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      #expect(throws: ImagesError.self) { try recipe.validate() }
    }
    try withIDX(count: 160) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      recipe.imageCount = 129
      var error = #expect(throws: ConfigurationError.self) { try recipe.validate() }
      #expect(error?.description.hasPrefix("training images 129: tiny-set-") == true)
      recipe.imageCount = 128
      recipe.evaluationTestCount = 33
      error = #expect(throws: ConfigurationError.self) { try recipe.validate() }
      #expect(error?.description.hasSuffix(" has 32 of them") == true)
    }
  }

  /// Nobody knows the factors of a set that was read: none is reported, and asking for them is refused.
  @Test func imagesThatWereReadHaveNoFactors() throws {
    try withIDX(count: 160) { source in
      var recipe = tiny
      recipe.use(try DataSource(source).load())
      recipe.steps = 0
      let outcome = try recipe.run(seed: 3, progress: .silent)
      #expect(outcome.readouts == nil && outcome.factorMetrics.isEmpty && recipe.factorMetrics.isEmpty)
      var error = #expect(throws: ConfigurationError.self) { try recipe.readoutsOfPixels(seed: 3) }
      #expect(error?.description == "read-outs of factors: the recipe says not to read them")
      error = #expect(throws: ConfigurationError.self) { try recipe.fingerprintBits(seed: 3) }
      #expect(error?.description == "fingerprints: the factors of images that were read are unknown")
      recipe.readsFactors = true
      error = #expect(throws: ConfigurationError.self) { try recipe.validate() }
      #expect(error?.description == "read-outs of factors: those of images that were read are unknown")
    }
  }
}
