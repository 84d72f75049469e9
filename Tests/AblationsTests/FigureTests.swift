import Files
import Foundation
import Tensors
import Testing

@testable import Ablations

/// Figures that need nothing but the file system.
@Suite struct FigureTests {
  private let figure = Figure(
    name: "line", width: 300, height: 200, script: "plot $points using 1:2 with lines",
    blocks: [DataBlock("points", rows: [[0, 1], [1, 2.5], [2, .nan]])])

  @Test func theScriptCarriesItsData() {
    #expect(
      figure.text == """
        # line.svg. To draw it again, in this folder: gnuplot line.gp
        reset
        if (!exists("output")) output = "line.svg"
        set encoding utf8
        set terminal svg size 300,200 background "white" font "sans-serif,15" noenhanced
        set output output
        $points << END
        0 1
        1 2.5
        2 NaN
        END
        plot $points using 1:2 with lines
        unset output

        """)
  }

  @Test func withoutGnuplotTheScriptIsWrittenAndTheReasonIsSaid() throws {
    try withTemporaryFolder { folder in
      let recorder = Lines()
      let outcome = try figure.draw(in: folder, path: folder.path, log: recorder.log)
      guard case .skipped(let reason) = outcome else {
        Issue.record("drawn without gnuplot: \(outcome)")
        return
      }
      #expect(try names(in: folder) == ["line.gp"])
      #expect(recorder.all == ["line.svg was not drawn, line.gp was written: \(reason)"])
      #if Plots
        #expect(reason == "gnuplot is not on PATH: apt-get install gnuplot-nox")
      #else
        #expect(reason == "built without the trait Plots")
      #endif
    }
  }

  @Test func programsAreLookedForOnPathOnly() throws {
    try withTemporaryFolder { folder in
      let bin = folder.appendingPathComponent("bin")
      try FileManager.default.createDirectory(
        at: bin.appendingPathComponent("gnuplot"), withIntermediateDirectories: true)
      #expect(Gnuplot.executable(path: bin.path) == nil)  // a folder of that name
      #expect(Gnuplot.executable(path: nil) == nil)
      let file = folder.appendingPathComponent("gnuplot")
      try AtomicFile.write("#!/bin/sh\n", to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      #expect(Gnuplot.executable(path: folder.path) == nil)  // not executable
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      #expect(Gnuplot.executable(path: "/nowhere:\(bin.path):\(folder.path)") == file.path)
    }
  }
}
