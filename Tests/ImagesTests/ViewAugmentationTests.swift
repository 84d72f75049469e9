import Tensors
import Testing

@testable import Images

@Suite struct ViewAugmentationTests {
  static let presets = [
    ViewAugmentation.version1, .version2, .smallVersion1, .smallVersion2, .none,
  ]
  private let images = randomImages(12, height: 20, width: 20, seed: 1)

  private func image(_ index: Int) -> Tensor { images.rows(index..<index + 1).reshaped([20, 20, 3]) }

  @Test(arguments: presets) func aViewIsTheSameAloneAndInAnyBatch(_ augmentation: ViewAugmentation) {
    let random = RandomSource(seed: 2)
    let indices = [5, 0, 11, 5]
    let views = augmentation.views(of: images, indices: indices, random: random)
    for (position, index) in indices.enumerated() {
      let single = augmentation.view(of: image(index), random: random.stream(position))
      #expect(views.rows(position..<position + 1).reshaped([20, 20, 3]) == single)
    }
    #expect(augmentation.views(of: images, indices: indices, random: random) == views)
    #expect(augmentation.views(of: images, indices: [], random: random).shape == [0, 20, 20, 3])
  }

  /// A rank's share of a batch gets the views that the whole batch would get.
  @Test(arguments: presets) func aPartOfABatchGetsItsViews(_ augmentation: ViewAugmentation) {
    let indices = [5, 0, 11, 5, 2, 7]
    let all = augmentation.views(of: images, indices: indices, random: RandomSource(seed: 2))
    let part = augmentation.views(of: images, indices: indices[2..<5], random: RandomSource(seed: 2))
    #expect(part == all.rows(2..<5))
  }

  /// A view draws from the stream of its position alone, so who makes it does not matter.
  @Test(arguments: presets) func viewsAreTheSameForAnyNumberOfThreads(_ augmentation: ViewAugmentation) {
    func views() -> Tensor {
      augmentation.views(of: images, indices: (0..<31).map { $0 % 12 }, random: RandomSource(seed: 7))
    }
    let before = Threads.count
    defer { Threads.use(before) }
    Threads.use(1)
    let alone = views()
    for threads in [2, 3] {
      Threads.use(threads)
      #expect(views() == alone)
    }
  }

