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

  /// A step may be told inside its function, in blocks that begin in bold.
  @Test func whatBeginsInBoldIsProseEverywhere() {
    let source = """
      extension Chapter {
        @Test func step() {
          // **Encode.** Words,
          // and more.
          let q = 1
          // A comment.
          let k = 2

          // **Compare.** Words.
          let loss = 3
        }
      }
      """
    #expect(
      Notebook(source).pieces == [
        .code("extension Chapter {\n  @Test func step() {"), .prose("**Encode.** Words,\nand more."),
        .code("let q = 1\n// A comment.\nlet k = 2"), .prose("**Compare.** Words."), .code("  let loss = 3\n}"),
      ])
  }

  /// What stands before the first heading is shown under it.
  @Test func aHeadingComesFirst() {
    #expect(
      Notebook("let a = 1\n\n// ## Heading\n\nlet b = 2\n").pieces == [
        .prose("## Heading"), .code("let a = 1"), .code("let b = 2"),
      ])
  }
}
