import Checks
import Testing

/// Records what is wrong with an answer as an issue of the running test, at the place of the file that the reader edits.
/// Of more than three complaints the first three are shown.
public func report(_ complaints: Complaints) {
  guard !complaints.isEmpty else { return }
  let file = "Exercises/\(complaints.exercise).swift"
  Issue.record(
    Comment(rawValue: complaints.message),
    sourceLocation: SourceLocation(fileID: file, filePath: complaints.file, line: 1, column: 1))
}
