import Images
import MomentumContrast
import Tensors

extension SmallScaleRecipe {
  /// The bits that two views by this recipe's augmentation share of each factor, as an untrained encoder's features tell.
  ///
  /// `imageCount` is M, the number of test images that are compared.
  /// - Throws: `ConfigurationError` or `ImagesError` if a number of the recipe breaks its rule, or M is less than two images
  ///   of each shape.
  public func fingerprintBits(seed: UInt64, imageCount: Int = 4096) throws -> FingerprintBits {
    var short = untrained
    short.stalenessAt = nil
    short.readsFactors = false
    (short.evaluationTrainCount, short.evaluationTestCount) = (1, 1)
    let state = try short.run(seed: seed, progress: .silent).query
    return try fingerprintBits(of: state, seed: seed, imageCount: imageCount)
  }

  /// The bits that two views share of each factor, as the features of this encoder tell.
  ///
  /// The read-outs learn from one view of each of the first training images.
  /// - Throws: as above.
  public func fingerprintBits(
    of state: EncoderState, seed: UInt64, imageCount: Int = 4096
  ) throws -> FingerprintBits {
    try validate()
    guard imageCount >= 2 * shapes.shapes.count else {
      throw ConfigurationError(
        description: "images to compare \(imageCount): there must be at least two of each shape, "
          + "\(2 * shapes.shapes.count)")
    }
    guard let world = try runImages(seed: seed).shapes else {
      throw ConfigurationError(description: "fingerprints: the factors of images that were read are unknown")
    }
    let random = RandomSource(seed: seed).stream("fingerprints")
    let scenes = FactorScenes(of: world, training: min(evaluationTrainCount, self.imageCount), test: imageCount)
    return FingerprintBits(
      scenes: scenes, learning: features(of: world.trainingImages(scenes.training.count), random.stream("learning")),
      first: features(of: world.testImages(imageCount), random.stream("first")),
      second: features(of: world.testImages(imageCount), random.stream("second"))
    ) { factor, twins in
      let random = random.stream(factor.rawValue)
      return features(of: world.images(of: twins, noise: random.stream("noise")), random.stream("views"))
    }

    /// The features of a view of each image.
    func features(of images: LabelledImages, _ random: RandomSource) -> Tensor {
      let views = augmentation.views(of: images, indices: Array(0..<images.count), random: random)
      return encoder.features(of: views, parameters: state.parameters, buffers: state.buffers)
    }
  }
}

extension FingerprintBits {
  /// The bits of every factor that the scenes differ in.
  /// - Parameters:
  ///   - learning: features N×F of a view of each training image.
  ///   - first: features M×F of a view of each test image.
  ///   - second: features M×F of another view of each.
  ///   - ofTwins: gives features M×F of a view of each of these scenes, the twins by this factor.
  init(
    scenes: FactorScenes, learning: Tensor, first: Tensor, second: Tensor,
    ofTwins: (ShapeFactor, [SyntheticShapes.Scene]) -> Tensor
  ) {
    let count = first.shape[0]
    imageCount = count
    var (rows, all, allAgain): ([Row], [TensorOf<Double>], [TensorOf<Double>]) = ([], [], [])
    for factor in scenes.factors {
      // The image before lends the other factors, and is of another shape.
      let twins = scenes.test.indices.map { index in
        factor.twin(of: scenes.test[index], otherwise: scenes.test[(index + count - 1) % count])
      }
      let features = ofTwins(factor, twins)  // M×F
      func reader(_ rows: [Int]) -> Reader {
        Reader(
          features: learning.gatheringRows(rows),
          targets: factor.targets(of: rows.map { scenes.training[$0] }, in: scenes.configuration))
      }
      if factor == .rotation {
        let shares = scenes.rowsOfTurnedShapes.flatMap { rows in
          let reader = reader(rows.training)
          return Self.shares(
            first: reader.read(first.gatheringRows(rows.test)), second: reader.read(features.gatheringRows(rows.test)))
        }
        rows.append(Self.row(factor.rawValue, shares: shares, imageCount: imageCount))
      } else {
        let reader = reader(Array(scenes.training.indices))
        let read = reader.read(first)
        rows.append(
          Self.row(
            factor.rawValue, shares: Self.shares(first: read, second: reader.read(features)), imageCount: imageCount))
        all.append(read)
        allAgain.append(reader.read(second))
      }
    }
    let shares = Self.shares(first: .columns(all), second: .columns(allAgain))
    rows.append(Self.row("together", shares: shares, imageCount: imageCount))
    self.rows = rows
  }
}

/// Reads a factor in units of its own error.
private struct Reader {
  private let regression: RidgeRegression
  private let error: Double

  init(features: Tensor, targets: TensorOf<Double>) {
    regression = RidgeRegression(features: features, targets: targets)
    let squares = zip(regression.predict(features).elements, targets.elements).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    // A factor that is read without any error is read to a millionth.
    error = max((squares / Double(max(1, targets.count))).squareRoot(), 1e-6)
  }

  func read(_ features: Tensor) -> TensorOf<Double> {
    let predictions = regression.predict(features)
    return TensorOf(shape: predictions.shape, predictions.elements.map { $0 / error })
  }
}
