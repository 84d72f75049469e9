/// Images with masks to train on and to judge on, and what there is to say about them.
public struct MaskedSet: Sendable {
  /// Images to train on.
  public let training: MaskedImages
  /// Images of the same size and classes to judge on: none of the training images.
  public let test: MaskedImages
  /// The name of each training image's file as a message shows it, without its folder.
  public let trainingNames: [String]
  /// The name of each test image's file.
  public let testNames: [String]
  /// What a user should know, a line each: what was left out, what was taken where nothing was said.
  public let remarks: [String]
}

extension MaskedSet: CustomStringConvertible {
  /// Sizes and classes in a line.
  public var description: String {
    let shape = training.images.shape
    let classes = training.classCount == 1 ? "1 class" : "\(training.classCount) classes"
    return "\(counted(training.count, "training image")) of \(shape[1])×\(shape[2]), "
      + "\(counted(test.count, "test image")), held out, \(classes) beside the ground"
  }
}
