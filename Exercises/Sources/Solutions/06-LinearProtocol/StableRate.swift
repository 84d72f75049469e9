/// 2·(1 + μ)·C/λ.
public func stableRate(features: [Double], classCount: Int, momentum: Double) -> Double {
  let count = Double(features.count)
  let a = features.reduce(0) { $0 + $1 * $1 } / count
  let b = features.reduce(0, +) / count
  let λ = (a + 1) / 2 + ((a - 1) / 2 * (a - 1) / 2 + b * b).squareRoot()
  return 2 * (1 + momentum) * Double(classCount) / λ
}
