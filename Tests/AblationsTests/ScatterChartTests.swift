import Testing

@testable import Ablations

@Suite struct ScatterChartTests {
  private let chart = ScatterChart(
    name: "x", title: "", groups: ["circle", "cross"],
    panels: [
      .init("before", points: [(0, 1, 0), (2, 3, 1), (4, 5, 0)]), .init("after", points: [(-1, -2, 1)]),
    ])

  @Test func pointsGoToTheBlocksOfTheirGroups() {
    #expect(
      chart.figure().blocks == [
        DataBlock("panel0_group0", rows: [[0, 1], [4, 5]]), DataBlock("panel0_group1", rows: [[2, 3]]),
        DataBlock("panel1_group1", rows: [[-1, -2]]),
      ])
  }

  @Test func everyGroupHasAShapeOfItsOwn() {
    #expect(Set(FigureStyle.scatterPoints).count == FigureStyle.colours.count)
    let script = chart.figure().script
    #expect(script.contains("\"before\"") && script.contains("\"after\"") && script.contains("\"circle\""))
    #expect(script.contains("$panel0_group1 using 1:2 with points pt 4"))
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil)) func itIsDrawnWithoutAWarningThoughAGroupIsEmpty() throws {
    try withTemporaryFolder { folder in
      let outcome = try chart.figure().draw(in: folder)
      guard case .drawn(_, let warnings) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(warnings.isEmpty)
    }
  }
}
