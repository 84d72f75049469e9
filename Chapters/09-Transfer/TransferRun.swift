import Ablations
import Images
import MomentumContrast
import SmallScale
import Tensors
import Transfer

/// One run of the chapter: an encoder of one arm, and everything that is asked of it.
struct TransferRun {
  /// Pre-training.
  var recipe: SmallScaleRecipe
  /// What scenes are made of.
  var world: ObjectScenes.Configuration
  /// Training on scenes.
  var tuning: DenseRecipe
  /// How many labelled scenes there are to train on.
  var counts: [Int]
  /// The learning rates that are tried for each arm and task, each in half of the steps.
  var rates: [TransferTask: [Float]]
  /// With how many labelled scenes they are tried, ascending. The rate that is found serves all counts up to the next one.
  var searchedCounts: [Int]
  /// What is asked.
  var tasks: [TransferTask]
  /// Scenes that a rate is chosen by, and that are judged.
  var validationCount = 200
  var testCount = 500
  /// With how many labelled scenes the pictures are made.
  var shownCount: Int

  /// The column of a metric with so many labelled scenes, as `AP.200`.
  static func name(_ metric: String, _ count: Int) -> String { "\(metric).\(count)" }

  /// The columns of a task: the first is the score of its `TransferTask`.
  static func metrics(_ task: TransferTask) -> [String] {
    switch task {
    case .frozenSegmentation: ["frozen"]
    case .segmentation: ["mIoU"]
    case .detection: ["AP", "AP50", "AP75", "APknown", "APnew"]
    }
  }

  /// What every run reports, in percent but for the rates.
  var metrics: [Metric] {
    [Metric("probe"), Metric("jaccard")] + recipe.factorMetrics.filter { $0.name.hasPrefix("h.") }
      + tasks.flatMap { task in
        searchedCounts.map { Metric(Self.rateName(task, $0), decimals: 4) }
          + counts.flatMap { count in Self.metrics(task).map { Metric(Self.name($0, count)) } }
      }
  }

  /// The column of the rate that was found with so many scenes.
  private static func rateName(_ task: TransferTask, _ count: Int) -> String { name("rate.\(metrics(task)[0])", count) }

  /// The curves that every run reports: each score against the labels, and of the first seed what the pictures show.
  var curves: [CurveMetric] {
    tasks.map { CurveMetric(Self.metrics($0)[0], decimals: 2, against: "scenes") } + ScenePictures.curves
  }

  func findings(_ arm: TransferArm, seed: UInt64, isShown: Bool, progress: RunProgress) throws -> Findings {
    let state = try arm.pretrain(recipe, seed: seed, progress: progress)
    let backbone = SmallConvNet(widths: recipe.widths)
    let normalization = recipe.augmentation.normalization
    let scenes = try ObjectScenes(world, seed: seed)
    let (validation, test) = (scenes.scenes(validationCount, of: .validation), scenes.scenes(testCount, of: .test))
    let training = scenes.scenes(max(counts.max() ?? 0, searchedCounts.max() ?? 0), of: .training)
    let random = RandomSource(seed: seed).stream("transfer")
    var findings = Findings(try recipe.featureMetrics(of: state, seed: seed))
    findings.metrics["probe"] = findings.metrics["h.shape"]
    findings.metrics["jaccard"] =
      100 * Localization.jaccard(of: state, backbone: backbone, on: test, normalization: normalization)
    for curve in ScenePictures.curves { findings.curves[curve.metric.name] = [] }

    for task in tasks {
      let names = Self.metrics(task)
      if task == .frozenSegmentation, arm.length > 1 {
        // What is frozen is what the arm of the single length has.
        for name in searchedCounts.map({ Self.rateName(task, $0) }) + counts.map({ Self.name(names[0], $0) }) {
          findings.metrics[name] = .nan
        }
        findings.curves[names[0]] = []
        continue
      }
      var rate: Float = 0
      for count in counts {
        if searchedCounts.contains(count) {
          var search = tuning
          search.steps /= 2
          rate = try task.bestRate(
            among: rates[task] ?? [], search, backbone: backbone, pretrained: state,
            training: training.prefix(count), validation: validation, normalization: normalization, random: random)
          findings.metrics[Self.rateName(task, count)] = Double(rate)
        }
        var fitted = tuning
        (fitted.steps, fitted.learningRate) = (arm.length * tuning.steps, rate)
        let result = try Self.named("\(names[0]) with \(count) scenes at a rate of \(rate)") {
          try task.run(
            fitted, backbone: backbone, pretrained: state, training: training.prefix(count), test: test,
            normalization: normalization, random: random)
        }
        findings.curves[names[0], default: []].append(Findings.Point(Double(count), 100 * result.score))
        for (name, value) in zip(names, Self.values(result, knownClasses: recipe.shapes.shapes.count)) {
          findings.metrics[Self.name(name, count)] = 100 * value
        }
        if isShown, count == shownCount {
          findings.curves.merge(ScenePictures.findings(of: result, on: test)) { _, shown in shown }
        }
      }
    }
    return findings
  }

  /// Says in an error what was being trained.
  private static func named<Result>(_ what: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw ConfigurationError(description: "\(what): \(error)") }
  }

  /// In the order of `metrics(_:)`, in 0–1. The classes of pre-training are the first.
  private static func values(_ result: TransferResult, knownClasses: Int) -> [Double] {
    guard let precision = result.precision else { return [result.score] }
    let classes = precision.perClass.indices
    return [
      precision.ap, precision.ap50, precision.ap75, precision.mean(ofClasses: classes.prefix(knownClasses)),
      precision.mean(ofClasses: classes.dropFirst(knownClasses)),
    ]
  }
}

extension TransferRun {
  /// The training on scenes in a line: everything that makes a table another one.
  var line: String {
    let width = DetectionHead(classCount: 1, stride: 1).width
    let byTask = tasks.map { task in
      "\(Self.metrics(task)[0]) by \(task.descent == .sgd ? "SGD" : "AdamW"), rates \(rates[task] ?? [])"
    }
    let hasSearch = tasks.contains { (rates[$0] ?? []).count > 1 }
    return "scenes: \(world.size)×\(world.size), \(world.objects) objects of \(world.shapes.count) classes, radius "
      + "\(world.radius); trained for \(tuning.steps) steps, batch \(tuning.batchSize), weight decay \(tuning.weightDecay), "
      + "\(tuning.schedule), detector of width \(width); " + byTask.joined(separator: "; ")
      + (hasSearch
        ? ", searched with \(searchedCounts) scenes in half of the steps, by \(validationCount) of validation" : "")
      + "; judged on \(testCount)"
  }
}
