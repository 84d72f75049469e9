import Images
import Testing

@testable import SmallScale

/// A table is known by the line that describes its recipe: `MOCO_REDRAW` takes a table with the same line for one of this recipe.
@Suite struct SmallScaleDescriptionTests {
  typealias Factor = (name: String, change: (inout SyntheticShapes.Configuration) -> Void)

  /// A change of every factor of the images, some by the last digit of a `Float`.
  private let factors: [Factor] = [
    ("shapes", { $0.shapes[7] = .tee }), ("shapes", { $0.shapes.swapAt(0, 1) }), ("shapes", { $0.shapes.removeLast() }),
    ("size", { $0.size = 21 }), ("scale", { $0.scale = 0.6...(0.9 as Float).nextUp }),
    ("scale", { $0.scale = 0.5...0.9 }),
    ("position", { $0.position = 0.16 }), ("rotation", { $0.rotation = 0.25 }), ("colors", { $0.colors = .fixed }),
    ("colors", { $0.colors = .random }), ("colors", { $0.colors = .gray }), ("contrast", { $0.contrast = 0.21 }),
    ("textureAmplitude", { $0.textureAmplitude = 0.15...0.31 }),
    ("textureAmplitude", { $0.textureAmplitude = 0...0 }),
    ("textureFrequency", { $0.textureFrequency = 2...4 }), ("textureFrequency", { $0.textureFrequency = 1...3 }),
    ("noise", { $0.noise = 0.02...0.03 }), ("noise", { $0.noise = 0...0 }), ("codeBits", { $0.codeBits = 3 }),
    ("codeBits", { $0.codeBits = 13 }),
  ]

  private var jitter: ColorJitter { ColorJitter(brightness: 0.2, contrast: 0.2, saturation: 0.2, hue: 0) }

  /// A change of every number of every step, of their order, the size of the views and their normalisation.
  private func augmentations() throws -> [ViewAugmentation] {
    let start = ViewAugmentation.fingerprintsKept
    func jittered(_ change: (inout ColorJitter) -> Void) throws -> ViewAugmentation {
      var jitter = jitter
      change(&jitter)
      return try start.replacing(.colorJitter(jitter))
    }
    func with(_ step: ViewAugmentation.Step) throws -> ViewAugmentation {
      try ViewAugmentation(steps: start.steps + [step], normalization: start.normalization)
    }
    return [
      .smallVersion1, .smallVersion2, .version1, .version2, .none, start.normalized(by: nil),
      start.normalized(by: .imageNet),
      start.normalized(by: try Normalization(mean: SIMD3(repeating: 0.5), standardDeviation: SIMD3(0.25, 0.25, 0.2))),
      try ViewAugmentation(steps: start.steps.reversed(), normalization: start.normalization),
      try ViewAugmentation(
        steps: start.steps, outputSize: .init(height: 20, width: 20), normalization: start.normalization),
      try ViewAugmentation(
        steps: start.steps, outputSize: .init(height: 20, width: 16), normalization: start.normalization),
      start.without(.horizontalFlip), start.without(.colorJitter), start.without(.randomResizedCrop),
      try start.replacing(.randomResizedCrop(RandomResizedCrop(area: 0.4...1))),
      try start.replacing(.randomResizedCrop(RandomResizedCrop(area: 0.5...1, aspect: 1...1))),
      try start.replacing(.horizontalFlip(HorizontalFlip(probability: 0.4))),
      try jittered { $0.brightness = 0.3 }, try jittered { $0.contrast = 0.3 }, try jittered { $0.saturation = 0.3 },
      try jittered { $0.hue = 0.1 }, try jittered { $0.probability = 0.8 },
      try with(.randomGrayscale(RandomGrayscale(probability: 0.2))),
      try with(.randomGrayscale(RandomGrayscale(probability: 0.5))),
      try with(.gaussianBlur(GaussianBlur(sigma: 0.1...1, probability: 0.5))),
      try with(.gaussianBlur(GaussianBlur(sigma: 0.2...1, probability: 0.5))),
      try with(.gaussianBlur(GaussianBlur(sigma: 0.1...1, probability: 0.4))),
    ]
  }

  @Test func recipesThatDifferInTheirImagesOrViewsReadDifferently() throws {
    let start = SmallScaleRecipe()
    var recipes = [start, .outlineOnly]
    for factor in factors {
      var recipe = start
      factor.change(&recipe.shapes)
      recipes.append(recipe)
    }
    for augmentation in try augmentations() {
      var recipe = start
      recipe.augmentation = augmentation
      recipes.append(recipe)
    }
    var seen: [String: Int] = [:]
    for (index, recipe) in recipes.enumerated() {
      let earlier = seen.updateValue(index, forKey: recipe.description)
      #expect(earlier == nil, "recipes \(earlier ?? 0) and \(index) are both \(recipe)")
      #expect(!recipe.description.contains("\n"))
    }
  }

  /// A factor, or a number of a step, that is added one day has to be added to the lists above.
  @Test func noFactorAndNoNumberOfAStepIsLeftOut() throws {
    func properties(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }
    #expect(properties(SyntheticShapes.Configuration()) == Set(factors.map(\.name)))
    #expect(properties(ViewAugmentation.none) == ["steps", "outputSize", "normalization"])
    #expect(properties(RandomResizedCrop()) == ["area", "aspect"])
    #expect(properties(jitter) == ["brightness", "contrast", "saturation", "hue", "probability"])
    #expect(properties(GaussianBlur()) == ["sigma", "probability"])
    #expect(properties(RandomGrayscale()) == ["probability"] && properties(HorizontalFlip()) == ["probability"])
    #expect(properties(Normalization.centred) == ["mean", "standardDeviation"])
    #expect(ViewAugmentation.Kind.allCases.count == 5)
  }

  @Test func theChaptersLineNamesTheWorld() {
    #expect(
      SmallScaleRecipe().description.hasPrefix(
        """
        8192 images of 20×20, 8 classes (disc ring square triangle star cross bar arch), radius 0.6–0.9, \
        position ±0.15, rotation ±0.5 turns, tinted colours with contrast 0.2, texture 0.15–0.3 of 1.0–4.0 waves, \
        noise 0.02, no code; views: crop 0.5–1.0 of the area, aspect 0.75–1.3333334, \
        brightness ±0.2 contrast ±0.2 saturation ±0.2 hue ±0.0 (p 1.0), flip (p 0.5), (x − 0.5) / 0.25; encoder
        """))
  }
}
