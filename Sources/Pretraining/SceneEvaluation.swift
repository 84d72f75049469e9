import Ablations
import Exchange
import Family
import Files
import Foundation
import Images
import MomentumContrast
import Tensors
import Transfer

/// What the encoder of a checkpoint is worth as a start for dense prediction: the class of every pixel, or boxes.
///
/// Everything is trained further on labelled scenes and judged on others, by the tasks of chapter 9. The learning rate is searched: with
/// each of four, four fifths of the labelled scenes are trained on in half of the steps, and the last fifth says which was best.
/// Then all of them are trained on at that rate.
public struct SceneEvaluation: Sendable {
  /// One result.
  public struct Result: Sendable, Equatable, Encodable, CustomStringConvertible {
    /// The task's name.
    public let `protocol`: String
    /// Whether only the head was trained.
    public let frozen: Bool
    /// Of segmentation: the mean of intersection over union, the ground being a class, in 0–1.
    public let miou: Double?
    /// Of detection, in 0–1: COCO's AP, and that at an overlap of 0.50 and 0.75.
    public let ap, ap50, ap75: Double?
    /// How many scenes were judged, and how many the head and the encoder were trained on.
    public let images, trainingImages: Int
    /// How many classes of objects there are; the ground is not counted.
    public let classes: Int
    /// The rate that was chosen.
    public let learningRate: Float
    /// The steps of pre-training behind the encoder.
    public let step: Int

    enum CodingKeys: String, CodingKey {
      case `protocol`, frozen, miou, ap, ap50, ap75, images, classes, step
      case trainingImages = "training_images"
      case learningRate = "learning_rate"
    }

    /// In words.
    public var description: String {
      func percent(_ share: Double?) -> String { Table.cell(100 * (share ?? .nan), decimals: 2) }
      let what =
        miou != nil
        ? "mIoU \(percent(miou)) %" : "AP \(percent(ap)) %, AP50 \(percent(ap50)) %, AP75 \(percent(ap75)) %"
      return
        "\(self.protocol): \(what) on \(counted(images, "scene")) of \(counted(classes, "kind")) of objects, after "
        + "\(frozen ? "a head was trained" : "fine-tuning") on \(counted(trainingImages, "labelled scene")) at a rate of "
        + "\(learningRate), after \(counted(step, "step")) of pre-training"
    }

    /// One JSON object, its keys in alphabetical order; those of the other task are left out.
    public func json() throws -> String { try jsonText() }
  }

  /// What is asked.
  public var task: TransferTask
  /// Its name in results.
  public var name: String
  /// The share of the labelled scenes that are used, above 0 and at most 1.
  public var labelFraction = 1.0
  /// Steps of the training.
  public var steps = DenseRecipe().steps
  /// Draws the scenes that are kept, the head and the order.
  public var seed: UInt64 = 1

  /// All labels.
  public init(_ task: TransferTask, name: String) { (self.task, self.name) = (task, name) }

  /// The rates that are tried: those of chapter 9.
  static func rates(_ task: TransferTask) -> [Float] {
    switch task {
    case .frozenSegmentation: [0.03, 0.1, 0.3, 1]
    case .segmentation: [0.001, 0.003, 0.01, 0.03]
    case .detection: [0.02, 0.05, 0.1, 0.2]
    }
  }

  /// Trains and judges.
  /// - Throws: an error of one line: too few scenes, images that the encoder does not take, a rule of the scenes that is broken.
  public func run(
    _ trained: TrainedEncoder, training: LabelledScenes, test: LabelledScenes
  ) throws -> Result {
    let plan = try PretrainingPlan(of: trained)
    try training.validate()
    try test.validate()
    let backbone = trained.encoder.backbone
    let size = ImageSize(height: test.size.height, width: test.size.width)
    if let obstacle = backbone.obstacle(toScenesOf: size, classes: test.classCount) { throw PretrainingError(obstacle) }
    guard steps >= 2 else {
      throw PretrainingError("steps \(steps): there must be at least 2, since the search has half of them")
    }
    let random = RandomSource(seed: seed).stream("scenes")
    var order = random.stream("labels")
    let count = max(1, Int((Double(training.count) * labelFraction).rounded()))
    let kept = training.gathering(Array(order.permutation(training.count).prefix(count)))
    guard kept.count >= 3 else {
      throw PretrainingError(
        "\(counted(kept.count, "labelled scene")): there must be at least 3, two to train on and one to choose a learning rate by"
      )
    }
    let held = max(1, kept.count / 5)
    let (validation, fitted) = (kept.prefix(held), kept.gathering(Array(held..<kept.count)))
    var recipe = DenseRecipe()
    recipe.steps = steps / 2
    let rate = try task.bestRate(
      among: Self.rates(task), recipe, backbone: backbone, pretrained: trained.state, training: fitted,
      validation: validation, normalization: plan.normalization, random: random)
    (recipe.steps, recipe.learningRate) = (steps, rate)
    let result = try task.run(
      recipe, backbone: backbone, pretrained: trained.state, training: kept, test: test,
      normalization: plan.normalization, random: random)
    return Result(
      protocol: name, frozen: task == .frozenSegmentation, miou: result.segmentation?.meanIntersectionOverUnion,
      ap: result.precision?.ap, ap50: result.precision?.ap50, ap75: result.precision?.ap75, images: test.count,
      trainingImages: kept.count, classes: test.classCount, learningRate: rate, step: trained.step)
  }
}

