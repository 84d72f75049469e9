import Images
import SmallScale
import Testing

extension ImagesChapter {
  // ### How many bits a fingerprint is worth
  //
  // **What came of it** (seeds 101 and 102, 4096 images; the run here takes 1024). In the textured world all factors together
  // are worth some 3.5 bits to an untrained reader: half of the views are confused with the views of two hundred or more of 4096
  // other images. Nearly all of that is the hue of the light (2.8 bits). In the outline-only world the same reader finds 0.8
  // bits: there is no cheap way to know an image again. The numbers are lower bounds for what a trained encoder can read; that
  // it reads the texture, too, is shown in the heat maps of chapters 2 and 3.
  //
  // With 3.5 bits a query meets K/2^3.5 ≈ 1.4 look-alikes among 16 negatives, and 23 among 256.

  @Test func howManyBitsAFingerprintIsWorth() throws {
    let (textured, outlineOnly) = (SmallScaleRecipe(), SmallScaleRecipe.outlineOnly)
    let bits = try [textured, outlineOnly].map { try $0.fingerprintBits(seed: 101, imageCount: 1024) }
    print("textured world, untrained encoder:\n\(bits[0])\n\noutline-only world:\n\(bits[1])")
    #expect(bits[0].together > bits[1].together + 1)
    let hue = try #require(bits[0][.hue])
    #expect(hue > 1.5 && hue < bits[0].together)
  }
}
