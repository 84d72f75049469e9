import Testing

@testable import Ablations

@Suite struct JudgementTests {
  private let claim = Claim("a beats b", metric: "knn", higher: "a", lower: "b", source: "V1 §4.1", paper: "59 > 55")
  private let weak = Claim(
    "c beats d", metric: "probe", higher: "c", lower: "d", by: 2, source: "V2 Table 2", isRequired: false)

  @Test func everyClaimHasARowWhateverBecameOfIt() {
    let judgements = [
      Judgement(claim: claim, difference: Interval(mean: 25.006, halfWidth: 3.2)),
      Judgement(claim: weak, difference: Interval(mean: 1, halfWidth: 4)),
      Judgement(claim: claim, difference: Interval(mean: -5, halfWidth: 1)),
    ]
    #expect(
      Judgement.table(judgements) == """
        | claim | paper | here ± 95 % interval | verdict |
        |---|---|---|---|
        | a beats b | 59 > 55 (V1 §4.1) | knn +25.01 ± 3.20 | holds |
        | c beats d | V2 Table 2 | probe +1.00 ± 4.00, claimed > 2.00 | not shown here |
        | a beats b | 59 > 55 (V1 §4.1) | knn −5.00 ± 1.00 | opposite |

        """)
    #expect(judgements[0].description == "holds: a beats b (V1 §4.1; knn +25.01 ± 3.20)")
    #expect(judgements.map(\.isFailure) == [false, false, true])
  }

  @Test func endsOnTheBarDecideNothing() {
    #expect(Judgement(claim: claim, difference: Interval(mean: 1, halfWidth: 1)).verdict == .notShown)
    #expect(Judgement(claim: claim, difference: Interval(mean: -1, halfWidth: 1)).verdict == .notShown)
    #expect(Judgement(claim: weak, difference: Interval(mean: 3, halfWidth: 1)).verdict == .notShown)
    #expect(Judgement(claim: claim, difference: Interval(mean: 1, halfWidth: 0)).verdict == .holds)
  }
}
