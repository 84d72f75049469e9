import Ablations
import Foundation
import MomentumContrast
import SmallScale

/// The figures of Fig. 3's experiment.
struct MechanismFigures {
  let results: ExperimentResults
  let plan: MechanismPlan

  private static let names = [Mechanism.queue, .endToEnd, .memoryBank].map(MechanismArm.name)
  private static let sizes: [Double] = [16, 64, 256, 1024, 4096]

  /// Accuracy against K, as V1's Fig. 3, and those points of the paper's figure that its text states.
  var accuracy: Figure {
    func panel(_ title: String, _ metric: String) -> CurveChart.Panel {
      CurveChart.Panel(
        title,
        xAxis: ChartAxis("negatives of a query, K", range: 11...6000, isLogarithmic: true, ticks: Self.sizes),
        yAxis: ChartAxis("\(title), unseen images [%]"),
        curves: [plan.queues, plan.endToEnds, plan.banks].filter { !$0.isEmpty }.map { arms in
          curve(MechanismArm.name(arms[0].mechanism), arms, metric)
        } + (plan.decoupled.isEmpty ? [] : [curve("queue, decoupled loss", plan.decoupled, metric)]),
        references: [
          CurveChart.Reference(Statistics.mean(results.values(metric, arm: "untrained")), "untrained")
        ])
    }
    let paper = CurveChart.Panel(
      "paper (ImageNet)",
      xAxis: ChartAxis("K", range: 2800...100_000, isLogarithmic: true, ticks: [4096, 65_536]),
      yAxis: ChartAxis("linear probe [%], other scale", range: 57...61.5),
      curves: [
        CurveChart.Curve("queue", x: [4096, 16_384, 65_536], seeds: [[59.0, 60.4, 60.6]]),
        CurveChart.Curve("memory bank", x: [65_536], seeds: [[58.0]]),
      ])
    var chart = CurveChart(
      name: results.name, title: "Three dictionaries against the number of negatives\(plan.shared.ofSet)",
      panels: [panel("linear probe", "probe"), panel("kNN", "knn"), paper])
    chart.arms = Self.names
    return chart.figure()
  }

  private func curve(_ name: String, _ arms: [MechanismArm], _ metric: String) -> CurveChart.Curve {
    let seeds = results.seeds.indices.map { seed in arms.map { results.values(metric, arm: $0.name)[seed] } }
    return CurveChart.Curve(name, x: arms.map { Double($0.negatives) }, seeds: seeds)
  }

  /// What features and projections know of every factor of the images.
  var factors: Figure {
    let arms = ["raw pixels", "untrained"] + (plan.queues + plan.endToEnds + plan.banks).map(\.name)
    return FactorMap(
      name: results.name + "-factors", title: "What each dictionary teaches of each factor of an image",
      results: results, arms: arms, recipe: plan.shared
    ).figure
  }

  /// How much closer stored keys are to today's keys of their own views than to those of other images, by age.
  var staleness: Figure {
    let shown = plan.queues.filter { $0.negatives >= 256 } + plan.banks.suffix(1)
    let margin = CurveChart.Panel(
      xAxis: ChartAxis(
        "age of the stored key [steps]", range: 1...520, isLogarithmic: true, ticks: [1, 4, 16, 64, 256]),
      yAxis: ChartAxis("margin [difference of cosines]"),
      curves: shown.map {
        let momentum = $0.mechanism == .queue && $0.momentum == 0.99 ? ", m = 0.99" : ""
        return CurveChart.Curve($0.name + momentum, results.curves("margin-by-age", arm: $0.name))
      })
    return CurveChart(
      name: results.name + "-staleness",
      title: "How well today's encoder tells a stored key's own image from others", panels: [margin]
    ).figure()
  }

  /// Bytes against K, counted from the tensors: what is kept between steps, and what a step takes.
  var memory: Figure {
    get throws {
      func curve(_ mechanism: Mechanism, _ sizes: [Int], _ bytes: (MechanismMemory) -> Int) throws -> CurveChart.Curve {
        let megabytes = try sizes.map { size in
          let arm = MechanismArm(mechanism: mechanism, negatives: size)
          return Double(bytes(try arm.recipe(from: plan.shared).memory())) / Double(1 << 20)
        }
        return CurveChart.Curve(MechanismArm.name(mechanism), x: sizes.map(Double.init), seeds: [megabytes])
      }
      func panel(_ title: String, _ y: ChartAxis, budget: Bool, _ bytes: (MechanismMemory) -> Int) throws
        -> CurveChart.Panel
      {
        let (sizes, batches) = ([16, 64, 256, 1024, 4096], [15, 31, 63, 127, 255])
        return CurveChart.Panel(
          title,
          xAxis: ChartAxis("negatives of a query, K", range: 12...6000, isLogarithmic: true, ticks: Self.sizes),
          yAxis: y,
          curves: [
            try curve(.queue, sizes, bytes), try curve(.endToEnd, batches, bytes), try curve(.memoryBank, sizes, bytes),
          ],
          references: budget
            ? [CurveChart.Reference(Double(MechanismPlan.budget) / Double(1 << 20), "budget of 16 MiB")] : [])
      }
      let ticks: [Double] = [0.25, 0.5, 1, 2, 4]
      var chart = CurveChart(
        name: results.name + "-memory", title: "What more negatives cost (measured)",
        panels: [
          try panel(
            "kept between steps", ChartAxis("MiB", range: 0.2...4, isLogarithmic: true, ticks: ticks), budget: false
          ) { $0.held.total },
          try panel(
            "with the step", ChartAxis("MiB", range: 2...64, isLogarithmic: true, ticks: [2, 4, 8, 16, 32, 64]),
            budget: true
          ) { $0.total },
        ])
      chart.arms = Self.names
      return chart.figure()
    }
  }
}
