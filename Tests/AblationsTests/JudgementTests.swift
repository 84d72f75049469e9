import Testing

@testable import Ablations

@Suite struct JudgementTests {
  private let claim = Claim("a beats b", metric: "knn", higher: "a", lower: "b", source: "V1 §4.1", paper: "59 > 55")
  private let weak = Claim(
    "c beats d", metric: "probe", higher: "c", lower: "d", by: 2, source: "V2 Table 2", isRequired: false)
  private let equal = Claim("a is b", metric: "knn", equal: ("a", "b"), within: 2, spread: 1, source: "V1 §3.3")

  /// Two seeds with this interval: mean ± d has s = √2 · d and the half-width t₀.₉₇₅(1) · d.
  private func differences(_ mean: Double, _ halfWidth: Double) -> [Double] {
    let d = halfWidth / StudentT(degreesOfFreedom: 1).quantile(0.975)
    return [mean - d, mean + d]
  }

  private func judgement(_ claim: Claim, _ mean: Double, _ halfWidth: Double) -> Judgement {
    Judgement.family([(claim, differences(mean, halfWidth))])[0]
  }

  @Test func everyClaimHasARowWhateverBecameOfIt() {
    let judgements = Judgement.family([
      (claim, differences(25.006, 3.2)), (weak, differences(1, 4)), (claim, differences(-5, 0.5)),
    ])
    // With one degree of freedom p = 1 − (2/π) · arctan(12.706 · mean / halfWidth): 0.0064 · 3; 1; 1.
    #expect(
      Judgement.table(judgements) == """
        | claim | paper | here ± 95 % interval | p (Holm) | verdict |
        |---|---|---|---|---|
        | a beats b | 59 > 55 (V1 §4.1) | knn +25.01 ± 3.20 | 0.019 | holds |
        | c beats d | V2 Table 2 | probe +1.00 ± 4.00, claimed > 2.00 | 1.000 | not shown here |
        | a beats b | 59 > 55 (V1 §4.1) | knn −5.00 ± 0.50 | 1.000 | opposite |

        """)
    #expect(judgements[0].description == "holds: a beats b (V1 §4.1; knn +25.01 ± 3.20, adjusted p 0.019)")
    #expect(judgements.map(\.isFailure) == [false, false, true])
    #expect(judgement(claim, 1, 0.001).description.hasSuffix(", adjusted p < 0.001)"))
  }

  /// What the printed table says, cell by cell, and between which arms.
  @Test func verdictsAreATableOfText() {
    let gain = Claim(
      "more in c", metric: "knn", largerGain: (from: "a", to: "b"), smallerGain: (from: "c", to: "d"), source: "here")
    let record = Judgement.record(
      Judgement.family([
        (claim, differences(25.006, 3.2)), (weak, differences(1, 4)), (equal, differences(0, 0.5)),
        (gain, differences(-9, 0.01)),
      ]), comments: ["seeds: 1 2"])
    #expect(
      record.text == """
        # seeds: 1 2
        claim\tsource\tpaper\tmetric\tarms\tbar\tdifference\tinterval\tp\trequired\tverdict
        a beats b\tV1 §4.1\t59 > 55\tknn\ta − b\t> 0\t25.0060\t3.2000\t0.026\tyes\tholds
        c beats d\tV2 Table 2\t–\tprobe\tc − d\t> 2\t1.0000\t4.0000\t1.000\tno\tnot shown here
        a is b\tV1 §3.3\t–\tknn\ta − b\twithin ± 2\t0.0000\t0.5000\t0.038\tyes\tholds
        more in c\there\t–\tknn\tb − a − d + c\t> 0\t-9.0000\t0.0100\t1.000\tyes\topposite

        """)
  }

  @Test(arguments: [(1.0, 0.999, 1.001), (2, 1.99, 2.01)])
  func anIntervalDecidesByItsEnd(mean: Double, shorter: Double, longer: Double) {
    #expect(judgement(claim, mean, shorter).verdict == .holds)
    #expect(judgement(claim, mean, longer).verdict == .notShown)
    #expect(judgement(claim, -mean, shorter).verdict == .opposite)
    #expect(judgement(claim, -mean, longer).verdict == .notShown)
    #expect(judgement(weak, 2 + mean, shorter).verdict == .holds)
    #expect(judgement(weak, 2 + mean, longer).verdict == .notShown)
  }

  /// Equal to within 2: the interval must lie inside, whatever side of zero it is on. A wide one shows nothing.
  @Test(arguments: [
    (0.5, 1.0, Judgement.Verdict.holds), (-0.9, 1, .holds), (1.5, 1, .notShown), (0, 3, .notShown),
    (1, 1.01, .notShown),
    (1, 0.99, .holds), (3.5, 1, .opposite), (-3.5, 1, .opposite), (3, 1.01, .notShown), (3, 0.99, .opposite),
  ])
  func armsAreEqualIfTheirWholeIntervalSaysSo(mean: Double, halfWidth: Double, verdict: Judgement.Verdict) {
    let judgement = judgement(equal, mean, halfWidth)
    #expect(judgement.verdict == verdict)
    let table = Judgement.table([judgement])
    #expect(table.contains(", claimed within ± 2.00 | ") && table.hasSuffix(" | \(verdict) |\n"))
  }

  @Test func theDifferenceOfEqualArmsIsTakenSeedBySeed() throws {
    let judgement = try equal.judge(["a": [10, 20, 30], "b": [10, 20, 30]])
    #expect(judgement.verdict == .holds && judgement.difference == Interval(mean: 0, halfWidth: 0))
    #expect(try equal.judge(["a": [10, 20, 30], "b": [30, 20, 10]]).verdict == .notShown)
    #expect(try equal.judge(["a": [10, 20, 30], "b": [10, 21, 30]]).differences == [0, -1, 0])
  }
}
