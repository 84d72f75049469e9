import Foundation

/// Lines that are out at once, also into a pipe.
enum StandardOutput {
  static func print(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}

/// Where a command says what is not its result.
enum StandardError {
  static func print(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
