import Tensors

/// Endless images of shapes, made from a seed, in which one knows what is class and what is nuisance.
///
/// **The factor model.** An image is a shape on a ground, under one light:
///
/// | factor | drawn for each image | role |
/// |---|---|---|
/// | shape | index modulo number of classes | the class, and nothing else is |
/// | colours | the hue of one light, or two colours with a guard on contrast | fingerprint of the image |
/// | position, scale, rotation | evenly from a range | nuisance, partly also fingerprint |
/// | texture | a wave on the ground, of any direction | fingerprint that no colour change removes |
/// | noise | σ, then every pixel | fingerprint in the finest detail |
/// | code | b bits on every view, off by default (`InstanceCode`) | fingerprint of exactly b bits |
///
/// Instance discrimination asks the encoder to know an image again in another view. It can do so by any *fingerprint* that
/// both views share, and it finds the cheap ones first. What it learns beyond them is decided by one sum: if both views
/// share an easy code of b bits, a query meets about K/2^b negatives with its own code, and an encoder that reads nothing
/// else has the loss ln(1 + K/2^b). With K well below 2^b there is nothing left to gain, and the class is not learned; with
/// K well above it must be.
///
/// **Two worlds** follow from what the views leave:
///
/// - The *textured world*, the default, with `ViewAugmentation.fingerprintsKept`: two views share the hue of the light, the
///   direction and frequency of the texture, and in part place and size, as two views of a photograph share colours and
///   textures that say little of what is on it. Then K, a slow key encoder and shuffled batch norm decide what is learned
///   beyond these, as in the paper's tables.
/// - The *outline-only world*, `Configuration.outlineOnly` with `ViewAugmentation.smallVersion1`: half of the views are grey
///   and the hue is turned, the texture is weak. The views destroy every cheap fingerprint, and what is left is the outline,
///   the class itself: sixteen negatives already force it, and a leak has nothing cheap to carry.
///
/// **What each fingerprint is worth**, in bits: a linear read-out of an untrained encoder's features, 4096 images, seeds 101
/// and 102 (`FingerprintBits`, which says how they are counted). In brackets, for the textured world, how many of the 4096 it
/// confuses with one, the median:
///
/// | factor | textured | outline-only |
/// |---|---|---|
/// | hue, or two colours | 2.8, 2.7 (458, 512) | 0.7, 0.8 |
/// | shape | 0.4, 0.4 (2830, 2746) | 0.0, 0.0 |
/// | texture's direction | 0.1, 0.2 (3680, 3466) | 0.0, 0.0 |
/// | texture's frequency | 0.1, 0.2 (3598, 3498) | 0.0, 0.0 |
/// | position | 0.1, 0.1 (3918, 3821) | 0.0, 0.0 |
/// | radius | 0.1, 0.1 (3850, 3766) | 0.0, 0.0 |
/// | rotation, among images of one shape | 0.1, 0.1 (3847, 3919) | 0.0, 0.0 |
/// | all but rotation together | 3.6, 3.5 (204, 214) | 0.8, 0.9 |
/// | an exact code of 4 bits, put in | 3.0, 2.8 | |
/// | an exact code of 8 bits, put in | 3.4, 3.0 | |
///
/// The codes show what the method misses: it finds what an encoder reads before it has learned anything, which is the light
/// and little else. Under fixed greys without texture it finds 3.5 and 3.6 of 4 bits, 4.2 and 4.4 of 8.
///
/// One factor at a time can be used to show what an augmentation does: `.fixed` colours have no fingerprint of colour; a fine
/// texture (five waves per image or more) is one that a blur of about a pixel destroys. What follows from this construction
/// is not evidence about photographs; the chapters say so where they use it.
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
    images(of: indices.map(scene), noise: indices.map { root.stream($0).stream("noise") })
  }

  /// Images of scenes that were drawn by this configuration, or put together from such. The noise of the scene at
  /// position p is drawn from `random.stream(p)`.
  public func images(of scenes: [Scene], noise random: RandomSource) -> LabelledImages {
    images(of: scenes, noise: scenes.indices.map { random.stream($0) })
  }

  private func images(of scenes: [Scene], noise: [RandomSource]) -> LabelledImages {
    let size = configuration.size
    let bits = configuration.codeBits
    let code = bits > 0 ? InstanceCode(bits: bits, values: scenes.map(\.code)) : nil
    let pixels = Tensor(shape: [scenes.count, size, size, 3]) { target in  // N×H×W×3
      for (row, scene) in scenes.enumerated() {
        render(scene, noise: noise[row], into: target + row * size * size * 3)
      }
    }
    let labels = scenes.map { scene in configuration.shapes.firstIndex(of: scene.shape) ?? 0 }
    return LabelledImages(images: pixels, labels: labels, classCount: configuration.shapes.count, code: code)
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
  /// What is in each of `trainingImages(count)`.
  public func trainingScenes(_ count: Int) -> [Scene] { (0..<count).map(scene) }

  /// What is in each of `testImages(count)`.
  public func testScenes(_ count: Int) -> [Scene] {
    (Self.firstTestIndex..<Self.firstTestIndex + count).map(scene)
  }
}