extension SceneEvaluation {
  /// Labelled scenes to train on and to judge.
  ///
  /// - Parameters:
  ///   - data: `synthetic[:COUNT]`, scenes of the images that pre-training on `synthetic` has, 1000 without a count and 500 to judge;
  ///     or `folder:DIR`, with `DIR/images` and `DIR/masks`. Boxes of a folder are those of the connected regions of a class.
  ///   - side: height and width of the images of pre-training, which synthetic objects have their size from.
  ///   - imageSize: height and width of the scenes; twice `side` if nil, or the folder's own.
  ///   - classCount: how many classes the masks of a folder may have; as many as they do if nil.
  ///   - remark: receives what there is to say of the images.
  /// - Throws: `ImagesError` or `PretrainingError`, one line.
  public static func scenes(
    _ data: String, side: Int = 20, imageSize: Int?, classCount: Int?, seed: UInt64, remark: (String) -> Void = { _ in }
  ) throws -> (training: LabelledScenes, test: LabelledScenes) {
    let source = try DataSource(data)
    switch source.format {
    case .synthetic(let count):
      if let classCount {
        throw PretrainingError("--classes \(classCount): synthetic scenes have their own; only folder:DIR takes them")
      }
      var world = ObjectScenes.Configuration()
      world.world = .outlineOnly
      world.world.size = side
      world.size = imageSize ?? 2 * side
      // The share of the image that an object has in pre-training.
      let radius = world.world.scale
      world.radius = radius.lowerBound * Float(side) / 2...radius.upperBound * Float(side) / 2
      guard world.size >= max(16, side) else {
        throw PretrainingError(
          "--image-size \(world.size): synthetic scenes must be at least \(max(16, side)) wide for objects of this pre-training"
        )
      }
      let scenes = try ObjectScenes(world, seed: seed)
      let training = source.description == "synthetic" ? 1000 : count
      try LoadingOptions.forThisMachine(imageSize: nil, undecodable: .refuse, seed: seed).checkMemory(
        count: training + 500, height: world.size, width: world.size, of: data)
      return (scenes.scenes(training, of: .training), scenes.scenes(500, of: .test))
    case .folder(let folder):
      let set = try MaskedFolder(folder).load(
        .forThisMachine(imageSize: imageSize, undecodable: .refuse, seed: seed), classCount: classCount)
      set.remarks.forEach(remark)
      let (training, test) = (LabelledScenes(regionsOf: set.training), LabelledScenes(regionsOf: set.test))
      let boxes = (training.objects + test.objects).joined().map(\.box)
      let specks = boxes.count { $0.area <= 4 }
      if specks > 0 {
        remark(
          "\(specks) of \(counted(boxes.count, "connected region")) are specks of at most 4 pixels, and are objects all the same"
        )
      }
      return (training, test)
    default:
      throw PretrainingError(
        "--data \(data): scenes are synthetic[:COUNT], or folder:DIR with images in DIR/images and masks in DIR/masks")
    }
  }
}

extension Backbone {
  /// Why scenes of this size cannot be learned from, in a line; nil if they can.
  fileprivate func obstacle(toScenesOf size: ImageSize, classes: Int) -> String? {
    if let transformer = self as? TinyVisionTransformer,
      let obstacle = TinyVisionTransformer.obstacle(patch: transformer.patch, height: size.height, width: size.width)
    {
      return obstacle
    }
    let dense = forDensePrediction
    let convolutions = dense.convolutions(of: size)
    if let cells = convolutions.last?.pixels, min(cells.height, cells.width) < 2 {
      return
        "images of \(size.height)×\(size.width) make maps of \(cells.height)×\(cells.width): there must be at least 2×2"
    }
    let batch = DenseRecipe().batchSize
    if let obstacle = Encoder(backbone: dense, head: .linear, dimension: 1).obstacle(to: batch, of: size, groups: .one)
    {
      return obstacle
    }
    // A convolution and its batch norm keep what they made, and the gradient by one of them is on its way; so for the logits.
    let numbers = 3 * (convolutions.reduce(0) { $0 + $1.pixels.count * $1.output } + size.count * (classes + 1))
    let (bytes, most) = (4 * batch * numbers, ProcessLimits.current.memory)
    guard bytes > most else { return nil }
    return
      "scenes of \(size.height)×\(size.width) in batches of \(batch) take about \(bytes >> 20) MiB, and this process may "
      + "take \(most >> 20): give a smaller --image-size"
  }
}
