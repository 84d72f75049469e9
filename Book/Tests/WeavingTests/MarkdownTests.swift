import Testing

@testable import Weaving

@Suite struct MarkdownTests {
  @Test func namesAndChaptersGetLinks() {
    let places = ["A.swift": "#a"], chapters = [3: "chapter-3.html"]
    func linked(_ text: String) -> String { Markdown.linked(text, places: places, chapters: chapters) }
    #expect(
      linked("See `A.swift` and `B.swift` (Chapter 3).")
        == "See [`A.swift`](#a) and `B.swift` ([Chapter 3](chapter-3.html)).")
    #expect(linked("chapter 4, chapter 3") == "chapter 4, [chapter 3](chapter-3.html)")
    #expect(linked("[`A.swift`](b)") == "[`A.swift`](b)")
    #expect(linked("# Chapter 3") == "# Chapter 3")
    #expect(linked("    `A.swift`") == "    `A.swift`")
    #expect(linked("`chapter 3` and `unclosed") == "`chapter 3` and `unclosed")
  }

  @Test func blocksStandBetweenEmptyLines() {
    #expect(Markdown.blocks("a\nb\n\n\nc\n") == ["a\nb", "c"])
    #expect(Markdown.codeSpans("a `b` c `d` `e") == ["b", "d"])
  }

  @Test func slugs() {
    #expect(
      Chapter.slug("ShuffleBN") == "shuffle-bn" && Chapter.slug("DictionaryMechanisms") == "dictionary-mechanisms")
    #expect(Chapter.slug("Version2") == "version2" && HTML.slug("Act 1: by hand") == "act-1-by-hand")
  }
}

@Suite struct SourcePagesTests {
  @Test func anExerciseIsItsDocumentationAndItsCode() {
    let (comment, code) = ExercisesPage.split("import Foundation\n\n/// What.\n///\n/// $$x$$\npublic func f() {\n}\n")
    #expect(comment == "What.\n\n$$x$$" && code == "public func f() {\n}")
  }

  @Test func defaultsComeWithTheirDocumentation() {
    let source =
      "  /// N, images.\n  /// 256 (V1 §4).\n  public var batchSize = 256\n  /// No.\n  let a = 1\n  public var m: Float = 0.9\n"
    #expect(
      ConfigurationPage.entries(source) == [
        .init(name: "batchSize", value: "256", text: "N, images. 256 (V1 §4)."),
        .init(name: "m", value: "0.9", text: ""),
      ])
  }

  @Test func aLineOfTheAlgorithmIsFiveCells() throws {
    #expect(
      try AlgorithmPage.lines("# x\npaper\tfile\tfrom\tlines\tnote\nloss.backward()\tA.swift\tadd(q)\t2\tBack.\n")
        == [.init(paper: "loss.backward()", file: "A.swift", from: "add(q)", count: 2, note: "Back.")])
    #expect(throws: BookError("algorithm1.tsv: \"a\tb\" is not a line of five cells")) {
      try AlgorithmPage.lines("paper\tfile\tfrom\tlines\tnote\na\tb\n")
    }
  }

  /// A figure says in words what its script writes on it.
  @Test func aFigureIsDescribedByItsScript() throws {
    let script = """
      set label "Accuracy \\"here\\"" at screen 0.5, screen 0.9 center font ',17'
      set label "momentum m" at screen 0.5, screen 0.1 center
      set label "kNN" at screen 0.1, screen 0.1
      set label "kNN" at screen 0.1, screen 0.1
      set label "10" at screen 0.1, screen 0.1
      """
    let figure = try PlottedFigure(name: "f", script: script, picture: "<svg \n width=\"886\" height=\"570\"\n>")
    #expect(figure.title == "Accuracy \"here\"" && figure.labels == ["momentum m", "kNN"])
    #expect(
      figure.description(claims: ["a: holds"]) == "Accuracy \"here\". On the figure: momentum m; kNN. Claims: a: holds."
    )
    #expect(figure.html(claims: []).contains("width=\"886\" height=\"570\" alt=\"Accuracy &quot;here&quot;. On"))
    #expect(throws: BookError("f.svg does not say how wide and how high it is")) {
      try PlottedFigure(name: "f", script: "", picture: "<svg>")
    }
  }
}
