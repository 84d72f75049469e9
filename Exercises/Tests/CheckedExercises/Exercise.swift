import Checks
import Solutions
import Testing
import WrongAnswers

/// An exercise, with what its check says of every answer to it.
struct Exercise: Sendable, CustomTestStringConvertible {
  /// As `03-Momentum/MomentumUpdate`.
  let name: String
  /// Of the file that the reader edits, as it is committed.
  let stub: Complaints
  /// Of the solution.
  let solution: Complaints
  /// Of every wrong answer, with its mistake.
  let wrong: [(mistake: String, complaints: Complaints)]

  init<Answer>(_ check: (Answer) -> Complaints, stub: Answer, solution: Answer, wrong: [WrongAnswer<Answer>]) {
    self.stub = check(stub)
    self.solution = check(solution)
    self.wrong = wrong.map { ($0.mistake, check($0.answer)) }
    name = self.stub.exercise
  }

  /// As `03-Momentum`.
  var chapter: String { String(name.prefix { $0 != "/" }) }

  var testDescription: String { name }
}
