import MomentumContrast
import Tensors

extension BYOL: FamilyMember {
  /// In files and commands.
  public static let name = "byol"
  /// The large ones are the paper's.
  public static let settings = [
    MethodSetting("hidden", 128, large: 4096, .count(upTo: 8192), "width between the layers of a head"),
    MethodSetting("output", 64, large: 256, .count(upTo: 4096), "length of the vectors that are compared"),
    MethodSetting("base_momentum", 0.99, large: 0.996, .share, "m of the target at the start; it ends at 1"),
  ]
  /// f of the online network.
  public static let kept = "online"

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> BYOL {
    BYOL(
      backbone: setup.backbone, hidden: setup.values.count("hidden"), output: setup.values.count("output"),
      momentum: .cosine(from: setup.values["base_momentum"]), recipe: setup.recipe, kernels: setup.kernels,
      random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    (online, target) = (state.encoder("online"), state.encoder("target"))
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"))
    self.stepCount = stepCount
  }
}
