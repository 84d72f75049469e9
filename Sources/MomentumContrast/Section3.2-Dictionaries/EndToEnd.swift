import Tensors

/// The dictionary of a mini-batch (V1 §3.2, Fig. 2a): the keys of the batch itself, and back-propagation reaches them.
///
/// Its keys are all of today, so none is stale; but there are only N of them, and what was computed on the way to each
/// must be kept until the backward pass. Queries and keys come from one encoder (the paper allows two).
///
/// It keeps nothing from step to step.
public struct EndToEnd: KeyDictionary {
  /// End-to-end.
  public static var mechanism: Mechanism { .endToEnd }
  /// None: 0×C.
  public let keys: Tensor

  /// A dictionary for vectors of length `dimension`.
  public init(dimension: Int) { keys = Tensor(shape: [0, dimension]) }

  /// No state.
  public static func layout(_ configuration: Configuration) -> StateLayout { StateLayout([]) }

  /// The same at any time.
  public init(_ configuration: Configuration, imageCount: Int, random: RandomSource) {
    self.init(dimension: configuration.dimension)
  }

  /// The same at any time.
  public init(_ configuration: Configuration, from state: NamedState) { self.init(dimension: configuration.dimension) }

  /// No state.
  public var state: NamedState { NamedState() }

  /// InfoNCE against the other N − 1 keys of the batch, with the gradient by the keys as well.
  public func compare(
    _ q: Tensor, with k: Tensor?, lookup: BankLookup?, batch: Int?, loss: ContrastiveLoss, temperature: Float,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    guard let k else { preconditionFailure("an end-to-end dictionary is made of the keys of other views") }
    precondition(loss == .infoNCE, "an end-to-end dictionary has no loss \(loss.rawValue)")
    return kernels.infoNCEWithinBatch(queries: q, keys: k, temperature: temperature)
  }

  /// Forgets the step.
  public mutating func store(queries: [Tensor], keys: [Tensor], lookup: BankLookup?) {}
}
