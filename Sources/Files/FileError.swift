import Foundation

/// What the system refused about a file, in one line: the path, what could not be done, the system's reason.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// The path as the user gave it.
  public let path: String
  /// What could not be done, and why.
  public let problem: String

  /// An error with its parts.
  /// - Parameter code: the system's number for the reason.
  public init(_ path: String, _ failed: String, code: Int32 = errno) {
    self.path = path
    problem = "\(failed): \(String(cString: strerror(code)))"
  }

  /// An error about what is there, and not about what the system refused.
  public init(_ path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  /// `path: problem`.
  public var description: String { "\(path): \(problem)" }
}
