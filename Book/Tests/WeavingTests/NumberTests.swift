import Testing

@testable import Weaving

@Suite struct NumberTests {
  private static let table = try! MeasuredTable(
    """
    # seeds: 1 2
    arm\tseed\tknn
    a\t1\t10.00
    a\t2\t12.00
    b\t1\t4.00
    b\t2\t5.00
    c\t1\t7.00
    c\t2\tnan
    """, name: "t")

  /// t₀.₉₇₅(1) = 12.706: the mean of 10 and 12 is 11 ± 12.706, the difference 6 and 7 has 6.5 ± 6.353, 4 and 5 have 4.5 ± 6.353.
  @Test(arguments: [
    ("11.0 ± 12.7", true), ("11 ± 13", true), ("11.00 ± 12.71", true), ("6.5 ± 6.4", true), ("−6.5 ± 6.4", true),
    ("4.5 ± 6.4", true), ("11.0 ± 12.6", false), ("11.1 ± 12.7", false), ("10.9 ± 12.7", false), ("6.5 ± 6.2", false),
    ("5.5 ± 6.4", false),
    ("7 ± 0", true), ("4 ± 0", false),
  ])
  func whatATableHasIsFound(text: String, isFound: Bool) throws {
    let (mean, half) = try #require(NumberCheck.intervals(in: text).first)
    #expect(RecordedNumbers([Self.table]).has(mean, half) == isFound)
  }

  @Test func theDifferenceOfAClaimIsFound() throws {
    let claims = try MeasuredTable("claim\tdifference\tinterval\nmore\t-18.3920\t3.8888\n", name: "t-claims")
    let (mean, half) = try #require(NumberCheck.intervals(in: "18.4 ± 3.9").first)
    #expect(RecordedNumbers([claims]).has(mean, half))
    #expect(!RecordedNumbers([Self.table]).has(mean, half))
  }

  @Test(arguments: [
    ("by 3.6 ± 2.3\npoints", ["3.6 ± 2.3"]), ("(3.6\n± 2.3)", ["3.6 ± 2.3"]), ("3.6 ±\n2.3.", ["3.6 ± 2.3"]),
    ("−0.8 ± 1.4, and +2 ± 1", ["−0.8 ± 1.4", "+2 ± 1"]), ("within ± 2", []), ("1,024 ± 3", ["024 ± 3"]),
  ])
  func pairsAreFoundWhereverALineEnds(text: String, expected: [String]) {
    #expect(NumberCheck.intervals(in: text).map { "\($0.text) ± \($1.text)" } == expected)
  }

  @Test func cellsThatAreNumbersAreResultsUnlessThePaperHasThem() {
    let text = """
      Words.

      | | kNN | published |
      |---|---|---|
      | a | **11.0** | 54 |
      | b | 4.5 ± 6.4 | |
      | paper | 70 | 60 |
      | c | 7 % | 1 |
      """
    #expect(NumberCheck.cells(of: text).map(\.text) == ["11.0", "7"])
  }

  @Test func whatNoTableHasIsNamedAndAnExceptionMustBeNeeded() throws {
    let exceptions = try NumberCheck.Exception.list(
      "place\tnumber\treason\nhere\t9.0 ± 1.0\tanother world\nhere\t8.0 ± 1.0\told\nelsewhere\t1.0 ± 1.0\tother\n")
    var check = NumberCheck(place: "here", recorded: RecordedNumbers([Self.table]), exceptions: exceptions)
    check.read("11.0 ± 12.7, 9.0 ± 1.0 and 1.0 ± 1.0", file: "A.swift", cellsAreResults: false)
    check.finish()
    #expect(check.count == 3)
    #expect(
      check.complaints == [
        "here/A.swift: no table of plots/ has 1.0 ± 1.0",
        "numbers-from-elsewhere.tsv: here has no \"8.0 ± 1.0\" that its tables lack",
      ])
    #expect(throws: BookError("numbers-from-elsewhere.tsv: \"a\tb\" has not a place, a number and a reason")) {
      try NumberCheck.Exception.list("place\tnumber\treason\na\tb\n")
    }
  }

  @Test func numbersArePrintedWithATrueMinus() {
    #expect(Decimals.text(-0.004, 2) == "0.00" && Decimals.text(-1.005, 1) == "−1.0" && Decimals.text(12.34, 0) == "12")
    #expect(Decimals.text(.nan, 2) == "–" && Decimals.text(0.05, 2) == "0.05")
  }
}
