import Ablations
import MomentumContrast
import SmallScale

/// The figures about heads and temperatures.
struct HeadFigures {
  /// The contested arms, on many seeds.
  let heads: ExperimentResults
  /// The whole table, at full size.
  let temperatures: ExperimentResults?
  let plan: HeadPlan

  /// Factors at both sizes, and the curve where there are several τ.
  var all: [Figure] { (temperatures.map { [accuracy($0)] } ?? []) + (plan.shared.readsFactors ? [factors] : []) }

  private var results: ExperimentResults { temperatures ?? heads }

  /// Both heads against temperature, the paper's beside them.
  private func accuracy(_ results: ExperimentResults) -> Figure {
    func axis() -> ChartAxis {
      ChartAxis("temperature τ", range: 0.06...0.6, isLogarithmic: true, ticks: [0.1, 0.2, 0.4])
    }
    let heads: [(head: ProjectionHead, name: String, paper: [Double])] = [
      (.linear, "linear head", Version2Temperatures.linear), (.mlp, "MLP head", Version2Temperatures.mlp),
    ]
    func here(_ title: String, _ metric: String) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: axis(), yAxis: ChartAxis("accuracy on unseen images [%]"),
        curves: heads.map { head in
          let values = plan.temperatures.map { results.values(metric, arm: HeadArm.name(head.head, $0)) }
          return CurveChart.Curve(
            head.name, x: plan.temperatures.map(Double.init),
            seeds: results.seeds.indices.map { seed in values.map { $0[seed] } })
        })
    }
    let paper = CurveChart.Panel(
      "paper: probe on ImageNet", xAxis: axis(), yAxis: ChartAxis("accuracy [%], other scale", range: 55...68),
      curves: heads.map {
        CurveChart.Curve($0.name, x: Version2Temperatures.all.map(Double.init), seeds: [$0.paper])
      })
    return CurveChart(
      name: results.name, title: "Two heads against temperature\(plan.shared.ofSet)",
      panels: [here("here: linear probe", "probe"), here("here: kNN", "knn"), paper]
    ).figure()
  }

  /// What features and projections know of every factor.
  var factors: Figure {
    FactorMap(
      name: "version2-factors", title: "What a head throws away: features h and projections z", results: results,
      arms: ["raw pixels", "untrained"] + plan.arms.map(\.name), recipe: plan.shared
    ).figure
  }

  /// What is lost from h to z, and the effective ranks, in Markdown.
  var table: String {
    let columns = [
      "h.position", "z.position", "lostposition", "h.radius", "z.radius", "lostradius", "rankh", "rankz",
    ]
    let rows = plan.arms.map { arm in
      let cells = columns.map { Table.cell(Statistics.mean(results.values($0, arm: arm.name)), decimals: 1) }
      return "| \(arm.name) | " + cells.joined(separator: " | ") + " |"
    }
    let head = ["| | " + columns.joined(separator: " | ") + " |", "|---|" + columns.map { _ in "---|" }.joined()]
    return (head + rows).joined(separator: "\n")
  }
}
