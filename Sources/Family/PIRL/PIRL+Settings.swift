import MomentumContrast
import Tensors

extension PIRL: FamilyMember {
  /// In files and commands.
  public static let name = "pirl"
  /// The large ones are the paper's.
  public static let settings = [
    MethodSetting("output", 64, large: 128, .count(upTo: 4096), "length of the vectors that are compared"),
    MethodSetting("negatives", 256, large: 32_000, .count(upTo: 65_536), "entries drawn for each image and each loss"),
    MethodSetting("temperature", 0.1, large: 0.07, .positive, "τ"),
    MethodSetting("side", 2, large: 3, .count(upTo: 64), "cells of the puzzle along a side"),
    MethodSetting("piece", 8, large: 64, .count(upTo: 1024), "pixels of a piece along a side"),
    MethodSetting("weight", 0.5, large: 0.5, .share, "λ, of the pieces' loss"),
  ]
  /// The one encoder.
  public static let kept = "encoder"

  private static func jigsaw(_ values: MethodValues) -> Jigsaw {
    Jigsaw(side: values.count("side"), piece: values.count("piece"))
  }

  /// Cells and pieces must fit; and exponentials are taken as instance discrimination takes them.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? {
    if let obstacle = InstDisc.obstacle(values, imageSize: imageSize) { return obstacle }
    return jigsaw(values).obstacle(height: imageSize, width: imageSize)
  }

  /// Of every image and its pieces with their entries.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int {
    2 * batchSize * values.count("negatives")
  }

  /// An image and the pieces of another view of it.
  public static func recordedInputs(_ values: MethodValues, imageSize: Int) -> [RecordedInput] {
    let jigsaw = jigsaw(values)
    return [
      RecordedInput("first_views", side: imageSize), RecordedInput("pieces", pieces: jigsaw.count, side: jigsaw.piece),
    ]
  }

  /// 255: nine cells of 85, as in the released configuration.
  public static let largeImageSize = 255

  /// With fresh weights and entries.
  public static func start(_ setup: MethodSetup) -> PIRL {
    PIRL(
      backbone: setup.backbone, dimension: setup.values.count("output"), jigsaw: jigsaw(setup.values),
      imageCount: setup.imageCount, negatives: setup.values.count("negatives"),
      temperature: setup.values["temperature"], weight: setup.values["weight"], recipe: setup.recipe,
      kernels: setup.kernels, random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    network = state.encoder("encoder")
    (bank, normalizer) = (state.bank(like: bank), state.normalizer)
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"))
    self.stepCount = stepCount
  }
}
