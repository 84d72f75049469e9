import Tensors

/// Endless images of shapes, made from a seed, in which one knows what is class and what is nuisance.
///
/// **The factor model.** An image is a shape of one colour on a ground of another:
///
/// | factor | drawn for each image | role |
/// |---|---|---|
/// | shape | index modulo number of classes | the class, and nothing else is |
/// | colours | two colours, with a guard on contrast, or the hue of one light | fingerprint of the image |
/// | position, scale, rotation | evenly from a range | nuisance, partly also fingerprint |
/// | texture | a weak wave on the ground | fingerprint that no colour change removes |
/// | noise | σ, then every pixel | fingerprint in the finest detail |
///
/// Instance discrimination asks the encoder to know an image again in another view. It can do so by any *fingerprint*
/// that both views share. It learns the class only as far as the outline is what is left when the views have destroyed
/// the cheaper fingerprints; kNN and linear probe then read the class from it. So, by construction:
///
/// - **Colour jitter and grayscale** can help: two views of an uncropped image share its colours, which say nothing of the
///   class. Leave the two steps out (or keep them and set `colors` to `.fixed`) and the difference is what they do. With
///   `.tinted` colours the hue is the only fingerprint of colour, and what a rotation of the hue does can be seen alone.
/// - **Blur** can help: a fine texture (`textureFrequency` of five waves per image or more) is a fingerprint that a blur of
///   about a pixel destroys, leaving the outline. With `textureAmplitude` at `0...0` there is nothing for blur to destroy.
///   (Noise is a fingerprint too, since both views are made from the same noisy picture, but a poor one: crops resample it.)
/// - **Crops** can help: they change position and scale, which two views of an uncropped image share.
/// - **Momentum, queue and memory bank** can differ: the images are discriminable one by one (the factors have many
///   more values than there are images), so the task is neither trivial nor hopeless, and a dictionary of inconsistent
///   keys hurts as it does on photographs.
/// - **Shuffling BN** can matter: a small group's mean carries its members' colours, which tells the groups apart.
///
/// What follows from this construction is not evidence about photographs; the chapters say so where they use it.
///
/// What it refuses to do: several objects, occlusion, light and perspective. `image(index)` is a pure function of seed,
/// index and configuration.
public struct SyntheticShapes: Sendable {
  /// The factors' ranges.
  public let configuration: Configuration
  /// The seed of all images.
  public let seed: UInt64
  let root: RandomSource

  /// The first index of the images that `testImages` gives; training images have indices below it.
  public static let firstTestIndex = 1 << 40

  /// The images of one seed.
  /// - Throws: `ImagesError` if the configuration breaks a rule.
  public init(_ configuration: Configuration = .default, seed: UInt64) throws {
    try configuration.validate()
    self.configuration = configuration
    self.seed = seed
    root = RandomSource(seed: seed).stream("synthetic shapes")
  }

  /// Image `index`: H×W×3 in [0, 1].
  public func image(_ index: Int) -> Tensor {
    let size = configuration.size
    return images([index]).images.reshaped([size, size, 3])
  }

  /// The images with these indices, in this order.
  public func images(_ indices: [Int]) -> LabelledImages {
    let size = configuration.size
    let pixels = Tensor(shape: [indices.count, size, size, 3]) { target in  // N×H×W×3
      for (row, index) in indices.enumerated() {
        render(scene(index), noise: root.stream(index).stream("noise"), into: target + row * size * size * 3)
      }
    }
    let classCount = configuration.shapes.count
    return LabelledImages(images: pixels, labels: indices.map { $0 % classCount }, classCount: classCount)
  }

  /// The images with the indices of a range.
  public func images(_ range: Range<Int>) -> LabelledImages { images(Array(range)) }

  /// The first `count` images for training.
  public func trainingImages(_ count: Int) -> LabelledImages {
    precondition(count <= Self.firstTestIndex, "\(count) training images would reach into the test images")
    return images(0..<count)
  }

  /// The first `count` images for testing: no index is ever one of training.
  public func testImages(_ count: Int) -> LabelledImages {
    images(Self.firstTestIndex..<Self.firstTestIndex + count)
  }
}
