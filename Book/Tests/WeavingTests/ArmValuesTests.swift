import Testing

@testable import Weaving

@Suite struct ArmValuesTests {
  @Test func aRowWithTooFewCellsIsNamed() {
    #expect(throws: BookError("t.tsv, row 1: 1 cells under 2 columns")) { try MeasuredTable("a\tb\n1\n", name: "t") }
    #expect(throws: BookError("t.tsv has no header line")) { try MeasuredTable("# a\n", name: "t") }
  }

  @Test func aCurveWithFewPlacesIsOneOfArmsAtPlaces() throws {
    let values = ArmValues(
      try MeasuredTable("arm\tseed\tK\tloss\na\t1\t4\t2\na\t1\t8\t3\na\t2\t4\t4\na\t2\t8\t5\n", name: "t"))
    #expect(values.arms == ["a, K 4", "a, K 8"] && values.metrics == ["loss"])
    #expect(values.interval("loss", "a, K 4")?.mean == 3)
    #expect(values.difference("loss", "a, K 8", less: "a, K 4") == Interval(mean: 1, halfWidth: 0, count: 2))
  }

  @Test func aLongCurveIsNotRead() throws {
    let rows = (0..<100).map { "a\t1\t\($0)\t2" }.joined(separator: "\n")
    #expect(ArmValues(try MeasuredTable("arm\tseed\tstep\tloss\n\(rows)\n", name: "t")).arms.isEmpty)
  }

  /// Only seeds that both arms have are paired.
  @Test func armsArePairedBySeed() throws {
    let values = ArmValues(try MeasuredTable("arm\tseed\tx\na\t1\t5\na\t2\t6\na\t3\t9\nb\t3\t1\nb\t2\t2\n", name: "t"))
    #expect(values.difference("x", "a", less: "b")?.mean == 6)
    #expect(values.difference("x", "a", less: "c") == nil)
  }

  /// One pair has no spread, and a cell that is no number is no pair.
  @Test func onePairIsNoDifference() throws {
    let values = ArmValues(try MeasuredTable("arm\tseed\tx\na\t1\t5\na\t2\t6\nb\t1\t1\nb\t2\tnan\n", name: "t"))
    #expect(values.difference("x", "a", less: "b") == nil)
    #expect(values.interval("x", "b") == Interval(mean: 1, halfWidth: 0, count: 1))
  }
}
