import Tensors

/// The dictionary as a memory bank (V1 §3.2, Fig. 2b; Wu et al. 2018): one key for every image of the data set.
///
/// A step draws K entries as negatives. The positive of an image is its own entry: what the query encoder said of it when
/// it was last seen, an epoch ago. So no keys are encoded, no gradient reaches them, and the entries come from query
/// encoders all over the past epoch. After the step, the entries of the batch's images become their new queries:
///
///     b_i ← normalise( μ·b_i + (1 − μ)·q_i )
///
/// with μ = 0 by default, the plain replacement that V1 describes; instance discrimination has μ = 0.5.
public struct MemoryBank: KeyDictionary {
  /// Memory bank.
  public static var mechanism: Mechanism { .memoryBank }
  /// One key an image, M×C.
  public private(set) var keys: Tensor
  /// μ.
  public let representationMomentum: Float

  /// A bank with the given content, one row an image.
  public init(keys: Tensor, representationMomentum: Float = 0) {
    precondition(keys.shape.count == 2, "keys are M×C, not of shape \(keys.shape)")
    self.keys = keys
    self.representationMomentum = representationMomentum
  }

  /// A bank of random unit vectors: until an image was seen, its entry says nothing of it.
  public init(imageCount: Int, dimension: Int, representationMomentum: Float = 0, random: RandomSource) {
    self.init(
      keys: Initialization.unitVectors(count: imageCount, dimension: dimension, random: random),
      representationMomentum: representationMomentum)
  }

  /// The entries: `bank`.
  public static func layout(_ configuration: Configuration) -> StateLayout {
    StateLayout([("bank", .keys(count: nil, dimension: configuration.dimension, inColumns: false))])
  }

  /// A fresh bank.
  public init(_ configuration: Configuration, imageCount: Int, random: RandomSource) {
    self.init(
      imageCount: imageCount, dimension: configuration.dimension,
      representationMomentum: configuration.representationMomentum, random: random.stream("bank"))
  }

  /// A bank as a checkpoint has it.
  public init(_ configuration: Configuration, from state: NamedState) {
    self.init(keys: state.keys("bank"), representationMomentum: configuration.representationMomentum)
  }

  /// The entries.
  public var state: NamedState {
    var state = NamedState()
    state.add("bank", .keys(keys, inColumns: false))
    return state
  }

  /// The loss with the batch's own entries as positives and the drawn ones as negatives. No gradient reaches an entry.
  public func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, batch: Int?, loss: ContrastiveLoss, temperature: Float,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    guard let lookup else { preconditionFailure("a memory bank must be told which images the queries show") }
    return loss.compare(
      q, with: keys.gatheringRows(lookup.images),  // N×C
      negatives: keys.gatheringRows(lookup.negatives),  // K×C
      temperature: temperature, kernels: kernels)
  }

  /// Replaces the entries of the batch's images by their queries.
  public mutating func store(queries: [Tensor], keys: [Tensor], lookup: BankLookup?) {
    guard let lookup else { preconditionFailure("a memory bank must be told which images the queries show") }
    for batch in queries { replace(lookup.images, by: batch) }
  }

  /// Moves the entries of `images` to `queries`, N×C.
  private mutating func replace(_ images: [Int], by queries: Tensor) {
    let (width, μ) = (keys.shape[1], representationMomentum)
    precondition(queries.shape == [images.count, width], "\(queries.shape) for \(images.count) entries of \(width)")
    var entries = queries
    if μ > 0 {
      let old = keys.gatheringRows(images)  // N×C
      entries =
        Scalar.l2Normalize(
          Tensor(shape: queries.shape, zip(old.elements, queries.elements).map { μ * $0 + (1 - μ) * $1 })
        ).y
    }
    keys.withMutablePointer { keys in
      entries.withPointer { entries in
        for (n, image) in images.enumerated() {
          (keys + image * width).update(from: entries + n * width, count: width)
        }
      }
    }
  }
}
