import Ablations
import Images
import MomentumContrast
import Tensors

/// The images of one run: drawn by its seed, or chosen by it from a set that was read.
///
/// What it refuses to do: give a run more images than there are, or the same image to both parts.
struct RecipeImages {
  private enum Origin {
    case synthetic(SyntheticShapes)
    case set(ImageSet, RandomSource)
  }
  private let origin: Origin

  fileprivate init(_ recipe: SmallScaleRecipe, seed: UInt64) throws {
    if let set = recipe.images {
      origin = .set(set, RandomSource(seed: seed).stream("images"))
    } else {
      origin = .synthetic(try SyntheticShapes(recipe.shapes, seed: seed))
    }
  }

  /// `count` images to train on, in an order of their own.
  func trainingImages(_ count: Int) -> LabelledImages {
    switch origin {
    case .synthetic(let shapes): shapes.trainingImages(count)
    case .set(let set, let random): Self.draw(count, of: set.training, random.stream("training"))
    }
  }

  /// `count` images to judge on.
  func testImages(_ count: Int) -> LabelledImages {
    switch origin {
    case .synthetic(let shapes): shapes.testImages(count)
    case .set(let set, let random): Self.draw(count, of: set.test ?? set.training, random.stream("test"))
    }
  }

  /// Where synthetic images come from, which knows what is in each; nil of a set that was read, in which nobody knows it.
  var shapes: SyntheticShapes? {
    guard case .synthetic(let shapes) = origin else { return nil }
    return shapes
  }

  private static func draw(_ count: Int, of images: LabelledImages, _ random: RandomSource) -> LabelledImages {
    var random = random
    let indices = Array(random.permutation(images.count).prefix(count))
    var drawn = LabelledImages(
      images: images.images.gatheringRows(indices), labels: indices.map { images.labels[$0] },
      classCount: images.classCount)
    if !images.lightAndWeave.isEmpty { drawn.lightAndWeave = indices.map { images.lightAndWeave[$0] } }
    return drawn
  }
}

extension SmallScaleRecipe {
  /// Trains and judges on a set that was read, instead of on synthetic images; on all of it, if it has fewer images than
  /// the recipe wants. Each seed then draws its images from the set. Their factors are unknown, so that none is read.
  public mutating func use(_ set: ImageSet) {
    images = set
    readsFactors = false
    imageCount = min(imageCount, set.training.count)
    evaluationTestCount = min(evaluationTestCount, set.test?.count ?? 0)
  }

  /// Uses the set that `MOCO_DATA` names, if it names one, and prints what there is to say about it.
  /// - Throws: `ImagesError` if it cannot be read, or cannot be evaluated.
  public mutating func useImages(of settings: Settings, options: LoadingOptions = LoadingOptions()) throws {
    guard let data = settings.data else { return }
    let set = try DataSource(data).load(options)
    for remark in set.remarks { print(remark) }
    print(set)
    use(set)
    try validateImages()
  }

  /// How many classes the images have.
  public var classCount: Int { images?.training.classCount ?? shapes.shapes.count }

  /// What the figures call the images.
  public var imagesName: String { images?.name ?? "synthetic shapes" }

  /// The same behind a title, as ` (fashion-mnist)`; nothing for the chapters' own images.
  public var ofSet: String { images == nil ? "" : " (\(imagesName))" }

  /// How many images of what, for the recipe's description.
  var imagesDescription: String {
    guard let images else { return "\(imageCount) images of \(shapes)" }
    let shape = images.training.images.shape
    return "\(imageCount) of the \(images.training.count) training images of \(images.name), "
      + "\(shape[1])×\(shape[2]), \(classCount) classes, \(evaluationTestCount) test images"
  }

  func runImages(seed: UInt64) throws -> RecipeImages { try RecipeImages(self, seed: seed) }

  /// - Throws: `ImagesError` if the set cannot be evaluated, `ConfigurationError` if it has too few images.
  func validateImages() throws {
    guard let images else { return }
    try images.checkForEvaluation()
    let rules = [
      (imageCount, images.training.count, "training"), (evaluationTestCount, images.test?.count ?? 0, "test"),
    ]
    for (wanted, present, part) in rules where wanted > present {
      throw ConfigurationError(
        description: "\(part) images \(wanted): \(images.name) has \(present) of them")
    }
  }
}

extension Settings {
  /// The name of a table or figure: the stem itself, or `STEM-on-SET` with `MOCO_DATA`, so that it stands beside the one
  /// of the chapter's own images.
  /// - Throws: `ImagesError` if `MOCO_DATA` names no source.
  public func name(_ stem: String) throws -> String {
    guard let data else { return stem }
    return "\(stem)-on-\(try DataSource(data).name)"
  }
}
