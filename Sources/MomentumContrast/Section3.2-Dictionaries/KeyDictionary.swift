import Tensors

/// What the queries of a step are compared with, and what is kept of a step for later ones.
///
/// A dictionary does not encode, and changes only in `store`, which `MoCo.step` calls at its end.
public protocol KeyDictionary: Sendable, Equatable {
  /// Which of the three it is.
  static var mechanism: Mechanism { get }
  /// What a checkpoint of it has, by the names of the official code where that has any.
  static func layout(_ configuration: Configuration) -> StateLayout
  /// A dictionary before the first step, of random unit vectors. Only a memory bank asks for `imageCount`, the images
  /// of the data set.
  init(_ configuration: Configuration, imageCount: Int, random: RandomSource)
  /// A dictionary as a checkpoint has it.
  init(_ configuration: Configuration, from state: NamedState)
  /// The keys kept from step to step, M×C.
  var keys: Tensor { get }
  /// What a checkpoint keeps of it.
  var state: NamedState { get }
  /// The loss of a batch of queries and its gradient.
  /// - Parameters:
  ///   - q: queries, N×C; of a queue they may be a share of the batch.
  ///   - k: keys of other views of the same images, N×C; nil where the dictionary holds the positives itself.
  ///   - lookup: which entries a memory bank is asked for; nil for the others.
  ///   - batch: how many queries the whole batch has; nil if these are all.
  ///   - loss: InfoNCE, or of a queue and a bank the decoupled loss.
  ///   - temperature: τ, greater than 0.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, batch: Int?, loss: ContrastiveLoss, temperature: Float,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE
  /// Keeps what later steps need. A batch comes as one tensor of queries and one of keys for each half of the loss (one,
  /// or two if it is symmetric).
  mutating func store(queries: [Tensor], keys: [Tensor], lookup: BankLookup?)
}

extension KeyDictionary {
  /// InfoNCE of a batch of queries, and its gradient.
  public func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, temperature: Float, kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    compare(q, with: k, lookup: lookup, batch: nil, loss: .infoNCE, temperature: temperature, kernels: kernels)
  }

  /// What it keeps, in bytes.
  public var byteCount: Int { keys.byteCount }
}
