import Ablations
import MomentumContrast
import SmallScale
import Testing

extension DictionaryMechanisms {

  // ### Third, beyond K = 1024
  //
  // In Fig. 3 above a queue of 4096 keys comes out below one of 1024. Two things stand against it at this scale: its key
  // encoder has seen only 7.7 of its own time constants, and 8192 images leave half of them in the queue at any time. So both
  // sizes are run again with **twice the steps** on the same images, and with **twice the steps on twice the images** (the same
  // 24 epochs). If either is what holds 4096 back, it gains on 1024. Reported, at full size, three seeds.

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full")) func moreKeysInLongerRuns() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("asked on the chapter's own images only") }
    let shared = MechanismPlan(.full).shared
    let arms = [(8192, "8192 images"), (16_384, "16,384 images")].flatMap { images, name in
      [(1024, Float(0.9975)), (4096, 0.999_375)].map { negatives, momentum in
        var recipe = MechanismArm(mechanism: .queue, negatives: negatives, momentum: momentum).recipe(from: shared)
        recipe.steps = 2 * shared.steps
        recipe.imageCount = images
        return Arm("K = \(negatives), \(name)", recipe)
      }
    }
    let experiment = try Experiment(
      name: "dictionary-mechanisms-beyond", arms: arms, metrics: [Metric("knn"), Metric("probe"), Metric("pretext")],
      claims: ["8192 images", "16,384 images"].map {
        Claim(
          "with 24,576 steps on \($0), more negatives teach a queue better features: K = 4096 over 1024",
          metric: "probe", higher: "K = 4096, \($0)", lower: "K = 1024, \($0)", source: "V1 Fig. 3",
          isRequired: false)
      }, seeds: settings.seeds(1...3),
      configuration: [shared.description, "24,576 steps; K, m and the number of images are the arm's"],
      settings: settings, filter: "DictionaryMechanismsChapter")
    let results = try experiment.run { arm, seed, progress in
      let outcome = try arm.recipe.run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe, "pretext": outcome.lastPretext])
    }
    for failure in try results.conclude(drawing: []) { Issue.record("\(failure)") }
  }
}
