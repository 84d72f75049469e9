import ArgumentParser
import StepBenchmark
import Testing

@testable import moco

@Suite struct BenchmarkStepTests {
  private func parse(_ arguments: String...) throws -> BenchmarkStep {
    let command = try Moco.parseAsRoot(["benchmark", "step"] + arguments)
    return try #require(command as? BenchmarkStep)
  }

  @Test func whatIsLeftOutHasADefault() throws {
    let command = try parse()
    #expect(command.workload.name == "w1")
    #expect(command.threads == 1)
    #expect(command.repeats == nil && command.warmup == nil)
    #expect(!command.json)
  }

  @Test func everyOptionIsRead() throws {
    let command = try parse("--workload", "w3", "--threads", "2", "--repeats", "7", "--warmup", "0", "--json")
    #expect(command.workload.name == "w3")
    #expect(command.threads == 2)
    #expect(command.repeats == 7)
    #expect(command.warmup == 0)
    #expect(command.json)
  }

  @Test func everyStepCanBeAskedForAndIsInTheHelp() throws {
    let help = Moco.helpMessage(for: BenchmarkStep.self, columns: 200)
    #expect(TimedWorkload.all.map(\.name).prefix(6) == ["w1", "w2", "w3", "w4", "w5", "instdisc"])
    for name in TimedWorkload.all.map(\.name) {
      #expect(try parse("--workload", name).workload.name == name)
      #expect(help.contains(name))
    }
  }

  /// One line that names the value and the rule, and the exit code for wrong usage.
  @Test(
    arguments: [
      (["--threads", "0"], "--threads 0: it must be at least 1"),
      (["--threads=-3"], "--threads -3: it must be at least 1"),
      (["--repeats", "0"], "--repeats 0: it must be at least 1"),
      (["--warmup=-1"], "--warmup -1: it must not be negative"),
      (["--workload", "w0"], "The value 'w0' is invalid for '--workload <workload>'."),
      (["--repeats", "many"], "The value 'many' is invalid for '--repeats <repeats>'"),
      (["--loud"], "Unknown option '--loud'"),
    ])
  func badInputIsRefused(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) {
      try Moco.parseAsRoot(["benchmark", "step"] + arguments)
    }
    guard let error else { return }
    #expect(Moco.exitCode(for: error) == .validationFailure)
    let firstLine = Moco.fullMessage(for: error).split(separator: "\n").first ?? ""
    #expect(firstLine.hasPrefix("Error: \(message)"))
  }
}
