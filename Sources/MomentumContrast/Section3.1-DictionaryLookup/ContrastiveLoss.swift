import Tensors

/// Which loss queries are compared with a queue or a memory bank by.
///
/// What it refuses to do: end-to-end, where keys get a gradient too, there is InfoNCE alone (`InfoNCEWithinBatch.swift`).
public enum ContrastiveLoss: String, Sendable, CaseIterable {
  /// V1 Eq. 1, the loss of both papers.
  case infoNCE = "InfoNCE"
  /// Yeh et al. 2022, Eq. 6: the positive left out of the denominator. A control, which should depend less on K.
  case decoupled

  /// The loss of N queries (N×C) against their keys (N×C) and K shared negatives (K×C). They are a share of a batch of
  /// `batch` queries; nil if they are all of it.
  public func compare(
    _ queries: Tensor, with keys: Tensor, negatives: Tensor, temperature: Float, batch: Int? = nil,
    kernels: any ContrastiveKernels.Type
  ) -> InfoNCE {
    switch self {
    case .infoNCE:
      kernels.infoNCE(queries: queries, keys: keys, negatives: negatives, temperature: temperature, batch: batch)
    case .decoupled:
      kernels.decoupledLoss(queries: queries, keys: keys, negatives: negatives, temperature: temperature, batch: batch)
    }
  }
}
