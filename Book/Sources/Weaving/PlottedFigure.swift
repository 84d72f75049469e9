/// A figure of `plots/`: the picture, and what its script says of it in words.
public struct PlottedFigure: Equatable, Sendable {
  /// The stem of `NAME.svg` and `NAME.gp`.
  public let name: String
  /// Its title, or its name where it has none.
  public let title: String
  /// What is written on it: panels, axes, curves, in the order of the script, each once.
  public let labels: [String]
  /// In pixels.
  let width, height: String

  /// Reads the words of a figure.
  /// - Parameters:
  ///   - script: the text of `NAME.gp`.
  ///   - picture: that of `NAME.svg`.
  /// - Throws: `BookError` if the picture does not say how large it is.
  public init(name: String, script: String, picture: String) throws {
    var (title, labels): (String?, [String]) = (nil, [])
    for line in script.split(separator: "\n") where line.hasPrefix("set label \"") {
      let text = Self.quoted(line.dropFirst("set label ".count))
      if line.contains("font ',17'"), title == nil {
        title = text
      } else if text.contains(where: \.isLetter), !labels.contains(text) {
        labels.append(text)
      }
    }
    guard let width = Self.attribute("width", of: picture), let height = Self.attribute("height", of: picture) else {
      throw BookError("\(name).svg does not say how wide and how high it is")
    }
    (self.name, self.title, self.labels) = (name, title ?? name, labels)
    (self.width, self.height) = (width, height)
  }

  /// The string that begins a text, without its quotes.
  private static func quoted(_ text: Substring) -> String {
    var (result, isEscaped) = ("", false)
    for character in text.dropFirst() {
      if isEscaped {
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func attribute(_ name: String, of picture: String) -> String? {
    let head = picture.prefix(1000)
    guard let start = head.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    return String(head[start...].prefix { $0 != "\"" })
  }

  /// The title with its end mark.
  private var sentence: String { title.last.map { "?!.".contains($0) } == true ? title : title + "." }

  /// What a reader who does not see the figure is told: its title, what is on it, and the claims that were judged on its table.
  public func description(claims: [String]) -> String {
    var text = sentence
    if !labels.isEmpty { text += " On the figure: " + labels.joined(separator: "; ") + "." }
    if !claims.isEmpty { text += " Claims: " + claims.joined(separator: "; ") + "." }
    return text
  }

  /// The figure for a page.
  public func html(claims: [String]) -> String {
    """
    <figure id="figure-\(name)">
    <a href="figures/\(name).svg"><img src="figures/\(name).svg" width="\(width)" height="\(height)" alt="\(HTML.escaped(description(claims: claims)))"></a>
    <figcaption>\(HTML.escaped(sentence)) <a href="figures/\(name).svg">\(name).svg</a></figcaption>
    </figure>
    """
  }
}
