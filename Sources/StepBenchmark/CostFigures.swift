import Ablations
import Foundation

extension CostCurves {
  /// All points, with what was predicted for them.
  /// - Parameter comments: lines above the table, as the command and the machine.
  public func table(comments: [String]) -> Table {
    let rate = Double(StepArithmetic(StepSize()).operations) / anchor.milliseconds / 1e6
    var table = Table(
      comments: comments + [
        "predicted_milliseconds: operations at \(Table.cell(rate, decimals: 1)) GFLOP/s, the rate of w1 (batch 64, "
          + "K 2048, 20x20, 1 thread: \(Table.cell(anchor.milliseconds, decimals: 3)) ms); divided by the threads",
        "predicted_bytes: what a step cannot do without (StepMemory), a floor",
        "times differ from run to run; sizes and predicted bytes do not",
      ],
      header: ["axis", "value", "milliseconds", "predicted_milliseconds", "bytes", "predicted_bytes"])
    for point in points {
      let size = point.axis.size(point.value)
      table.append([
        point.axis.rawValue, String(point.value), Table.cell(point.cost.milliseconds, decimals: 3),
        Table.cell(predictedMilliseconds(size), decimals: 3), String(point.cost.bytes), String(StepMemory(size).bytes),
      ])
    }
    return table
  }

  /// Time against all four.
  public var timeFigure: Figure {
    figure(
      "cost-time", "Time of a step: measured, and operations at the rate of one point (N 64, K 2048, 20 px)",
      Axis.allCases, yAxis: "ms per step", measured: \.milliseconds, predicted: predictedMilliseconds)
  }

  /// Memory against all but threads, which share it.
  public var memoryFigure: Figure {
    figure(
      "cost-memory", "Memory of a step: taken from the system, and what it cannot do without",
      Axis.allCases.filter { $0 != .threads }, yAxis: "MB (10⁶ bytes)", measured: { Double($0.bytes) / 1e6 },
      predicted: { Double(StepMemory($0).bytes) / 1e6 })
  }

  private func figure(
    _ name: String, _ title: String, _ axes: [Axis], yAxis: String, measured: (Cost) -> Double,
    predicted: (StepSize) -> Double
  ) -> Figure {
    let panels = axes.map { axis in
      let points = points.filter { $0.axis == axis }
      let x = points.map { Double($0.value) }
      let y = points.map { measured($0.cost) }
      let line = points.map { predicted(axis.size($0.value)) }
      let top = (y + line).max() ?? 1
      return CurveChart.Panel(
        xAxis: axis.chartAxis(x), yAxis: ChartAxis(axis == axes[0] ? yAxis : "", range: 0...top * 1.07),
        curves: [
          CurveChart.Curve("measured", x: x, seeds: [y]), CurveChart.Curve("predicted", x: x, seeds: [line]),
        ])
    }
    var chart = CurveChart(name: name, title: title, panels: panels)
    chart.height = 320
    return chart.figure()
  }
}

extension CostCurves.Axis {
  fileprivate func chartAxis(_ values: [Double]) -> ChartAxis {
    switch self {
    case .queueSize: ChartAxis("K (keys)", isLogarithmic: true)
    case .batchSize: ChartAxis("batch (images)", range: 10...(values.max() ?? 1))
    case .imageSize: ChartAxis("side (pixels)", range: 10...(values.max() ?? 1))
    case .threads: ChartAxis("threads", range: 0.5...(values.max() ?? 1) + 0.5)
    }
  }
}
