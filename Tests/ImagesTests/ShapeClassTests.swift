import Foundation
import Testing

@testable import Images

@Suite struct ShapeClassTests {
  /// What the area is and where the centroid lies, summed over a grid of spacing h with anti-aliased edges. Along a
  /// straight edge a pixel's share is wrong by at most 0.15; the perimeter is below 10 and the area above 0.5, so the
  /// centroid is wrong by at most 10·h·0.15/0.5 = 3h.
  @Test(arguments: ShapeClass.allCases) func centroidIsTheOriginAndTheUnitDiscHoldsTheShape(_ shape: ShapeClass) {
    let h: Float = 0.01
    var area = 0.0
    var centroid = SIMD2<Double>()
    for row in -110...110 {
      for column in -110...110 {
        let p = SIMD2(Float(column) * h, Float(row) * h)
        let share = Double(min(max(0.5 - shape.signedDistance(p) / h, 0), 1))
        area += share * Double(h * h)
        centroid += share * Double(h * h) * SIMD2(Double(p.x), Double(p.y))
      }
    }
    #expect(area > 0.5)
    #expect(abs(centroid.x / area) < 3 * Double(h) && abs(centroid.y / area) < 3 * Double(h))
    for degree in 0..<240 {
      #expect(shape.signedDistance(1.001 * unitVector(turns: Float(degree) / 360)) > 0)
    }
  }

  /// The square of half side s = √½, by hand; √½ is rounded once, and the distances a few times.
  @Test func distancesToASquare() {
    let s = Float(0.5).squareRoot()
    let tolerance: Float = 8 * 0x1p-24
    let cases: [(SIMD2<Float>, Float)] = [
      (SIMD2(0, 0), -s), (SIMD2(0.5, 0.1), 0.5 - s), (SIMD2(1, 0), 1 - s), (SIMD2(0, -2), 2 - s),
      (SIMD2(1, 1), (2 as Float).squareRoot() - 1), (SIMD2(s, s), 0),
    ]
    for (point, distance) in cases {
      #expect(abs(ShapeClass.square.signedDistance(point) - distance) <= 2 * tolerance)
    }
  }

  /// No outline fits another one rotated and scaled: the share of pixels that differ, at the best of 24 rotations and 3
  /// scales, is what a classifier has to go by.
  @Test func noShapeIsAnotherOneTurnedOrScaled() {
    let steps = (-8...8).flatMap { y in (-8...8).map { SIMD2(Float($0) / 8, Float(y) / 8) } }
    for (i, a) in ShapeClass.allCases.enumerated() {
      let inside = steps.map { a.signedDistance($0) < 0 }
      for b in ShapeClass.allCases.dropFirst(i + 1) {
        var least = 1.0
        for turn in 0..<24 {
          let axis = unitVector(turns: Float(turn) / 24)
          for scale in [0.8, 1, 1.25] as [Float] {
            var union = 0
            var different = 0
            for (p, insideA) in zip(steps, inside) {
              let turned = SIMD2((p * axis).sum(), p.y * axis.x - p.x * axis.y)
              let insideB = b.signedDistance(turned / scale) < 0
              if insideA || insideB { union += 1 }
              if insideA != insideB { different += 1 }
            }
            least = min(least, Double(different) / Double(union))
          }
        }
        #expect(least > 0.1, "\(a) and \(b) differ in \(least) of their union")
      }
    }
  }

  /// A turn by 1/k changes no distance to the outline if k divides n, and some distance by a twentieth otherwise: for every
  /// k up to 12. The distances of a shape that is turned onto itself differ by the roundings of a few numbers of size 1.
  @Test(arguments: ShapeClass.allCases) func aTurnByTheOrderOfItsSymmetryChangesNothing(_ shape: ShapeClass) {
    let points = (-12...12).flatMap { y in (-12...12).map { SIMD2(Float($0) / 10, Float(y) / 10) } }
    for k in 1...12 {
      let axis = unitVector(turns: 1 / Float(k))
      let change = points.map { p in
        let turned = SIMD2((p * axis).sum(), p.y * axis.x - p.x * axis.y)
        return abs(shape.signedDistance(turned) - shape.signedDistance(p))
      }.max()!
      if let order = shape.rotationalSymmetry, order % k != 0 {
        #expect(change > 0.05, "\(shape) turned by 1/\(k)")
      } else {
        #expect(change < 64 * 0x1p-24, "\(shape) turned by 1/\(k)")
      }
    }
  }
}
