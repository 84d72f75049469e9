import Images
import MomentumContrast
import Tensors

extension SmallScaleRecipe {
  /// Compares fresh queries with the keys that stand in the queue of a run; see `freshPairs`.
  public func hardNegatives(
    of moco: MoCo, images: LabelledImages, batches: Int, random: RandomSource
  ) -> HardNegatives {
    let (queries, keys) = freshPairs(of: moco, images: images, batches: batches, random: random)
    return HardNegatives(queries: queries, keys: keys, negatives: moco.queue.keys)
  }

  /// Queries and their own keys by the encoders as they are now, BN×C each, batch after batch.
  ///
  /// They are views of training images as a step would take them: the run's augmentation, batch norm by the batch and its
  /// device groups.
  /// - Parameters:
  ///   - moco: the run, whose encoders encode them.
  ///   - images: the training images.
  ///   - batches: B, how many batches of queries; at least 1.
  ///   - shuffled: whether the keys are encoded in a shuffled order; nil to do as the run does.
  ///   - random: draws images, views and shuffles; with the same one, the images and views are the same either way.
  public func freshPairs(
    of moco: MoCo, images: LabelledImages, batches: Int, shuffled: Bool? = nil, random: RandomSource
  ) -> (queries: Tensor, keys: Tensor) {
    var order = EpochOrder(
      imageCount: images.count, batchSize: configuration.batchSize, random: random.stream("order"))
    var (queries, keys): ([Float], [Float]) = ([], [])
    for batch in 0..<batches {
      let views = augmentation.views(
        of: images, indices: order.indices(step: batch), random: random.stream("views").stream(batch))
      var pass = ForwardPass(
        moco.query.parameters, normalization: .batch(configuration.groups),
        on: Tape(kernels: Vectorized.self, recording: false))
      queries += moco.encoder.embeddings(of: Variable(constant: views), in: &pass).value.elements  // N×C
      let others = augmentation.views(
        of: images, indices: order.indices(step: batch), random: random.stream("key views").stream(batch))
      let shuffle =
        shuffled ?? configuration.shufflesBatch
        ? BatchShuffle(batch: configuration.batchSize, random: random.stream("shuffle").stream(batch)) : nil
      keys += moco.encodeKeys(others, shuffle: shuffle).keys.elements  // N×C
    }
    let shape = [batches * configuration.batchSize, configuration.dimension]
    return (Tensor(shape: shape, queries), Tensor(shape: shape, keys))
  }
}
