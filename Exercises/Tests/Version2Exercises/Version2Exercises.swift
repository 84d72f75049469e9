import Checks
import Exercises
import Reports
import Testing

/// The exercises of chapter 5, on the answers in `Sources/Exercises/05-Version2`.
@Suite struct Version2Exercises {
  @Test func mlpHead() { report(checkMLPHead(Exercises.mlpHead)) }
  @Test func cosineSchedule() { report(checkCosineSchedule(Exercises.cosineSchedule)) }
  @Test func temperatureGap() { report(checkTemperatureGap(Exercises.temperatureGap)) }
  @Test func blurKernel() { report(checkBlurKernel(Exercises.blurKernel)) }
}
