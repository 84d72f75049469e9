import ArgumentParser
import Foundation
import MomentumContrast

/// `moco advise`: what K, m and the batch mean for a data set.
struct AdviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Say what a batch, a queue and a momentum mean for so many images.",
    discussion: """
      Arithmetic only; nothing is trained. The paper's recipe on ImageNet has no warning:
        moco advise --images 1281167 --batch 256 --queue 65536 --momentum 0.999 --steps 1000000

      A small set with the same K and m has several:
        moco advise --images 5000 --batch 32 --queue 65536 --momentum 0.999 --steps 2000
      """)

  @Option(help: "The images of the data set.")
  var images: Int

  @Option(help: "The images of a batch.")
  var batch: Int

  @Option(help: "K, the keys in the queue.")
  var queue: Int

  @Option(help: "m of the momentum update.")
  var momentum: Double

  @Option(help: "The steps of the run.")
  var steps: Int

  private func advice() throws(ConfigurationError) -> QueueAdvice {
    try QueueAdvice(imageCount: images, batchSize: batch, queueSize: queue, momentum: momentum, steps: steps)
  }

  func validate() throws {
    do { _ = try advice() } catch { throw ValidationError("\(error)") }
  }

  func run() throws {
    let advice = try advice()
    func row(_ name: String, _ value: Double, _ meaning: String) throws {
      try StandardOutput.print(
        name.padding(toLength: 18, withPad: " ", startingAt: 0) + Table.number(value) + "  " + meaning)
    }
    try row("K/N", advice.keysPerImage, "keys of one image in a full queue")
    try row("K/B", advice.stepsInQueue, "steps that a key stays, and that fill the queue")
    try row("(K/B)(1 − m)", advice.driftIndex, "drift index; 0.256 in the paper's recipe")
    try row("ln 2 / −ln m", advice.halfLife, "steps in which half of the key encoder is renewed")
    try row("1 − m^T", advice.shareAbsorbed, "how much of the way the key encoder has gone at the end")
    try row("ln(K + 1)", advice.chanceLoss, "nats: the loss of telling nothing apart")
    try row("T·B/N", advice.epochs, "epochs")
    for warning in advice.warnings { try StandardOutput.print("\nWarning: \(warning)") }
    if advice.warnings.isEmpty { try StandardOutput.print("\nNo warning.") }
  }
}
