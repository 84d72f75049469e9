import Images
import MomentumContrast
import Tensors

/// What linear functions of some vectors tell of each generative factor of the images they were made from: of unseen images,
/// in percent.
///
/// Of the shape it is the accuracy of the linear probe, of every other factor 100·R² of a ridge regression, averaged over
/// the numbers that describe the factor (`ShapeFactor`). Rotation is read from the images of one shape at a time, and
/// averaged over the shapes that have one. Factors that the images do not differ in are left out.
///
/// 100 is a factor that stands in the vectors linearly, 0 one of which they tell nothing that a mean would not. An R² can be
/// below 0: the read-out then learned what does not hold for unseen images.
///
/// What it refuses to do: look for what is not linear.
public struct FactorReadouts: Sendable, Equatable {
  /// The factors, in the order of `values`.
  public let factors: [ShapeFactor]
  /// Percent, one for each factor.
  public let values: [Double]

  /// The value of a factor, in percent; nil if the images do not differ in it.
  public subscript(factor: ShapeFactor) -> Double? {
    factors.firstIndex(of: factor).map { values[$0] }
  }

  /// The read-outs of vectors N×F.
  /// - Parameters:
  ///   - train: vectors of the images that the read-outs learn from.
  ///   - trainScenes: what is in each of these images.
  ///   - test: vectors of unseen images.
  ///   - testScenes: what is in each of the unseen images.
  ///   - configuration: what the images were drawn by.
  ///   - random: draws the order in which the linear probe sees the images.
  /// - Precondition: there is a scene for each vector, and each part has at least two images of each shape.
  public init(
    train: Tensor, trainScenes: [SyntheticShapes.Scene], test: Tensor, testScenes: [SyntheticShapes.Scene],
    configuration: SyntheticShapes.Configuration, random: RandomSource
  ) {
    let scenes = FactorScenes(configuration: configuration, training: trainScenes, test: testScenes)
    self.init(train: train, test: test, scenes: scenes, random: random)
  }

  init(train: Tensor, test: Tensor, scenes: FactorScenes, random: RandomSource) {
    let labels = scenes.labels
    let shape = LinearProbe().accuracy(
      train: train, trainLabels: labels.training, test: test, testLabels: labels.test,
      classCount: scenes.configuration.shapes.count, random: random)
    self.init(train: train, test: test, scenes: scenes, shape: 100 * shape)
  }

  /// - Parameter shape: the accuracy of the linear probe on these vectors, in percent.
  init(train: Tensor, test: Tensor, scenes: FactorScenes, shape: Double) {
    factors = scenes.factors
    // All factors that are read from all images share one regression, as they share its Gram matrix.
    let together = factors.filter { $0 != .shape && $0 != .rotation }
    let (known, asked) = (
      together.map { $0.targets(of: scenes.training, in: scenes.configuration) },
      together.map { $0.targets(of: scenes.test, in: scenes.configuration) }
    )
    let regression = RidgeRegression(features: train, targets: .columns(known))
    var found = regression.determination(features: test, targets: .columns(asked))[...]
    var values: [ShapeFactor: Double] = [.shape: shape]
    for (factor, targets) in zip(together, asked) {
      values[factor] = 100 * Self.mean(found.prefix(targets.shape[1]))
      found = found.dropFirst(targets.shape[1])
    }
    if factors.contains(.rotation) { values[.rotation] = 100 * Self.rotation(train: train, test: test, scenes: scenes) }
    self.values = factors.compactMap { values[$0] }
  }

  /// R² of the rotation, each shape for itself, averaged over the shapes that have one.
  private static func rotation(train: Tensor, test: Tensor, scenes: FactorScenes) -> Double {
    let all = scenes.rowsOfTurnedShapes.map { rows in
      func targets(_ scenes: [SyntheticShapes.Scene], _ rows: [Int], _ configuration: SyntheticShapes.Configuration)
        -> TensorOf<Double>
      { ShapeFactor.rotation.targets(of: rows.map { scenes[$0] }, in: configuration) }
      let regression = RidgeRegression(
        features: train.gatheringRows(rows.training),
        targets: targets(scenes.training, rows.training, scenes.configuration))
      return mean(
        regression.determination(
          features: test.gatheringRows(rows.test), targets: targets(scenes.test, rows.test, scenes.configuration))[...])
    }
    return mean(all[...])
  }

  private static func mean(_ values: ArraySlice<Double>) -> Double { values.reduce(0, +) / Double(values.count) }
}

extension TensorOf<Double> {
  /// Matrices of as many rows side by side.
  static func columns(_ parts: [TensorOf<Double>]) -> TensorOf<Double> {
    let count = parts.first?.shape[0] ?? 0
    let width = parts.reduce(0) { $0 + $1.shape[1] }
    var whole = TensorOf<Double>(shape: [count, width])
    var start = 0
    for part in parts {
      for n in 0..<count { for t in 0..<part.shape[1] { whole[n, start + t] = part[n, t] } }
      start += part.shape[1]
    }
    return whole
  }
}
