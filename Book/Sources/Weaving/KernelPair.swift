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
