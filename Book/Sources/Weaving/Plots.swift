import Foundation

/// What stands in `plots/`: tables, verdicts and figures, by name.
public struct Plots: Sendable {
  /// Every table that is none of verdicts.
  public private(set) var tables: [String: MeasuredTable] = [:]
  /// The verdicts by the name of the experiment.
  public private(set) var verdicts: [String: Verdicts] = [:]
  /// The tables of the verdicts, whose differences prose may have.
  public private(set) var claimTables: [String: MeasuredTable] = [:]
  /// Every figure.
  public private(set) var figures: [String: PlottedFigure] = [:]

  /// Reads a folder.
  /// - Throws: `BookError` naming the file that cannot be read.
  public init(folder: URL) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let name = String(file.prefix { $0 != "." })
      if file.hasSuffix("-claims.tsv") {
        let table = try MeasuredTable(Self.text(folder, file), name: name)
        let experiment = String(name.dropLast("-claims".count))
        claimTables[experiment] = table
        verdicts[experiment] = try Verdicts(table)
      } else if file.hasSuffix(".tsv") {
        tables[name] = try MeasuredTable(Self.text(folder, file), name: name)
      } else if file.hasSuffix(".svg") {
        figures[name] = try PlottedFigure(
          name: name, script: Self.text(folder, "\(name).gp"), picture: Self.text(folder, file))
      }
    }
  }

  private static func text(_ folder: URL, _ file: String) throws -> String {
    guard let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) else {
      throw BookError("plots/\(file) cannot be read")
    }
    return text
  }

  /// The tables of a chapter: all whose names begin with its own, those of verdicts included.
  public func tables(of slug: String) -> [MeasuredTable] {
    [tables, claimTables].flatMap { $0.sorted { $0.key < $1.key } }.filter { Self.belongs($0.key, slug) }.map(\.value)
  }

  private static func belongs(_ name: String, _ slug: String) -> Bool { name == slug || name.hasPrefix(slug + "-") }

  /// The claims that were judged on the table of a figure's own name.
  func claims(of figure: String) -> [String] { verdicts[figure]?.sentences ?? [] }

  /// What a table says for a page: how it was made, the verdicts, and the mean of every arm.
  func summary(of name: String) -> String? {
    guard let table = tables[name], table.isOfArms else { return nil }
    let values = ArmValues(table)
    guard !values.arms.isEmpty else { return nil }
    var html = "<section class=\"measured\" aria-label=\"Measured: \(name)\">\n"
    if let verdicts = verdicts[name] {
      html += verdicts.html(caption: "Claims of \(name).tsv and their verdicts") + "\n"
    }
    let metrics = values.metrics.filter { metric in values.arms.contains { values.interval(metric, $0) != nil } }
    let rows = values.arms.map { arm in
      [arm]
        + metrics.map { metric in
          guard let interval = values.interval(metric, arm) else { return "–" }
          let decimals = abs(interval.mean) >= 1000 ? 0 : abs(interval.mean) >= 0.1 ? 2 : 4
          let mean = Decimals.text(interval.mean, decimals)
          return interval.halfWidth > 0 ? "\(mean) ± \(Decimals.text(interval.halfWidth, decimals))" : mean
        }
    }
    let made = ["command", "seeds", "configuration", "toolchain"].map { key in
      "<dt>\(key)</dt>" + table.notes(key).map { "<dd>\(HTML.escaped($0))</dd>" }.joined()
    }
    html += """
      <details><summary>All that was measured: \(name).tsv, \(values.arms.count == 1 ? "1 arm" : "\(values.arms.count) arms"), mean ± 95 % interval</summary>
      \(HTML.table(caption: "\(name).tsv", head: ["arm"] + metrics, rows: rows, numbers: Set(1...max(1, metrics.count))))
      <dl>\(made.joined())</dl>
      </details>
      </section>
      """
    return html
  }
}
