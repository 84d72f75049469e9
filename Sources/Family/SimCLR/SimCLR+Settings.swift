import Foundation
import MomentumContrast
import Tensors

extension SimCLR: FamilyMember {
  /// In files and commands.
  public static let name = "simclr"
  /// The large ones are the paper's.
  public static let settings = [
    MethodSetting("hidden", 128, large: 2048, .count(upTo: 8192), "width between the layers of the head"),
    MethodSetting("output", 64, large: 128, .count(upTo: 4096), "length of the vectors that are compared"),
    MethodSetting("temperature", 0.1, large: 0.1, .positive, "τ"),
  ]
  /// The one encoder.
  public static let kept = "encoder"

  /// ln(2N − 1): one of 2N − 1 views.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? {
    log(Double(2 * batchSize - 1))
  }

  /// Of every view with every view.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int {
    4 * batchSize * batchSize
  }

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> SimCLR {
    SimCLR(
      backbone: setup.backbone, hidden: setup.values.count("hidden"), output: setup.values.count("output"),
      temperature: setup.values["temperature"], recipe: setup.recipe, kernels: setup.kernels, random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    network = state.encoder("encoder")
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"))
    self.stepCount = stepCount
  }
}
