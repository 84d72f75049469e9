import Testing

@testable import Ablations

@Suite struct StatisticsTests {
  @Test func meanAndSpreadOfAWorkedExample() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32 over 7.
    let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    #expect(Statistics.mean(values) == 5)
    #expect(abs(Statistics.standardDeviation(values) - (32.0 / 7).squareRoot()) < 1e-15)
  }

  @Test func theSpreadSurvivesALargeMean() {
    // The textbook shortcut Σx² − n·x̄² would lose all digits here.
    #expect(Statistics.standardDeviation([1e9, 1e9 + 1, 1e9 + 2]) == 1)
  }

  @Test func pairingRemovesWhatSeedsShare() {
    // Seeds differ by tens, the arms by 1, 2, 3: mean 2, s = 1, and t₀.₉₇₅ of two degrees is 0.95 / √(2 · 0.975 · 0.025).
    let difference = Statistics.pairedDifference([11, 52, 93], [10, 50, 90])
    #expect(difference.mean == 2)
    let quantile = 0.95 / (2 * 0.975 * 0.025).squareRoot()
    #expect(abs(difference.halfWidth - quantile / 3.0.squareRoot()) < 1e-12)
    #expect(difference.lower == 2 - difference.halfWidth && difference.upper == 2 + difference.halfWidth)
  }
}
