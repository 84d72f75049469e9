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
