import Foundation
import MomentumContrast
import Tensors

extension CPC: FamilyMember {
  /// In files and commands.
  public static let name = "cpc"
  /// The large ones are the pseudo-code's but for the grid, which makes 6×6 patches of 224×224 pixels.
  public static let settings = [
    MethodSetting("patch", 8, large: 64, .count(upTo: 1024), "pixels of a patch along a side"),
    MethodSetting("stride", 4, large: 32, .count(upTo: 1024), "pixels from patch to patch"),
    MethodSetting("output", 64, large: 64, .count(upTo: 4096), "length of predictions and targets"),
    MethodSetting("hidden", 128, large: 256, .count(upTo: 8192), "width between the layers of a context's block"),
    MethodSetting("blocks", 2, large: 5, .count(upTo: 64), "blocks of a context network"),
    MethodSetting("nearest", 2, large: 3, .count(upTo: 1024), "rows to the nearest patch that is predicted"),
    MethodSetting("farthest", 2, large: 3, .count(upTo: 1024), "rows to the farthest patch that is predicted"),
    MethodSetting("directions", 4, large: 4, .count(upTo: 4), "directions in which predictions are made, 1 to 4"),
    MethodSetting("layer_norm", 1, large: 0, .flag, "1 for layer norm in the small encoder, 0 for batch norm"),
    MethodSetting("scale", 0.1, large: 0.1, .positive, "factor of the logits"),
  ]
  /// The one encoder.
  public static let kept = "encoder"

  private static func grid(_ values: MethodValues, imageSize: Int) -> PatchGrid {
    PatchGrid(patch: values.count("patch"), stride: values.count("stride"), size: imageSize)
  }

  /// The small encoder with group norm of one group, which is layer norm: the statistics are those of a patch alone, and nothing leaks
  /// from its neighbours.
  public static func backbone(_ named: any Backbone, _ values: MethodValues, inputChannels: Int) -> any Backbone {
    guard values["layer_norm"] == 1, let small = named as? SmallConvNet else { return named }
    return SmallConvNet(inputChannels: inputChannels, widths: small.widths, normalization: .group(channelGroups: 1))
  }

  /// Patches must fit, and what is predicted must lie in the grid.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? {
    let grid = grid(values, imageSize: imageSize)
    if let obstacle = grid.obstacle { return obstacle }
    let (nearest, farthest) = (values.count("nearest"), values.count("farthest"))
    if nearest > farthest { return "nearest \(nearest): it must be at most farthest, \(farthest)" }
    if farthest >= grid.side {
      return
        "farthest \(farthest): it must be below \(grid.side), the rows of the grid of an image of \(imageSize)×\(imageSize)"
    }
    return nil
  }

  /// One of all patches of the batch, for each direction and distance.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? {
    let side = grid(values, imageSize: imageSize).side
    let terms = values.count("directions") * (values.count("farthest") - values.count("nearest") + 1)
    return Double(terms) * log(Double(batchSize * side * side))
  }

  /// Of every prediction with every patch.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int {
    let side = grid(values, imageSize: imageSize).side
    let predictions = (values.count("nearest")...values.count("farthest")).reduce(0) { $0 + side * (side - $1) }
    return values.count("directions") * predictions * batchSize * batchSize * side * side
  }

  /// The patches of one view.
  public static func recordedInputs(_ values: MethodValues, imageSize: Int) -> [RecordedInput] {
    let grid = grid(values, imageSize: imageSize)
    return [RecordedInput("patches", pieces: grid.side * grid.side, side: grid.patch)]
  }

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> CPC {
    let values = setup.values
    var settings = Settings()
    settings.output = values.count("output")
    settings.hidden = values.count("hidden")
    settings.blocks = values.count("blocks")
    settings.nearest = values.count("nearest")
    settings.farthest = values.count("farthest")
    settings.directions = values.count("directions")
    settings.scale = values["scale"]
    return CPC(
      backbone: setup.backbone, grid: grid(values, imageSize: setup.imageSize), settings: settings,
      recipe: setup.recipe, kernels: setup.kernels, random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    network = state.encoder("encoder")
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"))
    self.stepCount = stepCount
  }
}
