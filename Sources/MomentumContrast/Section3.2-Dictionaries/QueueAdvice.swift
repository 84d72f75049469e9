import Foundation

/// What four numbers of a recipe mean for a data set, before anything is trained: arithmetic, and warnings in words.
///
/// What it refuses to do: predict accuracy.
public struct QueueAdvice: Sendable, Equatable {
  /// The images of the data set.
  public let imageCount: Int
  /// The images of a batch, N in the paper.
  public let batchSize: Int
  /// K.
  public let queueSize: Int
  /// m.
  public let momentum: Double
  /// The steps of the run.
  public let steps: Int

  /// Takes the numbers.
  /// - Throws: `ConfigurationError`, which names the value and the rule.
  public init(
    imageCount: Int, batchSize: Int, queueSize: Int, momentum: Double, steps: Int
  ) throws(ConfigurationError) {
    func require(_ holds: Bool, _ message: String) throws(ConfigurationError) {
      guard holds else { throw ConfigurationError(description: message) }
    }
    try require(imageCount >= 1, "images \(imageCount): there must be at least 1")
    try require(batchSize >= 1, "batch size \(batchSize): it must be at least 1")
    try require(
      batchSize <= imageCount, "batch size \(batchSize): it must not exceed the number of images, \(imageCount)")
    try require(
      queueSize >= batchSize, "queue size \(queueSize): it must be at least the batch size, \(batchSize)")
    try require(momentum >= 0 && momentum <= 1, "momentum \(momentum): it must lie in [0, 1]")
    try require(steps >= 1, "steps \(steps): there must be at least 1")
    self.imageCount = imageCount
    self.batchSize = batchSize
    self.queueSize = queueSize
    self.momentum = momentum
    self.steps = steps
  }

  /// How many keys of one image are in a full queue, on average: K / images.
  public var keysPerImage: Double { Double(queueSize) / Double(imageCount) }

  /// How many steps a key stays, and how many fill the queue: K / batch.
  public var stepsInQueue: Double { Double(queueSize) / Double(batchSize) }

  /// How many time constants of the key encoder a key stays: (K / batch)·(1 − m). 0.256 in the paper.
  public var driftIndex: Double { stepsInQueue * (1 - momentum) }

  /// After how many steps half of the key encoder is new: ln 2 / −ln m. 0 for m = 0, infinite for m = 1.
  public var halfLife: Double { momentum == 0 ? 0 : momentum == 1 ? .infinity : log(2) / -log(momentum) }

  /// How much of the query encoder's way the key encoder has absorbed at the end: 1 − m^steps.
  public var shareAbsorbed: Double { 1 - pow(momentum, Double(steps)) }

  /// The loss of an encoder that tells nothing apart: ln(K + 1), in nats.
  public var chanceLoss: Double { log(Double(queueSize) + 1) }

  /// How often an image is seen: steps·batch / images.
  public var epochs: Double { Double(steps) * Double(batchSize) / Double(imageCount) }

  /// What speaks against these numbers, a sentence or two each; empty if nothing does.
  public var warnings: [String] {
    var warnings: [String] = []
    if queueSize >= imageCount {
      warnings.append(
        """
        The queue holds \(text(keysPerImage)) keys of every image, so a query meets older keys of its own image as \
        negatives. Choose K well below the \(imageCount) images.
        """)
    }
    if momentum == 0 {
      warnings.append("With m = 0 the key encoder is the query encoder: in the paper such a run failed (V1 §4.1).")
    } else if driftIndex > 1.5 {
      warnings.append(
        """
        The key encoder turns over \(text(driftIndex)) times while a key waits. At 1.6 the paper lost 3.8 points against \
        0.016 (V1 §4.1: m = 0.9 and 0.999), and the Momentum chapter's runs failed at 6.4. Raise m or shrink K.
        """)
    } else if driftIndex > 0.3 {
      warnings.append(
        """
        The drift index \(text(driftIndex)) is above the 0.256 of the paper's recipe: the oldest keys come from a rather \
        different encoder. Raise m, or shrink K.
        """)
    }
    if shareAbsorbed < 0.9 {
      warnings.append(
        """
        After \(steps) steps the key encoder has absorbed \(text(100 * shareAbsorbed)) % of the query encoder's way: it \
        lags all along. Lower m, or train longer.
        """)
    }
    if stepsInQueue > 0.1 * Double(steps) {
      warnings.append(
        """
        The queue takes \(text(stepsInQueue)) of \(steps) steps to fill; until then its random vectors are easy negatives \
        and the loss rises. Shrink K, or train longer.
        """)
    }
    if epochs < 1 {
      warnings.append("Only \(text(100 * epochs)) % of the images are seen at all. Train longer.")
    }
    return warnings
  }

  /// Three significant digits, or all of them before the point.
  private func text(_ number: Double) -> String { String(format: number < 1000 ? "%.3g" : "%.0f", number) }
}
