import Checks
import Testing

/// Whether the checks can be trusted: every exercise is unanswered as committed, its solution passes, and answers that are
/// wrong in a plausible way do not.
@Suite struct CheckedExercises {

  @Test(arguments: Exercise.all) func theSolutionPasses(exercise: Exercise) {
    if !exercise.solution.isEmpty {
      Issue.record("the solution of \(exercise.name) has complaints:\n\(exercise.solution.message)")
    }
  }

  // A reader who has filled in a stub sees these fail, as they should.
  @Test(arguments: Exercise.all) func theStubSaysWhereToBegin(exercise: Exercise) {
    #expect(exercise.stub.isUnanswered)
    let lines = exercise.stub.message.split(separator: "\n")
    #expect(lines.first == "Open Exercises/Sources/Exercises/\(exercise.name).swift.")
    #expect(lines.last == "A hint is in Exercises/Hints/\(exercise.name).md.")
  }

  @Test(arguments: Exercise.all) func everyWrongAnswerFails(exercise: Exercise) {
    #expect(exercise.wrong.count >= 3, "\(exercise.name) needs at least three wrong answers")
    #expect(Set(exercise.wrong.map(\.mistake)).count == exercise.wrong.count)
    for (mistake, complaints) in exercise.wrong {
      #expect(!complaints.isEmpty, "the check of \(exercise.name) passes a wrong answer: \(mistake)")
    }
  }

  // What a reader is told: the input, what came and what was expected, and a rule that ends as a sentence does. And a wrong
  // answer is not taken for no answer, which would hide the mistake.
  @Test(arguments: Exercise.all) func complaintsAreSentences(exercise: Exercise) {
    for (mistake, complaints) in exercise.wrong {
      #expect(!complaints.isUnanswered, "\(exercise.name), \(mistake)")
      for sentence in complaints.sentences {
        #expect(sentence.contains(": got ") && sentence.contains(", expected "), "\(exercise.name): \(sentence)")
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(exercise.name): \(sentence)")
      }
    }
  }

  @Test func everyChapterHasThree() {
    let chapters = Dictionary(grouping: Exercise.all, by: \.chapter)
    #expect(chapters.count == 10)
    for (chapter, exercises) in chapters { #expect(exercises.count >= 3, "\(chapter)") }
    #expect(Set(Exercise.all.map(\.name)).count == Exercise.all.count)
  }
}
