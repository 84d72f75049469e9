import Ablations
import Foundation
import Images
import SmallScale
import Tensors

/// The figures of the chapter.
struct LinearProtocolFigures {
  let results: ExperimentResults
  /// What all runs share.
  let run: LinearProtocolRun
  /// The images of the seed that is shown.
  let images: (training: LabelledImages, test: LabelledImages)

  /// What is appended to the experiment's name.
  static func endings(ofOwnImages: Bool) -> [String] {
    ["", "-labels", "-rate", "-neighbours", "-embedding"] + (ofOwnImages ? ["-factors"] : [])
  }

  var all: [Figure] {
    [accuracy, labels, rates, neighbours(before: "untrained", after: "MoCo"), embedding]
      + (run.recipe.readsFactors ? [factors] : [])
  }

  /// What the features of each encoder know of every factor.
  private var factors: Figure {
    FactorMap(
      name: results.name + "-factors", title: "What labels teach, and what they teach to ignore", results: results,
      arms: results.arms, recipe: run.recipe, hasProjections: false
    ).figure
  }

  private let encoders = EncoderOrigin.main.map(\.name)

  private var guessing: (value: Double, name: String) { (100 / Double(images.test.classCount), "guessing") }

  /// The names of the classes in the order of their labels.
  private var classes: [String] {
    let names = run.recipe.images?.classNames ?? run.recipe.shapes.shapes.map(\.rawValue)
    return names.isEmpty ? (0..<images.test.classCount).map { "class \($0)" } : names
  }

  /// The three encoders by three measures.
  var accuracy: Figure {
    func series(_ name: String, _ metric: String) -> CategoricalChart.Series {
      CategoricalChart.Series(name, encoders.map { results.values(metric, arm: $0) })
    }
    var chart = CategoricalChart(
      name: results.name, title: "Features that were learned without labels, by three measures",
      categories: encoders, xLabel: "encoder", yAxis: ChartAxis("accuracy on unseen images [%]", range: 0...100),
      series: [
        series("kNN", "knn"), series("probe, standardised", LinearProtocolRun.name("frozen", 1)),
        series("raw features, rate 30", "rate30"),
      ])
    chart.separatesSeries = true
    chart.reference = guessing
    chart.arms = encoders
    return chart.figure()
  }

  /// What pre-training without labels is worth, seed by seed, against the share of labels.
  var labels: Figure {
    let ticks = run.fractions.map { ($0 * 100).rounded() }
    func panel(_ title: String, _ metric: String) -> CurveChart.Panel {
      let names = run.fractions.map { LinearProtocolRun.name(metric, $0) }
      let gains = names.map { name in
        zip(results.values(name, arm: "MoCo"), results.values(name, arm: "untrained")).map { $0 - $1 }
      }
      return CurveChart.Panel(
        title, xAxis: ChartAxis("labels used [%]", isLogarithmic: true, ticks: ticks),
        yAxis: ChartAxis("MoCo less untrained [points]"),
        curves: [
          CurveChart.Curve("MoCo", x: ticks, seeds: results.seeds.indices.map { seed in gains.map { $0[seed] } })
        ], references: [CurveChart.Reference(0, "no gain")])
    }
    var chart = CurveChart(
      name: results.name + "-labels", title: "What pre-training without labels is worth, by how many labels there are",
      panels: [panel("encoder frozen, linear probe", "frozen"), panel("encoder fine-tuned", "tuned")])
    chart.arms = results.arms
    return chart.figure()
  }

