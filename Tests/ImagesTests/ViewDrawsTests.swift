import Foundation
import Tensors
import Testing

@testable import Images

/// What a batch of views draws, measured in their pixels: each probe is an image from whose view the drawn number can be read.
/// So a number that is drawn and not used, fixed, or used with one sign alone is noticed wherever it happens.
@Suite struct ViewDrawsTests {
  /// An augmentation of one step, the image that shows its draw, and the draw's distribution.
  struct Probe: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let step: ViewAugmentation.Step
    let image: Tensor  // H×W×3
    let range: ClosedRange<Double>
    /// What reading the number from `Float` pixels may be off by.
    let rounding: Double
    /// The drawn number from the pixels of a view.
    let read: @Sendable ([Float]) -> Double

    /// The numbers that the views of `count` copies of the image drew.
    func draws(_ count: Int, _ random: RandomSource) throws -> [Double] {
      let views = try ViewAugmentation(steps: [step]).views(
        of: image.reshaped([1] + image.shape), indices: Array(repeating: 0, count: count), random: random
      ).elements
      return (0..<count).map { read(Array(views[$0 * image.count..<($0 + 1) * image.count])) }
    }
  }

  private static func color(_ red: Float, _ green: Float, _ blue: Float) -> Tensor {
    Tensor(shape: [1, 1, 3], [red, green, blue])
  }

  /// A factor f of strength 0.4 makes the grey ½ into f/2, keeps f of the difference between two greys, or between two
  /// channels of a colour; nothing here comes near 0 or 1. Differences of 0.1 are exact to a few 2⁻²⁴, so f to 1e-5.
  static let probes: [Probe] = [
    Probe(
      testDescription: "brightness", step: .colorJitter(ColorJitter(contrast: 0, saturation: 0, hue: 0)),
      image: color(0.5, 0.5, 0.5), range: 0.6...1.4, rounding: 1e-5, read: { Double($0[0]) / 0.5 }),
    Probe(
      testDescription: "contrast", step: .colorJitter(ColorJitter(brightness: 0, saturation: 0, hue: 0)),
      image: Tensor(shape: [1, 2, 3], [0.45, 0.45, 0.45, 0.55, 0.55, 0.55]), range: 0.6...1.4, rounding: 1e-5,
      read: { Double($0[3] - $0[0]) / 0.1 }),
    Probe(
      testDescription: "saturation", step: .colorJitter(ColorJitter(brightness: 0, contrast: 0, hue: 0)),
      image: color(0.55, 0.5, 0.45), range: 0.6...1.4, rounding: 1e-5, read: { Double($0[0] - $0[2]) / 0.1 }),
    // Cyan, half a turn from where hues begin: a rotation by up to 0.4 turns either way does not wrap.
    Probe(
      testDescription: "hue", step: .colorJitter(ColorJitter(brightness: 0, contrast: 0, saturation: 0, hue: 0.4)),
      image: color(0.2, 0.8, 0.8), range: -0.4...0.4, rounding: 1e-5, read: { turns($0) - 0.5 }),
    // A lone bright pixel: its neighbour has exp(−1/2σ²) of what is left of it.
    Probe(
      testDescription: "sigma", step: .gaussianBlur(GaussianBlur(sigma: 0.1...2, probability: 1)),
      image: Tensor(shape: [17, 17, 3], (0..<17 * 17 * 3).map { $0 / 3 == 8 * 17 + 8 ? 1 : 0 }), range: 0.1...2,
      rounding: 1e-5,
      read: {
        let ratio = Double($0[3 * (8 * 17 + 9)]) / Double($0[3 * (8 * 17 + 8)])
        return (-1 / (2 * log(ratio))).squareRoot()
      }),
  ]

  /// The hue of a colour in turns, 0..<1, by the hexagon's angle: another formula than `Hue`'s.
  private static func turns(_ rgb: [Float]) -> Double {
    let (r, g, b) = (Double(rgb[0]), Double(rgb[1]), Double(rgb[2]))
    let (low, high) = (min(r, g, b), max(r, g, b))
    let middle = r + g + b - low - high
    let along = (middle - low) / (high - low)
    let sextant = high == r ? (b == low ? 0 : 5) : high == g ? (r == low ? 2 : 1) : (g == low ? 4 : 3)
    let hue = sextant % 2 == 0 ? Double(sextant) + along : Double(sextant) + 1 - along
    return hue == 6 ? 0 : hue / 6
  }

  /// The whole range, evenly, and so both sides of its middle alike.
  @Test(arguments: probes) func everyNumberIsDrawnEvenly(_ probe: Probe) throws {
    let draws = try probe.draws(4000, RandomSource(seed: 20))
    expectEven(
      draws, from: probe.range.lowerBound, to: probe.range.upperBound, rounding: probe.rounding, probe.testDescription)
  }

  /// Of n independent pairs the correlation has a standard error of 1/√n. The two views of a pair draw from the streams that a
  /// run gives them; a view and the next of its batch, and a view and that of the next step, are independent as well.
  @Test(arguments: probes) func drawsOfTwoViewsAreIndependent(_ probe: Probe) throws {
    let n = 4000
    let bound = 5 / Double(n).squareRoot()
    let steps = RandomSource(seed: 21).stream("views")
    let query = try probe.draws(n, steps.stream(0).stream("query"))
    let key = try probe.draws(n, steps.stream(0).stream("key"))
    let later = try probe.draws(n, steps.stream(1).stream("query"))
    #expect(abs(correlation(query, key)) < bound)
    #expect(abs(correlation(query, later)) < bound)
    #expect(abs(correlation(Array(query.dropLast()), Array(query.dropFirst()))) < bound)
    #expect(correlation(query, query) > 1 - 1e-9)
  }

  /// How far two steps of one view agree by chance: the streams of the steps have names of their own.
  @Test func drawsOfTwoStepsAreIndependent() throws {
    let n = 4000
    let random = RandomSource(seed: 22)
    let draws = try Self.probes.map { try $0.draws(n, random) }
    for i in draws.indices {
      for j in draws.indices where j > i {
        #expect(
          abs(correlation(draws[i], draws[j])) < 5 / Double(n).squareRoot(),
          "\(Self.probes[i].testDescription) and \(Self.probes[j].testDescription)")
      }
    }
  }

  /// Whether a step of probability ½ acts on the query's view says nothing of whether it acts on the key's: it acts on both
  /// in a quarter of n pairs, within five deviations √(n·¼·¾).
  @Test func chancesOfTwoViewsAreIndependent() throws {
    let n = 2000
    let images = randomImages(1, height: 6, width: 6, seed: 23)
    let steps: [ViewAugmentation.Step] = [
      .colorJitter(ColorJitter(hue: 0.1, probability: 0.5)), .randomGrayscale(RandomGrayscale(probability: 0.5)),
      .gaussianBlur(GaussianBlur(sigma: 0.5...1)), .horizontalFlip(HorizontalFlip()),
    ]
    let streams = RandomSource(seed: 24).stream("views").stream(0)
    for step in steps {
      let augmentation = try ViewAugmentation(steps: [step])
      func acts(_ name: String) -> [Bool] {
        let views = augmentation.views(
          of: images, indices: Array(repeating: 0, count: n), random: streams.stream(name))
        return (0..<n).map { views.rows($0..<$0 + 1) != images }
      }
      let both = zip(acts("query"), acts("key")).count { $0 && $1 }
      #expect(abs(Double(both) - Double(n) / 4) < 5 * (Double(n) * 3 / 16).squareRoot(), "\(step.kind)")
    }
  }

  /// Red rises from left to right and green from top to bottom, in steps of 1/100 a pixel. Enlarging keeps a ramp straight, so
  /// two inner pixels of a view tell the width and the left edge of its window. With areas up to ½ every rectangle of
  /// 0.2–0.5 and ¾–4/3 fits; its sides of at least 100·√(0.2·¾) = 38 pixels are rounded by at most half a pixel.
  @Test func cropsHaveTheirAreaAspectAndPlace() throws {
    let (side, n) = (100, 1500)
    var ramps = Tensor(shape: [1, side, side, 3])
    for y in 0..<side {
      for x in 0..<side {
        ramps[0, y, x, 0] = (Float(x) + 0.5) / 100
        ramps[0, y, x, 1] = (Float(y) + 0.5) / 100
      }
    }
    let augmentation = try ViewAugmentation(steps: [.randomResizedCrop(RandomResizedCrop(area: 0.2...0.5))])
    struct Rectangle { var left, top, width, height: Double }
    func windows(_ random: RandomSource) -> [Rectangle] {
      (0..<n).map { position in
        let view = augmentation.views(of: ramps, indices: [0], random: random.stream(position))
        /// The window's start and length along an axis, from pixels 25 and 75 of the view, at 0.255 and 0.755 of it.
        func edge(_ near: Float, _ far: Float) -> (start: Double, length: Double) {
          let length = Double(far - near) * 100 / 0.5
          return (Double(near) * 100 - 0.255 * length, length)
        }
        let x = edge(view[0, 50, 25, 0], view[0, 50, 75, 0])
        let y = edge(view[0, 25, 50, 1], view[0, 75, 50, 1])
        return Rectangle(left: x.start, top: y.start, width: x.length, height: y.length)
      }
    }
    let streams = RandomSource(seed: 25).stream("views").stream(0)
    let drawn = windows(streams.stream("query"))
    expectEven(drawn.map { $0.width * $0.height / 1e4 }, from: 0.2, to: 0.5, rounding: 0.5 / 38, "area")
    expectEven(drawn.map { log($0.width / $0.height) }, from: log(0.75), to: log(4.0 / 3), rounding: 1.0 / 38, "aspect")
    // The first of 100 − w + 1 places is 0, and w is at most 82.
    expectEven(drawn.map { ($0.left + 0.5) / (101 - $0.width) }, from: 0, to: 1, rounding: 1e-3, "left edge")
    expectEven(drawn.map { ($0.top + 0.5) / (101 - $0.height) }, from: 0, to: 1, rounding: 1e-3, "upper edge")

    let other = windows(streams.stream("key"))
    for number in [\Rectangle.left, \.top, \.width, \.height] {
      let r = correlation(drawn.map { $0[keyPath: number] }, other.map { $0[keyPath: number] })
      #expect(abs(r) < 5 / Double(n).squareRoot())
    }
  }
}
