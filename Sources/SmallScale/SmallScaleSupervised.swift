import Ablations
import Images
import MomentumContrast
import Tensors

/// Training with labels at the chapters' scale: the images and the augmentation of the recipe, its encoder, and from the
/// same seed the views that its queries are made of.
extension SmallScaleRecipe {
  /// The images that a run of this seed trains on and is judged on.
  /// - Throws: `ImagesError` if the factors of the images break a rule.
  public func labelledImages(seed: UInt64) throws -> (training: LabelledImages, test: LabelledImages) {
    let source = try runImages(seed: seed)
    return (source.trainingImages(imageCount), source.testImages(evaluationTestCount))
  }

  /// Trains an encoder with labels, from fresh weights or from given ones.
  ///
  /// - Parameters:
  ///   - images: the labelled images, all of them or a part.
  ///   - pretrained: where the encoder starts, or nil for the weights that pre-training starts from.
  ///   - recipe: the numbers of the training. Those of this `SmallScaleRecipe` are for pre-training and not asked.
  ///   - random: the root of the seed's randomness, as in `run`.
  ///   - progress: is told of every step, if there is one.
  /// - Throws: `ConfigurationError` before anything is computed; `TrainingError` if the loss stops being a number.
  public func train(
    on images: LabelledImages, from pretrained: EncoderState? = nil, training recipe: SupervisedRecipe,
    random: RandomSource, progress: RunProgress? = nil
  ) throws -> SupervisedTraining {
    let backbone = SmallConvNet(widths: widths, normalization: normalization)
    let model = random.stream("model")
    var training =
      if let pretrained {
        try SupervisedTraining(
          backbone: backbone, pretrained: pretrained, classCount: images.classCount, recipe: recipe, random: model)
      } else {
        SupervisedTraining(backbone: backbone, classCount: images.classCount, recipe: recipe, random: model)
      }
    try training.run(labels: images.labels, random: random.stream("order")) { indices, step in
      let stream = random.stream("views").stream(step).stream("query")
      return augmentation.views(of: images, indices: indices, random: stream)  // N×H×W×3
    } report: { step, report in
      progress?.report(step: step + 1, of: recipe.steps, loss: Float(report.loss))
    }
    return training
  }

  /// The share of images that a trained network gets right, in 0–1.
  public func accuracy(of training: SupervisedTraining, on test: LabelledImages) -> Double {
    training.accuracy(normalized(test.images), labels: test.labels)
  }
}
