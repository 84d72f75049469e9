import Family
import Foundation
import Tensors
import Testing

@Suite struct SoftenedCrossEntropyTests {
  static let halves: [any FamilyKernels.Type] = [Scalar.self, Vectorized.self]

  /// Two prototypes. The teacher's logits (ln 3, 0) at τ 1 are shares of ¾ and ¼, the student's (0, 0) of ½: ln 2. With a centre of
  /// (ln 3, 0) the teacher's shares are ½, too.
  @Test(arguments: halves) func byHand(_ kernels: any FamilyKernels.Type) {
    let (s, t) = (Tensor(shape: [1, 2]), Tensor(shape: [1, 2], [Float(log(3.0)), 0]))
    func compare(_ centre: Tensor) -> SoftenedCrossEntropy {
      kernels.softenedCrossEntropy(
        student: s, teacher: t, centre: centre, studentTemperature: 1, teacherTemperature: 1)
    }
    let plain = compare(Tensor(shape: [2]))
    #expect(abs(plain.loss - log(2)) < 1e-6)
    #expect(abs(plain.teacherEntropy - (log(4) - 0.75 * log(3))) < 1e-6)
    #expect(abs(plain.gradient[0, 0] + 0.25) < 1e-6 && abs(plain.gradient[0, 1] - 0.25) < 1e-6)
    let centred = compare(t.reshaped([2]))
    #expect(abs(centred.teacherEntropy - log(2)) < 1e-6)
    #expect(centred.gradient.elements.allSatisfy { abs($0) < 1e-6 })
  }

  /// The two ways in which a teacher says the same of every image: the entropy is 0, or ln K.
  @Test(arguments: halves) func theLimitsOfCollapse(_ kernels: any FamilyKernels.Type) {
    let prototypes = 50
    func entropy(_ teacher: [Float]) -> Double {
      kernels.softenedCrossEntropy(
        student: Tensor(shape: [1, prototypes]), teacher: Tensor(shape: [1, prototypes], teacher),
        centre: Tensor(shape: [prototypes]), studentTemperature: 0.1, teacherTemperature: 0.04
      ).teacherEntropy
    }
    #expect(entropy((0..<prototypes).map { $0 == 7 ? 1 : -1 }) < 1e-15)
    #expect(abs(entropy(Array(repeating: 0.3, count: prototypes)) - log(50)) < 1e-6)
  }

  /// The definition's gradient in Double, by central differences: the third derivative of a log-sum-exp over τ is below 1/τ³.
  @Test func theGradientIsThatOfTheLoss() {
    var source = RandomSource(seed: 4)
    func numbers(_ shape: [Int]) -> TensorOf<Double> {
      TensorOf(shape: shape, (0..<shape.reduce(1, *)).map { _ in Double(source.uniform(in: -1...1)) })
    }
    let (s, t, c) = (numbers([3, 6]), numbers([3, 6]), numbers([6]))
    func compare(_ s: TensorOf<Double>) -> SoftenedCrossEntropyOf<Double> {
      Scalar.softenedCrossEntropy(student: s, teacher: t, centre: c, studentTemperature: 0.5, teacherTemperature: 0.2)
    }
    let (gradient, step) = (compare(s).gradient, 1e-4)
    for i in 0..<s.count {
      var (up, down) = (s, s)
      up[i] += step
      down[i] -= step
      let expected = (compare(up).loss - compare(down).loss) / (2 * step)
      #expect(abs(gradient[i] - expected) < 8 * step * step / 6 + 1e-10, "element \(i)")
    }
  }

  /// Both halves: an exponent of size 2/τ is rounded a few times, and so is each e^x, to 2 ulp.
  @Test(arguments: [(1, 2), (5, 16), (8, 100)]) func bothHalvesAgree(_ batch: Int, _ prototypes: Int) {
    var source = RandomSource(seed: UInt64(prototypes))
    func numbers(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in source.uniform(in: -1...1) })
    }
    let (s, t, c) = (numbers([batch, prototypes]), numbers([batch, prototypes]), numbers([prototypes]))
    func compare(_ kernels: any FamilyKernels.Type) -> SoftenedCrossEntropy {
      kernels.softenedCrossEntropy(
        student: s, teacher: t, centre: c, studentTemperature: 0.1, teacherTemperature: 0.04)
    }
    let (scalar, vectorized) = (compare(Scalar.self), compare(Vectorized.self))
    // Of the teacher, whose exponents are larger: up to 4/τ_t, off by u twice over.
    let error = 3 * 4 / 0.04 * 0x1p-24 + 8 * 0x1p-24
    #expect(abs(scalar.loss - vectorized.loss) <= 2 * error * 20)
    #expect(abs(scalar.teacherEntropy - vectorized.teacherEntropy) <= 2 * error * 100)
    for (a, b) in zip(scalar.gradient.elements, vectorized.gradient.elements) {
      #expect(abs(Double(a) - Double(b)) <= 2 * error * 10 / Double(batch))
    }
  }
}
