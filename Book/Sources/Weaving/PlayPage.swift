import Foundation

/// The pages to play with: a text from `Play/`, the script that all share, and numbers from the tables and recordings.
struct PlayPage {
  /// `momentum`, `leak`, `worlds` or `queue`.
  let name: String
  let title: String

  static let all = [
    PlayPage(name: "queue", title: "Play: the queue"), PlayPage(name: "momentum", title: "Play: the momentum encoder"),
    PlayPage(name: "leak", title: "Play: the leak"),
    PlayPage(name: "worlds", title: "Play: negatives and augmentation"),
  ]

  var file: String { "play-\(name).html" }

  /// Its body: the text with the measured table in its place, then the numbers and the script.
  /// - Parameters:
  ///   - text: `Play/NAME.html`.
  ///   - recording: `plots/queue-recording.json`.
  /// - Throws: `BookError` if a table lacks what the page shows.
  func body(_ text: String, plots: Plots, recording: () throws -> String) throws -> String {
    let (json, table) = try numbers(plots, recording)
    return text.replacing("{{table}}", with: table) + """

      <script type="application/json" id="data" data-page="\(name)">\(json.replacing("</", with: "<\\/"))</script>
      <script src="play.js"></script>
      """
  }

  private func numbers(_ plots: Plots, _ recording: () throws -> String) throws -> (json: String, table: String) {
    switch name {
    case "momentum":
      let shown = ShownArms(
        arms: ["0", "0.9", "0.99", "0.999", "0.9999"].map { ($0, $0) },
        metrics: [("probe", "linear probe, %"), ("knn", "kNN, %")], head: "m")
      return try shown.page(values(of: "momentum", in: plots), caption: "momentum.tsv")
    case "leak":
      let values = try values(of: "shuffle-bn-company", in: plots)
      let shown = ShownArms(
        arms: values.arms.map { arm in
          (
            arm,
            arm.replacing("queue, K = 256", with: "groups of 4").replacing(
              "queue, K = 1024", with: "groups of 4, K = 1024")
          )
        },
        metrics: [
          ("pretext", "own key first, %"), ("knn", "kNN, %"), ("probe", "linear probe, %"),
          ("reliance", "rests on company, points"), ("ofquery", "betrayed, points"),
        ],
        head: "arm",
        // One group and group norm have no other company that keys could be put into.
        isMeasured: { arm, metric in arm.contains("shuffled") || !["reliance", "ofquery"].contains(metric) })
      return try shown.page(values, caption: "shuffle-bn-company.tsv")
    case "worlds":
      let (dose, code) = (
        try values(of: "version2-dose", in: plots), try values(of: "dictionary-mechanisms-code", in: plots)
      )
      let worlds = [
        "dose": try World(dose, table: "version2-dose"), "code": try World(code, table: "dictionary-mechanisms-code"),
      ]
      return (try Self.json(worlds), worlds.sorted { $0.key < $1.key }.map(\.value.table).joined(separator: "\n"))
    default: return (try recording(), "")
    }
  }

  private func values(of table: String, in plots: Plots) throws -> ArmValues {
    guard let measured = plots.tables[table] else { throw BookError("\(file): there is no plots/\(table).tsv") }
    return ArmValues(measured)
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// To four digits behind the point, and as JSON can say it.
  fileprivate static func pair(_ interval: Interval?) -> [Double]? {
    guard let interval else { return nil }
    return [interval.mean, interval.halfWidth].map { ($0 * 10_000).rounded() / 10_000 }
  }
}

/// Arms and metrics of a table, under the names that a page gives them.
private struct ShownArms {
  let arms: [(arm: String, name: String)]
  let metrics: [(column: String, name: String)]
  /// What the first column is called.
  let head: String
  var isMeasured: (_ arm: String, _ metric: String) -> Bool = { _, _ in true }

  /// The numbers, as JSON for the script and as a table for the reader.
  func page(_ values: ArmValues, caption: String) throws -> (json: String, table: String) {
    let found = try arms.map { arm, name in
      guard values.arms.contains(arm) else { throw BookError("\(caption) has no arm \"\(arm)\"") }
      let measured = metrics.filter { isMeasured(arm, $0.column) }
      return Arms.Arm(
        name: name,
        metrics: measured.reduce(into: [:]) { $0[$1.column] = PlayPage.pair(values.interval($1.column, arm)) })
    }
    let rows = found.map { arm in
      [arm.name]
        + metrics.map { metric in
          arm.metrics[metric.column].map { "\(Decimals.text($0[0], 1)) ± \(Decimals.text($0[1], 1))" } ?? "–"
        }
    }
    return (
      try PlayPage.json(Arms(arms: found)),
      HTML.table(caption: caption, head: [head] + metrics.map(\.name), rows: rows, numbers: Set(1...metrics.count))
    )
  }
}

/// Arms with the mean and the interval of each metric.
private struct Arms: Encodable {
  struct Arm: Encodable {
    let name: String
    let metrics: [String: [Double]]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: Key(stringValue: "arm"))
      for (metric, pair) in metrics { try container.encode(pair, forKey: Key(stringValue: metric)) }
    }
  }
  let arms: [Arm]
}

private struct Key: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// How kNN goes with K at each level of what views share. Arms are named `LEVEL, K = 16`.
private struct World: Encodable {
  struct Level: Encodable {
    struct Point: Encodable {
      let K: Int
      let knn: [Double]
    }
    let name: String
    let bits: Double
    var points: [Point]
  }

  private(set) var levels: [Level] = []
  private(set) var negatives: [Int] = []
  /// The same for readers.
  private(set) var table = ""

  enum CodingKeys: String, CodingKey { case levels, negatives }

  init(_ values: ArmValues, table name: String) throws {
    for arm in values.arms {
      let parts = arm.components(separatedBy: ", K = ")
      guard parts.count == 2, let K = Int(parts[1]) else { continue }
      guard let knn = PlayPage.pair(values.interval("knn", arm)), let bits = values.interval("bits", arm)?.mean else {
        throw BookError("\(name).tsv: \(arm) has no kNN or no bits")
      }
      if !negatives.contains(K) { negatives.append(K) }
      let title = parts[0] == "none" ? "nothing turned, greyed or blurred" : parts[0]
      if levels.last?.name != title { levels.append(Level(name: title, bits: bits, points: [])) }
      levels[levels.count - 1].points.append(Level.Point(K: K, knn: knn))
    }
    guard !levels.isEmpty, levels.allSatisfy({ $0.points.map(\.K) == levels[0].points.map(\.K) }) else {
      throw BookError("\(name).tsv: its arms are not levels, each with every K")
    }
    table = HTML.table(
      caption: "kNN in percent, \(name).tsv",
      head: [name == "version2-dose" ? "augmentation, each with those before it" : "code", "bits"]
        + negatives.map { "K = \($0)" },
      rows: levels.map { level in
        [level.name, Decimals.text(level.bits, 1)]
          + level.points.map { "\(Decimals.text($0.knn[0], 1)) ± \(Decimals.text($0.knn[1], 1))" }
      }, numbers: Set(1...negatives.count + 1))
  }
}
