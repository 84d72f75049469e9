import Ablations
import MomentumContrast
import SmallScale

/// The figures about Fig. A.1 and, at full size, about the companies.
struct ShuffleBNFigures {
  let results: ExperimentResults
  /// Of the experiment about the companies, if there is one.
  let companies: ExperimentResults?
  let plan: ShuffleBNPlan

  var all: [Figure] {
    [training] + (plan.shared.readsFactors ? [factors] : [])
      + (companies.map { [CompanyFigures(results: $0).groups, CompanyFigures(results: $0).leak] } ?? [])
  }

  private static let styles = ["shuffled", "not shuffled"]

  /// V1 Fig. A.1: the pretext task and what is learned by it, over training.
  var training: Figure {
    let shown = plan.pairs.map { ($0, results) } + (companies.map { [(ShuffleBNPlan.deepQueue, $0)] } ?? [])
    let steps = Double(plan.shared.steps)
    let step = ChartAxis("step", range: 0...steps, ticks: [0, 0.5, 1].map { $0 * steps })
    var chart = CurveChart(
      name: results.name,
      title: "Keys shuffled and not: the pretext task and what is learned\(plan.shared.ofSet)",
      panels: shown.map { pair, results in
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

  /// Pretext accuracy by how an encoder was trained and how it is measured, and the rest of what the company is worth, in Markdown.
  var trainedAgainstMeasured: String {
    let metrics = ["together", "shuffled", "reliance", "codebits", "companycosine"]
    func row(_ arm: String, of results: ExperimentResults) -> String {
      let numbers = metrics.map { metric in
        Table.cell(Statistics.mean(results.values(metric, arm: arm)), decimals: metric == "companycosine" ? 2 : 1)
      }
      return "| \(arm) | \(results.seeds.count) | " + numbers.joined(separator: " | ") + " |"
    }
    let head = [
      "| trained | seeds | measured in company, % | measured shuffled, % | rests on company | code, bits | companions less others, cosine |",
      "|---|---|---|---|---|---|---|",
    ]
    let own = plan.pairs.flatMap { [$0.shuffled, $0.together] }
    let others = companies.map { companies in
      companies.arms.filter { !own.contains($0) }.map { row($0, of: companies) }
    }
    return (head + own.map { row($0, of: results) } + (others ?? [])).joined(separator: "\n")
  }
}

/// The figures about the companies.
struct CompanyFigures {
  let results: ExperimentResults

  private static let pairs = [
    ("groups of 2", ShuffleBNPlan.groups(of: 2)), ("groups of 4", ShuffleBNPlan.queue),
    ("groups of 8", ShuffleBNPlan.groups(of: 8)),
  ]
  private static let controls = [ShuffleBNPlan.oneGroup.name, ShuffleBNPlan.groupNorm.name]

  /// The values of a metric for every size of group, shuffled and not, and for those of the controls that are asked for, which
  /// are neither.
  private func series(_ metric: String, controls: [String]) -> [CategoricalChart.Series] {
    let none = Self.pairs.map { _ in [Double]() }
    let padding = controls.map { _ in [Double]() }
    let pairs = [
      CategoricalChart.Series(
        "shuffled", Self.pairs.map { results.values(metric, arm: $0.1.shuffled) } + padding),
      CategoricalChart.Series(
        "not shuffled", Self.pairs.map { results.values(metric, arm: $0.1.together) } + padding),
    ]
    guard !controls.isEmpty else { return pairs }
    return pairs + [
      CategoricalChart.Series("nothing to shuffle", none + controls.map { results.values(metric, arm: $0) })
    ]
  }

  private func chart(_ ending: String, title: String, _ yAxis: ChartAxis, _ metric: String, controls: [String] = [])
    -> Figure
  {
    CategoricalChart(
      name: "shuffle-bn-" + ending, title: title, categories: Self.pairs.map(\.0) + controls,
      xLabel: "images that are normalised together", yAxis: yAxis, series: series(metric, controls: controls)
    ).figure()
  }

  /// kNN for every size of company.
  var groups: Figure {
    chart(
      "groups", title: "What is learned, by the size of the company", ChartAxis("kNN on unseen images [%]"), "knn",
      controls: Self.controls)
  }

  /// On what the pretext accuracy rests. The controls are left out: a shuffle changes nothing there, so their reliance is 0 by
  /// construction, and of the one group, whose company cannot be taken away by a shuffle, that says nothing.
  var leak: Figure {
    chart(
      "leak", title: "How much of the pretext accuracy rests on the company",
      ChartAxis("lost without company [points]"), "reliance")
  }
}
