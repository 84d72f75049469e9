import Ablations
import Images
import MomentumContrast
import Tensors

/// The figures of the chapter.
struct Version2Figures {
  let results: ExperimentResults
  /// Of the shortest run.
  let steps: Int
  let configuration: Configuration

  private var untrained: (value: Double, name: String) {
    (Statistics.mean(results.values("probe", arm: "untrained")), "untrained, probe")
  }

  /// V2's Table 1, every seed drawn, the paper's numbers beside it.
  func cumulative(_ rows: [Version2Row]) -> Figure {
    let names = rows.map(\.name)
    var chart = CategoricalChart(
      name: "version2", title: "From version 1 to version 2 (here: synthetic shapes, T = \(steps) steps)",
      categories: names, xLabel: "row of V2's Table 1", yAxis: ChartAxis("accuracy on unseen images [%]"),
      series: [
        CategoricalChart.Series("here: linear probe", names.map { results.values("probe", arm: $0) }),
        CategoricalChart.Series("here: kNN", names.map { results.values("knn", arm: $0) }),
      ])
    chart.separatesSeries = true
    chart.arms = Version2Row.all.map(\.name)
    chart.paper = (ChartAxis("probe on ImageNet [%], other scale", range: 58...73), "paper", [rows.map(\.imageNet)])
    return chart.figure()
  }

  /// Both heads against temperature, as in V2's table.
  func temperatures(_ temperatures: [Float]) -> Figure {
    let places = temperatures.map { Version2Temperatures.all.firstIndex(of: $0)! }
    func values(_ head: ProjectionHead) -> [[Double]] {
      temperatures.map { results.values("probe", arm: Version2Temperatures.name(head, $0)) }
    }
    var chart = CategoricalChart(
      name: "version2-temperature", title: "Two heads against temperature (here: synthetic shapes, \(steps) steps)",
      categories: temperatures.map { "\($0)" }, xLabel: "temperature τ",
      yAxis: ChartAxis("linear probe on unseen images [%]"),
      series: [
        CategoricalChart.Series("linear head", values(.linear)), CategoricalChart.Series("MLP head", values(.mlp)),
      ])
    chart.joinsMeans = true
    chart.paper = (
      ChartAxis("probe on ImageNet [%], other scale", range: 55...68), "paper",
      [places.map { Version2Temperatures.linear[$0] }, places.map { Version2Temperatures.mlp[$0] }]
    )
    return chart.figure()
  }

  /// The two schedules, and what the loss does under them.
  func schedules(step: String, cosine: String) -> Figure {
    let x = (0...100).map { Double(steps) * Double($0) / 100 }
    func rates(_ schedule: LearningRateSchedule) -> [Double] {
      x.map { Double(schedule.rate(base: configuration.learningRate, step: Int($0), of: steps)) }
    }
    let axis = ChartAxis("step", range: 0...Double(steps))
    var chart = CurveChart(
      name: "version2-schedule", title: "Where the learning rate is spent",
      panels: [
        CurveChart.Panel(
          "learning rate", xAxis: axis, yAxis: ChartAxis("η"),
          curves: [
            CurveChart.Curve("steps (c)", x: x, seeds: [rates(.paperV1)]),
            CurveChart.Curve("cosine (d)", x: x, seeds: [rates(.cosine)]),
          ]),
        CurveChart.Panel(
          "loss", xAxis: axis, yAxis: ChartAxis("InfoNCE [nats]"),
          curves: [
            CurveChart.Curve("steps (c)", results.curves("loss", arm: step)),
            CurveChart.Curve("cosine (d)", results.curves("loss", arm: cosine)),
          ],
          bands: [CurveChart.Band(0...Double(configuration.queueSize / configuration.batchSize), "queue fills")]),
      ])
    chart.arms = ["steps (c)", "cosine (d)"]
    return chart.figure()
  }

  /// What each part of aug+ does to kNN, where its fingerprint is and where it is not: a point per seed.
  func augmentation(_ parts: [AugmentationPart]) -> Figure {
    func changes(_ images: (AugmentationPart) -> FingerprintImages) -> [[Double]] {
      parts.map { part in
        let without = results.values("knn", arm: AugmentationPart.name(images(part), nil))
        return zip(results.values("knn", arm: AugmentationPart.name(images(part), part)), without).map { $0 - $1 }
      }
    }
    var chart = CategoricalChart(
      name: "version2-augmentation",
      title: "A part of aug+ matters where there is a fingerprint for it (\(steps) steps)",
      categories: parts.map(\.rawValue), xLabel: "version 1's augmentation, but …",
      yAxis: ChartAxis("change of kNN accuracy [points]"),
      series: [
        CategoricalChart.Series("images with the fingerprint", changes(\.images)),
        CategoricalChart.Series("plain images", changes { _ in .plain }),
      ])
    chart.reference = (0, "no change")
    return chart.figure()
  }

  /// Three images of each kind, and what version 1 and a blur make of them.
  static func images() throws -> Figure {
    let columns = 9
    var tiles: [Float] = []
    for kind in FingerprintImages.allCases {
      let source = try SyntheticShapes(kind.configuration, seed: 1)
      let set = source.trainingImages(8)
      let chosen = [0, 3, 5]
      tiles += chosen.flatMap { source.image($0).elements }
      for part in [nil, AugmentationPart.blur] {
        let augmentation = try AugmentationPart.augmentation(part).normalized(by: nil)
        tiles += augmentation.views(of: set.images, indices: chosen, random: RandomSource(seed: 4)).elements
      }
    }
    var sheet = ContactSheet(
      name: "version2-images", title: "Fingerprints, and what blur takes away",
      images: Tensor(shape: [FingerprintImages.allCases.count * columns, 20, 20, 3], tiles), columns: columns,
      enlargement: 4)
    sheet.rowLabels = FingerprintImages.allCases.map(\.rawValue)
    sheet.columnLabels = ["image", "image", "image", "v1", "v1", "v1", "+ blur", "+ blur", "+ blur"]
    return sheet.figure()
  }
}
