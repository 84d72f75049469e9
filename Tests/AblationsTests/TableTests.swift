import Foundation
import Testing

@testable import Ablations

@Suite struct TableTests {
  private var table: Table {
    var table = Table(comments: ["seeds: 1 2", ""], header: ["arm", "seed", "knn"])
    table.append(["m = 0.9", "1", "45.10"])
    table.append(["m = 0.99", "2", "nan"])
    return table
  }

  @Test func textIsCommentsHeaderRows() {
    #expect(table.text == "# seeds: 1 2\n#\narm\tseed\tknn\nm = 0.9\t1\t45.10\nm = 0.99\t2\tnan\n")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("momentum.tsv")
      try table.write(to: file)
      let read = try Table(contentsOf: file)
      #expect(read == table)
      #expect(try read.texts("arm") == ["m = 0.9", "m = 0.99"])
      #expect(try read.numbers("seed") == [1, 2])
      #expect(try read.numbers("knn")[1].isNaN)
    }
  }

  @Test(arguments: [
    (45.1, 2, "45.10"), (0.125, 2, "0.12"), (-0.001, 2, "0.00"), (-0.0, 0, "0"), (-0.006, 2, "-0.01"),
    (1e6, 1, "1000000.0"), (.nan, 2, "nan"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"),
  ])
  func decimalsAreFixed(value: Double, decimals: Int, text: String) {
    #expect(Table.cell(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    ("# only a comment\n", "x.tsv has no header line"), ("", "x.tsv has no header line"),
    ("arm\tseed\na\t1\nb\n", "x.tsv, line 3: 1 cells under 2 columns"),
    ("# c\narm\tseed\na\t\n", "x.tsv, line 3: an empty or broken cell"),
    ("arm\tarm\n", "x.tsv, line 1: two columns of one name"),
    ("arm\tseed\n\na\t1\n", "x.tsv, line 2: an empty or broken cell"),
    ("arm\tseed\n# late\t1\n", "x.tsv, line 2: an empty or broken cell"),
    ("arm\tseed\r\na\t1\r\n", "x.tsv, line 1: an empty or broken cell"),
  ])
  func whatIsNoTableIsRefusedByLine(text: String, message: String) {
    let error = #expect(throws: AblationError.self) { try Table(parsing: text, name: "x.tsv") }
    #expect(error?.description == message)
  }

  @Test func missingColumnsAndWordsAmongNumbersAreNamed() throws {
    #expect(throws: AblationError("no column \"probe\"; there are arm, seed, knn")) { try table.numbers("probe") }
    #expect(throws: AblationError("line 4: \"m = 0.9\" in the column \"arm\" is not a number")) {
      try table.numbers("arm")
    }
    #expect(throws: AblationError("cannot read /nowhere/x.tsv")) {
      try Table(contentsOf: URL(fileURLWithPath: "/nowhere/x.tsv"))
    }
  }
}
