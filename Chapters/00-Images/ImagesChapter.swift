// # Chapter 0: What the encoders see
//
// *Source: `Sources/Images`. Words: `Glossary.swift`, beside this file.*
//
// Contrastive learning makes two *views* of an image: two random crops, with colours changed at random. It teaches an
// encoder to give the two views of one image similar vectors, and views of different images different ones. Two things
// decide what the encoder learns from that: what distinguishes one image from the others, and how much of it survives in
// both views. So this chapter looks at images and views before any loss is written down.
//
// **Why not photographs?** The images of all chapters are made from a seed. In them one *knows* what is class (the outline of
// the shape, and nothing else) and what is nuisance (colours, place, size, rotation, texture, noise), and every nuisance can be
// switched off. An explanation can therefore be tested: take away what is said to be the cause, and see whether the effect goes.
// What is found in this way is true of these images. Whether it is true of photographs is a conjecture.
//
// Explanations in this book are marked: *shown* (a number of this book says so, and it is named), *not shown* (looked for, and
// the numbers do not say so), or *conjecture* (nobody has looked, here).

import Ablations
import Foundation
import Images
import MomentumContrast
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

  // **Two worlds.** A *fingerprint* is anything by which one image is known again among others, whether or not it has to
  // do with the class. The chapters use two worlds, which differ in the fingerprints that both views keep.
  //
  // | | textured world | outline-only world |
  // |---|---|---|
  // | name in the code | `.default` | `.outlineOnly` |
  // | colours | the same two greys everywhere, under a light of a random hue | two random colours |
  // | texture of the ground | a strong wave | a weak wave |
  // | views | `.fingerprintsKept`: crop, mild changes of brightness, contrast and saturation, flip | `.smallVersion1`: crop, grey half of the time, strong changes of colour, flip |
  // | what both views of an image share | hue of the light, direction and frequency of the wave, outline; roughly place and size | the outline; roughly place and size |
  //
  // The textured world is the one in which the paper's tables appear (chapters 1 to 4 and 6). It is meant to be like photographs in
  // one respect: two views of a photograph share colours and textures that say little about its class. That this is the
  // reason why K, m and the shuffle matter for photographs is a *conjecture*; for K it is *shown* to be a
  // reason in chapter 2, where a code of known size takes the place of colour and texture.

  @Test func theWorldsShareShapesAndPoses() throws {
    let textured = try SyntheticShapes(seed: 1).scene(10)
    let outlineOnly = try SyntheticShapes(.outlineOnly, seed: 1).scene(10)
    #expect(textured.shape == outlineOnly.shape && textured.rotation == outlineOnly.rotation)
    #expect(textured.center == outlineOnly.center && textured.radius == outlineOnly.radius)
    #expect(textured.foreground != outlineOnly.foreground)
    #expect(textured.hue != nil && outlineOnly.hue == nil)
  }

  // **The sum behind the worlds.** Suppose both views of an image carry the same easy code of b bits, evenly spread over its
  // $2^b$ values. A query that is compared with K keys of other images then meets about $K/2^b$ keys with its own code. An
  // encoder that reads the code and nothing else cannot tell these from the own key. If it gives them the same similarity
  // as the own key and all others none, the loss is
  //
  // $$\ln\left(1 + \frac{K}{2^b}\right)$$
  //
  // If K is far below $2^b$, this is nearly 0: the code solves the task, and there is nothing left to gain by learning the
  // outline. If K is far above $2^b$, it is not, and the outline must be learned to lower it further. So more negatives
  // force more to be learned, up to a point that depends on the fingerprints. Chapter 2 derives the formula, exactly
  // and approximately, and trains on images with such a code.

  @Test func anEasyCodeLeavesLittleToGain() {
    print("| ln(1 + K/2^b) | K = 16 | K = 256 | K = 4096 |")
    print("|---|---|---|---|")
    for bits in [4, 8, 12] {
      let losses = [16, 256, 4096].map { log(1 + Double($0) / Double(1 << bits)) }
      print("| b = \(bits) | " + losses.map { String(format: "%.3f", $0) }.joined(separator: " | ") + " |")
    }
    // The loss of this project on an encoder that gives each of 2^b codes a direction of its own: query, key and every K/2^b-th
    // negative agree. With τ = 0.05 the other negatives add e^−20 each.
    for (bits, negatives) in [(2, 16), (4, 16), (4, 256), (8, 256)] {
      let codes = 1 << bits
      func keys(_ count: Int) -> TensorOf<Double> {
        TensorOf(shape: [count, codes], (0..<count * codes).map { $0 / codes % codes == $0 % codes ? 1 : 0 })
      }
      let loss = Scalar.infoNCE(queries: keys(1), keys: keys(1), negatives: keys(negatives), temperature: 0.05).loss
      #expect(abs(loss - log(1 + Double(negatives) / Double(codes))) < Double(negatives) * exp(-20.0))
    }
  }

  // How many bits is each fingerprint worth? `FingerprintBits.swift` measures it for a reader that learned nothing: a linear
  // read-out of a factor from the features of an *untrained* encoder. Of 4096 other images, count those whose factor is read as
  // nearer to that of a view than that of another image with the *same* value is. An exact code of b bits gives b. `Bits.swift` asks
  // it of both worlds.

  // ## Act 2: two views
  //
  // MoCo v1 crops, sometimes turns a view grey, always changes its colours ("jitter"), and flips. MoCo v2 jitters four times
  // out of five, turns the hue by a quarter as much, does so before the grey, and blurs. The presets for small images differ
  // from the papers' in four numbers: how much a crop keeps, how often a view is grey, how far v1 turns the hue, and how far
  // v2 blurs; `Presets.swift` gives the reasons.

  @Test func viewsDifferFromDrawToDrawAndRepeatWithTheSeed() throws {
    let set = try SyntheticShapes(seed: 1).trainingImages(64)
    let random = RandomSource(seed: 1)
    let indices = Array(0..<64)
    for augmentation in [ViewAugmentation.fingerprintsKept, .smallVersion1, .smallVersion2] {
      let first = augmentation.views(of: set, indices: indices, random: random.stream("query"))
      let second = augmentation.views(of: set, indices: indices, random: random.stream("key"))
      #expect(first != second)
      #expect(first == augmentation.views(of: set, indices: indices, random: random.stream("query")))
    }
  }

  // **Do two views of the textured world share their hue?** The hue of a view is here the angle of its mean colour around the
  // axis of greys. Brightness, contrast and saturation mix a colour with grey or black and so leave this angle alone. For each of
  // 256 images the angles of two views are compared. *Shown*: they differ by far less than those of two different images,
  // whose median difference is a quarter of a turn. `.smallVersion1` turns the hue of each view by up to a fifth of a turn,
  // and in three of four pairs at least one view is grey and has no hue at all.

  @Test func twoViewsShareTheHueOfTheLight() throws {
    let set = try SyntheticShapes(seed: 1).trainingImages(256)
    let kept = ViewHues(of: set, by: .fingerprintsKept)
    let turned = ViewHues(of: set, by: .smallVersion1)
    print("| views | pairs in which both have a hue | median difference of hue, in turns |")
    print("|---|---|---|")
    for (name, hues) in [("fingerprintsKept", kept), ("smallVersion1", turned)] {
      print("| \(name) | \(hues.differences.count) of 256 | \(String(format: "%.4f", hues.median)) |")
    }
    print("| two different images | | \(String(format: "%.4f", kept.medianOfDifferentImages)) |")
    #expect(kept.differences.count == 256 && kept.median < 0.02)
    // ¼ of 256 with a scatter of √(256 · ¼ · ¾) = 7; a quarter of a turn with one of about 0.02.
    #expect(abs(turned.differences.count - 64) < 5 * 7)
    #expect(abs(kept.medianOfDifferentImages - 0.25) < 0.1 && turned.median > 5 * kept.median)
  }

  // Act 3, the pictures, is in `Pictures.swift`.
}
