import Ablations
import Images
import MomentumContrast
import SmallScale
import Testing

/// One augmentation at three doses, on images that have the fingerprint which it destroys, and on images that lack it.
enum SingleDose: String, CaseIterable, Sendable {
  case blur, hue, grey

  /// What all runs share: the images of the curve of doses, a shorter run, and no read-outs.
  static func recipe(_ scale: Settings.Scale) -> SmallScaleRecipe {
    var recipe = DosePlan(scale).shared
    (recipe.steps, recipe.readsFactors) = (2048, false)
    return recipe
  }

  /// From none to the most: the probability of a blur of one pixel, how far the hue is turned, the probability of grey.
  var doses: [Float] { self == .hue ? [0, 0.1, 0.4] : [0, 0.5, 1] }

  /// What it destroys.
  var fingerprint: String { self == .blur ? "fine texture" : "coloured light" }

  /// What images lack that have it not.
  var lacking: String { self == .blur ? "plain ground" : "white light" }

  var axis: String { self == .hue ? "hue is turned by up to [turns]" : "probability of \(rawValue)" }

  /// The views of the chapters' world, and this much of the augmentation.
  func views(_ dose: Float) throws -> ViewAugmentation {
    let kept = ViewAugmentation.fingerprintsKept
    let steps: [ViewAugmentation.Step] =
      switch self {
      case .blur: kept.steps + [.gaussianBlur(GaussianBlur(sigma: 1...1, probability: dose))]
      case .grey: kept.steps + [.randomGrayscale(RandomGrayscale(probability: dose))]
      case .hue:
        try kept.replacing(
          .colorJitter(ColorJitter(brightness: 0.2, contrast: 0.2, saturation: 0.2, hue: dose))
        ).steps
      }
    return try ViewAugmentation(steps: steps, normalization: kept.normalization)
  }

  /// The images without the fingerprint.
  func removed(from shapes: SyntheticShapes.Configuration) -> SyntheticShapes.Configuration {
    var shapes = shapes
    if self == .blur { shapes.textureAmplitude = 0...0 } else { shapes.colors = .fixed }
    return shapes
  }
}

/// A dose of an augmentation, on images with its fingerprint or without.
struct SingleDoseArm: Sendable {
  let augmentation: SingleDose
  let dose: Float
  let hasFingerprint: Bool

  /// Its name in the tables, as `blur 0.5, plain ground`. A dose of zero is the same run whichever augmentation it is of.
  var name: String {
    (dose == 0 ? "none" : "\(augmentation.rawValue) \(dose)") + (hasFingerprint ? "" : ", \(augmentation.lacking)")
  }

  func recipe(from shared: SmallScaleRecipe) throws -> SmallScaleRecipe {
    var recipe = shared
    recipe.augmentation = try augmentation.views(dose)
    if !hasFingerprint { recipe.shapes = augmentation.removed(from: shared.shapes) }
    return recipe
  }
}

extension Version2 {
  // ### Each augmentation alone, where it has something to destroy
  //
  // Blur can help by making a fine texture faint, a turned hue or a grey view by hiding the colour of the light. On images that
  // lack the fingerprint they have nothing to destroy. So each is tried at three doses on both kinds of images, and what is
  // judged is the difference of the two gains (full size). The images have fine waves, as in the curve of doses; K = 256, 2048
  // steps at twice the learning rate.

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full"))
  func singleDosesWhereTheyHaveSomethingToDestroy() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil else { return print("single doses are tried on images whose fingerprints are known") }
    let shared = SingleDose.recipe(settings.scale)
    func arm(_ augmentation: SingleDose, _ dose: Float, _ hasFingerprint: Bool) -> SingleDoseArm {
      SingleDoseArm(augmentation: augmentation, dose: dose, hasFingerprint: hasFingerprint)
    }
    var arms: [SingleDoseArm] = []
    for augmentation in SingleDose.allCases {
      for fingerprint in [true, false] {
        for dose in augmentation.doses {
          let next = arm(augmentation, dose, fingerprint)
          if !arms.contains(where: { $0.name == next.name }) { arms.append(next) }
        }
      }
    }
    try arms.forEach { try $0.recipe(from: shared).validate() }
    let claims = SingleDose.allCases.flatMap { augmentation in
      augmentation.doses.dropFirst().map { dose in
        Claim(
          "\(augmentation.rawValue) \(dose) gives more to images with a \(augmentation.fingerprint) than to those with "
            + "\(augmentation.lacking)", metric: "knn",
          largerGain: (from: arm(augmentation, 0, true).name, to: arm(augmentation, dose, true).name),
          smallerGain: (from: arm(augmentation, 0, false).name, to: arm(augmentation, dose, false).name),
          source: "here", isRequired: false)
      }
    }
    let experiment = try Experiment(
      name: "version2-single", arms: arms.map { Arm($0.name, $0) }, metrics: [Metric("knn"), Metric("probe")],
      claims: claims, seeds: settings.seeds(1...5),
      configuration: [
        shared.description, "one augmentation of the views, and the fingerprint of the images, are the arm's",
      ],
      settings: settings, filter: "Version2Chapter")
    let results = try experiment.run { arm, seed, progress in
      let outcome = try arm.recipe.recipe(from: shared).run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe])
    }
    let panels = SingleDose.allCases.map { augmentation in
      CurveChart.Panel(
        augmentation.rawValue, xAxis: ChartAxis(augmentation.axis, ticks: augmentation.doses.map(Double.init)),
        yAxis: ChartAxis("kNN on unseen images [%]"),
        curves: [(true, augmentation.fingerprint), (false, augmentation.lacking)].map { fingerprint, label in
          let values = augmentation.doses.map { results.values("knn", arm: arm(augmentation, $0, fingerprint).name) }
          return CurveChart.Curve(
            label, x: augmentation.doses.map(Double.init),
            seeds: results.seeds.indices.map { seed in values.map { $0[seed] } })
        })
    }
    let figure = CurveChart(
      name: "version2-single", title: "Each augmentation alone, on images with what it destroys and without",
      panels: panels
    ).figure()
    for failure in try results.conclude(drawing: [figure]) { Issue.record("\(failure)") }
  }
}
