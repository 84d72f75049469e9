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

  /// Equal to within 2: the interval must lie inside, whatever side of zero it is on. A wide one shows nothing.
  @Test(arguments: [
    (0.5, 1.0, Judgement.Verdict.holds), (-0.9, 1, .holds), (1.5, 1, .notShown), (0, 3, .notShown), (1, 1, .notShown),
    (3.5, 1, .opposite), (-3.5, 1, .opposite), (3, 1, .notShown),
  ])
  func armsAreEqualIfTheirWholeIntervalSaysSo(mean: Double, halfWidth: Double, verdict: Judgement.Verdict) {
    let equal = Claim("a is b", metric: "knn", equal: ("a", "b"), within: 2, source: "V1 §3.3")
    let judgement = Judgement(claim: equal, difference: Interval(mean: mean, halfWidth: halfWidth))
    #expect(judgement.verdict == verdict)
    #expect(Judgement.table([judgement]).contains(", claimed within ± 2.00 | \(verdict.rawValue) |"))
  }

  @Test func theDifferenceOfEqualArmsIsTakenSeedBySeed() throws {
    let equal = Claim("a is b", metric: "knn", equal: ("a", "b"), within: 0.5, source: "V1 §3.3")
    let judgement = try equal.judge(["a": [10, 20, 30], "b": [10, 20, 30]])
    #expect(judgement.verdict == .holds && judgement.difference == Interval(mean: 0, halfWidth: 0))
    #expect(try equal.judge(["a": [10, 20, 30], "b": [30, 20, 10]]).verdict == .notShown)
  }
}
