import Foundation
import Testing

@testable import Ablations

@Suite struct CurveChartTests {
  private let curve = CurveChart.Curve("m = 0.9", [[.init(0, 1), .init(10, 4)], [.init(0, 3), .init(10, 2)]])

  @Test func aRowIsPlaceMeanLowestHighest() {
    let chart = CurveChart(
      name: "x", title: "", panels: [.init(xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [curve])])
    #expect(chart.figure().blocks == [DataBlock("panel0_curve0", rows: [[0, 2, 1, 3], [10, 3, 2, 4]])])
  }

  @Test func aNameKeepsItsColourInEveryPanel() {
    let other = CurveChart.Curve("m = 0", x: [0, 1], seeds: [[1, 2]])
    let chart = CurveChart(
      name: "x", title: "",
      panels: [
        .init("a", xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [other, curve]),
        .init("b", xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [curve]),
      ])
    let script = chart.figure().script
    #expect(script.contains("$panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00'"))
    #expect(script.contains("$panel1_curve0 using 1:2 with linespoints lc rgb '#D55E00'"))
  }

  @Test func anArmKeepsItsColourWhereOthersAreMissing() {
    var chart = CurveChart(
      name: "x", title: "", panels: [.init(xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [curve])])
    chart.arms = ["m = 0", "m = 0.5", "m = 0.9"]
    #expect(chart.figure().script.contains("$panel0_curve0 using 1:2 with linespoints lc rgb '#0072B2'"))
    #expect(!chart.figure().script.contains("m = 0.5"))
  }

  @Test func twoQuantitiesOfAnArmShareItsColourAndDifferInTheirDash() {
    var (knn, pretext) = (curve, curve)
    (knn.isDashed, pretext.isDashed) = (false, true)
    var chart = CurveChart(
      name: "x", title: "", panels: [.init(xAxis: ChartAxis("step"), yAxis: ChartAxis("%"), curves: [knn, pretext])])
    chart.lineKinds = ("kNN", "pretext")
    let script = chart.figure().script
    #expect(script.contains("$panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 "))
    #expect(script.contains("$panel0_curve1 using 1:2 with linespoints lc rgb '#000000' dt (5,4) "))
    #expect(!script.contains("ps 0.0"))
    for name in ["m = 0.9", "kNN", "pretext"] { #expect(script.components(separatedBy: "\"\(name)\"").count == 2) }
  }

  @Test func everySeedIsALineWhereSeedsAreShown() {
    var chart = CurveChart(
      name: "x", title: "", panels: [.init(xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [curve])])
    chart.showsSeeds = true
    #expect(chart.figure().blocks == [DataBlock("panel0_curve0", rows: [[0, 1, 3], [10, 4, 2]])])
    let script = chart.figure().script
    #expect(script.contains("$panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 1.2"))
    #expect(script.contains("$panel0_curve0 using 1:3 with linespoints lc rgb '#000000' dt 1 lw 1.2"))
    #expect(!script.contains("filledcurves") && !script.contains("lowest to highest seed"))
    #expect(script.contains("\"a line for each seed\""))
  }

  @Test func referencesAndBandsAreInsideTheAxes() {
    let panel = CurveChart.Panel(
      xAxis: ChartAxis("step"), yAxis: ChartAxis("loss"), curves: [curve], bands: [.init(0...20, "queue fills")],
      references: [.init(7.62, "ln(K + 1)")])
    let script = CurveChart(name: "x", title: "", panels: [panel]).figure().script
    #expect(script.contains("set xrange [0.000000:20.000000]"))
    // From 1 to 7.62 with 7 % of air: up to 7.62 + 0.07 · 6.62.
    #expect(script.contains(":8.083400]"))
  }

  @Test func noTwoStylesAreAlikeInBlackAndWhite() {
    #expect(Set(FigureStyle.dashes).count == FigureStyle.colours.count)
    #expect(Set(FigureStyle.colours).count == FigureStyle.colours.count)
  }
}
