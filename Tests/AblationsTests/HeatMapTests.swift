import Foundation
import Testing

@testable import Ablations

@Suite struct HeatMapTests {
  private func map(_ values: [[Double]], range: ClosedRange<Double>? = 0...100) -> HeatMap {
    HeatMap(
      name: "x", title: "", rows: values.indices.map { "row \($0)" }, columns: values[0].indices.map { "column \($0)" },
      panels: [.init("", values)], scale: ChartAxis("R² (%)", range: range))
  }

  @Test func everyValueIsACellAndANumber() throws {
    let figure = map([[0, 50.4], [-3, 100]]).figure()
    let cells = try #require(figure.blocks.first { $0.name == "panel0" }).rows
    #expect(cells.map { $0[2] } == [0, 50.4, -3, 100])
    // Row by row, left to right and downwards.
    #expect(cells[0][0] == cells[2][0] && cells[0][0] < cells[1][0] && cells[0][1] < cells[2][1])
    for text in ["0", "50", "−3", "100", "row 1", "column 0", "R² (%)"] {
      #expect(figure.script.contains("label \"\(text)\" at"), "\(text)")
    }
    // The last cell ends where the margin begins.
    #expect(figure.width == 820 && cells[1][0] < 820 && cells.allSatisfy { $0[1] < Double(figure.height) })
  }

  @Test func aMissingCellIsADashAndNoBox() throws {
    let figure = map([[.nan, 50]]).figure()
    #expect(try #require(figure.blocks.first).rows.map { $0[2] } == [50])
    #expect(figure.script.components(separatedBy: "\"–\"").count == 2)
    #expect(!figure.text.contains("nan") && !figure.text.contains("NaN"))
  }

  /// Contrast by WCAG 2: (L₁ + 0.05) / (L₂ + 0.05) with L = ((g/255 + 0.055) / 1.055)^2.4. At least 4.5, its rule for text.
  @Test func everyNumberCanBeReadOnItsGrey() {
    for grey in HeatMapLayout.darkest...HeatMapLayout.lightest {
      let luminance = pow((Double(grey) / 255 + 0.055) / 1.055, 2.4)
      let contrast = HeatMapLayout.isDark(grey) ? 1.05 / (luminance + 0.05) : (luminance + 0.05) / 0.05
      #expect(contrast >= 4.5, "\(grey): \(contrast)")
    }
  }

  @Test func greyFallsEvenlyAndStopsAtTheEnds() {
    let range = -50.0...50
    #expect([-80.0, -50, 0, 50, 80].map { HeatMapLayout.grey($0, in: range) } == [255, 255, 150, 45, 45])
    let script = map([[10, 90]], range: 0...100).figure().script
    #expect(script.contains("label \"10\" at") && script.contains("center textcolor rgb '#000000'"))
    #expect(script.contains("center textcolor rgb '#FFFFFF'"))
  }

  @Test func withoutARangeTheLowestIsWhiteAndTheHighestDark() throws {
    let script = map([[20, 60], [.nan, 40]], range: nil).figure().script
    #expect(script.contains("(v - (20.000000)) / (60.000000 - (20.000000))"))
    // Nothing to tell apart: any scale will do, but there is one.
    #expect(map([[5, 5]], range: nil).figure().script.contains("(v - (0.000000)) / (1.000000 - (0.000000))"))
  }

  @Test func panelsStandBelowOrBesideEachOther() {
    var map = map([[1, 2]])
    let one = map.figure()
    map.panels = [.init("features h", [[1, 2]]), .init("projections z", [[3, 4]])]
    let stacked = map.figure()
    #expect(stacked.height > one.height && stacked.blocks.map(\.name) == ["panel0", "panel1", "scale"])
    #expect(stacked.blocks[0].rows[0][0] == stacked.blocks[1].rows[0][0])
    #expect(stacked.blocks[0].rows[0][1] < stacked.blocks[1].rows[0][1])
    map.isSideBySide = true
    let beside = map.figure()
    #expect(beside.height < stacked.height)
    #expect(beside.blocks[0].rows[1][0] < beside.blocks[1].rows[0][0])
    #expect(beside.blocks[0].rows[0][1] == beside.blocks[1].rows[0][1])
    #expect(beside.script.components(separatedBy: "\"row 0\"").count == 2)
    #expect(stacked.script.components(separatedBy: "\"row 0\"").count == 3)
  }

  @Test func labelsThatDoNotFitTheirColumnsRunUpwards() {
    var map = map([Array(repeating: 1, count: 7)])
    #expect(!map.figure().script.contains("rotate by 90"))
    map.columns = Array(repeating: "texture frequency", count: 7)  // two words in two lines
    let flat = map.figure()
    #expect(!flat.script.contains("rotate by 90") && flat.script.contains("\"frequency\""))
    map.panels.append(map.panels[0])
    map.isSideBySide = true
    #expect(map.figure().script.contains("rotate by 90") && map.figure().height > flat.height)
  }
}
