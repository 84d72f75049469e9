import ArgumentParser
import Testing

@testable import moco

@Suite struct BenchmarkCurvesTests {
  private func parse(_ arguments: String...) throws -> BenchmarkCurves {
    let command = try Moco.parseAsRoot(["benchmark", "curves"] + arguments)
    return try #require(command as? BenchmarkCurves)
  }

  @Test func optionsAndDefaults() throws {
    #expect(try parse().plots == "plots")
    let command = try parse("--plots", "elsewhere", "--repeats", "3")
    #expect(command.plots == "elsewhere" && command.repeats == 3)
  }

  @Test(
    arguments: [
      (["--repeats", "0"], "--repeats 0: it must be at least 1"),
      (["--repeats", "many"], "The value 'many' is invalid for '--repeats <repeats>'"),
      (["--plots", ""], "--plots \"\": a folder must have a name"),
      (["--threads", "2"], "Unknown option '--threads'"),
    ])
  func badInputIsRefused(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) {
      try Moco.parseAsRoot(["benchmark", "curves"] + arguments)
    }
    guard let error else { return }
    #expect(Moco.exitCode(for: error) == .validationFailure)
    let firstLine = Moco.fullMessage(for: error).split(separator: "\n").first ?? ""
    #expect(firstLine.hasPrefix("Error: \(message)"))
  }
}
