import Ablations
import MomentumContrast
import SmallScale

/// The figures about Fig. A.1.
struct ShuffleBNFigures {
  let results: ExperimentResults
  let plan: ShuffleBNPlan

  var all: [Figure] { plan.shared.readsFactors ? [training, factors] : [training] }

  private static let styles = ["shuffled", "not shuffled"]

  /// V1 Fig. A.1: the pretext task and what is learned by it, over training.
  var training: Figure {
    let steps = Double(plan.shared.steps)
    let step = ChartAxis("step", range: 0...steps, ticks: [0, 0.5, 1].map { $0 * steps })
    var chart = CurveChart(
      name: results.name,
      title: "Without shuffling the pretext task is solved, and the features are lost\(plan.shared.ofSet)",
      panels: plan.pairs.map { pair in
        CurveChart.Panel(
          pair.name, xAxis: step, yAxis: ChartAxis("accuracy [%]", range: 0...100),
          curves: zip(Self.styles, [pair.shuffled, pair.together]).flatMap { style, arm in
            [("knn-curve", false), ("pretext-curve", true)].map { metric, isDashed in
              var curve = CurveChart.Curve(style, results.curves(metric, arm: arm))
              curve.isDashed = isDashed
              return curve
            }
          }, references: [CurveChart.Reference(100 / Double(plan.shared.classCount), "guessing (kNN)", below: true)])
      })
    chart.arms = Self.styles
    chart.lineKinds = ("kNN, unseen images", "pretext task")
    return chart.figure()
  }

  /// What the leak teaches.
  var factors: Figure {
    FactorMap(
      name: results.name + "-factors", title: "What encoders know of each factor, keys shuffled and not",
      results: results,
      arms: ["raw pixels", "untrained"] + plan.pairs.flatMap { [$0.shuffled, $0.together] }, recipe: plan.shared
    ).figure
  }
}

/// The figures about the companies.
struct CompanyFigures {
  let results: ExperimentResults
  /// The stem of the figures' names.
  let stem: String

  private static let pairs = [
    ("groups of 2", ShuffleBNPlan.groups(of: 2)), ("groups of 4", ShuffleBNPlan.queue),
    ("groups of 8", ShuffleBNPlan.groups(of: 8)),
  ]
  private static let controls = [ShuffleBNPlan.oneGroup.name, ShuffleBNPlan.groupNorm.name]

  /// The values of a metric for every size of group, shuffled and not, and for the controls, which are neither.
  private func series(_ metric: String) -> [CategoricalChart.Series] {
    func values(_ name: String) -> [[Double]] { [results.values(metric, arm: name)] }
    return [
      CategoricalChart.Series(
        "shuffled", Self.pairs.flatMap { values($0.1.shuffled) } + Self.controls.map { _ in [] }),
      CategoricalChart.Series(
        "not shuffled", Self.pairs.flatMap { values($0.1.together) } + Self.controls.map { _ in [] }),
      CategoricalChart.Series(
        "nothing to shuffle", Self.pairs.map { _ in [] } + Self.controls.flatMap { values($0) }),
    ]
  }

  /// kNN for every size of company.
  var groups: Figure {
    CategoricalChart(
      name: stem + "-groups", title: "What is learned, by the size of the company",
      categories: Self.pairs.map(\.0) + Self.controls, xLabel: "images that are normalised together",
      yAxis: ChartAxis("kNN on unseen images [%]"), series: series("knn")
    ).figure()
  }

  /// On what the pretext accuracy rests.
  var leak: Figure {
    CategoricalChart(
      name: stem + "-leak", title: "How much of the pretext accuracy rests on the company",
      categories: Self.pairs.map(\.0) + Self.controls, xLabel: "images that are normalised together",
      yAxis: ChartAxis("lost when the keys are measured shuffled [percentage points]"), series: series("reliance")
    ).figure()
  }

  /// Pretext accuracy by how an encoder was trained and how it is measured, in Markdown.
  var trainedAgainstMeasured: String {
    let rows = Self.pairs.flatMap { name, pair in
      [pair.shuffled, pair.together].map { arm in
        let numbers = ["together", "shuffled"].map {
          Table.cell(Statistics.mean(results.values($0, arm: arm)), decimals: 1)
        }
        return "| \(name), trained \(arm == pair.shuffled ? "shuffled" : "in company") | "
          + numbers.joined(separator: " | ") + " |"
      }
    }
    return (["| pretext accuracy, % | measured in company | measured shuffled |", "|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}
