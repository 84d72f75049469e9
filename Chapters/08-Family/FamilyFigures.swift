import Ablations
import SmallScale

/// The figures about the family.
struct FamilyFigures {
  let results: ExperimentResults
  let plan: FamilyPlan

  var all: [Figure] { [spread, accuracy, factors] }

  /// The spread of the projections over the run, with each method's safeguard and without.
  private var spread: Figure {
    let panels = plan.families.filter { $0.arms.count > 1 }.map { family in
      CurveChart.Panel(
        family.name, xAxis: ChartAxis("step", range: 0...Double(plan.shared.steps)),
        yAxis: ChartAxis("spread of z", range: 0...1.05),
        curves: family.arms.map { CurveChart.Curve($0.name, results.curves("spread", arm: $0.name)) })
    }
    var chart = CurveChart(
      name: "family-spread", title: "What keeps projections from being all the same", panels: panels)
    chart.arms = plan.arms.map(\.name)
    return chart.figure()
  }

  /// Probe and kNN of every method.
  private var accuracy: Figure {
    let names = ["untrained"] + plan.arms.map(\.name)
    return CategoricalChart(
      name: "family", title: "One recipe, and what each method learns by it", categories: names, xLabel: "method",
      yAxis: ChartAxis("accuracy on unseen images [%]"),
      series: [("linear probe", "probe"), ("kNN", "knn")].map { label, metric in
        CategoricalChart.Series(label, names.map { results.values(metric, arm: $0) })
      }
    ).figure()
  }

  /// What each knows of every factor.
  private var factors: Figure {
    FactorMap(
      name: "family-factors", title: "What encoders know of each factor, by method", results: results,
      arms: ["untrained"] + plan.arms.map(\.name), recipe: plan.shared
    ).figure
  }

  /// All arms in Markdown.
  var table: String {
    let metrics = FamilyPlan.columns.map(\.name)
    let rows = (["untrained"] + plan.arms.map(\.name)).map { name in
      let cells = metrics.map { Table.cell(Statistics.mean(results.values($0, arm: name)), decimals: 2) }
      return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
    return (["| | " + metrics.joined(separator: " | ") + " |", "|---|" + metrics.map { _ in "---|" }.joined()] + rows)
      .joined(separator: "\n")
  }
}
