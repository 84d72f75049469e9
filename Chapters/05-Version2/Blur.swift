import Ablations
import Images
import MomentumContrast
import SmallScale
import Testing

/// Images with a fine texture or none, whose views are blurred with a probability.
struct BlurArm: Sendable {
  let isTextured: Bool
  let probability: Float

  var name: String { "\(isTextured ? "fine texture" : "plain"), p = \(probability)" }

  func recipe(from shared: SmallScaleRecipe) throws -> SmallScaleRecipe {
    var recipe = shared
    if !isTextured { recipe.shapes.textureAmplitude = 0...0 }
    let blur = GaussianBlur(sigma: 1...1, probability: probability)
    recipe.augmentation = try ViewAugmentation(
      steps: ViewAugmentation.fingerprintsKept.steps + [.gaussianBlur(blur)], normalization: .centred)
    return recipe
  }
}

extension Version2 {
  // ### Blur, where it has something to blur
  //
  // The one part of aug+ that is stronger than version 1's augmentation is the blur. It can help by destroying a fine texture; on
  // plain images it has none to destroy. So blur is tried with the probabilities 0, ½ and 1 on both, and what is judged is the
  // difference of the two gains (full size).

  @Test func blurAgainstItsProbability() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.scale == .full, settings.data == nil else { return }
    let shared = DosePlan(settings.scale).shared
    let probabilities: [Float] = [0, 0.5, 1]
    let arms = [true, false].flatMap { isTextured in
      probabilities.map { BlurArm(isTextured: isTextured, probability: $0) }
    }
    func name(_ isTextured: Bool, _ probability: Float) -> String {
      BlurArm(isTextured: isTextured, probability: probability).name
    }
    let claims = [Float(0.5), 1].map { probability in
      Claim(
        "blur with p = \(probability) gives more to images with a fine texture than to plain ones", metric: "probe",
        largerGain: (from: name(true, 0), to: name(true, probability)),
        smallerGain: (from: name(false, 0), to: name(false, probability)), source: "here", isRequired: false)
    }
    let experiment = try Experiment(
      name: "version2-blur", arms: arms.map { Arm($0.name, $0) }, metrics: [Metric("knn"), Metric("probe")],
      claims: claims, seeds: settings.seeds(quick: 4, full: 5),
      configuration: [shared.description, "blur of one pixel in the views, texture in the images: the arm's"],
      settings: settings, filter: "Version2Chapter")
    let results = try experiment.run { arm, seed, progress in
      let outcome = try arm.recipe.recipe(from: shared).run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe])
    }
    func series(_ title: String, _ isTextured: Bool) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("probability of a blur", range: -0.05...1.05, ticks: [0, 0.5, 1]),
        yAxis: ChartAxis("accuracy on unseen images [%]"),
        curves: [("linear probe", "probe"), ("kNN", "knn")].map { label, metric in
          let values = probabilities.map { results.values(metric, arm: name(isTextured, $0)) }
          return CurveChart.Curve(
            label, x: probabilities.map(Double.init),
            seeds: results.seeds.indices.map { seed in values.map { $0[seed] } })
        })
    }
    let figure = CurveChart(
      name: "version2-blur", title: "Blur helps where there is a fine texture to destroy",
      panels: [series("fine texture", true), series("plain ground", false)]
    ).figure()
    for failure in try results.conclude(drawing: [figure]) { Issue.record("\(failure)") }
  }
}
