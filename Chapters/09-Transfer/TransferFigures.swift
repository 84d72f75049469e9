import Ablations
import Foundation
import SmallScale
import Tensors
import Transfer

/// The figures of the chapter.
struct TransferFigures {
  let results: ExperimentResults
  let plan: TransferPlan
  let pictures: ScenePictures

  /// What is appended to the experiment's name.
  static func endings(isFull: Bool) -> [String] {
    ["", "-localization", "-factors", "-scenes"] + (isFull ? ["-length", "-utility"] : [])
  }

  var all: [Figure] {
    [plan.isFull ? curves : bars, localization, factors, pictures.figure(name: "transfer-scenes")]
      + (plan.isFull ? [lengths, utility] : [])
  }

  /// At most eight, so that each has a colour of its own.
  private var main: [String] { TransferPlan.drawn.map(\.name).filter(results.arms.contains) }

  private static func title(_ task: TransferTask) -> String {
    switch task {
    case .frozenSegmentation: "pixels, frozen"
    case .segmentation: "pixels, fine-tuned"
    case .detection: "boxes, fine-tuned"
    }
  }

  private static func axis(_ task: TransferTask) -> String { task == .detection ? "AP [%]" : "mIoU [%]" }

  /// The tasks in which the encoder is trained too.
  private var tuned: [TransferTask] { plan.run.tasks.filter { $0 != .frozenSegmentation } }

  private func countAxis(_ label: String) -> ChartAxis {
    ChartAxis(label, isLogarithmic: true, ticks: plan.run.counts.map(Double.init))
  }

  /// The score of every arm against the labels, a panel a task.
  private var curves: Figure {
    var chart = CurveChart(
      name: "transfer", title: "What a pre-training is worth on scenes",
      panels: plan.run.tasks.map { task in
        CurveChart.Panel(
          Self.title(task), xAxis: countAxis("labelled scenes"),
          yAxis: ChartAxis(Self.axis(task)),
          curves: main.map { CurveChart.Curve($0, results.curves(TransferRun.metrics(task)[0], arm: $0)) })
      })
    chart.arms = main
    return chart.figure()
  }

  /// What longer training is worth: on scenes from scratch, and without labels before.
  private var lengths: Figure {
    let arms = ["from scratch", "from scratch × 2", "from scratch × 4", "MoCo v1", "MoCo v1 × 4", "supervised"]
    return CurveChart(
      name: "transfer-length", title: "Longer on scenes, or longer without labels",
      panels: tuned.map { task in
        CurveChart.Panel(
          Self.title(task),
          xAxis: countAxis("labelled scenes"),
          yAxis: ChartAxis(Self.axis(task)),
          curves: arms.map { CurveChart.Curve($0, results.curves(TransferRun.metrics(task)[0], arm: $0)) })
      }
    ).figure()
  }

  /// The same with one number of labels.
  private var bars: Figure {
    CategoricalChart(
      name: "transfer", title: "What a pre-training is worth with \(plan.run.shownCount) labelled scenes",
      categories: main, xLabel: "", yAxis: ChartAxis("mIoU or AP [%]"),
      series: plan.run.tasks.map { task in
        CategoricalChart.Series(
          Self.title(task),
          main.map { results.values(TransferRun.name(TransferRun.metrics(task)[0], plan.run.shownCount), arm: $0) })
      }
    ).figure()
  }

  /// Where features are longest, and the class probe beside it.
  private var localization: Figure {
    CategoricalChart(
      name: "transfer-localization", title: "What features tell without being tuned", categories: main, xLabel: "",
      yAxis: ChartAxis("[%]"),
      series: [("class probe, single objects", "probe"), ("Jaccard of the longest features, scenes", "jaccard")].map {
        label, metric in CategoricalChart.Series(label, main.map { results.values(metric, arm: $0) })
      }
    ).figure()
  }

  /// What the features know of every factor.
  private var factors: Figure {
    FactorMap(
      name: "transfer-factors", title: "What features know of single objects, by pre-training", results: results,
      arms: main, recipe: plan.run.recipe, hasProjections: false
    ).figure
  }

  /// How many labels training from scratch needs, in four times the steps, for what each arm reaches.
  private var utility: Figure {
    var chart = CurveChart(
      name: "transfer-utility", title: "Labels that training from scratch needs, in four times the steps",
      panels: tuned.map { task in
        let metric = TransferRun.metrics(task)[0]
        return CurveChart.Panel(
          Self.title(task), xAxis: countAxis("labelled scenes n"),
          yAxis: countAxis("labels from scratch n̂"),
          curves: main.dropFirst().compactMap { arm in
            let points = needed(metric, arm: arm)
            return points.isEmpty
              ? nil : CurveChart.Curve(arm, x: points.map { Double($0.count) }, seeds: [points.map(\.needed)])
          })
      })
    chart.arms = main
    return chart.figure()
  }

  /// n̂ of the mean over seeds, where it was measured; elsewhere it lies beyond the counts, as `table` says.
  func needed(_ metric: String, arm: String) -> [(count: Int, needed: Double)] {
    let counts = plan.run.counts
    func means(_ arm: String) -> [Double] {
      counts.map { Statistics.mean(results.values(TransferRun.name(metric, $0), arm: arm)) }
    }
    let scratch = means("from scratch × 4")
    return zip(counts, means(arm)).compactMap { count, accuracy in
      LabelUtility.labelsNeeded(for: accuracy, counts: counts, scratch: scratch).map { (count, $0) }
    }
  }

  /// n̂ of every arm in Markdown, with what lies beyond what was measured.
  var utilityTable: String {
    let counts = plan.run.counts
    let rows = main.dropFirst().map { arm in
      let cells = tuned.flatMap { task -> [String] in
        let metric = TransferRun.metrics(task)[0]
        let known = Dictionary(uniqueKeysWithValues: needed(metric, arm: arm).map { ($0.count, $0.needed) })
        func mean(_ count: Int, _ arm: String) -> Double {
          Statistics.mean(results.values(TransferRun.name(metric, count), arm: arm))
        }
        return counts.map { count in
          if let labels = known[count] { return Table.cell(labels, decimals: 0) }
          let isBelow = mean(count, arm) < mean(counts[0], "from scratch × 4")
          return isBelow ? "< \(counts[0])" : "> \(counts[counts.count - 1])"
        }
      }
      return [arm] + cells
    }
    let columns = tuned.flatMap { task in counts.map { "n̂ \(TransferRun.metrics(task)[0]).\($0)" } }
    return Self.markdown(columns, rows)
  }

  /// All arms in Markdown: the main score of each task.
  var table: String {
    let columns =
      ["probe", "jaccard"]
      + plan.run.tasks.flatMap { task in plan.run.counts.map { TransferRun.name(TransferRun.metrics(task)[0], $0) } }
    let rows = results.arms.map { arm in
      [arm] + columns.map { Table.cell(Statistics.mean(results.values($0, arm: arm)), decimals: 1) }
    }
    return Self.markdown(columns, rows)
  }

  /// A table whose first column has no head.
  private static func markdown(_ columns: [String], _ rows: [[String]]) -> String {
    let lines = [[""] + columns, ["---"] + columns.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
