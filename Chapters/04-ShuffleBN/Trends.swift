import Ablations
import Foundation
import SmallScale
import Testing

/// Four trends of the paper on two kinds of images, from the committed tables of chapters 2, 3 and 4.
struct Trends {
  /// The folder of the tables.
  let plots: URL

  /// A row of the figure: whose table, which arm, and what it is called.
  private static let points: [(stem: String, arm: String, name: String)] = [
    ("dictionary-mechanisms", "queue, K = 16", "K = 16"), ("dictionary-mechanisms", "queue, K = 256", "K = 256"),
    ("dictionary-mechanisms", "memory bank, K = 256", "bank, 256"), ("momentum", "0", "m = 0"),
    ("momentum", "0.9", "m = 0.9"), ("momentum", "0.99", "m = 0.99"),
    ("shuffle-bn", "queue, K = 256, shuffled", "shuffled"),
    ("shuffle-bn", "queue, K = 256, not shuffled", "not shuffled"),
  ]

  private static let worlds = [(name: "shapes", suffix: ""), (name: "clothes", suffix: "-on-fashion-mnist-woven")]

  /// The tables that are missing.
  var missing: [String] {
    Self.worlds.flatMap { world in Set(Self.points.map(\.stem)).sorted().map { $0 + world.suffix + ".tsv" } }
      .filter { !FileManager.default.fileExists(atPath: plots.appendingPathComponent($0).path) }
  }

  private func values(_ metric: String, stem: String, arm: String) throws -> [Double] {
    let table = try Table(contentsOf: plots.appendingPathComponent(stem + ".tsv"))
    let values = zip(try table.texts("arm"), try table.numbers(metric)).filter { $0.0 == arm }.map(\.1)
    guard !values.isEmpty else { throw AblationError("\(stem).tsv has no arm \"\(arm)\"") }
    return values
  }

  /// kNN of every arm on both kinds of images, every seed drawn.
  var figure: Figure {
    get throws {
      let series = try Self.worlds.map { world in
        CategoricalChart.Series(
          world.name,
          try Self.points.map { try values("knn", stem: $0.stem + world.suffix, arm: $0.arm) })
      }
      return CategoricalChart(
        name: "trends", title: "Four trends of the paper, on shapes and on clothes",
        categories: Self.points.map(\.name), xLabel: "negatives; mechanism; momentum; shuffling",
        yAxis: ChartAxis("kNN on unseen images [%]"), series: series
      ).figure()
    }
  }
}

extension ShuffleBN {
  // ### Four trends, on shapes and on clothes
  //
  // `MOCO_DATA=woven:idx:…` runs chapters 2, 3 and 4 on Fashion-MNIST under the light and on the weave of the
  // textured world. `trends.svg` puts four trends of the paper side by side for both kinds of images: more negatives, a queue over
  // a bank, momentum, and shuffling. It trains nothing: it is drawn from the tables of the three chapters. The arms of a chapter have
  // its own number of steps, and the last two groups of 4 images instead of 8: compare within a trend.

  @Test(.enabled(if: Settings.isRedrawn, "drawn from the tables of chapters 2 to 4: MOCO_REDRAW=yes MOCO_SCALE=full"))
  func fourTrendsSideBySide() throws {
    let settings = try Settings(acceptsData: true)
    let trends = Trends(plots: settings.plots)
    guard trends.missing.isEmpty else { return print("trends.svg is not drawn; \(trends.missing) is missing") }
    try trends.figure.draw(in: settings.plots)
  }
}
