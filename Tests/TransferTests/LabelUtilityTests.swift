import Testing

@testable import Transfer

struct LabelUtilityTests {
  private func needed(_ accuracy: Double) -> Double? {
    LabelUtility.labelsNeeded(for: accuracy, counts: [50, 200, 800], scratch: [10, 30, 40])
  }

  /// Halfway between two accuracies lies the geometric mean of their counts: √(50·200) = 100.
  @Test func betweenTwoCountsItIsOnALineOverTheLogarithm() {
    #expect(abs((needed(20) ?? 0) - 100) < 1e-9)
    #expect(abs((needed(35) ?? 0) - 400) < 1e-9)
    #expect(abs((needed(30) ?? 0) - 200) < 1e-9)
  }

  @Test func whatWasNotMeasuredIsNotGuessed() {
    #expect(needed(9.9) == nil)
    #expect(needed(40.1) == nil)
    #expect(needed(10) == 50)
    #expect(abs((needed(40) ?? 0) - 800) < 1e-9)
  }

  /// Below what the first count reaches nothing is known, even where a later count dips below it.
  @Test func belowTheFirstCountNothingIsKnown() {
    #expect(LabelUtility.labelsNeeded(for: 15, counts: [10, 100, 1000], scratch: [20, 10, 30]) == nil)
  }

  /// Where more labels did worse, the first crossing counts; and a flat piece is reached at its beginning.
  @Test func aCurveThatDipsIsReadFromTheLeft() {
    let first = LabelUtility.labelsNeeded(for: 15, counts: [10, 100, 1000], scratch: [10, 20, 12]) ?? 0
    #expect(abs(first - 31.622_776_601_683_8) < 1e-6)
    #expect(LabelUtility.labelsNeeded(for: 10, counts: [10, 100], scratch: [10, 10]) == 10)
  }
}
