import Family
import MomentumContrast
import Tensors
import Testing

@Suite struct CosineRegressionTests {
  /// At an angle of 0°, 90° and 180° to the target: 0, 2 and 4.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any FamilyKernels.Type])
  func threeAnglesByHand(_ kernels: any FamilyKernels.Type) {
    let p = Tensor(shape: [3, 2], [1, 0, 0, 1, -1, 0])
    let comparison = kernels.cosineRegression(p, towards: Tensor(shape: [3, 2], [1, 0, 1, 0, 1, 0]))
    #expect(comparison.loss == 2)
    let third = Float(2) / 3
    #expect(comparison.gradient.elements == [0, 0, -third, third, -2 * third, 0])
  }

  /// BYOL's loss of two views is 4 + 4 times SimSiam's, −½(p₁·z₂ + p₂·z₁), if the targets are the same.
  @Test func byolIsSimSiamScaledAndMoved() {
    func vectors(_ seed: UInt64) -> TensorOf<Double> {
      let unit = Initialization.unitVectors(count: 7, dimension: 9, random: RandomSource(seed: seed))
      return Scalar.l2Normalize(unit.converted(to: Double.self)).y
    }
    let (p1, p2, z1, z2) = (vectors(1), vectors(2), vectors(3), vectors(4))
    func cosine(_ a: TensorOf<Double>, _ b: TensorOf<Double>) -> Double {
      zip(a.elements, b.elements).reduce(0) { $0 + $1.0 * $1.1 } / 7
    }
    let byol = Scalar.cosineRegression(p1, towards: z2).loss + Scalar.cosineRegression(p2, towards: z1).loss
    let simSiam = -0.5 * (cosine(p1, z2) + cosine(p2, z1))
    #expect(abs(byol - (4 + 4 * simSiam)) < 1e-12)
  }

  /// The definition's one rounding against two, of numbers of at most 2·2/N; the loss is summed in Double from differences that are
  /// off by u each.
  @Test(arguments: [(1, 3), (5, 16), (32, 65)])
  func bothHalvesAgree(_ batch: Int, _ dimension: Int) {
    func vectors(_ seed: UInt64) -> Tensor {
      Initialization.unitVectors(count: batch, dimension: dimension, random: RandomSource(seed: seed))
    }
    let (p, targets) = (vectors(1), vectors(2))
    let scalar = Scalar.cosineRegression(p, towards: targets)
    let vectorized = Vectorized.cosineRegression(p, towards: targets)
    #expect(abs(scalar.loss - vectorized.loss) <= 4 * 4 * 0x1p-24)
    for (a, b) in zip(scalar.gradient.elements, vectorized.gradient.elements) {
      #expect(abs(Double(a) - Double(b)) <= 3 * 0x1p-24 * 4 / Double(batch))
    }
  }
}
