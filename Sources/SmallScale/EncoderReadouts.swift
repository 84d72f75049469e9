import Ablations
import Images
import MomentumContrast
import Tensors

/// What the features h of an encoder and its projections z tell of each factor.
public struct EncoderReadouts: Sendable, Equatable {
  /// Of h, what is kept after pre-training.
  public let features: FactorReadouts
  /// Of z, what is compared.
  public let projections: FactorReadouts

  /// The columns of a table, `h.shape`, `h.hue`, …, `z.shape`, …, for the factors that images with this configuration
  /// differ in.
  static func metrics(for configuration: SyntheticShapes.Configuration) -> [Metric] {
    let factors = ShapeFactor.shown(in: configuration)
    return ["h", "z"].flatMap { vectors in factors.map { Metric(name(vectors, $0)) } }
  }

  /// The values of these columns, in percent.
  public var metrics: [String: Double] {
    var values: [String: Double] = [:]
    for (vectors, readouts) in [("h", features), ("z", projections)] {
      for (factor, value) in zip(readouts.factors, readouts.values) { values[Self.name(vectors, factor)] = value }
    }
    return values
  }

  fileprivate static func name(_ vectors: String, _ factor: ShapeFactor) -> String { "\(vectors).\(factor.rawValue)" }
}

extension SmallScaleOutcome {
  /// The values of the recipe's `factorMetrics`.
  public var factorMetrics: [String: Double] { readouts?.metrics ?? [:] }
}

extension SmallScaleRecipe {
  /// The columns in which the runs of this recipe report what is known of the factors; none if they are not read.
  ///
  /// ```swift
  /// metrics: [Metric("knn"), Metric("probe")] + recipe.factorMetrics
  /// Findings(["knn": outcome.knn, "probe": outcome.probe].merging(outcome.factorMetrics) { $1 })
  /// ```
  public var factorMetrics: [Metric] { readsFactors ? EncoderReadouts.metrics(for: shapes) : [] }

  /// What the query encoder of `moco` knows of the images of a run with this seed.
  /// - Throws: `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule.
  public func readouts(of moco: MoCo, seed: UInt64) throws -> EncoderReadouts {
    let (train, test, scenes) = try factorImages(seed: seed)
    let (known, asked) = (outputs(of: train, by: moco.query), outputs(of: test, by: moco.query))
    let random = RandomSource(seed: seed).stream("probe")
    return EncoderReadouts(
      features: FactorReadouts(train: known.features, test: asked.features, scenes: scenes, random: random),
      projections: FactorReadouts(train: known.projections, test: asked.projections, scenes: scenes, random: random))
  }

  /// What the features of an encoder know, one without a head included: the columns `h.*` of the recipe's `factorMetrics`.
  /// - Throws: `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule.
  public func featureMetrics(of state: EncoderState, seed: UInt64) throws -> [String: Double] {
    let (train, test, scenes) = try factorImages(seed: seed)
    let readouts = FactorReadouts(
      train: features(of: train, by: state), test: features(of: test, by: state), scenes: scenes,
      random: RandomSource(seed: seed).stream("probe"))
    return Dictionary(
      uniqueKeysWithValues: zip(readouts.factors, readouts.values).map { (EncoderReadouts.name("h", $0), $1) })
  }

  /// What the pixels themselves tell, H·W·3 numbers of each image: the same read-outs without any encoder.
  /// - Throws: `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule.
  public func readoutsOfPixels(seed: UInt64) throws -> FactorReadouts {
    let (train, test, scenes) = try factorImages(seed: seed)
    func rows(_ images: Tensor) -> Tensor {
      images.reshaped([images.shape[0], images.shape.dropFirst().reduce(1, *)])  // N×HWC
    }
    return FactorReadouts(
      train: rows(train), test: rows(test), scenes: scenes, random: RandomSource(seed: seed).stream("probe"))
  }

  /// The row of the raw pixels in the table of an experiment with these columns: what they tell of each factor stands under
  /// `h.*`, and of the shape under `probe` as well. Everything else is NaN: nothing was trained, and pixels have no projections.
  /// - Throws: `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule.
  public func metricsOfPixels(seed: UInt64, columns: [Metric]) throws -> [String: Double] {
    let readouts = try readoutsOfPixels(seed: seed)
    var metrics = Dictionary(uniqueKeysWithValues: columns.map { ($0.name, Double.nan) })
    for (factor, value) in zip(readouts.factors, readouts.values) { metrics[EncoderReadouts.name("h", factor)] = value }
    metrics["probe"] = readouts[.shape]
    return metrics
  }

  /// The images that read-outs learn from and are judged on: those of every evaluation of this seed.
  private func factorImages(seed: UInt64) throws -> (train: Tensor, test: Tensor, scenes: FactorScenes) {
    try validate()
    let source = try runImages(seed: seed)
    let count = min(evaluationTrainCount, imageCount)
    guard readsFactors, let shapes = source.shapes else {
      throw ConfigurationError(description: "read-outs of factors: the recipe says not to read them")
    }
    let scenes = FactorScenes(ofWholeImages: shapes, training: count, test: evaluationTestCount)
    return (source.trainingImages(count).images, source.testImages(evaluationTestCount).images, scenes)
  }
}
