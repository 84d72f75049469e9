import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 4, on the answers in `Sources/Exercises/04-ShuffleBN`.
@Suite struct ShuffleBNExercises {
  @Test func groupedBatchNorm() { report(checkGroupedBatchNorm(Exercises.groupedBatchNorm)) }
  @Test func undoShuffle() { report(checkUndoShuffle(Exercises.undoShuffle)) }
  @Test func companionProbability() { report(checkCompanionProbability(Exercises.companionProbability)) }
  @Test func codeBits() { report(checkCodeBits(Exercises.codeBits)) }
}
