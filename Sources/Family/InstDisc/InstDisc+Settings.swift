import MomentumContrast
import Tensors

extension InstDisc: FamilyMember {
  /// In files and commands.
  public static let name = "instdisc"
  /// The large ones are the paper's for ImageNet.
  public static let settings = [
    MethodSetting("output", 64, large: 128, .count(upTo: 4096), "length of the vectors that are compared"),
    MethodSetting("negatives", 256, large: 4096, .count(upTo: 65_536), "entries drawn for each image"),
    MethodSetting("temperature", 0.1, large: 0.07, .positive, "τ"),
  ]
  /// The one encoder.
  public static let kept = "encoder"

  /// Of every image with its entries.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int {
    batchSize * values.count("negatives")
  }

  /// One view.
  public static func recordedInputs(_ values: MethodValues, imageSize: Int) -> [RecordedInput] {
    [RecordedInput("first_views", side: imageSize)]
  }

  /// Exponentials are taken as they are, so that e^(√3/τ) must be a number.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? {
    values["temperature"] >= 0.03 ? nil : "temperature \(values["temperature"]): it must be at least 0.03"
  }

  /// With fresh weights and entries.
  public static func start(_ setup: MethodSetup) -> InstDisc {
    InstDisc(
      backbone: setup.backbone, dimension: setup.values.count("output"), imageCount: setup.imageCount,
      drawnEntries: setup.values.count("negatives"), temperature: setup.values["temperature"], recipe: setup.recipe,
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
