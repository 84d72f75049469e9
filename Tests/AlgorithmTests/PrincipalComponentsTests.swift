import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct PrincipalComponentsTests {
  /// [[2, 1], [1, 2]] has the eigenvalues 3 and 1 along the diagonals.
  @Test func eigenvaluesByHand() {
    let (values, vectors) = PrincipalComponents.eigen([[2, 1], [1, 2]])
    #expect(Set(values.map { $0.rounded() }) == [3, 1])
    for k in 0..<2 {
      #expect(abs(values[k] - values[k].rounded()) <= 4 * 0x1p-52)
      #expect(abs(abs(vectors[0][k]) - 0.5.squareRoot()) <= 4 * 0x1p-53)
    }
  }

  /// A·v = λ·v and VᵀV = 1 for random symmetric matrices of size n: every element passed some n rotations a sweep, in fewer
  /// than 12 sweeps, of a few roundings each; 100·n·2⁻⁵³ of the matrix' size allows for all of them.
  @Test(arguments: [1, 2, 5, 24]) func eigenvectorsOfRandomMatrices(n: Int) {
    var source = RandomSource(seed: UInt64(n))
    var a = Array(repeating: Array(repeating: 0.0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        a[i][j] = Double(source.gaussian())
        a[j][i] = a[i][j]
      }
    }
    let size = a.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    let tolerance = 100 * Double(n) * 0x1p-53
    let (values, v) = PrincipalComponents.eigen(a)
    for k in 0..<n {
      for i in 0..<n {
        let product = (0..<n).reduce(0) { $0 + a[i][$1] * v[$1][k] }
        #expect(abs(product - values[k] * v[i][k]) <= tolerance * size)
        let dot = (0..<n).reduce(0) { $0 + v[$1][i] * v[$1][k] }
        #expect(abs(dot - (i == k ? 1 : 0)) <= tolerance)
      }
    }
  }

  /// A cloud that was planted with deviations 3, 1 and 0.1 along known directions, each point with its mirror image and in
  /// every combination of signs, so that the covariance is exactly diagonal along them.
  @Test func plantedDirectionsAreFound() {
    let directions: [[Float]] = [[0.6, 0, 0.8], [0.8, 0, -0.6], [0, -1, 0]]
    let deviations: [Float] = [3, 1, 0.1]
    var points: [Float] = []
    for signs in 0..<8 {
      let sign = (0..<3).map { Float(signs >> $0 & 1) * 2 - 1 }
      points += (0..<3).map { c in 5 + (0..<3).reduce(0) { $0 + sign[$1] * deviations[$1] * directions[$1][c] } }
    }
    let features = Tensor(shape: [8, 3], points)
    let pca = PrincipalComponents(of: features)
    // The points are Floats near 8, wrong by 2⁻²² or so; the directions by that over the smallest gap of deviations.
    let tolerance = 1e-5
    for (k, deviation) in deviations.enumerated() {
      #expect(abs(pca.variances[k] - Double(deviation * deviation)) < tolerance)
      let sign: Double = k == 2 ? -1 : 1  // the largest element is made positive
      for c in 0..<3 { #expect(abs(pca.components[k][c] - sign * Double(directions[k][c])) < tolerance) }
    }
    let first = pca.project(features, onFirst: 2)
    #expect(first.count == 8 && first.allSatisfy { abs(abs($0[0]) - 3) < tolerance && abs(abs($0[1]) - 1) < tolerance })
  }

  /// A component and its negative are the same direction; the one with a positive largest element is given.
  @Test func signsAreDecided() {
    var source = RandomSource(seed: 3)
    let features = Tensor(shape: [20, 9], (0..<180).map { _ in source.gaussian() })
    for component in PrincipalComponents(of: features).components {
      #expect((component.max { abs($0) < abs($1) } ?? 0) > 0)
    }
  }

  /// Points on the axes, ± a along each: variances a²/F. Equal ones count each, a single one counts one, two with the shares ¾ and
  /// ¼ count 4/3^¾, and none 0.
  @Test func theEffectiveRankOfGivenVariances() {
    func rank(_ reach: [Float]) -> Double {
      let width = reach.count
      let rows = (0..<width).flatMap { axis in
        [1, -1].map { sign in (0..<width).map { $0 == axis ? sign * reach[axis] : 0 } }
      }
      return PrincipalComponents(of: Tensor(shape: [2 * width, width], rows.flatMap(\.self))).effectiveRank
    }
    #expect(abs(rank([2, 2, 2]) - 3) < 1e-12)
    #expect(abs(rank([0, 5]) - 1) < 1e-12)
    #expect(abs(rank([Float(3).squareRoot(), 1]) - 4 / pow(3, 0.75)) < 1e-6)
    #expect(rank([0, 0]) == 0)
  }
}
