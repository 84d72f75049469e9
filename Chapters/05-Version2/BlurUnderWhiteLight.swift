import Ablations
import SmallScale
import Testing

extension Version2 {
  // ### A blur where the texture is all there is
  //
  // Under a coloured light the hue tells images apart, and a blur leaves it. So a blur should help where the light is white and the
  // texture of the ground is the only fingerprint, and help less where the ground is plain. This was run after the other single
  // doses, on seeds that they did not have (6–13), with their steps and their learning rate.
  //
  // *Claim, before the run:* under white light a blur of half of the views gives more to images with a fine texture than to those with
  // a plain ground (kNN, a difference of gains).

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full"))
  func aBlurUnderWhiteLight() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("single doses are tried on images whose fingerprints are known") }
    var fine = SingleDose.recipe(settings.scale)
    fine.shapes = SingleDose.hue.removed(from: fine.shapes)  // white light
    let shared = fine
    func arm(_ dose: Float, _ hasTexture: Bool) -> SingleDoseArm {
      SingleDoseArm(augmentation: .blur, dose: dose, hasFingerprint: hasTexture)
    }
    let arms = [true, false].flatMap { hasTexture in SingleDose.blur.doses.map { arm($0, hasTexture) } }
    let experiment = try Experiment(
      name: "version2-blur-white", arms: arms.map { Arm($0.name, $0) }, metrics: [Metric("knn"), Metric("probe")],
      claims: [
        Claim(
          "under white light, blur 0.5 gives more to images with a fine texture than to those with plain ground",
          metric: "knn", largerGain: (from: arm(0, true).name, to: arm(0.5, true).name),
          smallerGain: (from: arm(0, false).name, to: arm(0.5, false).name), source: "here", isRequired: false)
      ], seeds: settings.seeds(6...13),
      configuration: [shared.description, "the blur of the views, and the texture of the images, are the arm's"],
      settings: settings, filter: "Version2Chapter")
    let results = try experiment.run { arm, seed, progress in
      let outcome = try arm.recipe.recipe(from: shared).run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe])
    }
    for failure in try results.conclude(drawing: []) { Issue.record("\(failure)") }
  }
}
