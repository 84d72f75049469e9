import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 2, on the answers in `Sources/Exercises/02-DictionaryMechanisms`.
@Suite struct DictionaryMechanismsExercises {
  @Test func ringEnqueue() { report(checkRingEnqueue(Exercises.ringEnqueue)) }
  @Test func bankUpdate() { report(checkBankUpdate(Exercises.bankUpdate)) }
  @Test func endToEndLoss() { report(checkEndToEndLoss(Exercises.endToEndLoss)) }
  @Test func keyAge() { report(checkKeyAge(Exercises.keyAge)) }
}
