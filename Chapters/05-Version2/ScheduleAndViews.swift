import Foundation
import Tensors
import Testing

@testable import Images
@testable import MomentumContrast

// ### Schedule and views
//
// What stands around the dictionary besides the head.

extension Version2 {
  // ### A cosine
  //
  // Version 1 divides the learning rate by ten after 60 and after 80 % of the run. Version 2 lets it follow half a cosine
  // from its base to zero. At step t of T:
  //
  // $$\eta_t = \tfrac12\,\eta\,(1 + \cos(\pi t / T))$$
  //
  // At t = 0 that is η, at a third of the run three quarters of it, in the middle half, at two thirds a quarter. The
  // rates of all steps add up to η T/2, and those of version 1 to (0.6 + 0.02 + 0.002) η T = 0.622 η T: the cosine is *not*
  // more training. It spends less in the first three fifths (0.45 against 0.6 of η T), and more in the last two (0.042 against
  // 0.02, and 0.006 against 0.002).

  @Test func schedulesByHand() {
    let total = 300
    func rates(_ schedule: LearningRateSchedule) -> [Double] {
      (0..<total).map { Double(schedule.rate(base: 0.03, step: $0, of: total)) }
    }
    let (cosine, steps) = (rates(.cosine), rates(.paperV1))
    print("t/T     cosine   steps")
    for t in [0, 100, 150, 200, 250, 299] {
      print("\(format(Double(t) / Double(total), 3))   \(format(cosine[t], 5))  \(format(steps[t], 5))")
    }
    for (t, share) in [(0, 1), (100, 0.75), (150, 0.5), (200, 0.25)] {
      #expect(abs(cosine[t] - 0.03 * share) <= Double(Float(0.03).ulp))
    }
    // Sums of 300 rates: each is rounded by at most ½ ulp of 0.03. The cosine's sum is η(T + 1)/2: pairs t and T − t add up
    // to η, t = 0 has no partner (its partner would be the zero at t = T), and the middle is half.
    let slack = Double(total) * Double(Float(0.03).ulp) / 2
    #expect(abs(cosine.reduce(0, +) - 0.03 * Double(total + 1) / 2) <= slack)
    #expect(abs(steps.reduce(0, +) - 0.03 * 0.622 * Double(total)) <= slack)
  }

  // ### A blur
  //
  // The weights of a blur with σ = 1 fall as 1 : e^(−1/2) : e^(−2) : e^(−9/2), that is, 1 : 0.607 : 0.135 : 0.011, on either
  // side, and add up to 2.506. So a white pixel on black keeps 0.399 of itself along a row, and 0.399² = 0.159 in the plane.
  //
  // What does it take away? A wave of f cycles per pixel is left with $e^{-2\pi^2\sigma^2 f^2}$ of its amplitude. On an image
  // of 20 pixels, a wave of two cycles keeps 82 %, one of four 45 %, one of six 17 %, one of eight 4 %. A fine texture is made
  // faint, and the outline of a large shape stays. That is why blur can help, and on which images.

  @Test func blurOfOnePixelByHand() throws {
    let kernel = GaussianBlur.kernel(sigma: 1)
    print("σ = 1: " + kernel.map { format(Double($0), 3) }.joined(separator: " "))
    #expect(kernel.count == 7)
    for (weight, expected) in zip(kernel[3...], [0.3991, 0.2420, 0.0540, 0.0044]) {
      #expect(abs(Double(weight) - expected) < 0.00005)
    }

    var image = Tensor(shape: [1, 9, 9, 3])
    for channel in 0..<3 { image[0, 4, 4, channel] = 1 }
    let blurred = try Self.blur(sigma: 1).views(of: image, indices: [0], random: RandomSource(seed: 1))
    print("a white pixel keeps \(format(Double(blurred[0, 4, 4, 0]), 3))")
    #expect(abs(blurred[0, 4, 4, 0] - kernel[3] * kernel[3]) <= Float(0.2).ulp)

    // What is left of a wave: Σ w(x)·cos(2πfx), because the kernel is even. The formula is that of a Gaussian which is
    // neither cut off (what lies beyond 3 pixels is 0.0003 of the weight; it is missing, and the rest is scaled up by it)
    // nor sampled (the alias of f adds e^(−2π²(1−f)²), 0.0008 for eight cycles in 20 pixels).
    for (waves, expected) in [(2.0, 0.82), (4, 0.45), (6, 0.17), (8, 0.04)] {
      let frequency = waves / 20
      let kept = kernel.enumerated().reduce(0) {
        $0 + Double($1.element) * cos(2 * Double.pi * frequency * Double($1.offset - 3))
      }
      print("a wave of \(Int(waves)) in 20 pixels keeps \(format(100 * kept, 0)) %")
      #expect(abs(kept - exp(-2 * Double.pi * Double.pi * frequency * frequency)) < 0.0015)
      #expect(abs(kept - expected) < 0.006)
    }
  }

  // ### A hue
  //
  // The option of the official code that adds the blur (`--aug-plus`) also makes the colour jitter *weaker*: the hue turns
  // by at most 0.1 of the colour circle where version 1 has 0.4, and two views in ten are not jittered at all. One pixel,
  // pure red: a third of a turn makes it green; a tenth, 36°, an orange with the green at 0.6 (36° are six tenths of the 60°
  // from red to yellow). Two views of one red image lie apart by the difference of two even draws from ±h, in the mean
  // of squares $h\sqrt{2/3}$: 0.08 turns for h = 0.1, while two unrelated hues are 0.29 apart. So with 0.1 the hue still
  // tells an image from most others. With 0.4 two views can be 0.8 turns apart, round nearly the whole circle, and the hue says
  // next to nothing. On its own this part of "stronger augmentation" is a weaker one.

  @Test func hueOfOnePixelByHand() {
    func red(turnedBy turns: Float) -> [Float] {
      let planes = Planes(maximumHeight: 1, maximumWidth: 1)
      planes.load([1, 0, 0], height: 1, width: 1)
      Hue.rotate(planes, byTurns: turns)
      return (0..<3).map { planes.pixels[$0] }
    }
    print("red, turned by 0.1: \(red(turnedBy: 0.1)); by 1/3: \(red(turnedBy: 1 / 3))")
    // 6·turns is rounded once, as are 5 + h, 3 + h and 1 + h, which are below 8: at most two times ½ ulp of 8.
    for (turns, expected) in [(Float(0.1), [Float(1), 0.6, 0]), (1 / 3, [0, 1, 0]), (-1 / 3, [0, 0, 1])] {
      for (value, target) in zip(red(turnedBy: turns), expected) { #expect(abs(value - target) <= Float(4).ulp * 2) }
    }
    #expect(abs(0.1 * (2.0 / 3).squareRoot() - 0.08) < 0.002)
  }
}
