import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 0, on the answers in `Sources/Exercises/00-Images`.
@Suite struct ImagesExercises {
  @Test func hueDifference() { report(checkHueDifference(Exercises.hueDifference)) }
  @Test func resizedRow() { report(checkResizedRow(Exercises.resizedRow)) }
  @Test func flippedBox() { report(checkFlippedBox(Exercises.flippedBox)) }
  @Test func easyCodeLoss() { report(checkEasyCodeLoss(Exercises.easyCodeLoss)) }
}
