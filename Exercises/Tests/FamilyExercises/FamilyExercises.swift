import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 8, on the answers in `Sources/Exercises/08-Family`.
@Suite struct FamilyExercises {
  @Test func ntXent() { report(checkNTXent(Exercises.ntXent)) }
  @Test func byolLoss() { report(checkBYOLLoss(Exercises.byolLoss)) }
  @Test func teacherShares() { report(checkTeacherShares(Exercises.teacherShares)) }
  @Test func centreUpdate() { report(checkCentreUpdate(Exercises.centreUpdate)) }
  @Test func noiseContrast() { report(checkNoiseContrast(Exercises.noiseContrast)) }
}
