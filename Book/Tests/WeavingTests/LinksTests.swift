import Testing

@testable import Weaving

@Suite struct LinksTests {
  @Test(arguments: [
    ("<a href=\"../A.md\">a</a>", "<a href=\"a.html\">a</a>"), ("<a href=\"B.md\">b</a>", "<a href=\"R/d/B.md\">b</a>"),
    ("<a href=\"#x\">b</a>", "<a href=\"#x\">b</a>"),
    ("<a href=\"https://e.org\">b</a>", "<a href=\"https://e.org\">b</a>"),
    ("<a href=\"c.html#y\">b</a>", "<a href=\"c.html#y\">b</a>"),
    ("x <a href=\"../E/\"><code>e</code></a> y", "x <a href=\"R/E\"><code>e</code></a> y"),
  ])
  func sourcesLeadToTheirPages(html: String, expected: String) {
    func rewritten(_ repository: String?) -> String {
      Links.rewritten(html, folder: "d", repository: repository) { $0 == "A.md" ? "a.html" : nil }
    }
    #expect(rewritten("R") == expected)
  }

  @Test func withoutARepositoryALinkToASourceIsText() {
    #expect(Links.rewritten("<a href=\"B.md\">b</a>.", folder: "", repository: nil) { _ in nil } == "b.")
  }

  @Test func whatIsBrokenIsNamed() {
    let pages = [
      "a.html": """
      <h1 id="t">A</h1><a href="b.html">b</a><a href="b.html#x">x</a><a href="b.html#y">y</a><a href="#t">t</a>
      <a href="c.html">c</a><img src="figures/f.svg" alt="f"><img src="figures/g.svg" alt="g"><img src="figures/f.svg" alt="">
      """,
      "b.html": "<h1>B</h1><h1>C</h1><p id=\"x\"></p><p id=\"x\"></p><p aria-labelledby=\"z\"></p>",
    ]
    #expect(
      SiteCheck.complaints(pages: pages, files: ["figures/f.svg"]) == [
        "a.html: the link b.html#y leads to no place on its page",
        "a.html: the link c.html leads to no file of the book",
        "a.html: the link figures/g.svg leads to no file of the book",
        "a.html: an image without words: <img src=\"figures/f.svg\" alt=\"\">", "b.html: the id x stands twice",
        "b.html: aria-labelledby=\"z\" names no element", "b.html: 2 headings of level 1, not one",
      ])
  }

  @Test func headingsMakeAListWithPartsIndented() {
    let headings = Heading.all(
      in:
        "<h1 id=\"o\">O</h1><h2 id=\"a\">A <a href=\"#x\">x</a></h2><h3 id=\"b\">B</h3><h2>no id</h2><h2 id=\"c\">C</h2>"
    )
    #expect(headings.map(\.id) == ["a", "b", "c"] && headings[0].html == "A x")
    #expect(Heading.list(headings).components("<ul>") == 2 && Heading.list(headings).components("</li>") == 3)
    #expect(Heading.list([]) == "")
  }
}