  /// Why the rate is what it is: how large the features are, and what rate the classifier wants on them.
  var rates: Figure {
    let inUnitsOfTheEdge = results.arms.map { arm in
      let (seeds, edge) = (results.curves("raw", arm: arm), Statistics.mean(results.values("log10edge", arm: arm)))
      return CurveChart.Curve(arm, x: seeds[0].map { log10($0.x) - edge }, seeds: seeds.map { $0.map(\.y) })
    }
    let accuracy = ChartAxis("accuracy [%]", range: 0...100, ticks: [0, 25, 50, 75, 100])
    let ticks = [0.0001, 0.01, 1, 100]
    var chart = CurveChart(
      name: results.name + "-rate", title: "The learning rate of a linear classifier follows the size of the features",
      panels: [
        CurveChart.Panel(
          "features", xAxis: ChartAxis("feature, by rank", ticks: [1, 64, 128]),
          yAxis: ChartAxis("standard deviation", ticks: [0, 0.2, 0.4, 0.6, 0.8, 1]),
          curves: results.arms.map { CurveChart.Curve($0, results.curves("deviation", arm: $0)) }),
        CurveChart.Panel(
          "raw features", xAxis: ChartAxis("learning rate", isLogarithmic: true, ticks: ticks), yAxis: accuracy,
          curves: results.arms.map { CurveChart.Curve($0, results.curves("raw", arm: $0)) },
          bands: [CurveChart.Band(27...33, "30")]),
        CurveChart.Panel(
          "in units of the edge",
          xAxis: ChartAxis("log₁₀(rate / edge)", range: -5.5...3.5, ticks: [-4, -2, 0, 2]), yAxis: accuracy,
          curves: inUnitsOfTheEdge, bands: [CurveChart.Band(-0.05...0.05, "edge")]),
      ])
    chart.arms = results.arms
    return chart.figure()
  }

  /// The nearest neighbours of some unseen images among those of training.
  func neighbours(before: String, after: String) -> Figure {
    let (queries, count) = (run.queries(images.test), run.shown.neighbours)
    let shape = images.test.images.shape
    let blank = Array(repeating: Float(1), count: (shape[1] + 4) * (shape[2] + 4) * 3)
    var tiles: [Float] = []
    for (number, query) in queries.enumerated() {
      tiles += tile(images.test.images.rows(query..<query + 1), isFramed: false)
      for arm in [before, after] {
        tiles += blank
        for point in results.curves("neighbour", arm: arm)[0] where point.x == Double(number) {
          let neighbour = Int(point.y)
          tiles += tile(
            images.training.images.rows(neighbour..<neighbour + 1),
            isFramed: images.training.labels[neighbour] == images.test.labels[query])
        }
      }
    }
    let columns = 1 + 2 * (1 + count)
    var sheet = ContactSheet(
      name: results.name + "-neighbours",
      title: "Nearest neighbours of unseen images; those of the same class are framed",
      images: Tensor(shape: [queries.count * columns, shape[1] + 4, shape[2] + 4, 3], tiles), columns: columns,
      enlargement: 2)
    sheet.rowLabels = queries.map { classes[images.test.labels[$0]] }
    func heads(_ name: String) -> [String] { (0...count).map { $0 == (count + 1) / 2 ? name : "" } }
    sheet.columnLabels = ["query"] + heads(before) + heads(after)
    return sheet.figure()
  }

  /// An image of any size with a frame of two pixels, black or white.
  private func tile(_ image: Tensor, isFramed: Bool) -> [Float] {
    let (height, width) = (image.shape[1], image.shape[2])
    var tile = Tensor(shape: [1, height + 4, width + 4, 3], repeating: isFramed ? 0 : 1)
    for h in 0..<height {
      for w in 0..<width {
        for c in 0..<3 { tile[0, h + 2, w + 2, c] = image[0, h, w, c] }
      }
    }
    return tile.elements
  }

  /// The first two principal components of unseen images' features, by class; of at most eight classes.
  var embedding: Figure {
    let groups = Array(classes.prefix(8))
    return ScatterChart(
      name: results.name + "-embedding", title: "Unseen images in the plane of their features' largest variance",
      groups: groups,
      panels: encoders.map { arm in
        let points = results.curves("embedding", arm: arm)[0]
        return ScatterChart.Panel(
          arm,
          points: zip(points, images.test.labels).filter { $1 < groups.count }.map { ($0.x, $0.y, $1) })
      }
    ).figure()
  }
}
