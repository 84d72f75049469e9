import Tensors

/// The random transformation t ~ T that makes a view of an image; two views of one image are a positive pair.
///
/// A list of steps, applied in order. Every step draws from a sub-stream of its own, so taking one out changes nothing in
/// what the others draw: arms of an ablation differ in that step alone.
///
/// What it refuses to do: steps that need other images (mixing), and 8-bit rounding between steps.
public struct ViewAugmentation: Sendable, Equatable {
  /// The steps in order; no kind occurs twice.
  public let steps: [Step]
  /// Height and width of a view; `nil` is the size of the image. If there is no crop, the whole image is resized.
  public let outputSize: Size?
  /// What is done to the finished view, or `nil` to leave it in [0, 1].
  public let normalization: Normalization?

  /// One transformation with its parameters.
  public enum Step: Sendable, Equatable {
    case randomResizedCrop(RandomResizedCrop)
    case colorJitter(ColorJitter)
    case randomGrayscale(RandomGrayscale)
    case gaussianBlur(GaussianBlur)
    case horizontalFlip(HorizontalFlip)
  }

  /// A step without its parameters. The raw value names its stream of random numbers.
  public enum Kind: String, CaseIterable, Sendable {
    case randomResizedCrop, colorJitter, randomGrayscale, gaussianBlur, horizontalFlip
  }

  /// Height and width in pixels.
  public struct Size: Sendable, Equatable {
    /// In pixels.
    public let height: Int
    /// In pixels.
    public let width: Int

    /// A size in pixels.
    public init(height: Int, width: Int) {
      self.height = height
      self.width = width
    }
  }

  /// An augmentation of these steps.
  /// - Throws: `ImagesError` if a kind occurs twice, a parameter breaks its rule, or the output has no pixels.
  public init(steps: [Step], outputSize: Size? = nil, normalization: Normalization? = nil) throws {
    for (position, step) in steps.enumerated() {
      try step.validate()
      try require(
        !steps[..<position].contains { $0.kind == step.kind }, "the step \(step.kind.rawValue) is listed twice")
    }
    if let size = outputSize {
      try require(
        size.height > 0 && size.width > 0, "views are \(size.height)×\(size.width) pixels, but must have at least 1×1")
    }
    self.steps = steps
    self.outputSize = outputSize
    self.normalization = normalization
  }

  /// The same without one kind of step.
  public func without(_ kind: Kind) -> ViewAugmentation {
    try! ViewAugmentation(
      steps: steps.filter { $0.kind != kind }, outputSize: outputSize, normalization: normalization)
  }

  /// The same with this step in the place of the one of its kind.
  /// - Throws: `ImagesError` if there is none of its kind, or a parameter breaks its rule.
  public func replacing(_ step: Step) throws -> ViewAugmentation {
    try require(steps.contains { $0.kind == step.kind }, "there is no step \(step.kind.rawValue) to replace")
    return try ViewAugmentation(
      steps: steps.map { $0.kind == step.kind ? step : $0 }, outputSize: outputSize, normalization: normalization)
  }

  /// The same with another normalisation, or none.
  public func normalized(by normalization: Normalization?) -> ViewAugmentation {
    try! ViewAugmentation(steps: steps, outputSize: outputSize, normalization: normalization)
  }
}

extension ViewAugmentation.Step {
  /// Which transformation it is.
  public var kind: ViewAugmentation.Kind {
    switch self {
    case .randomResizedCrop: .randomResizedCrop
    case .colorJitter: .colorJitter
    case .randomGrayscale: .randomGrayscale
    case .gaussianBlur: .gaussianBlur
    case .horizontalFlip: .horizontalFlip
    }
  }

  func validate() throws(ImagesError) {
    switch self {
    case .randomResizedCrop(let step): try step.validate()
    case .colorJitter(let step): try step.validate()
    case .randomGrayscale(let step): try step.validate()
    case .gaussianBlur(let step): try step.validate()
    case .horizontalFlip(let step): try step.validate()
    }
  }
}
