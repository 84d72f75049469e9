import Ablations

/// How far a run is, in words.
struct RunProgressLine {
  var step: Int
  var steps: Int
  /// The mean of the last steps, in nats.
  var loss: Double
  /// The mean of the last steps, in 0–1; NaN for a method without one.
  var accuracy: Double
  /// The last look, in 0–1.
  var knn: Double?
  var imagesPerSecond: Double
  var secondsLeft: Double

  /// Without the steps.
  private var numbers: String {
    var parts = ["loss \(Table.cell(loss, decimals: 3))"]
    if !accuracy.isNaN { parts.append("pretext \(Table.cell(100 * accuracy, decimals: 1)) %") }
    if let knn { parts.append("kNN \(Table.cell(100 * knn, decimals: 1)) %") }
    parts.append("\(Int(imagesPerSecond.rounded())) images/s")
    parts.append("\(Self.duration(secondsLeft)) left")
    return parts.joined(separator: " · ")
  }

  /// For a log.
  var line: String { "step \(step)/\(steps) · \(numbers)" }

  /// For a terminal of so many columns: the bar takes what the words leave.
  func bar(width: Int) -> String {
    let text = " \(step)/\(steps) · \(numbers)"
    let cells = min(30, width - 3 - text.count)
    guard cells >= 5 else { return String(text.dropFirst()) }
    let full = cells * min(step, steps) / max(1, steps)
    return "▕" + String(repeating: "█", count: full) + String(repeating: "░", count: cells - full) + "▏" + text
  }

  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "?" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
