extension Configuration {
  /// The rules that the three dictionaries have of their own.
  func validateMechanism(
    imageCount: Int, require: (Bool, @autoclosure () -> String) throws(ConfigurationError) -> Void
  ) throws(ConfigurationError) {
    switch mechanism {
    case .queue:
      try require(
        queueSize >= batchSize, "queue size \(queueSize): it must be at least the batch size, \(batchSize)")
      try require(
        !isSymmetric || queueSize >= 2 * batchSize,
        "queue size \(queueSize): with a symmetric loss it must be at least twice the batch size, \(batchSize)")
    case .memoryBank:
      try require(queueSize >= 1, "queue size \(queueSize): it must be at least 1")
      try require(
        queueSize <= imageCount - batchSize,
        """
        queue size \(queueSize): a memory bank must have as many images outside the batch, and has \
        \(imageCount - batchSize)
        """)
      try require(
        representationMomentum >= 0 && representationMomentum < 1,
        "representation momentum \(representationMomentum): it must lie in [0, 1)")
      try require(
        !isSymmetric, "symmetric loss: a memory bank encodes no keys, so its loss has no second half")
    case .endToEnd:
      try require(
        batchSize >= 2, "batch size \(batchSize): an end-to-end dictionary must have at least 2, for one negative")
      try require(loss == .infoNCE, "loss \(loss.rawValue): an end-to-end dictionary has no other than InfoNCE")
    }
  }
}
