import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 1, on the answers in `Sources/Exercises/01-DictionaryLookup`.
@Suite struct DictionaryLookupExercises {
  @Test func infoNCE() { report(checkInfoNCE(Exercises.infoNCE)) }
  @Test func infoNCEGradient() { report(checkInfoNCEGradient(Exercises.infoNCEGradient)) }
  @Test func shareOfHardest() { report(checkShareOfHardest(Exercises.shareOfHardest)) }
  @Test func pretextAccuracy() { report(checkPretextAccuracy(Exercises.pretextAccuracy)) }
}
