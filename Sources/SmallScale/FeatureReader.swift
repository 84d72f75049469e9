import Ablations
import MomentumContrast

/// Whose features are read out: those of an arm of an ablation, or of the two that stand beside every ablation.
public enum FeatureReader<Setting: Sendable>: Sendable {
  /// No encoder: the numbers of the image itself.
  case rawPixels
  /// The encoder with the weights that were drawn.
  case untrained
  /// An encoder that was trained with this setting.
  case trained(Setting)

  /// Those that stand beside, then the arms of an ablation, under their names. Of images that were read nobody knows the factors,
  /// so there is nothing to ask raw pixels.
  public static func beside(_ arms: [Arm<Setting>], on recipe: SmallScaleRecipe) -> [Arm<FeatureReader>] {
    (recipe.readsFactors ? [Arm("raw pixels", .rawPixels)] : []) + [Arm("untrained", .untrained)]
      + arms.map { Arm($0.name, .trained($0.recipe)) }
  }

  /// What a reader finds.
  /// - Parameters:
  ///   - recipe: what all arms share; its images are read.
  ///   - columns: the metrics of the experiment's table; raw pixels have those that need no encoder, and NaN in the others.
  ///   - curves: the experiment's curves, of which raw pixels have none.
  ///   - seed: the seed of the images whose raw pixels are read; an encoder is run with the seed that `encoder` knows.
  ///   - encoder: runs and reports an encoder; it is given nil for the untrained one.
  /// - Throws: what `encoder` throws, or `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule.
  public func findings(
    recipe: SmallScaleRecipe, columns: [Metric], curves: [CurveMetric] = [], seed: UInt64,
    encoder: (Setting?) throws -> Findings
  ) throws -> Findings {
    switch self {
    case .rawPixels:
      Findings(
        try recipe.metricsOfPixels(seed: seed, columns: columns),
        curves: Dictionary(uniqueKeysWithValues: curves.map { ($0.metric.name, []) }))
    case .untrained: try encoder(nil)
    case .trained(let setting): try encoder(setting)
    }
  }
}

extension SmallScaleRecipe {
  /// The claims of a chapter as far as they can be judged on this recipe's images. On images that were read nothing is required, and
  /// what is claimed of factors is left out.
  public func judged(_ claims: [Claim], columns: [Metric]) -> [Claim] {
    guard images != nil else { return claims }
    return claims.filter { claim in columns.contains { $0.name == claim.metric } }.map(\.reported)
  }
}
