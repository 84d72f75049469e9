import Files
import Foundation

/// Lines that are out at once, also into a pipe.
enum StandardOutput {
  /// Writes a line.
  /// - Throws: `FileError` if it cannot be written: a result that is lost must not look like one that is not.
  static func print(_ line: String) throws(FileError) {
    guard Descriptor.write(Data("\(line)\n".utf8), to: STDOUT_FILENO) else {
      throw FileError("standard output", "cannot be written")
    }
  }
}

/// Where a command says what is not its result. What cannot be written is lost, and nothing else is.
enum StandardError {
  static func print(_ line: String) { _ = Descriptor.write(Data("\(line)\n".utf8), to: STDERR_FILENO) }
}
