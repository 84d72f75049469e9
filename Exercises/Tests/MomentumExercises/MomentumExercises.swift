import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 3, on the answers in `Sources/Exercises/03-Momentum`.
@Suite struct MomentumExercises {
  @Test func momentumUpdate() { report(checkMomentumUpdate(Exercises.momentumUpdate)) }
  @Test func halfLife() { report(checkHalfLife(Exercises.halfLife)) }
  @Test func keyEncoderWeights() { report(checkKeyEncoderWeights(Exercises.keyEncoderWeights)) }
  @Test func driftIndex() { report(checkDriftIndex(Exercises.driftIndex)) }
}
