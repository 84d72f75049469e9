import MomentumContrast
import Tensors

/// What a method starts from.
public struct MethodSetup: Sendable {
  /// Images to features, as the method has it (`FamilyMember.backbone`).
  public var backbone: any Backbone
  /// The method's numbers.
  public var values: MethodValues
  /// How many images there are to train on: so many entries a memory bank has.
  public var imageCount: Int
  /// Pixels along each side of an image.
  public var imageSize: Int
  /// The channels of the images.
  public var inputChannels = 3
  /// Groups and descent.
  public var recipe = DescentRecipe()
  /// Which half of the kernels a step runs.
  public var kernels: any FamilyKernels.Type = Vectorized.self
  /// What fresh weights are drawn from.
  public var random: RandomSource

  /// A setup.
  public init(
    backbone: any Backbone, values: MethodValues, imageCount: Int, imageSize: Int, random: RandomSource
  ) {
    (self.backbone, self.values, self.imageCount) = (backbone, values, imageCount)
    (self.imageSize, self.random) = (imageSize, random)
  }
}
