import Ablations
import Foundation
import Images
import MomentumContrast
import Tensors

/// The figures of the chapter.
struct Version2Figures {
  /// The figures' names.
  static let names = [
    "version2", "version2-temperature", "version2-temperature-knn", "version2-schedule", "version2-augmentation",
    "version2-images",
  ]

  let results: ExperimentResults
  /// Of the shortest run.
  let steps: Int
  let configuration: Configuration

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

  /// Both heads against temperature, as in V2's table, by the paper's metric or by kNN.
  func temperatures(_ temperatures: [Float], _ metric: String) -> Figure {
    let places = temperatures.map { Version2Temperatures.all.firstIndex(of: $0)! }
    func values(_ head: ProjectionHead) -> [[Double]] {
      temperatures.map { results.values(metric, arm: Version2Temperatures.name(head, $0)) }
    }
    var chart = CategoricalChart(
      name: metric == "probe" ? "version2-temperature" : "version2-temperature-\(metric)",
      title: "Two heads against temperature (here: synthetic shapes, \(steps) steps)",
      categories: temperatures.map { "\($0)" }, xLabel: "temperature τ",
      yAxis: ChartAxis("\(metric == "probe" ? "linear probe" : "kNN") on unseen images [%]"),
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
      x.map { Double(schedule.rate(base: 1, step: Int($0), of: steps)) }
    }
    let axis = ChartAxis("step", range: 0...Double(steps))
    var chart = CurveChart(
      name: "version2-schedule", title: "Where the learning rate is spent",
      panels: [
        CurveChart.Panel(
          "learning rate", xAxis: axis, yAxis: ChartAxis("share of the base rate"),
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
          bands: [CurveChart.Band(0...Double(configuration.queueSize / configuration.batchSize), "queue fills")],
          references: [CurveChart.Reference(log(Double(configuration.queueSize + 1)), "ln(K + 1)")]),
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
      title: "Parts of aug+, where their fingerprint is and where it is not (\(steps) steps)",
      categories: parts.map(\.rawValue), xLabel: "version 1's augmentation, but …",
      yAxis: ChartAxis("change of kNN accuracy [points]"),
      series: [
        CategoricalChart.Series("images with the fingerprint", changes(\.images)),
        CategoricalChart.Series("plain images", changes { _ in .plain }),
      ])
    chart.reference = (0, "")
    return chart.figure()
  }

  /// Two images of each kind, and two views of each by version 1's augmentation, by one whose hue turns by 0.1 only, and by
  /// one that always blurs.
  static func images() throws -> Figure {
    let (hue, blur) = (try AugmentationPart.augmentation(.hue), GaussianBlur(sigma: 1...1, probability: 1))
    let augmentations = [
      try AugmentationPart.augmentation(nil), hue,
      try AugmentationPart.augmentation(.blur).replacing(.gaussianBlur(blur)),
    ]
    let chosen = [3, 5]
    var tiles: [Float] = []
    for kind in FingerprintImages.allCases {
      let set = try SyntheticShapes(kind.configuration, seed: 1).trainingImages(8)
      for index in chosen {
        tiles += set.images.rows(index..<index + 1).elements
        for augmentation in augmentations {
          let random = RandomSource(seed: 6).stream(index)
          tiles +=
            augmentation.normalized(by: nil).views(of: set.images, indices: [index, index], random: random).elements
        }
      }
    }
    let columns = 1 + 2 * augmentations.count
    var sheet = ContactSheet(
      name: "version2-images", title: "Fingerprints, and what views leave of them",
      images: Tensor(shape: [FingerprintImages.allCases.count * chosen.count * columns, 20, 20, 3], tiles),
      columns: columns, enlargement: 4)
    sheet.rowLabels = FingerprintImages.allCases.flatMap { [$0.rawValue, ""] }
    sheet.columnLabels = ["image", "v1", "v1", "hue 0.1", "hue 0.1", "blur, σ 1", "blur, σ 1"]
    return sheet.figure()
  }
}
