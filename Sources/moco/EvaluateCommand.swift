import ArgumentParser
import Exchange
import Files
import Foundation
import Images
import Pretraining
import Tensors
import Transfer

/// `moco evaluate`: how good the features of a checkpoint are.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Judge the features of a checkpoint on labelled images.",
    discussion: """
      knn: the 200 nearest training images vote. linear: a linear classifier on the frozen features, standardised.
      finetune: all of the encoder is trained further, with labels.
      segment: the class of every pixel of scenes; all of the encoder is trained further, or with --frozen the head alone.
      detect: boxes in scenes; all of the encoder is trained further.

      Scenes are --data synthetic[:COUNT], or folder:DIR with PNG or JPEG in DIR/images and a PNG of the same name in DIR/masks:
      grey values or palette indices are classes, 0 is the ground, 255 is not judged. Boxes of a folder are those of the connected
      regions of a class. A fifth of a folder is held out to judge on. The best of four learning rates is taken, by a fifth of
      the labelled scenes. A ResNet is used without its last stage, a small encoder with its last stage at full stride.

      Standard output gets the result alone; with --json one object with accuracy in 0–1, protocol, images, classes,
      largest_class (its share of the test images, in 0–1), training_images and step, and of knn also k and neighbours (how
      many voted: k, or all labelled images if there are fewer). Of segment and detect it has miou, or ap, ap50 and ap75 (COCO's),
      in 0–1, protocol, frozen, images, training_images, classes, learning_rate and step.

      The checkpoint may be one that has encoder_q.* alone, names under module. or _orig_mod., or numbers of F16, BF16 or
      F64; or a backbone of moco export.

      Examples:
        moco evaluate run/checkpoint.safetensors --data folder:pictures --protocol knn
        moco evaluate run/checkpoint.safetensors --data cifar10:cifar-10-batches-bin --protocol linear --json
        moco evaluate run/checkpoint.safetensors --data synthetic --protocol finetune --label-fraction 0.1
        moco evaluate run/checkpoint.safetensors --data folder:scenes --protocol detect --image-size 48
      """)

  @Argument(help: ArgumentHelp("A checkpoint of moco pretrain.", valueName: "checkpoint"))
  var checkpoint: String

  @Option(help: ArgumentHelp("The images: \(DataSource.forms).", valueName: "source"))
  var data: String

  @Option(name: .customLong("protocol"), help: "What stands on the features.")
  var method = EvaluationProtocol.knn

  @Option(help: "The share of the training labels that are used, above 0 and at most 1.")
  var labelFraction = 1.0

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(
    help: """
      Cut out the middle square and resize it to S×S pixels. (default: as in pre-training; synthetic scenes twice that, a folder of \
      scenes its own size if that is 8 to 64 and the same of all, or else 48)
      """)
  var imageSize: Int?

  @Option(help: "What happens to pictures that do not decode; they are counted and named.")
  var undecodable = LoadingOptions.Undecodable.refuse

  @Flag(help: "Of segment: only the head learns.")
  var frozen = false

  @Option(
    help: "How many classes of objects masks may have, the ground not counted. (default: the largest class in them)")
  var classes: Int?

  @Option(help: "Steps of a fine-tuning. (default: 2000; of segment and detect 512)")
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
    if let steps, method == .knn || method == .linear {
      throw ValidationError("--steps \(steps): only --protocol finetune, segment and detect take steps")
    }
    if frozen, method != .segment { throw ValidationError("--frozen: only --protocol segment takes it") }
    if let classes, !method.isOfScenes {
      throw ValidationError("--classes \(classes): only --protocol segment and detect take it")
    }
    if method.isOfScenes, undecodable == .skip {
      throw ValidationError("--undecodable skip: of scenes every picture must decode")
    }
    if let steps, method.isOfScenes, steps < 2 {
      throw ValidationError(
        "--steps \(steps): of segment and detect it must be at least 2, since a search has half of them")
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
    guard let method = method.ofImages else { return try judgeOnScenes(trained, plan) }
    let set = try Evaluation.images(
      data, for: plan, imageSize: imageSize, undecodable: undecodable, seed: seed, remark: note)
    var evaluation = Evaluation()
    evaluation.method = method
    evaluation.labelFraction = labelFraction
    if let steps { evaluation.steps = steps }
    evaluation.seed = seed ?? plan.seed
    let result = try evaluation.run(trained, on: set)
    try StandardOutput.print(json ? try result.json() : result.description)
  }

  private func judgeOnScenes(_ trained: TrainedEncoder, _ plan: PretrainingPlan) throws {
    let task: TransferTask = method == .detect ? .detection : frozen ? .frozenSegmentation : .segmentation
    var evaluation = SceneEvaluation(task, name: method.rawValue)
    evaluation.labelFraction = labelFraction
    if let steps { evaluation.steps = steps }
    evaluation.seed = seed ?? plan.seed
    let scenes = try SceneEvaluation.scenes(
      data, side: plan.side, imageSize: imageSize, classCount: classes, seed: evaluation.seed, remark: note)
    let result = try evaluation.run(trained, training: scenes.training, test: scenes.test)
    try StandardOutput.print(json ? try result.json() : result.description)
  }

  private func note(_ remark: String) { StandardError.print("note: \(remark)") }
}

/// What stands on the features: the ways of `Evaluation`, and those of `SceneEvaluation`.
enum EvaluationProtocol: String, CaseIterable, ExpressibleByArgument {
  case knn, linear, finetune, segment, detect

  /// The way of `Evaluation`; nil of those that need scenes instead of labelled images.
  var ofImages: Evaluation.Method? { Evaluation.Method(rawValue: rawValue) }
  /// Whether it needs scenes.
  var isOfScenes: Bool { ofImages == nil }
}
