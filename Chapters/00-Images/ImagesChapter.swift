// # Chapter 0: What the encoders see
//
// *Source: `Sources/Images`.*
//
// Contrastive learning calls two views of one image the same and everything else different. What an encoder learns from
// that is decided by two things alone: what the images have in common with themselves, and what the views take away.
// So look at both before you look at a loss.
//
// The chapters do not use photographs but images made from a seed, because then one *knows* what is class (the outline of
// the shape, and nothing else) and what is nuisance (colours, place, size, rotation, texture, noise). Each nuisance can be
// switched off, so a chapter can show that an augmentation helps *because* it destroys the fingerprint that it is said to
// destroy. What follows from that is true of these images; about photographs it is a hint.

import Ablations
import Images
import Tensors
import Testing

@Suite struct ImagesChapter {
  // ## Act 1: by hand
  //
  // An image is a pure function of seed, index and factors. Its class is its index modulo eight; no other draw looks at it.

  @Test func anImageIsAFunctionOfSeedAndIndex() throws {
    let shapes = try SyntheticShapes(seed: 1)
    let scene = shapes.scene(10)
    print("image 10: a \(scene.shape), \(scene.radius) pixels in radius, turned by \(360 * scene.rotation)°")
    #expect(shapes.images([10]).labels == [2])
    #expect(shapes.image(10) == (try SyntheticShapes(seed: 1)).image(10))
    #expect(shapes.image(10) != (try SyntheticShapes(seed: 2)).image(10))

    // Switching the noise off changes the noise and nothing else.
    var quiet = SyntheticShapes.Configuration.default
    quiet.noise = 0...0
    let same = try SyntheticShapes(quiet, seed: 1).scene(10)
    #expect(same.foreground == scene.foreground && same.center == scene.center && same.rotation == scene.rotation)
  }

  // ## Act 2: two views
  //
  // MoCo v1 crops, sometimes turns grey, always jitters the colours, and flips. v2 jitters less often, less in hue
  // and before the grey, and blurs. The small presets differ from the papers' in four numbers, which `Presets.swift` gives reasons for: how much a
  // crop keeps, how often a view is grey, the reach of the hue in v1 and of the blur in v2.

  @Test func viewsDifferFromDrawToDrawAndRepeatWithTheSeed() throws {
    let set = try SyntheticShapes(seed: 1).trainingImages(64)
    let random = RandomSource(seed: 1)
    let indices = Array(0..<64)
    let first = ViewAugmentation.smallVersion1.views(of: set.images, indices: indices, random: random.stream("query"))
    let second = ViewAugmentation.smallVersion1.views(of: set.images, indices: indices, random: random.stream("key"))
    #expect(first != second)
    let again = ViewAugmentation.smallVersion1.views(of: set.images, indices: indices, random: random.stream("query"))
    #expect(first == again)
  }

  // ## Act 3: the pictures

  @Test func drawTheContactSheets() throws {
    let settings = try Settings()
    let shapes = try SyntheticShapes(seed: 1)
    let set = shapes.trainingImages(160)
    let perClass = 12
    let byClass = (0..<set.classCount).flatMap { label in
      Array(set.labels.indices.filter { set.labels[$0] == label }.prefix(perClass))
    }
    var classes = ContactSheet(
      name: "images", title: "Eight classes: only the outline tells them apart",
      images: set.images.gatheringRows(byClass), columns: perClass)
    classes.rowLabels = shapes.configuration.shapes.map(\.rawValue)
    try classes.figure().draw(in: settings.plots)

    // Four images, each with three views by v1 and three by v2; shown before normalisation.
    let chosen = [0, 3, 4, 5]
    var tiles: [Float] = []
    for index in chosen {
      tiles += shapes.image(index).elements
      for augmentation in [ViewAugmentation.smallVersion1, .smallVersion2] {
        let views = augmentation.normalized(by: nil).views(
          of: set.images, indices: [index, index, index], random: RandomSource(seed: 3).stream(index))
        tiles += views.elements
      }
    }
    var pairs = ContactSheet(
      name: "images-views", title: "Views: what is shared must be learned",
      images: Tensor(shape: [chosen.count * 7, 20, 20, 3], tiles), columns: 7, enlargement: 5)
    pairs.columnLabels = ["image", "v1", "v1", "v1", "v2", "v2", "v2"]
    pairs.rowLabels = chosen.map { shapes.scene($0).shape.rawValue }
    try pairs.figure().draw(in: settings.plots)
  }

  // Next: chapter 1, where two views of one image become a query and its key (`Chapters/01-DictionaryLookup`).
}
