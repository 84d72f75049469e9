import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 6, on the answers in `Sources/Exercises/06-LinearProtocol`.
@Suite struct LinearProtocolExercises {
  @Test func neighbourVote() { report(checkNeighbourVote(Exercises.neighbourVote)) }
  @Test func stableRate() { report(checkStableRate(Exercises.stableRate)) }
  @Test func rSquared() { report(checkRSquared(Exercises.rSquared)) }
  @Test func probeGradient() { report(checkProbeGradient(Exercises.probeGradient)) }
}
