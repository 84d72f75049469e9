import Foundation
import Tensors
import Testing

@testable import Images

@Suite struct RandomResizedCropTests {
  /// With areas up to ½ and aspects up to 4/3 the longer side is at most √(2/3) of the image's: every first rectangle
  /// fits, and the distributions are the ones drawn from. Bounds are five standard errors, plus what rounding a side of at
  /// least 400·√(0.2·¾) > 150 pixels by at most half a pixel can do: 1/150 of the quantity where it adds up.
  @Test func areaAspectAndPlaceAreDrawnEvenly() {
    let side = 400
    let n = 20_000
    var random = RandomSource(seed: 3)
    let crop = RandomResizedCrop(area: 0.2...0.5)
    let windows = (0..<n).map { _ in crop.draw(height: side, width: side, &random) }

    let areas = windows.map { Double($0.height * $0.width) / Double(side * side) }
    expectEven(areas, from: 0.2, to: 0.5, rounding: 0.5 / 150)
    let aspects = windows.map { log(Double($0.width) / Double($0.height)) }
    expectEven(aspects, from: log(0.75), to: log(4.0 / 3), rounding: 1.0 / 150)
    expectEven(windows.map { (Double($0.top) + 0.5) / Double(side - $0.height + 1) }, from: 0, to: 1, rounding: 0)
    expectEven(windows.map { (Double($0.left) + 0.5) / Double(side - $0.width + 1) }, from: 0, to: 1, rounding: 0)
  }

  @Test(arguments: [(20, 20), (9, 30), (1, 1)]) func windowsLieInsideTheImage(_ height: Int, _ width: Int) {
    var random = RandomSource(seed: 4)
    for _ in 0..<2000 {
      let window = RandomResizedCrop().draw(height: height, width: width, &random)
      #expect(window.height > 0 && window.width > 0 && window.top >= 0 && window.left >= 0)
      #expect(window.top + window.height <= height && window.left + window.width <= width)
    }
  }

  /// A quarter of 8×8 is 4×4 and has five places along each axis, the last included; each count is binomial, within five
  /// deviations of a fifth.
  @Test func everyPlaceIsEquallyLikely() {
    let n = 5000
    var random = RandomSource(seed: 6)
    let crop = RandomResizedCrop(area: 0.25...0.25, aspect: 1...1)
    let windows = (0..<n).map { _ in crop.draw(height: 8, width: 8, &random) }
    for place in 0...4 {
      for count in [windows.filter { $0.top == place }.count, windows.filter { $0.left == place }.count] {
        #expect(abs(Double(count) - Double(n) / 5) < 5 * (Double(n) * 0.2 * 0.8).squareRoot())
      }
    }
  }

  @Test func whatNeverFitsFallsBackToTheCentre() {
    var random = RandomSource(seed: 5)
    let whole = RandomResizedCrop(area: 1...1)
    // 10 · 4/3 = 13.3, and 10 / ¾ = 13.3.
    #expect(whole.draw(height: 10, width: 100, &random) == Window(top: 0, left: 43, height: 10, width: 13))
    #expect(whole.draw(height: 100, width: 10, &random) == Window(top: 43, left: 0, height: 13, width: 10))
    #expect(whole.fallback(height: 20, width: 20) == Window(top: 0, left: 0, height: 20, width: 20))
  }
}
