import Foundation
import Testing

@testable import Ablations

@Suite struct CategoricalChartTests {
  private func chart(_ values: [[Double]]) -> CategoricalChart {
    CategoricalChart(
      name: "x", title: "", categories: values.indices.map(String.init), xLabel: "m", yAxis: ChartAxis("kNN (%)"),
      series: [.init("knn", values)])
  }

  @Test func everySeedIsThereBesideItsMeanAndInterval() throws {
    let blocks = chart([[50, 52, 57], [10]]).figure().blocks
    #expect(blocks.map(\.name) == ["seeds_here_0_0", "mean_here_0_0", "mean_here_0_1"])
    #expect(blocks[0].rows.map { $0[1] } == [50, 52, 57])
    let mean = try #require(blocks[1].rows.first)
    let interval = Statistics.interval([50, 52, 57])
    #expect(Array(mean[1...]) == [interval.mean, interval.lower, interval.upper])
    #expect(blocks[0].rows.allSatisfy { $0[0] < mean[0] })  // beside it, not under it
    #expect(blocks[2].rows == [[1, 10, 10, 10]])  // one seed: a mean in the middle and no interval
  }

  @Test func nothingRunIsNothingDrawn() {
    #expect(chart([[], [1, 2]]).figure().blocks.map(\.name) == ["seeds_here_0_1", "mean_here_0_1"])
  }

  /// A legend of "one seed" and "mean" would say what the picture does not show.
  @Test func singleValuesHaveNoLegendOfSeeds() {
    #expect(chart([[1, 2]]).figure().script.contains("one seed"))
    #expect(!chart([[1], [2]]).figure().script.contains("one seed"))
  }

  @Test func thePapersNumbersStandInTheirOwnPanel() {
    var chart = chart([[1, 2], [3, 4]])
    chart.paper = (ChartAxis("top-1 (%)"), "V1 §4.1", [[.nan, 55.2]])
    let figure = chart.figure()
    #expect(figure.blocks.last == DataBlock("mean_paper_0_1", rows: [[1, 55.2, 55.2, 55.2]]))
    #expect(figure.script.components(separatedBy: "plot \\").count == 3)
  }

  @Test func anArmKeepsItsColourWhereOthersAreMissing() {
    var chart = chart([[1, 2]])
    chart.arms = ["other", "0"]
    #expect(chart.figure().script.contains("$mean_here_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'"))
  }
}
