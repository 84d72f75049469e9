import Ablations
import Foundation
import MomentumContrast

/// The paper's two tables with this project's numbers beside its own, in Markdown.
extension Version2 {
  /// V2's Table 1.
  static func cumulativeTable(_ results: ExperimentResults, _ rows: [Version2Row]) -> String {
    func cross(_ isThere: Bool) -> String { isThere ? "×" : "" }
    func paper(_ value: Double) -> String { value.isNaN ? "–" : String(format: "%.1f", value) }
    let lines = rows.map { row in
      let parts = row.parts
      let marks = [parts.head == .mlp, parts.augmentation == .smallVersion2, parts.schedule == .cosine].map(cross)
      let here = ["probe", "knn"].map { interval(results.values($0, arm: row.name)) }
      let cells =
        [row.name] + marks + [parts.length == 1 ? "T" : "\(parts.length)T", paper(row.imageNet), paper(row.detection)]
        + here
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let head = [
      "| row | MLP, τ 0.2 | aug+ | cosine | length | paper: ImageNet | paper: VOC AP | here: probe | here: kNN |",
      "|---|---|---|---|---|---|---|---|---|",
    ]
    return (head + lines).joined(separator: "\n") + "\n"
  }

  /// V2's table of heads and temperatures.
  static func temperatureTable(_ results: ExperimentResults, _ temperatures: [Float]) -> String {
    let places = temperatures.map { Version2Temperatures.all.firstIndex(of: $0)! }
    var lines = ["| τ | " + temperatures.map { "\($0)" }.joined(separator: " | ") + " |"]
    lines.append("|---|" + temperatures.map { _ in "---|" }.joined())
    for (head, name, paper) in [
      (ProjectionHead.linear, "linear", Version2Temperatures.linear), (.mlp, "MLP", Version2Temperatures.mlp),
    ] {
      lines.append(
        "| \(name), paper | " + places.map { String(format: "%.1f", paper[$0]) }.joined(separator: " | ") + " |")
      for (metric, label) in [("probe", "probe"), ("knn", "kNN")] {
        let here = temperatures.map { interval(results.values(metric, arm: Version2Temperatures.name(head, $0))) }
        lines.append("| \(name), here: \(label) | " + here.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Mean ± 95 % interval, as `62.1 ± 1.9`; the value alone for one seed.
  private static func interval(_ values: [Double]) -> String {
    guard values.count > 1 else { return values.map { String(format: "%.1f", $0) }.joined() }
    let interval = Statistics.interval(values)
    return String(format: "%.1f ± %.1f", interval.mean, interval.halfWidth)
  }
}
