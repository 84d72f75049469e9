/// The fast twins of `Scalar`. See `Kernels`.
public enum Vectorized: Kernels {}
