import ArgumentParser
import Exchange
import Files
import Foundation
import Images
import Pretraining
import Tensors

/// `moco evaluate`: how good the features of a checkpoint are.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Judge the features of a checkpoint on labelled images.",
    discussion: """
      knn: the 200 nearest training images vote. linear: a linear classifier on the frozen features, standardised.
      finetune: all of the encoder is trained further, with labels.

      Standard output gets the result alone; with --json one object with accuracy in 0–1, protocol, images, classes,
      largest_class (its share of the test images, in 0–1), training_images and step, and of knn also k and neighbours (how
      many voted: k, or all labelled images if there are fewer).

      The checkpoint may be one that has encoder_q.* alone, names under module. or _orig_mod., or numbers of F16, BF16 or
      F64; or a backbone of moco export.

      Examples:
        moco evaluate run/checkpoint.safetensors --data folder:pictures --protocol knn
        moco evaluate run/checkpoint.safetensors --data cifar10:cifar-10-batches-bin --protocol linear --json
        moco evaluate run/checkpoint.safetensors --data synthetic --protocol finetune --label-fraction 0.1
      """)

  @Argument(help: ArgumentHelp("A checkpoint of moco pretrain.", valueName: "checkpoint"))
  var checkpoint: String

  @Option(help: ArgumentHelp("The images: \(DataSource.forms).", valueName: "source"))
  var data: String

  @Option(name: .customLong("protocol"), help: "What stands on the features.")
  var method = Evaluation.Method.knn

  @Option(help: "The share of the training labels that are used, above 0 and at most 1.")
  var labelFraction = 1.0

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: "Cut out the middle square and resize it to S×S pixels. (default: as in pre-training)")
  var imageSize: Int?

  @Option(help: "What happens to pictures that do not decode; they are counted and named.")
  var undecodable = LoadingOptions.Undecodable.refuse

  @Option(help: "Steps of a fine-tuning. (default: 2000)")
  var steps: Int?

  @Option(help: "Draws the labels that are kept, orders and views, and synthetic images. (default: that of the run)")
  var seed: UInt64?

  @Option(help: "How many threads may be used; they change no bit of the result. (default: all processors)")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads \(threads): it must be at least 1") }
    if !(labelFraction > 0 && labelFraction <= 1) {
      throw ValidationError("--label-fraction \(labelFraction): it must be above 0 and at most 1")
    }
    if let steps, method != .finetune {
      throw ValidationError("--steps \(steps): only --protocol finetune takes steps")
    }
    if let steps, steps < 0 { throw ValidationError("--steps \(steps): it must not be negative") }
    do {
      _ = try DataSource(data)
      try PretrainingOptions.check(imageSize: imageSize)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() throws {
    Threads.use(threads ?? ProcessLimits.current.processors)
    let trained = try TrainedEncoder(contentsOf: URL(fileURLWithPath: checkpoint))
    let plan = try PretrainingPlan(of: trained)
    let set = try Evaluation.images(
      data, for: plan, imageSize: imageSize, undecodable: undecodable, seed: seed
    ) { StandardError.print("note: \($0)") }
    var evaluation = Evaluation()
    evaluation.method = method
    evaluation.labelFraction = labelFraction
    if let steps { evaluation.steps = steps }
    evaluation.seed = seed ?? plan.seed
    let result = try evaluation.run(trained, on: set)
    try StandardOutput.print(json ? try result.json() : result.description)
  }
}
