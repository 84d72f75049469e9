import MomentumContrast
import Tensors

/// What stands on the maps of a backbone and is trained on scenes: the alternatives are the two tasks, `SegmentationHead` and
/// `DetectionHead`.
///
/// It is a description and holds no weights, like the encoder's parts.
public protocol DenseHead: Sendable {
  /// The channels of every batch norm, by its name.
  var normalizedChannels: [String: Int] { get }
  /// How many numbers it makes for each pixel of an image, if it makes any at that size; what memory is taken by.
  var outputsPerPixel: Int { get }
  /// Appends fresh weights, for maps of so many channels.
  func addParameters(to parameters: inout Parameters, input: Int, random: RandomSource)
  /// The loss on these scenes, given the maps of their images, N×h×w×C, as a variable of shape [1].
  func loss(
    on maps: Variable, of scenes: LabelledScenes, in pass: inout ForwardPass, kernels: any TransferKernels.Type
  ) -> Variable
}
