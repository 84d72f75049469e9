import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 9, on the answers in `Sources/Exercises/09-Transfer`.
@Suite struct TransferExercises {
  @Test func intersectionOverUnion() { report(checkIntersectionOverUnion(Exercises.intersectionOverUnion)) }
  @Test func foundObjects() { report(checkFoundObjects(Exercises.foundObjects)) }
  @Test func averagePrecision() { report(checkAveragePrecision(Exercises.averagePrecision)) }
  @Test func meanIoU() { report(checkMeanIoU(Exercises.meanIoU)) }
  @Test func focalLoss() { report(checkFocalLoss(Exercises.focalLoss)) }
}
