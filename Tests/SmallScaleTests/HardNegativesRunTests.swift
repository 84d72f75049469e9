import Ablations
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct HardNegativesRunTests {
  /// The shares of the ten hardest after a tiny run, and what `atEnd` was shown.
  private func run(
    steps: Int
  ) throws -> (share: Double, unsolved: Double, stepCount: Int, images: Int, negatives: Int) {
    var recipe = SmallScaleRecipe()
    recipe.configuration.queueSize = 64
    recipe.imageCount = 96
    recipe.steps = steps
    recipe.widths = [4, 8]
    recipe.stalenessAt = nil
    recipe.evaluationTrainCount = 32
    recipe.evaluationTestCount = 32
    let shared = recipe
    let runs = Sweep.run(name: "tiny", arms: [Arm("one", 0)], seeds: [1], workers: 1, log: .silent) {
      _, seed, progress in
      var seen: [(Double, Double, Int, Int, Int)] = []
      _ = try shared.run(seed: seed, progress: progress) { moco, images in
        let negatives = shared.hardNegatives(of: moco, images: images, batches: 2, random: RandomSource(seed: 7))
        seen.append(
          (
            negatives.share(ofHardest: 10, temperature: 0.1), negatives.probabilityOfNegatives(temperature: 0.1),
            moco.stepCount, images.count, negatives.count
          ))
      }
      #expect(seen.count == 1)
      return seen[0]
    }
    return try runs[0].outcome.get()
  }

  @Test func theQueueOfTheRunsEndIsLookedAtOnce() throws {
    let (trained, fresh) = (try run(steps: 12), try run(steps: 0))
    #expect(trained.stepCount == 12 && fresh.stepCount == 0)
    #expect(trained.images == 96 && trained.negatives == 64)
    // After K/N steps no random vector is left, and to a hardly trained encoder all real keys look alike: nearer to 10/64
    // than the random ones, which scatter by 1/√64, so that by τ = 0.1 the hardest are some e^{1.25·2} above the mean.
    #expect(abs(trained.share - 10.0 / 64) < abs(fresh.share - 10.0 / 64))
    #expect(trained.share == (try run(steps: 12).share))
    // A fresh encoder's keys are near their queries and random vectors are not: the negatives have little probability, and
    // once real keys stand there, nearly all of it, 64/65 if all candidates were alike.
    #expect(fresh.unsolved < 0.5 && trained.unsolved > 0.5)
  }
}
