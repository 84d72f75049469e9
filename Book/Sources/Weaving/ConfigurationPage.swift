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
