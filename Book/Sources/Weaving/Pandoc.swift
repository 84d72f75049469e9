import Foundation

/// pandoc, which turns Markdown into HTML, formulas into MathML and colours code.
public struct Pandoc: Sendable {
  private let executable: URL

  /// - Throws: `BookError` if it is not installed.
  public init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    let places = path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("pandoc") }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw BookError("pandoc is not installed: apt-get install pandoc")
    }
    executable = found
  }

  /// Headings with ids, formulas in dollars, tables with bars, and parts that are HTML already.
  private static let dialect =
    "commonmark+gfm_auto_identifiers+ascii_identifiers+pipe_tables+tex_math_dollars+raw_attribute+strikeout+autolink_bare_uris"

  /// The HTML of a text.
  /// - Throws: `BookError` with what pandoc says, which it does of a formula that it cannot read.
  public func html(_ markdown: String, of page: String) throws -> String {
    let process = Process()
    process.executableURL = executable
    process.arguments = [
      "--from", Self.dialect, "--to", "html5", "--mathml", "--wrap", "preserve", "--columns", "100000",
    ]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    // The text is written from another thread: both pipes are short, and whoever writes first would wait for ever.
    let text = Data(markdown.utf8)
    Thread.detachNewThread {
      try? input.fileHandleForWriting.write(contentsOf: text)
      try? input.fileHandleForWriting.close()
    }
    let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, complaint.isEmpty else {
      throw BookError("\(page): pandoc says \(complaint.split(separator: "\n").joined(separator: " "))")
    }
    return html
  }
}
