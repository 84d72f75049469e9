import Testing

@testable import Weaving

@Suite struct NotebookTests {
  @Test func proseAndCodeTakeTurns() {
    let notebook = Notebook(
      """
      // # Title
      //
      // Words.

      import Testing

      @Suite struct Chapter {

        // ## Act

        @Test func act() {
          // A comment of the code.
          #expect(true)
        }
      }
      """)
    // Nothing but the opening of the type stands between the two texts, so they are one.
    #expect(
      notebook.pieces == [
        .prose("# Title\n\nWords.\n\n## Act"),
        .code("@Test func act() {\n  // A comment of the code.\n  #expect(true)\n}"),
      ])
    #expect(notebook.isNarrative)
  }

  /// A comment right above code is that code's; documentation is code.
  @Test(arguments: [
    "// Why.\nlet a = 1", "/// What.\nlet a = 1", "let a = 1  // Why.", "func f() {\n    // Why.\n\n    g()\n}",
    "let a = 1\n// Why.\n\nlet b = 2",
  ])
  func commentsOfCodeStayInIt(source: String) {
    #expect(Notebook(source).pieces == [.code(source)])
    #expect(!Notebook(source).isNarrative)
  }

  @Test func proseMayFollowTheOpeningOfATypeAndPrecedeItsEnd() {
    #expect(
      Notebook("extension A {\n  // Words.\n\n  let a = 1\n\n  // More.\n}").pieces == [
        .prose("Words."), .code("let a = 1"), .prose("More."),
      ])
  }

  @Test func codeMovesToTheLeftEdge() {
    #expect(
      Notebook("// Words.\n\n  func f() {\n\n    g()\n  }\n").pieces == [
        .prose("Words."), .code("func f() {\n\n  g()\n}"),
      ])
  }
}
