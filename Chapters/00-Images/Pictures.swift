import Ablations
import Images
import Tensors
import Testing

extension ImagesChapter {
  // ## Act 3: the pictures
  //
  // First the classes: `images.svg` in the textured world, `images-outline-only.svg` in the other. In each column of a row
  // nuisances differ and the outline does not.

  /// The textured world of the pictures.
  private static let textured = {
    var world = SyntheticShapes.Configuration.default
    world.codeBits = 0
    return world
  }()

  @Test func drawTheClasses() throws {
    let worlds: [(name: String, title: String, world: SyntheticShapes.Configuration)] = [
      ("images", "Textured world, eight classes: only the outline tells them apart", Self.textured),
      ("images-outline-only", "Outline-only world, the same shapes", .outlineOnly),
    ]
    for (name, title, world) in worlds {
      let shapes = try SyntheticShapes(world, seed: 1)
      let set = shapes.trainingImages(160)
      let perClass = 12
      let byClass = (0..<set.classCount).flatMap { label in
        Array(set.labels.indices.filter { set.labels[$0] == label }.prefix(perClass))
      }
      var sheet = ContactSheet(
        name: name, title: title, images: set.images.gatheringRows(byClass), columns: perClass)
      sheet.rowLabels = shapes.configuration.shapes.map(\.rawValue)
      try sheet.figure().draw(in: try Settings().plots)
    }
  }

  // `images-views.svg`: each row is one image in both worlds, in the same pose. Left, three of its views in the textured
  // world: the colour of the light and the stripes of the ground are the same in all three, so an encoder can tell which views
  // belong together without looking at the shape. Right, three views in the outline-only world: colours differ from view to
  // view, half of the views are grey, and what is the same is the outline.

  @Test func drawWhatTwoViewsShare() throws {
    let chosen = [0, 3, 4, 5, 7, 10]
    let seed: UInt64 = 12  // Of these draws 9 are grey, as many as are to be expected.
    let worlds: [(SyntheticShapes.Configuration, ViewAugmentation)] = [
      (Self.textured, .fingerprintsKept), (.outlineOnly, .smallVersion1),
    ]
    var tiles: [Float] = []
    for index in chosen {
      for (world, augmentation) in worlds {
        tiles += try Self.imageAndViews(index, world: world, by: augmentation, count: 3, seed: seed)
      }
    }
    let images = Tensor(shape: [chosen.count * 8, 20, 20, 3], tiles)
    // 18 views to the right, each grey with probability ½: 9 with a scatter of 2.1. A picture further from the mean than twice
    // that would not be a fair one.
    let grays = Self.grayCount(images)
    print("grey views: \(grays) of \(chosen.count * 3) in the outline-only world")
    #expect(abs(Double(grays) - 9) < 2 * 2.1)
    var sheet = ContactSheet(
      name: "images-views", title: "Three views of each image: what they share is what can be learned",
      images: images, columns: 8, enlargement: 4)
    sheet.columnLabels = ["textured", "view", "view", "view", "outline", "view", "view", "view"]
    sheet.rowLabels = chosen.map { Self.textured.shapes[$0 % 8].rawValue }
    try sheet.figure().draw(in: try Settings().plots)
  }

  // `images-versions.svg`: four images with eight views by v1 and eight by v2. The two rows of an image share their draws:
  // view 1 of v1 and view 1 of v2 have the same crop, flip and grey, so that what differs between them is the versions' doing.
  // v1 turns the hue more, v2 blurs half of its views. Views are grey with probability 0.2 here, as in both
  // papers. The small presets take 0.5 instead, because with two flat colours, as in the outline-only world, colour is too easy a
  // fingerprint.