  @Test(arguments: presets) func pixelsStayInTheUnitInterval(_ augmentation: ViewAugmentation) {
    let plain = augmentation.normalized(by: nil)
    for step in 0..<40 {
      let views = plain.views(of: images, indices: Array(0..<12), random: RandomSource(seed: UInt64(step)))
      #expect(views.elements.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func noStepsMakeTheImageItself() {
    #expect(ViewAugmentation.none.views(of: images, indices: [4], random: RandomSource(seed: 3)) == images.rows(4..<5))
  }

  /// Leaving out the flip leaves every other draw as it was: a view is either the same or its mirror image. The number of
  /// mirror images is binomial with probability ½; five deviations.
  @Test func aStepLeftOutChangesNoOther() {
    let full = ViewAugmentation.version2
    let indices = (0..<400).map { $0 % 12 }
    let random = RandomSource(seed: 4)
    let views = full.views(of: images, indices: indices, random: random)
    let without = full.without(.horizontalFlip).views(of: images, indices: indices, random: random)
    var flipped = 0
    for position in indices.indices {
      let view = views.rows(position..<position + 1).reshaped([20, 20, 3])
      let unflipped = without.rows(position..<position + 1).reshaped([20, 20, 3])
      if view == unflipped { continue }
      flipped += 1
      let planes = Planes(unflipped)
      HorizontalFlip.apply(to: planes)
      #expect(planes.tensor == view)
    }
    #expect(abs(Double(flipped) - 200) < 5 * 10)
  }

  /// In how many of n views a step of probability p acts is binomial; five deviations. Random pixels show each step.
  @Test func stepsActWithTheirProbability() throws {
    let n = 1000
    let indices = (0..<n).map { $0 % 12 }
    let steps: [(ViewAugmentation.Step, Double)] = [
      (.colorJitter(ColorJitter(hue: 0.1, probability: 0.8)), 0.8), (.randomGrayscale(RandomGrayscale()), 0.2),
      (.gaussianBlur(GaussianBlur(sigma: 0.5...2)), 0.5), (.horizontalFlip(HorizontalFlip()), 0.5),
      (.horizontalFlip(HorizontalFlip(probability: 0)), 0), (.horizontalFlip(HorizontalFlip(probability: 1)), 1),
    ]
    for (step, probability) in steps {
      let views = try ViewAugmentation(steps: [step]).views(of: images, indices: indices, random: RandomSource(seed: 5))
      let changed = indices.indices.filter { views.rows($0..<$0 + 1) != images.rows(indices[$0]..<indices[$0] + 1) }
      let deviation = (Double(n) * probability * (1 - probability)).squareRoot()
      #expect(abs(Double(changed.count) - Double(n) * probability) <= 5 * deviation, "\(step.kind)")
    }
  }

  /// Version 1 turns a view grey before the jitter, so it stays grey; jitter after grayscale cannot colour it.
  @Test func stepsRunInTheOrderListed() throws {
    let jitter = ViewAugmentation.Step.colorJitter(ColorJitter(hue: 0.4))
    let gray = ViewAugmentation.Step.randomGrayscale(RandomGrayscale(probability: 1))
    let random = RandomSource(seed: 6)
    let grayFirst = try ViewAugmentation(steps: [gray, jitter]).view(of: image(0), random: random)
    let jitterFirst = try ViewAugmentation(steps: [jitter, gray]).view(of: image(0), random: random)
    #expect(grayFirst != jitterFirst)
    let byHand = Planes(image(0))
    var stream = random.stream("colorJitter")
    _ = stream.chance(1)
    RandomGrayscale.apply(to: byHand)
    ColorJitter(hue: 0.4).apply(to: byHand, &stream)
    #expect(byHand.tensor == grayFirst)
  }

  @Test func presetsHaveTheOrderOfTheOfficialCode() {
    #expect(
      ViewAugmentation.version1.steps.map(\.kind) == [
        .randomResizedCrop, .randomGrayscale, .colorJitter, .horizontalFlip,
      ])
    #expect(
      ViewAugmentation.version2.steps.map(\.kind)
        == [.randomResizedCrop, .colorJitter, .randomGrayscale, .gaussianBlur, .horizontalFlip])
  }

  @Test func normalisationIsAppliedLast() {
    let random = RandomSource(seed: 7)
    let views = ViewAugmentation.version2.views(of: images, indices: [1, 2], random: random)
    let plain = ViewAugmentation.version2.normalized(by: nil).views(of: images, indices: [1, 2], random: random)
    #expect(views == Normalization.imageNet(plain))
  }

  @Test(arguments: [(12, 9), (20, 20), (33, 21)]) func viewsHaveTheSizeAskedFor(_ height: Int, _ width: Int) throws {
    for augmentation in Self.presets {
      let resized = try ViewAugmentation(
        steps: augmentation.steps, outputSize: .init(height: height, width: width))
      let views = resized.views(of: images, indices: [0, 1, 2], random: RandomSource(seed: 8))
      #expect(views.shape == [3, height, width, 3])
      #expect(views.elements.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test(
    arguments: [
      (
        .randomResizedCrop(RandomResizedCrop(area: 0...1)),
        "the crop's area is 0.0...1.0, but must be above 0 and at most 1"
      ),
      (
        .randomResizedCrop(RandomResizedCrop(area: 0.5...1.5)),
        "the crop's area is 0.5...1.5, but must be above 0 and at most 1"
      ),
      (
        .randomResizedCrop(RandomResizedCrop(aspect: 0...1)),
        "the crop's aspect ratio is 0.0...1.0, but must be above 0 and finite"
      ),
      (
        .colorJitter(ColorJitter(brightness: -1, hue: 0)),
        "the jitter of brightness is -1.0, but must be finite and at least 0"
      ),
      (
        .colorJitter(ColorJitter(contrast: .nan, hue: 0)),
        "the jitter of contrast is nan, but must be finite and at least 0"
      ),
      (.colorJitter(ColorJitter(hue: 0.6)), "the jitter of hue is 0.6 turns, but must lie in 0...0.5"),
      (
        .colorJitter(ColorJitter(hue: 0, probability: 2)),
        "the probability of colour jitter is 2.0, but must lie in 0...1"
      ),
      (
        .randomGrayscale(RandomGrayscale(probability: -0.5)),
        "the probability of grayscale is -0.5, but must lie in 0...1"
      ),
      (.gaussianBlur(GaussianBlur(sigma: 0...1)), "the blur's sigma is 0.0...1.0, but must be above 0 and at most 16"),
      (.gaussianBlur(GaussianBlur(probability: .nan)), "the probability of blur is nan, but must lie in 0...1"),
      (.horizontalFlip(HorizontalFlip(probability: 1.5)), "the probability of a flip is 1.5, but must lie in 0...1"),
    ] as [(ViewAugmentation.Step, String)]
  )
  func wrongParametersAreNamed(_ step: ViewAugmentation.Step, _ message: String) {
    #expect(throws: ImagesError(message)) { try ViewAugmentation(steps: [step]) }
    #expect(throws: ImagesError(message)) { try ViewAugmentation.version2.replacing(step) }
  }

  @Test func wrongListsAreNamed() {
    let flip = ViewAugmentation.Step.horizontalFlip(HorizontalFlip())
    #expect(throws: ImagesError("the step horizontalFlip is listed twice")) {
      try ViewAugmentation(steps: [flip, flip])
    }
    #expect(throws: ImagesError("there is no step horizontalFlip to replace")) {
      try ViewAugmentation.none.replacing(flip)
    }
    #expect(throws: ImagesError("views are 0×4 pixels, but must have at least 1×1")) {
      try ViewAugmentation(steps: [], outputSize: .init(height: 0, width: 4))
    }
  }
}
