import Foundation
import MomentumContrast
import Tensors

/// What lies between the head and the loss. The roundings are counted as in the tests of the same kernels, but for sums
/// in whatever order.
extension KernelPair {
  static let loss: [KernelPair] = [
    exponential, normalization, normalizationGradient, crossEntropy, contrast(by: .infoNCE), contrast(by: .decoupled),
  ]

  /// 2 ulp are 4u, and the definition's rounding.
  private static let exponential = KernelPair(
    name: "exponential", work: .bytes(2 * 4 * 131_072), inputs: [.random([131_072], "x", in: -20...0)],
    run: { [$0.exponential($1[0])] },
    distance: { ErrorBound.units($0[0], from: $1[0], roundings: 5, scale: $1[0]) })

  private static let projections = Tensor.random([4096, 64], "projections")

  private static let normalization = KernelPair(
    name: "l2Normalize", work: .bytes(2 * 4 * projections.count), inputs: [projections],
    run: {
      let (y, norms) = $0.l2Normalize($1[0])
      return [y, norms]
    },
    distance: {
      max(
        ErrorBound.units($0[0], from: $1[0], roundings: 36, scale: $1[0].magnitudes),
        ErrorBound.units($0[1], from: $1[1], roundings: 35, scale: $1[1]))
    })

  private static let normalizationGradient: KernelPair = {
    let (y, norms) = Scalar.l2Normalize(projections)
    let dy = Tensor.random(y.shape, "dy")
    return KernelPair(
      name: "l2NormalizeGradient", work: .bytes(3 * 4 * y.count), inputs: [dy],
      run: { [$0.l2NormalizeGradient($1[0], output: y, norms: norms)] },
      distance: { actual, expected in
        let width = y.shape[1]
        let scale = (0..<y.shape[0]).flatMap { n in
          let along = (0..<width).reduce(0.0) { $0 + Double(abs(y[n, $1] * dy[n, $1])) }
          return (0..<width).map { (Double(abs(dy[n, $0])) + Double(abs(y[n, $0])) * along) / Double(norms[n]) }
        }
        return ErrorBound.units(
          actual[0], from: expected[0], roundings: width + 4, scale: TensorOf(shape: y.shape, scale))
      })
  }()

  /// 64 rows of 2049 logits within ±1 at τ = 0.2, so |t| ≤ R = 10: 4R + K + 26 roundings on p/(N·τ), four on the target's.
  private static let crossEntropy: KernelPair = {
    let (rows, width, temperature) = (64, 2049, Float(0.2))
    let roundings = 4 * 10 + width + 26
    let targets = [Int](repeating: 0, count: rows)
    return KernelPair(
      name: "softmaxCrossEntropy", work: .bytes(2 * 4 * rows * width), inputs: [.random([rows, width], "logits")],
      run: {
        let result = $0.softmaxCrossEntropy($1[0], targets: targets, temperature: temperature)
        return [result.gradient, Tensor(shape: [1], [Float(result.loss)])]
      },
      distance: { actual, expected in
        let share = 1 / (Double(rows) * Double(temperature))
        var size = expected[0].converted(to: Double.self)  // becomes p/(N·τ)
        for n in 0..<rows { size[n, targets[n]] += share * (1 + 4 * 0x1p-24 / ErrorBound.gamma(roundings)) }
        // The loss: another 2·R, absolutely.
        return max(
          ErrorBound.units(actual[0], from: expected[0], roundings: roundings, scale: size),
          abs(Double(actual[1][0] - expected[1][0])) / ErrorBound.gamma(roundings + 20))
      })
  }()

  /// W1's dictionary. ρ = (2·C/τ + 8/τ + 90)·u on a soft-max, and K + 4 roundings more for the sum over K negatives.
  private static func contrast(by loss: ContrastiveLoss) -> KernelPair {
    let (n, c, k, temperature) = (64, 64, 2048, Float(0.1))
    func unit(_ count: Int, _ name: String) -> Tensor {
      Initialization.unitVectors(count: count, dimension: c, random: RandomSource(seed: 1).stream(name))
    }
    let (queries, keys, negatives) = (unit(n, "queries"), unit(n, "keys"), unit(k, "negatives"))
    return KernelPair(
      name: "\(loss == .infoNCE ? "infoNCE" : "decoupledLoss") K = 2048", work: .operations(4 * n * (k + 1) * c),
      inputs: [queries, keys, negatives],
      run: {
        let result = loss.compare($1[0], with: $1[1], negatives: $1[2], temperature: temperature, kernels: $0)
        return [result.queryGradient, Tensor(shape: [1], [Float(result.loss)])]
      },
      distance: { actual, expected in
        let τ = Double(temperature)
        let candidates = negatives.elements.map(Double.init)
        var size: [Double] = []
        for row in 0..<n {
          let q = (0..<c).map { Double(queries[row, $0]) }
          let own = (0..<c).map { Double(keys[row, $0]) }
          // The positive's, in a denominator that has it.
          let weight = loss == .infoNCE ? exp(zip(q, own).reduce(0) { $0 + $1.0 * $1.1 } / τ) : 0
          let weights = (0..<k).map { j in exp((0..<c).reduce(0) { $0 + q[$1] * candidates[j * c + $1] } / τ) }
          let sum = weight + weights.reduce(0, +)
          for i in 0..<c {
            var total = (sum - weight) * abs(own[i])
            for j in 0..<k { total += weights[j] * abs(candidates[j * c + i]) }
            size.append(total / sum / (Double(n) * τ))
          }
        }
        let roundings = Int(2 * Double(c) / τ + 8 / τ + 90) + k + 4
        return max(
          ErrorBound.units(
            actual[0], from: expected[0], roundings: roundings, scale: TensorOf(shape: [n, c], size)),
          abs(Double(actual[1][0] - expected[1][0])) / ErrorBound.gamma(roundings))
      })
  }
}
