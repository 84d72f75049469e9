import Ablations
import MomentumContrast
import SmallScale

/// The figures of the chapter.
struct ShuffleBNFigures {
  static let names = ["shuffle-bn", "shuffle-bn-end-to-end", "shuffle-bn-leak", "shuffle-bn-controls"]
  let results: ExperimentResults
  let sizes: [Int]
  let recipe: SmallScaleRecipe

  var all: [Figure] { [training, endToEnd, leak, controls] }

  private static let order = ["shuffled", "not shuffled"]
  private var step: ChartAxis {
    ChartAxis("step", range: 0...Double(recipe.steps), ticks: [0, 0.5, 1].map { $0 * Double(recipe.steps) })
  }

  private func isMeasured(_ control: String) -> Bool { results.arms.contains { $0.hasPrefix(control) } }

  private func curve(_ name: String, _ metric: String, arm: String) -> CurveChart.Curve {
    CurveChart.Curve(name, results.curves(metric, arm: arm))
  }

  /// V1 Fig. A.1: the pretext task and what is learned, over training, for every size of group.
  var training: Figure {
    let arms = sizes.flatMap { size in Self.order.map { "groups of \(size), \($0)" } }
    let curves = arms.flatMap { results.curves("knn-curve", arm: $0) + results.curves("pretext-curve", arm: $0) }
    let top = 10 * ((curves.joined().map(\.y).max() ?? 100) / 10).rounded(.up)
    var chart = CurveChart(
      name: "shuffle-bn", title: "The pretext task, and what is learned by it, with and without shuffling",
      panels: sizes.map { size in
        CurveChart.Panel(
          "groups of \(size)", xAxis: step, yAxis: ChartAxis("accuracy [%]", range: 0...top),
          curves: Self.order.flatMap { style in
            [("knn-curve", false), ("pretext-curve", true)].map { metric, isDashed in
              var curve = curve(style, metric, arm: "groups of \(size), \(style)")
              curve.isDashed = isDashed
              return curve
            }
          }, references: [CurveChart.Reference(12.5, "guessing (kNN)", below: true)])
      })
    chart.arms = Self.order
    chart.lineKinds = ("kNN, unseen images", "pretext task")
    return chart.figure()
  }

  /// The same end-to-end, where the pretext task gains and what is learned loses.
  var endToEnd: Figure {
    var chart = CurveChart(
      name: "shuffle-bn-end-to-end", title: "End-to-end (groups of 4): the pretext task gains, kNN loses",
      panels: [("the pretext task", "pretext-curve"), ("kNN, unseen images", "knn-curve")].map { title, metric in
        CurveChart.Panel(
          title, xAxis: step, yAxis: ChartAxis("accuracy [%]"),
          curves: Self.order.map { curve($0, metric, arm: "end-to-end, \($0)") })
      })
    chart.arms = Self.order
    return chart.figure()
  }

  /// How often the probe reads a key's group, over training.
  var leak: Figure {
    let arms = [("shuffled", "groups of 4, shuffled"), ("not shuffled", "groups of 4, not shuffled")]
    let chance = 100 * 4 / Double(recipe.configuration.batchSize)
    func panel(_ title: String, _ metric: String, _ arms: [(String, String)]) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: step, yAxis: ChartAxis("keys put to their group [%]", range: 0...100),
        curves: arms.map { curve($0.0, metric, arm: $0.1) },
        references: [CurveChart.Reference(chance, "guessing, 1/G", below: true)])
    }
    var chart = CurveChart(
      name: "shuffle-bn-leak", title: "What a key betrays of its company (groups of 4)",
      panels: [
        panel(
          "the group of its query", "of-query", arms + [("memory bank", "memory bank"), ("group norm", "group norm")]),
        panel("the group it was encoded in", "encoded-in", arms + [("group norm", "group norm")]),
      ])
    chart.arms = Self.order
    return chart.figure()
  }

  /// The pretext task at the end, for every arm and its control.
  var controls: Figure {
    let pairs = sizes.map { "groups of \($0)" }
    let categories = pairs + ["one group", "group norm", "memory bank", "end-to-end"].filter { isMeasured($0) }
    let paired = Set(pairs + ["end-to-end"])
    func values(_ style: String) -> [[Double]] {
      categories.map { category in
        if paired.contains(category) { return results.values("pretext", arm: "\(category), \(style)") }
        return style == "shuffled" ? results.values("pretext", arm: category) : []
      }
    }
    var chart = CategoricalChart(
      name: "shuffle-bn-controls", title: "Who gains from keys that are not shuffled",
      categories: categories, xLabel: "normalised together (group norm, memory bank and end-to-end: groups of 4)",
      yAxis: ChartAxis("pretext task [%]"),
      series: Self.order.map { CategoricalChart.Series($0, values($0)) })
    chart.arms = Self.order
    return chart.figure()
  }
}
