import Images
import MomentumContrast
import Tensors

extension SmallScaleRecipe {
  /// Compares fresh queries with the keys that stand in the queue of a run.
  ///
  /// The queries are views of training images as a step would take them: the run's augmentation, batch norm by the batch
  /// and its device groups.
  /// - Parameters:
  ///   - batches: how many batches of queries; at least 1.
  ///   - random: draws images and views.
  public func hardNegatives(
    of moco: MoCo, images: LabelledImages, batches: Int, random: RandomSource
  ) -> HardNegatives {
    var order = EpochOrder(
      imageCount: images.count, batchSize: configuration.batchSize, random: random.stream("order"))
    var queries: [Float] = []
    for batch in 0..<batches {
      let views = augmentation.views(
        of: images, indices: order.indices(step: batch), random: random.stream("views").stream(batch))
      var pass = ForwardPass(
        moco.query.parameters, normalization: .batch(configuration.groups),
        on: Tape(kernels: Vectorized.self, recording: false))
      queries += moco.encoder.embeddings(of: Variable(constant: views), in: &pass).value.elements  // N×C
    }
    return HardNegatives(
      queries: Tensor(shape: [batches * configuration.batchSize, configuration.dimension], queries),
      negatives: moco.queue.keys)
  }
}
