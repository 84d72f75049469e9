import Foundation

/// A kernel: the definition beside its fast twin.
struct KernelPair {
  /// The folder below `Sources/`, as `MomentumContrast/Section3.2-Momentum`.
  let folder: String
  /// The stem of both files.
  let name: String
  let scalar: String
  let vectorized: String

  var module: String { String(folder.prefix { $0 != "/" }) }
  var page: String { "pairs-\(HTML.slug(module)).html" }
  var anchor: String { HTML.slug(name) }

  /// All pairs below a folder, by their paths.
  /// - Throws: `BookError` if a twin has no definition.
  static func all(below sources: URL) throws -> [KernelPair] {
    let suffix = "+Vectorized.swift"
    let paths = (FileManager.default.enumerator(atPath: sources.path)?.allObjects ?? []).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(suffix) }.sorted().map { path in
      let stem = String(path.dropLast(suffix.count))
      let url = sources.appendingPathComponent(path)
      guard let scalar = try? String(contentsOf: sources.appendingPathComponent("\(stem).swift"), encoding: .utf8)
      else {
        throw BookError("Sources/\(path): there is no \(stem).swift beside it")
      }
      let parts = stem.split(separator: "/")
      return KernelPair(
        folder: parts.dropLast().joined(separator: "/"), name: String(parts.last ?? ""), scalar: scalar,
        vectorized: try String(contentsOf: url, encoding: .utf8))
    }
  }

  /// A page of pairs.
  static func markdown(_ pairs: [KernelPair], module: String) -> String {
    var parts = [
      "# \(module): definitions and their fast twins",
      "Left the definition as plain loops, one statement for each symbol of the formula; right the same contract, fast. "
        + "Tests compare them: elementwise ones bit for bit, sums within a bound that is derived.",
    ]
    for pair in pairs {
      parts += [
        "## \(pair.name)",
        Markdown.raw(
          "<p class=\"file\"><code>Sources/\(pair.folder)/\(pair.name).swift</code></p>\n<div class=\"pair\"><div>"),
        Markdown.swift(Self.code(pair.scalar)), Markdown.raw("</div><div>"), Markdown.swift(Self.code(pair.vectorized)),
        Markdown.raw("</div></div>"),
      ]
    }
    return parts.joined(separator: "\n\n")
  }

  /// A file without the imports at its head.
  private static func code(_ source: String) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.drop { $0.hasPrefix("import ") || $0.isEmpty || $0.hasPrefix("@") }
    return body.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }
}

/// The defaults of `Configuration`, each with its source, as its documentation has them.
enum ConfigurationPage {
  /// A line of the table.
  struct Entry: Equatable {
    let name: String
    let value: String
    let text: String
  }

  /// The variables of a type: documentation, name, default.
  static func entries(_ source: String) -> [Entry] {
    var (entries, comment): ([Entry], [String]) = ([], [])
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("/// ") {
        comment.append(String(text.dropFirst(4)))
      } else {
        if text.hasPrefix("public var "), let equals = text.firstRange(of: " = ") {
          let declared = text[..<equals.lowerBound].dropFirst("public var ".count)
          let name = declared.prefix { $0 != ":" && $0 != " " }
          entries.append(
            Entry(name: String(name), value: String(text[equals.upperBound...]), text: comment.joined(separator: " ")))
        }
        comment = []
      }
    }
    return entries
  }

  static func markdown(_ source: String) throws -> String {
    let entries = entries(source)
    guard !entries.isEmpty else { throw BookError("Configuration.swift has no variable with a default") }
    let rows = entries.map { "| `\($0.name)` | `\($0.value)` | \($0.text.replacing("|", with: "\\|")) |" }
    return """
      # Every number of a run, and where it comes from

      V1 is arXiv 1911.05722v3, V2 is arXiv 2003.04297, R the official code (facebookresearch/moco at 7397dfe), NB its CIFAR-10 demo.
      These are the defaults of `Configuration`; the presets `paperV2`, `cifarDemo`, `small` and `chapters` change some of them.

      | name | default | what it is, and its source |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}

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
