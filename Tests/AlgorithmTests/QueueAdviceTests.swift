import MomentumContrast
import Testing

@Suite struct QueueAdviceTests {
  /// The paper: 65536 of 1.28 million images, 256 steps in the queue, drift 0.256; half-life ln 2/0.0010005 = 692.8.
  @Test func thePapersRecipeHasNoWarning() throws {
    let advice = try QueueAdvice(
      imageCount: 1_281_167, batchSize: 256, queueSize: 65_536, momentum: 0.999, steps: 1_000_000)
    #expect(abs(advice.keysPerImage - 0.05115) < 1e-5)
    #expect(advice.stepsInQueue == 256)
    #expect(abs(advice.driftIndex - 0.256) < 1e-12)
    #expect(abs(advice.halfLife - 692.8) < 0.01)
    #expect(abs(advice.chanceLoss - 11.0904) < 1e-4)
    #expect(abs(advice.epochs - 199.8) < 0.05)
    #expect(advice.warnings.isEmpty)
  }

  /// One number at a time away from a recipe without a warning, and the word that its warning must have.
  @Test(arguments: [
    (2048, 32, 4096, 0.99, 100_000, "keys of every image"), (50_000, 32, 2048, 0.0, 100_000, "With m = 0"),
    (50_000, 32, 2048, 0.9, 100_000, "turns over 6.4 times"), (50_000, 32, 2048, 0.99, 100_000, "drift index 0.64"),
    (50_000, 32, 256, 0.9999, 8000, "has absorbed 55.1 %"), (50_000, 32, 2048, 0.999, 500, "takes 64 of 500 steps"),
    (50_000, 32, 64, 0.99, 1000, "Only 64 % of the images"),
  ])
  func whatSpeaksAgainstItIsSaid(
    _ images: Int, _ batch: Int, _ queue: Int, _ momentum: Double, _ steps: Int, _ words: String
  ) throws {
    let advice = try QueueAdvice(
      imageCount: images, batchSize: batch, queueSize: queue, momentum: momentum, steps: steps)
    #expect(advice.warnings.contains { $0.contains(words) }, "\(advice.warnings)")
    #expect(advice.warnings.allSatisfy { !$0.contains("\n") })
  }

  @Test func atTheEndsOfM() throws {
    let still = try QueueAdvice(imageCount: 100, batchSize: 2, queueSize: 4, momentum: 1, steps: 1000)
    #expect(still.halfLife == .infinity && still.shareAbsorbed == 0 && still.driftIndex == 0)
    #expect(still.warnings.contains { $0.contains("absorbed 0 %") })
    let copy = try QueueAdvice(imageCount: 100, batchSize: 2, queueSize: 4, momentum: 0, steps: 1000)
    #expect(copy.halfLife == 0 && copy.shareAbsorbed == 1)
  }

  @Test(arguments: [
    (0, 1, 1, 0.9, 1, "images 0: there must be at least 1"), (9, 0, 1, 0.9, 1, "batch size 0: it must be at least 1"),
    (9, 10, 10, 0.9, 1, "batch size 10: it must not exceed the number of images, 9"),
    (9, 4, 3, 0.9, 1, "queue size 3: it must be at least the batch size, 4"),
    (9, 4, 4, 1.1, 1, "momentum 1.1: it must lie in [0, 1]"), (9, 4, 4, .nan, 1, "momentum nan: it must lie in [0, 1]"),
    (9, 4, 4, 0.9, 0, "steps 0: there must be at least 1"),
  ])
  func aNumberOutOfRangeIsRefused(
    _ images: Int, _ batch: Int, _ queue: Int, _ momentum: Double, _ steps: Int, _ line: String
  ) {
    let error = #expect(throws: ConfigurationError.self) {
      try QueueAdvice(imageCount: images, batchSize: batch, queueSize: queue, momentum: momentum, steps: steps)
    }
    #expect(error?.description == line)
  }
}
