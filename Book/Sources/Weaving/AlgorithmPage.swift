import Foundation

/// Algorithm 1 of V1, line by line, and where this package does it.
enum AlgorithmPage {
  /// A line of the pseudo-code and the Swift that does it.
  struct Line: Equatable {
    let paper: String
    let file: String
    let from: String
    let count: Int
    let note: String
  }

  /// Reads `algorithm1.tsv`: the paper's line, a file below `Sources/MomentumContrast`, the line of it that begins the excerpt, how
  /// many lines the excerpt has, and a sentence for who does not read Swift.
  static func lines(_ text: String) throws -> [Line] {
    try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 5, let count = Int(cells[3]) else {
        throw BookError("algorithm1.tsv: \"\(line)\" is not a line of five cells")
      }
      return Line(paper: cells[0], file: cells[1], from: cells[2], count: count, note: cells[4])
    }
  }

  /// - Throws: `BookError` if a file does not have the line that an excerpt begins with, once.
  static func markdown(_ lines: [Line], sources: URL) throws -> String {
    var parts = [
      "# Algorithm 1, line by line",
      "Left the pseudo-code of V1 (Algorithm 1), with f_q and f_k the encoders for queries and keys, the queue a dictionary of K keys, m the "
        + "momentum and t the temperature. Right what does it in `Sources/MomentumContrast`, from the files themselves. "
        + "The step in one piece is `MoCo.step` in `Algorithm1.swift`; [chapter 1](chapter-1.html) tells one step with its numbers.",
    ]
    for line in lines {
      let url = sources.appendingPathComponent("MomentumContrast/\(line.file)")
      guard let source = try? String(contentsOf: url, encoding: .utf8) else {
        throw BookError("algorithm1.tsv: there is no \(line.file)")
      }
      let all = source.split(separator: "\n", omittingEmptySubsequences: false)
      let starts = all.indices.filter { all[$0].drop { $0 == " " } == line.from[...] }
      guard starts.count == 1 else {
        throw BookError("algorithm1.tsv: \(line.file) has the line \"\(line.from)\" \(starts.count) times, not once")
      }
      let excerpt = all[starts[0]..<min(all.count, starts[0] + line.count)]
      let margin = excerpt.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      let paper = HTML.escaped(line.paper.replacing("\\n", with: "\n"))
      parts += [
        Markdown.raw("<div class=\"pair\"><div><pre class=\"pseudo\"><code>\(paper)</code></pre>"), line.note,
        Markdown.raw("</div><div>\n<p class=\"file\"><code>\(HTML.escaped(line.file))</code></p>"),
        Markdown.swift(excerpt.map { String($0.dropFirst(margin)) }.joined(separator: "\n")),
        Markdown.raw("</div></div>"),
      ]
    }
    return parts.joined(separator: "\n\n")
  }
}
