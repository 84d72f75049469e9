/// What a source gave: images to train on, images to judge on, and what there is to say about them.
public struct ImageSet: Sendable {
  /// Where the test part comes from.
  public enum TestPart: String, Sendable {
    /// The source has one of its own.
    case own
    /// A fifth of every class was held out of the only part, the same fifth each time.
    case heldOut
    /// There is none, because the images have no labels or no class has two of them.
    case none
  }

  /// A picture that could not be read.
  public struct Undecoded: Sendable, Equatable {
    /// The file.
    public let path: String
    /// What the decoder or the system says, in one line.
    public let reason: String
  }

  /// A word for file names and tables, as `fashion-mnist`.
  public internal(set) var name: String
  /// Images to train on, N×H×W×3 in [0, 1].
  public internal(set) var training: LabelledImages
  /// Images of the same size and classes to judge on; none of them is among the training images.
  public internal(set) var test: LabelledImages?
  /// Where `test` comes from.
  public let testPart: TestPart
  /// The names of the classes in the order of their labels; empty where the source has none.
  public let classNames: [String]
  /// Pictures that were left out because they do not decode.
  public let undecoded: [Undecoded]
  /// What a user should know, a line each: what was left out, what is missing.
  public internal(set) var remarks: [String]

  /// What makes training or judging on these images pointless or flattering, a line each.
  var oddities: [String] {
    var lines: [String] = []
    if training.count >= 2, training.isOneImage {
      lines.append("all \(training.count) training images are equal: there is nothing to tell apart")
    }
    guard training.isLabelled else { return lines }
    let present = Set(training.labels)
    let absent = (0..<training.classCount).filter { !present.contains($0) }
    if !absent.isEmpty {
      let names = absent.map { classNames.indices.contains($0) ? classNames[$0] : "\($0)" }
      lines.append(
        "\(absent.count) of \(training.classCount) classes have no training image: \(listed(names, atMost: 10))")
    }
    return lines
  }

  /// Checks what an evaluation relies on: labels, at least two classes among the training images, and a test part.
  /// - Throws: `ImagesError` naming what is missing.
  public func checkForEvaluation() throws(ImagesError) {
    try require(training.isLabelled, "\(name) has images without labels: it can be trained on, but not evaluated")
    let present = Set(training.labels)
    try require(
      present.count >= 2,
      "\(name) has \(present.count) class among \(training.count) training images, but an evaluation needs at least 2")
    try require(test != nil, "\(name) has no test images, and no class has the two images that a split needs")
  }
}

extension ImageSet: CustomStringConvertible {
  /// Name, sizes and classes in a line.
  public var description: String {
    let shape = training.images.shape
    let classes = training.isLabelled ? "\(training.classCount) classes" : "no labels"
    let judged =
      switch testPart {
      case .own: "\(test?.count ?? 0) test images"
      case .heldOut: "\(test?.count ?? 0) test images, held out"
      case .none: "no test images"
      }
    return "\(name): \(training.count) training images of \(shape[1])×\(shape[2]), \(judged), \(classes)"
  }
}
