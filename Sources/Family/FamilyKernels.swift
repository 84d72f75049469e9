import MomentumContrast
import Tensors

/// The losses of the methods around MoCo, which exist in pairs like those of `Kernels`.
public protocol FamilyKernels: ContrastiveKernels {
  /// NT-Xent of 2N views, row n and row n + N being the two of an image, and its gradient (SimCLR, Eq. 1 and Algorithm 1).
  static func ntXent(_ z: Tensor, temperature: Float) -> NTXent
  /// The squared distance of unit vectors from fixed ones, and its gradient (BYOL, Eq. 2).
  static func cosineRegression(_ p: Tensor, towards targets: Tensor) -> CosineRegression
}

extension Scalar: FamilyKernels {}
extension Vectorized: FamilyKernels {}
