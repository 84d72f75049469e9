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
      let size = point.size
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
      "step-time", "Time of a step: measured, and operations at the rate of one point (N 64, K 2048, 20 px)",
      Axis.allCases, yAxis: "ms per step", measured: \.milliseconds, predicted: predictedMilliseconds)
  }

  /// Memory against all but threads, which share it.
  public var memoryFigure: Figure {
    figure(
      "step-memory", "Memory of a step: taken from the system, and what it cannot do without",
      Axis.allCases.filter { $0 != .threads }, yAxis: "MB (10⁶ bytes)", measured: { Double($0.bytes) / 1e6 },
      predicted: { Double(StepMemory($0).bytes) / 1e6 })
  }

  private func figure(
    _ name: String, _ title: String, _ axes: [Axis], yAxis: String, measured: (Cost) -> Double,
    predicted: (StepSize) -> Double
  ) -> Figure {
    let costs = points.filter { axes.contains($0.axis) }.flatMap { [measured($0.cost), predicted($0.size)] }
    let range = (costs.min() ?? 1) / 1.15...(costs.max() ?? 1) * 1.15
    let ticks = [0.1, 1, 10, 100, 1000, 10_000].flatMap { [$0, 2 * $0, 5 * $0] }.filter(range.contains)
    let panels = axes.map { axis in
      let points = points.filter { $0.axis == axis }
      let x = points.map { Double($0.value) }
      return CurveChart.Panel(
        xAxis: axis.chartAxis(x),
        yAxis: ChartAxis(axis == axes[0] ? yAxis : "", range: range, isLogarithmic: true, ticks: ticks),
        curves: [
          CurveChart.Curve("measured", x: x, seeds: [points.map { measured($0.cost) }]),
          CurveChart.Curve("predicted", x: x, seeds: [points.map { predicted($0.size) }]),
        ])
    }
    var chart = CurveChart(name: name, title: title, panels: panels)
    chart.height = 320
    return chart.figure()
  }
}

extension CostCurves.Axis {
  /// Logarithmic, so that a power law is a straight line, and a constant factor a constant distance.
  fileprivate func chartAxis(_ values: [Double]) -> ChartAxis {
    let range = (values.min() ?? 1) / 1.15...(values.max() ?? 1) * 1.15
    let (label, ticks): (String, [Double]) =
      switch self {
      case .queueSize: ("K (keys)", [64, 2048, 65_536])
      case .batchSize: ("batch (images)", [16, 64, 256])
      case .imageSize: ("side (pixels)", [12, 20, 40])
      case .threads: ("threads", [1, 2, 4, 8, 16, 32, 64, 128, 256])
      }
    return ChartAxis(label, range: range, isLogarithmic: true, ticks: ticks.filter(range.contains))
  }
}
