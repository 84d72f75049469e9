import Foundation
import MomentumContrast
import Tensors

extension MoCoV3: FamilyMember {
  /// In files and commands.
  public static let name = "mocov3"
  /// The large ones are the official code's for a ResNet-50.
  public static let settings = [
    MethodSetting("hidden", 128, large: 4096, .count(upTo: 8192), "width between the layers of a head"),
    MethodSetting("output", 64, large: 256, .count(upTo: 4096), "length of the vectors that are compared"),
    MethodSetting("temperature", 0.2, large: 1, .positive, "τ"),
    MethodSetting("base_momentum", 0.99, large: 0.99, .share, "m of the key encoder at the start; it ends at 1"),
  ]
  /// f_q.
  public static let kept = "query"
  /// f_k starts as f_q.
  public static let copies = ["key": "query"]

  /// 4τ·ln N: two cross-entropies of guessing one of N, each times 2τ.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? {
    4 * Double(values["temperature"]) * log(Double(batchSize))
  }

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> MoCoV3 {
    MoCoV3(
      backbone: setup.backbone, hidden: setup.values.count("hidden"), output: setup.values.count("output"),
      temperature: setup.values["temperature"], momentum: .cosine(from: setup.values["base_momentum"]),
      recipe: setup.recipe, kernels: setup.kernels, random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    (query, key) = (state.encoder("query"), state.encoder("key"))
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"), frozen: frozen)
    self.stepCount = stepCount
  }
}
