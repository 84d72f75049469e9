import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 7, on the answers in `Sources/Exercises/07-Cost`.
@Suite struct CostExercises {
  @Test func keptBytes() { report(checkKeptBytes(Exercises.keptBytes)) }
  @Test func stepCost() { report(checkStepCost(Exercises.stepCost)) }
  @Test func queueMemory() { report(checkQueueMemory(Exercises.queueMemory)) }
}
