import Ablations
import Images
import MomentumContrast
import Tensors

/// Training with two labels: the class, and where the object lies in the view. A control for what labels teach to ignore.
extension SmallScaleRecipe {
  /// Cells along each axis that the place is told by.
  static let placeCells = 5

  /// Trains the recipe's encoder to tell class and place at once: a soft-max over all pairs of a class and one of 5×5 cells that
  /// divide the middle half of the view. Nearly all centres lie there; one beyond it is told by the nearest cell.
  ///
  /// Images, views, batch and descent are those of training on the class alone.
  /// - Throws: `ConfigurationError` or `ImagesError` before anything is computed, also of images whose places are not known;
  ///   `TrainingError` if the loss stops being a number.
  public func trainOnClassAndPlace(seed: UInt64, progress: RunProgress) throws -> EncoderState {
    let (random, source, training, _) = try opening(seed: seed)
    guard let shapes = source.shapes else {
      throw ConfigurationError(description: "labels of places: those of images that were read are unknown")
    }
    let centers = shapes.trainingScenes(imageCount).map(\.center)
    var descent = SupervisedRecipe()
    (descent.steps, descent.batchSize) = (steps, configuration.batchSize)
    let cells = Self.placeCells * Self.placeCells
    var network = SupervisedTraining(
      backbone: SmallConvNet(widths: widths, normalization: normalization), classCount: training.classCount * cells,
      recipe: descent, random: random.stream("model"))
    var order = EpochOrder(
      imageCount: imageCount, batchSize: configuration.batchSize, random: random.stream("order"))
    for step in 0..<steps {
      let indices = order.indices(step: step)
      let stream = random.stream("views").stream(step).stream(ViewBranch.query.rawValue)
      let views = augmentation.views(of: training, indices: indices, random: stream)  // N×H×W×3
      let labels = indices.enumerated().map { position, index in
        let placement = augmentation.placement(
          position: position, height: training.images.shape[1], width: training.images.shape[2], random: stream)
        return training.labels[index] * cells + Self.cell(of: placement.place(of: centers[index]))
      }
      let rate = configuration.schedule.rate(base: configuration.learningRate, step: step, of: steps)
      let outcome = try network.step(views: views, labels: labels, learningRate: rate)
      progress.report(step: step + 1, of: steps, loss: Float(outcome.loss))
    }
    return network.state
  }

  /// The cell, 0..<25, of a place in shares of the view.
  static func cell(of place: SIMD2<Float>) -> Int {
    func along(_ share: Float) -> Int {
      min(max(Int(((share - 0.25) * 2 * Float(placeCells)).rounded(.down)), 0), placeCells - 1)
    }
    return along(place.y) * placeCells + along(place.x)
  }
}
