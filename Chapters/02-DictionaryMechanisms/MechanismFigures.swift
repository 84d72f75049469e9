import Ablations
import MomentumContrast
import SmallScale

/// The figures of the chapter.
struct MechanismFigures {
  let results: ExperimentResults
  let plan: MechanismPlan

  private static let mechanisms = [Mechanism.queue, .endToEnd, .memoryBank]
  private static let evenName = "queue, drift index 0.16"
  private static let names = mechanisms.map(MechanismArm.name)

  /// Accuracy against K, as V1 Fig. 3; at full size with queues of even drift beside those of even m.
  var accuracy: Figure {
    let sizes = Array(Set(plan.arms.map(place))).sorted()
    func series(_ name: String, _ arms: [MechanismArm], _ metric: String) -> CategoricalChart.Series {
      CategoricalChart.Series(
        name,
        sizes.map { size in
          arms.first { place($0) == size }.map { results.values(metric, arm: $0.name) } ?? []
        })
    }
    var chart = CategoricalChart(
      name: "dictionary-mechanisms", title: "Three dictionaries against the number of negatives",
      categories: sizes.map(String.init), xLabel: "negatives of a query, K (end-to-end one fewer: N − 1)",
      yAxis: ChartAxis("linear probe on unseen images [%]"),
      series: [
        series("queue", plan.queues, "probe"), series("end-to-end", plan.endToEnds, "probe"),
        series("memory bank", plan.banks, "probe"),
      ] + (plan.evenQueues.isEmpty ? [] : [series(Self.evenName, evenRow, "probe")]))
    chart.joinsMeans = true
    chart.arms = Self.names
    return chart.figure()
  }

  /// Where an arm stands along the axis: an end-to-end batch of 16 beside the queue of 16.
  private func place(_ arm: MechanismArm) -> Int { arm.mechanism == .endToEnd ? arm.negatives + 1 : arm.negatives }

  /// Queues of the same drift index, that with m = 0.99 among them.
  private var evenRow: [MechanismArm] {
    (plan.evenQueues + plan.queues.filter { $0.negatives == 256 }).sorted { $0.negatives < $1.negatives }
  }

  /// What today's encoder says of the views that the stored keys came from, by age.
  var staleness: Figure {
    let largest = plan.scale == .quick ? 256 : 4096
    var shown = [plan.queues.last { $0.negatives <= largest }, plan.endToEnds.first, plan.banks.last]
      .compactMap(\.self).map { (MechanismArm.name($0.mechanism), $0) }
    shown += plan.evenQueues.map { (Self.evenName, $0) }
    func panel(_ title: String, _ metric: String) -> CurveChart.Panel {
      CurveChart.Panel(
        title, xAxis: ChartAxis("age of the stored key [steps]", range: -12...520),
        yAxis: ChartAxis("cosine", range: -0.6...1),
        curves: shown.map {
          CurveChart.Curve($0.0, results.curves(metric, arm: $0.1.name))
        })
    }
    var chart = CurveChart(
      name: "dictionary-mechanisms-staleness",
      title: "Stored keys against keys of today's encoder, halfway through training",
      panels: [panel("the same view, encoded again", "staleness"), panel("views of other images", "unrelated")])
    chart.arms = Self.names
    return chart.figure()
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
      let (sizes, batches) = ([16, 64, 256, 1024, 4096], [15, 31, 63, 127, 255])
      let k = ChartAxis(
        "negatives of a query, K", range: 12...6000, isLogarithmic: true, ticks: [16, 64, 256, 1024, 4096])
      let held = CurveChart.Panel(
        "kept between steps", xAxis: k, yAxis: ChartAxis("MiB", range: 0...3, ticks: [0, 1, 2, 3]),
        curves: [
          try curve(.queue, sizes) { $0.held.total }, try curve(.endToEnd, batches) { $0.held.total },
          try curve(.memoryBank, sizes) { $0.held.total },
        ])
      let step = CurveChart.Panel(
        "with the step", xAxis: k, yAxis: ChartAxis("MiB", range: 0...64, ticks: [0, 16, 32, 48, 64]),
        curves: [
          try curve(.queue, sizes) { $0.total }, try curve(.endToEnd, batches) { $0.total },
          try curve(.memoryBank, sizes) { $0.total },
        ], references: [CurveChart.Reference(Double(MechanismPlan.budget) / Double(1 << 20), "budget")])
      var chart = CurveChart(
        name: "dictionary-mechanisms-memory", title: "What more negatives cost (measured)", panels: [held, step])
      chart.arms = Self.names
      return chart.figure()
    }
  }
}
