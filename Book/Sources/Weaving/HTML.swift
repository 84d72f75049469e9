/// Text for HTML.
public enum HTML {
  /// With the characters that mean something written as entities.
  public static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  /// Lower case, digits and hyphens: `Act 1: by hand` becomes `act-1-by-hand`.
  public static func slug(_ text: some StringProtocol) -> String {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.joined(separator: "-")
  }

  /// A table that scrolls by itself where it is too wide, and can then be scrolled by keyboard.
  static func table(caption: String, head: [String], rows: [[String]], numbers: Set<Int> = []) -> String {
    func cells(_ row: [String], isHead: Bool) -> String {
      row.enumerated().map { index, cell in
        if isHead { return "<th scope=\"col\">\(escaped(cell))</th>" }
        if index == 0 { return "<th scope=\"row\">\(escaped(cell))</th>" }
        return "<td\(numbers.contains(index) ? " class=\"number\"" : "")>\(escaped(cell))</td>"
      }.joined()
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(escaped(caption))"><table>
      <caption>\(escaped(caption))</caption>
      <thead><tr>\(cells(head, isHead: true))</tr></thead>
      <tbody>
      \(rows.map { "<tr>\(cells($0, isHead: false))</tr>" }.joined(separator: "\n"))
      </tbody></table></div>
      """
  }
}
