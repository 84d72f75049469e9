import MomentumContrast
import Tensors

/// The losses of the methods around MoCo, which exist in pairs like those of `Kernels`.
public protocol FamilyKernels: ContrastiveKernels {
  /// NT-Xent of 2N views, row n and row n + N being the two of an image, and its gradient (SimCLR, Eq. 1 and Algorithm 1).
  static func ntXent(_ z: Tensor, temperature: Float) -> NTXent
  /// The squared distance of unit vectors from fixed ones, and its gradient (BYOL, Eq. 2).
  static func cosineRegression(_ p: Tensor, towards targets: Tensor) -> CosineRegression
  /// The cross-entropy of a student's soft-max and a teacher's, centred and sharpened, and its gradient (DINO, Eq. 2–4).
  static func softenedCrossEntropy(
    student s: Tensor, teacher t: Tensor, centre c: Tensor, studentTemperature: Float, teacherTemperature: Float
  ) -> SoftenedCrossEntropy
  /// Noise-contrastive estimation of N queries among the entries of a bank, and its gradient by the queries (InstDisc, Eq. 5–8).
  static func noiseContrast(
    _ v: Tensor, bank: Tensor, entries: [[Int]], temperature: Float, normalizer: Float?
  ) -> NoiseContrast
}

extension Scalar: FamilyKernels {}
extension Vectorized: FamilyKernels {}
