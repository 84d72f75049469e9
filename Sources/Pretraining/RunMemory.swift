import Exchange
import Family
import MomentumContrast
import Tensors

/// The memory that a run is going to take at its peak, in bytes.
///
/// The factors are measured, and judged by `RunMemoryTests` on the peaks of eight runs: what the monitor keeps of the images, the copies
/// of weights that products make, and what a step holds besides the outputs of its layers, which is more in a ResNet, with its sums.
struct RunMemory {
  /// The program itself.
  static let program = 60e6
  /// Training and test images, and those that the monitor keeps.
  let images: Double
  /// θ_q, θ_k, velocity, gradient, and their copies.
  let state: Double
  /// The keys and the part of them that a checkpoint is written from; and the logits, which a queue does not keep.
  let dictionary: Double
  /// Of a step, the outputs of the layers for its batch, gradients on their way back, what the key encoder computes, and packed
  /// windows; or of a look at kNN, the largest layers for 256 images or fewer; whichever is more.
  let activations: Double

  /// - Parameter imageBytes: of training and test part; if nil, those of the training part.
  init(_ plan: PretrainingPlan, imageBytes: Int? = nil) {
    let c = plan.configuration
    let method = (try? plan.description()).flatMap { $0 }
    let trained = method?.start(random: RandomSource(seed: 0))
    let encoder =
      trained?.encoder ?? Encoder(backbone: plan.backbone, head: c.head, dimension: c.dimension)
    let description = EncoderDescription(encoder, imageSize: ImageSize(plan.side))
    let keys = Double(c.keysHeld(imageCount: plan.imageCount))
    let own = 12 * Double(plan.imageCount) * Double(plan.side) * Double(plan.side)
    images = 1.3 * (imageBytes.map(Double.init) ?? own)
    if let method, let trained {
      let logits = method.method.logits(method.values, batchSize: c.batchSize, imageSize: plan.side)
      (state, dictionary) = (2.3 * Double(trained.stateBytes), 8.5 * Double(logits))
    } else {
      state = 6.7 * Double(description.parameterBytes)
      let logits = c.mechanism == .queue ? 0 : Double(c.batchSize) * Double(c.negativeCount + 1)
      dictionary = 4.5 * keys * Double(c.dimension) + 5 * logits
    }
    let (perImage, chunk) = (
      Double(description.activationBytesPerImage), Double(encoder.chunk(of: ImageSize(plan.side)))
    )
    // MoCo records one of its two views, the other methods all that they take.
    let recorded = Double(trained?.viewCount ?? 1)
    activations =
      recorded * max((plan.encoder == .small ? 1.45 : 2.9) * Double(c.batchSize), 0.35 * chunk) * perImage
  }

  /// Of everything.
  var total: Double { Self.program + images + state + dictionary + activations }
}