  @Test func drawTheVersions() throws {
    let chosen = [0, 3, 4, 5]
    let count = 8
    let gray = ViewAugmentation.Step.randomGrayscale(RandomGrayscale(probability: 0.2))
    var tiles: [Float] = []
    for index in chosen {
      for version in [ViewAugmentation.smallVersion1, ViewAugmentation.smallVersion2] {
        tiles += try Self.imageAndViews(
          index, world: Self.textured, by: try version.replacing(gray), count: count, seed: 3)
      }
    }
    let images = Tensor(shape: [chosen.count * 2 * (count + 1), 20, 20, 3], tiles)
    let grays = (0..<images.shape[0]).map { Self.isGray(images.rows($0..<$0 + 1)) }
    print("grey views: \(grays.count(where: \.self)) of \(chosen.count * 2 * count)")
    // Rows come in pairs, v1 and v2 of an image, and share the draw of grey.
    let rows = (0..<chosen.count * 2).map { Array(grays[$0 * (count + 1)..<($0 + 1) * (count + 1)]) }
    for pair in 0..<chosen.count { #expect(rows[2 * pair] == rows[2 * pair + 1]) }
    // 32 draws at 0.2 give 6.4 with a scatter of √(32 · 0.2 · 0.8) = 2.3. A picture further from the mean than twice that would
    // not be a fair one.
    #expect(abs(Double(grays.count(where: \.self)) / 2 - 6.4) < 2 * 2.3)
    var sheet = ContactSheet(
      name: "images-versions", title: "Views by v1 and v2, grey with probability 0.2: both rows share their draws",
      images: images, columns: count + 1, enlargement: 4)
    sheet.columnLabels = ["image"] + (1...count).map { "view \($0)" }
    sheet.rowLabels = chosen.flatMap { index in
      ["v1", "v2"].map { "\(Self.textured.shapes[index % 8].rawValue), \($0)" }
    }
    try sheet.figure().draw(in: try Settings().plots)
  }

  /// Image `index` of a world and `count` of its views, before normalisation: (1 + count)×20×20×3.
  private static func imageAndViews(
    _ index: Int, world: SyntheticShapes.Configuration, by augmentation: ViewAugmentation, count: Int, seed: UInt64
  ) throws -> [Float] {
    let set = try SyntheticShapes(world, seed: 1).images([index])
    let views = augmentation.normalized(by: nil).views(
      of: set, indices: Array(repeating: 0, count: count), random: RandomSource(seed: seed).stream(index))
    return set.images.elements + views.elements
  }

  /// How many of the images, N×H×W×3, are grey.
  private static func grayCount(_ images: Tensor) -> Int {
    (0..<images.shape[0]).filter { isGray(images.rows($0..<$0 + 1)) }.count
  }

  /// Whether red, green and blue are the same everywhere, but for rounding.
  private static func isGray(_ view: Tensor) -> Bool {
    let pixels = view.elements
    for red in stride(from: 0, to: pixels.count, by: 3) {
      let (r, g, b) = (pixels[red], pixels[red + 1], pixels[red + 2])
      if max(r, g, b) - min(r, g, b) > 1e-4 { return false }
    }
    return true
  }
}

// ## Try it
//
// Each change is one line. The command is `swift test --filter ImagesChapter`; it builds for half a minute and runs for a few seconds.
// The figures are in `plots/quick`.
//
// | change | where | what to expect |
// |---|---|---|
// | `world.codeBits = 0` to `= 8` | `textured` | the two top rows of every image are bright and dark blocks, and all views of an image have the same blocks: the code of b bits of which the sum of act 1 speaks |
// | `(Self.textured, .fingerprintsKept)` to `(Self.textured, .smallVersion1)` | `drawWhatTwoViewsShare` | half of the views on the left are grey and the others have other hues than their image, but the stripes stay. The test that counts grey views in the right half now counts both, and fails |
// | `RandomGrayscale(probability: 0.2)` to `0.5` | `drawTheVersions` | about half of the views are grey, and the test that expects a fifth fails |
//
// Next: chapter 1, where two views of one image become a query and its key (`Chapters/01-DictionaryLookup`).
