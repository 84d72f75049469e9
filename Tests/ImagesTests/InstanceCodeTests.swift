import Tensors
import Testing

@testable import Images

@Suite struct InstanceCodeTests {
  private func shapes(bits: Int) throws -> SyntheticShapes {
    var configuration = SyntheticShapes.Configuration.default
    configuration.codeBits = bits
    return try SyntheticShapes(configuration, seed: 3)
  }

  /// The two top rows of image `n`, a grey for each pixel; a pixel that is not grey is NaN.
  private func top(_ images: Tensor, _ n: Int) -> [Float] {
    let width = images.shape[2]
    return (0..<2 * width).map { i in
      let place = (n * images.shape[1] * width + i) * 3
      let (r, g, b) = (images[place], images[place + 1], images[place + 2])
      return r == g && g == b ? r : .nan
    }
  }

  /// Bits of 0b01101 at 20 pixels: four columns a segment, the lowest bit at the left.
  @Test func segmentsAreTheBitsOfTheValue() {
    let code = InstanceCode(bits: 5, values: [0b01101])
    let image = Tensor(shape: [1, 3, 20, 3], repeating: 0.5)
    let view = ViewAugmentation.none.views(of: image, indices: [0], code: code, random: RandomSource(seed: 1))
    let expected = [true, false, true, true, false].flatMap { Array(repeating: $0 ? Float(0.95) : 0.05, count: 4) }
    #expect(top(view, 0) == expected + expected)
    #expect(view.elements[120...].allSatisfy { $0 == 0.5 })
  }

  /// 7 bits do not divide 20 columns; every bit still has a segment.
  @Test(arguments: [1, 4, 7, 16]) func everyViewShowsItsImagesCodeWhateverElseIsDone(bits: Int) throws {
    let shapes = try shapes(bits: bits)
    let set = shapes.images(100..<140)
    let strong = try ViewAugmentation(steps: ViewAugmentation.version2.steps)  // grey, blur, hue, small crops
    let views = strong.views(of: set, indices: Array(0..<40), random: RandomSource(seed: 1))
    for n in 0..<40 {
      let value = shapes.scene(100 + n).code
      #expect(set.code?.values[n] == value)
      let read = (0..<bits).reduce(0) { sum, bit in
        let column = (0..<20).first { $0 * bits / 20 == bit } ?? -1
        return sum + (top(views, n)[column] == 0.95 ? 1 << bit : 0)
      }
      #expect(read == value)
      #expect(top(views, n).allSatisfy { $0 == 0.05 || $0 == 0.95 })
    }
  }

  /// 4000 draws of 16 values: each is expected 250 times, with a standard deviation of 15.3; five of them.
  @Test func valuesAreEvenlyDrawnAndTellNothingOfTheClass() throws {
    let shapes = try shapes(bits: 4)
    var counts = Array(repeating: 0, count: 16)
    var table = Array(repeating: Array(repeating: 0, count: 16), count: 8)
    for index in 0..<4000 {
      let code = shapes.scene(index).code
      counts[code] += 1
      table[index % 8][code] += 1
    }
    #expect(counts.allSatisfy { abs(Double($0) - 250) < 5 * 15.4 })
    // χ² of 8 × 16 cells has 105 degrees of freedom: mean 105, standard deviation 14.5.
    let expected = 4000.0 / 128
    let chiSquared = table.joined().reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    #expect(abs(chiSquared - 112) < 5 * 15)
  }

  @Test func imagesThemselvesShowNoCode() throws {
    #expect(try shapes(bits: 8).images(0..<4).images == (try shapes(bits: 0).images(0..<4).images))
    #expect(try shapes(bits: 0).images(0..<2).code == nil)
  }
}
