import Foundation
import Testing

/// Whether each exercise has all its files, and each file is of an exercise.
@Suite struct CheckedFiles {
  /// The folder of the package.
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of a folder's chapters, as `03-Momentum/MomentumUpdate` without their ending.
  private func names(in folder: String, ending: String) throws -> [String] {
    let folder = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains("/") && $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  @Test(arguments: [
    ("Sources/Exercises", ".swift"), ("Sources/Solutions", ".swift"), ("Sources/WrongAnswers", ".swift"),
    ("Sources/Checks", "Check.swift"), ("Hints", ".md"),
  ]) func everyFileIsOfAnExercise(folder: String, ending: String) throws {
    #expect(try names(in: folder, ending: ending) == Exercise.all.map(\.name).sorted())
  }

  @Test(arguments: Exercise.all) func theHintIsShort(exercise: Exercise) throws {
    let hint = try String(contentsOf: root.appending(path: "Hints/\(exercise.name).md"), encoding: .utf8)
    let lines = hint.split(separator: "\n")
    #expect((1...6).contains(lines.count), "\(exercise.name)")
    #expect(lines.allSatisfy { $0.count <= 120 }, "\(exercise.name)")
  }

  @Test(arguments: Exercise.all) func theStubHasAFormulaAnExampleAndItsChapter(exercise: Exercise) throws {
    let stub = try String(contentsOf: root.appending(path: "Sources/Exercises/\(exercise.name).swift"), encoding: .utf8)
    for part in ["/// $$", "/// *Example.*", "*Chapter:*", "- Returns:", "Write your answer here."] {
      #expect(stub.contains(part), "\(exercise.name) has no \(part)")
    }
  }

  // A reader finds the chapters and sources that a stub names, from the root of the repository.
  @Test(arguments: Exercise.all) func theFilesThatTheStubNamesExist(exercise: Exercise) throws {
    let stub = try String(contentsOf: root.appending(path: "Sources/Exercises/\(exercise.name).swift"), encoding: .utf8)
    let repository = root.deletingLastPathComponent()
    for match in stub.matches(of: /`((?:Chapters|Sources)\/[^`]+)`/) {
      let path = String(match.1)
      let places = [repository, root].map { $0.appending(path: path).path }
      #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(exercise.name) names \(path)")
    }
  }

  @Test(arguments: Exercise.all) func theReaderIsAskedForIt(exercise: Exercise) throws {
    let chapter = exercise.chapter.drop { $0 != "-" }.dropFirst()
    let target = "\(chapter)Exercises"
    let tests = try String(contentsOf: root.appending(path: "Tests/\(target)/\(target).swift"), encoding: .utf8)
    let name = exercise.name.drop { $0 != "/" }.dropFirst()
    #expect(tests.contains("report(check\(name)("), "\(target).swift does not check \(name)")
  }

  @Test func theReadmeHasEveryExerciseInItsTable() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    for exercise in Exercise.all {
      #expect(readme.contains("`\(exercise.name.drop { $0 != "/" }.dropFirst())`"), "\(exercise.name)")
    }
  }
}
