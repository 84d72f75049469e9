import Images
import MomentumContrast
import Tensors

/// How every encoder of the chapters is looked at: whole images it has not been trained on, in evaluation mode.
extension SmallScaleRecipe {
  /// Whole images as the encoder takes them.
  func normalized(_ images: Tensor) -> Tensor { augmentation.normalization.map { $0(images) } ?? images }

  /// The encoder that every run of this recipe trains.
  var encoder: Encoder {
    Encoder(
      backbone: SmallConvNet(widths: widths, normalization: normalization), head: configuration.head,
      dimension: configuration.dimension)
  }

  /// What an encoder of this recipe, or another, makes of whole images N×H×W×3 in [0, 1].
  public func outputs(
    of images: Tensor, by state: EncoderState, encoder: Encoder? = nil,
    parts: Set<EncoderOutputs.Part> = [.features, .projections]
  ) -> EncoderOutputs {
    (encoder ?? self.encoder).outputs(
      of: normalized(images), parameters: state.parameters, buffers: state.buffers, parts: parts)
  }

  /// The features of whole images in evaluation mode, N×F: what every evaluation looks at.
  public func features(of images: Tensor, by state: EncoderState) -> Tensor {
    outputs(of: images, by: state, parts: [.features]).features
  }

  /// What an encoder is worth: kNN and linear probe on its features, in percent, and what it knows of each factor.
  struct Evaluation {
    var knn: Double
    var probe: Double
    var readouts: EncoderReadouts?
  }

  /// Evaluates an encoder on the first of the training images and on the test images of `source`.
  func evaluate(
    _ state: EncoderState, encoder: Encoder? = nil, on source: RecipeImages, training: LabelledImages,
    test: LabelledImages, random: RandomSource
  ) -> Evaluation {
    let count = min(evaluationTrainCount, training.count)
    let train = outputs(of: training.images.rows(0..<count), by: state, encoder: encoder)
    let unseen = outputs(of: test.images, by: state, encoder: encoder)
    let trainLabels = Array(training.labels[..<count])
    let knn = NearestNeighbours(neighbours: 200, temperature: 0.1).accuracy(
      train: train.features, trainLabels: trainLabels, test: unseen.features, testLabels: test.labels,
      classCount: training.classCount)
    let probe = LinearProbe().accuracy(
      train: train.features, trainLabels: trainLabels, test: unseen.features, testLabels: test.labels,
      classCount: training.classCount, random: random.stream("probe"))
    var evaluation = Evaluation(knn: 100 * knn, probe: 100 * probe)
    if readsFactors, let shapes = source.shapes {
      let scenes = FactorScenes(ofWholeImages: shapes, training: count, test: test.count)
      evaluation.readouts = EncoderReadouts(
        // The probe on features is the read-out of the shape.
        features: FactorReadouts(
          train: train.features, test: unseen.features, scenes: scenes, shape: evaluation.probe),
        projections: FactorReadouts(
          train: train.projections, test: unseen.projections, scenes: scenes, random: random.stream("probe")))
    }
    return evaluation
  }
}
