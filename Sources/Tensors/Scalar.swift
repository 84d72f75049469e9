/// The definitions: plain loops, one statement per symbol of the formula, sums in `Double` that are rounded once.
///
/// Every kernel is generic over the number type. Training calls it in `Float`, as `Kernels` requires; tests also call
/// it in `Double`, where finite differences are sharp enough to judge a gradient.
///
/// What it refuses to do: be fast. That is for `Vectorized`, whose kernels stand in files of the same stem.
public enum Scalar {}

extension Scalar: Kernels {}
