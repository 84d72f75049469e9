import Ablations
import SmallScale

/// The figures about the family.
struct FamilyFigures {
  let results: ExperimentResults
  let plan: FamilyPlan

  var all: [Figure] { [spread, accuracy, factors] + (plan.isFull ? [momenta] : []) }

  private var run: Set<String> { Set(plan.arms.map(\.name)) }
  private var rows: [String] { FamilyPlan.rows.map(\.name).filter(run.contains) }

  /// The spread of the projections over the run, with each method's safeguard and without.
  private var spread: Figure {
    let steps = Double(plan.shared.steps)
    let panels = FamilyPlan.safeguards.compactMap { method, arms -> CurveChart.Panel? in
      let own = arms.filter { run.contains($0.name) }
      guard own.count > 1 else { return nil }
      return CurveChart.Panel(
        method, xAxis: ChartAxis("step", range: 0...steps, ticks: [0, steps]),
        yAxis: ChartAxis("spread of z", range: 0...1.05),
        curves: own.map { CurveChart.Curve($0.difference, results.curves("spread", arm: $0.name)) })
    }
    return CurveChart(
      name: "family-spread", title: "What keeps projections from being all the same", panels: panels
    ).figure()
  }

  /// Probe and kNN of every method.
  private var accuracy: Figure {
    CategoricalChart(
      name: "family", title: "One recipe, and what each method learns by it", categories: rows, xLabel: "",
      yAxis: ChartAxis("accuracy on unseen images [%]"),
      series: [("linear probe", "probe"), ("kNN", "knn")].map { label, metric in
        CategoricalChart.Series(label, rows.map { results.values(metric, arm: $0) })
      }
    ).figure()
  }

  /// What each knows of every factor.
  private var factors: Figure {
    FactorMap(
      name: "family-factors", title: "What encoders know of each factor, by method", results: results, arms: rows,
      recipe: plan.shared
    ).figure
  }

  /// The probe over m, of the two methods that have a momentum encoder.
  private var momenta: Figure {
    func values(_ arm: (Float) -> FamilyArm) -> [[Double]] {
      FamilyPlan.momenta.map { results.values("probe", arm: arm($0).name) }
    }
    var chart = CategoricalChart(
      name: "family-momentum", title: "One momentum encoder, two uses",
      categories: FamilyPlan.momenta.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }, xLabel: "m, constant",
      yAxis: ChartAxis("linear probe on unseen images [%]"),
      series: [
        CategoricalChart.Series("BYOL: a target", values(FamilyPlan.byol)),
        CategoricalChart.Series("MoCo v1: a maker of keys", values(FamilyPlan.moco)),
      ])
    chart.joinsMeans = true
    chart.reference = (Statistics.mean(results.values("probe", arm: "untrained")), "untrained")
    return chart.figure()
  }

  /// All arms in Markdown.
  var table: String {
    let metrics = FamilyPlan.columns.map(\.name)
    let rows = plan.arms.map(\.name).map { name in
      let cells = metrics.map { Table.cell(Statistics.mean(results.values($0, arm: name)), decimals: 2) }
      return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
    return (["| | " + metrics.joined(separator: " | ") + " |", "|---|" + metrics.map { _ in "---|" }.joined()] + rows)
      .joined(separator: "\n")
  }
}
