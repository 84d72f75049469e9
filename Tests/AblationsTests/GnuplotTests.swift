import Files
import Foundation
import Tensors
import Testing

@testable import Ablations

extension Figure: CustomTestStringConvertible {
  /// The name alone; the script is long.
  public var testDescription: String { name }
}

/// Figures drawn by the real program. Skipped, and listed as skipped, where there is none.
@Suite(.enabled(if: Gnuplot.obstacle() == nil, "\(Gnuplot.obstacle() ?? "")"))
struct GnuplotTests {
  private func bytes(_ folder: URL, _ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  private static var figures: [Figure] {
    var accuracy = CategoricalChart(
      name: "accuracy", title: "Title with 'quotes', \"more\" and \\", categories: ["0", "0.9", "0.99"],
      xLabel: "momentum m", yAxis: ChartAxis("kNN (%)"),
      series: [.init("knn", [[20, 21], [18], []])])
    accuracy.reference = (17.5, "untrained")
    accuracy.paper = (ChartAxis("top-1 (%)"), "V1 §4.1", [[.nan, 55.2, 57.8]])
    var groups = CategoricalChart(
      name: "groups", title: "", categories: ["a long name that needs room", "b"], xLabel: "",
      yAxis: ChartAxis("kNN (%)"), series: [.init("fc", [[1, 2], [3, 4]]), .init("MLP", [[2, 2], [5, 5]])])
    groups.joinsMeans = true
    let curves = CurveChart(
      name: "loss", title: "Loss",
      panels: [
        .init(
          xAxis: ChartAxis("step"), yAxis: ChartAxis("loss", range: 0...8),
          curves: [.init("m = 0", x: [0, 1, 2], seeds: [[0, 5, 6], [1, 6, 7]])], bands: [.init(0...1, "queue fills")],
          references: [.init(7.62, "ln(K + 1)")]),
        .init(
          "age", xAxis: ChartAxis("age", isLogarithmic: true), yAxis: ChartAxis("cosine"),
          curves: [.init("m = 0", x: [1, 10, 100], seeds: [[1, 0.5, .nan]])]),
      ])
    var seeds = curves
    (seeds.name, seeds.showsSeeds) = ("seeds", true)
    var map = HeatMap(
      name: "map", title: "What is known", rows: ["a", "b"], columns: ["hue", "texture direction"],
      panels: [.init("features h", [[1, -2], [.nan, 3]]), .init("projections z", [[0, 0], [0, 0]])],
      scale: ChartAxis("R² (%)"))
    let stacked = map.figure()
    (map.name, map.isSideBySide) = ("map-beside", true)
    let images = Tensor(shape: [2, 3, 4, 3], (0..<72).map { Float($0) / 71 })
    let sheet = ContactSheet(name: "sheet", title: "Images", images: images, columns: 2)
    return [accuracy.figure(), groups.figure(), curves.figure(), seeds.figure(), stacked, map.figure(), sheet.figure()]
  }

  @Test(arguments: figures)
  func everyChartIsDrawnAndDrawnAgainToTheSameBytes(figure: Figure) throws {
    try withTemporaryFolder { parent in
      let folder = parent.appendingPathComponent("it's a folder")
      let lines = Lines()
      let outcome = try figure.draw(in: folder, log: lines.log)
      #expect(outcome == .drawn(folder.appendingPathComponent("\(figure.name).svg"), warnings: ""))
      #expect(lines.all == [])
      let first = try bytes(folder, "\(figure.name).svg")
      #expect(String(decoding: first, as: UTF8.self).contains("</svg>"))
      try figure.draw(in: folder, log: lines.log)
      #expect(try bytes(folder, "\(figure.name).svg") == first)
      #expect(try names(in: folder) == ["\(figure.name).gp", "\(figure.name).svg"])
    }
  }

  @Test func theScriptAloneDrawsTheSameFigure() throws {
    let figure = Self.figures[0]
    try withTemporaryFolder { folder in
      try figure.draw(in: folder, log: .silent)
      let drawn = try bytes(folder, "accuracy.svg")
      try FileManager.default.removeItem(at: folder.appendingPathComponent("accuracy.svg"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(Gnuplot.executable()))
      process.arguments = ["accuracy.gp"]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try bytes(folder, "accuracy.svg") == drawn)
    }
  }

  @Test func aBadScriptIsAnErrorInGnuplotsWordsAndTheOldFigureStays() throws {
    try withTemporaryFolder { folder in
      try Figure(name: "x", width: 300, height: 200, script: "plot sin(x)", blocks: []).draw(in: folder, log: .silent)
      let old = try bytes(folder, "x.svg")
      let bad = Figure(name: "x", width: 300, height: 200, script: "plot sin(x)\nplot mystery(x)", blocks: [])
      let error = #expect(throws: AblationError.self) { try bad.draw(in: folder, log: .silent) }
      let line = error?.description ?? ""
      #expect(line.contains("\"x.gp\" line 8: undefined function: mystery") && !line.contains("\n"))
      #expect(try bytes(folder, "x.svg") == old)
      #expect(try names(in: folder) == ["x.gp", "x.svg"])
    }
  }

  @Test func warningsAreSaid() throws {
    try withTemporaryFolder { folder in
      let lines = Lines()
      let empty = Figure(name: "x", width: 300, height: 200, script: "plot [0:1] 3", blocks: [])
      try empty.draw(in: folder, log: lines.log)
      #expect(
        lines.all.count == 1
          && lines.all.first?.contains("gnuplot warns: ") == true && lines.all[0].contains("empty y range"))
    }
  }

  @Test(arguments: ["exit 3", "kill -9 $$", "cat >/dev/null; exit 0", "echo '<svg' > /dev/null; exit 0"])
  func aGnuplotThatDiesOrDrawsNothingIsAnErrorAndNotTheEndOfTheProcess(body: String) throws {
    try withTemporaryFolder { folder in
      let fake = folder.appendingPathComponent("gnuplot")
      try AtomicFile.write("#!/bin/sh\n\(body)\n", to: fake)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake.path)
      let figure = Figure(name: "x", width: 300, height: 200, script: "plot sin(x)", blocks: [])
      for _ in 0..<5 {  // a broken pipe is a matter of timing
        let error = #expect(throws: AblationError.self) { try figure.draw(in: folder, path: folder.path, log: .silent) }
        #expect(error?.description.contains("gnuplot") == true)
      }
      #expect(try names(in: folder) == ["gnuplot", "x.gp"])
    }
  }

  @Test func aBrokenPipeDoesNotEndTheProcess() throws {
    try withTemporaryFolder { folder in
      let fake = folder.appendingPathComponent("gnuplot")
      try AtomicFile.write("#!/bin/sh\nexit 3\n", to: fake)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake.path)
      // Longer than any pipe's buffer: the rest is written when nobody can read it any more.
      let endless = String(repeating: "x", count: 4 << 20)
      let error = #expect(throws: AblationError.self) {
        try Gnuplot.load(
          endless, in: folder, output: folder.appendingPathComponent("x.svg"), executable: fake.path)
      }
      #expect(error?.description.hasPrefix("gnuplot ended with status 3") == true)
    }
  }
}
