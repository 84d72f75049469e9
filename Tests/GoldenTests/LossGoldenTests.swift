import MomentumContrast
import Tensors
import Testing

@Suite struct LossGoldenTests {
  /// Row 0 is zero and row 1 shorter than 10⁻¹²: there the divisor is a constant, and nothing is projected away.
  @Test(arguments: Half.allCases, GoldenCase.all(of: "l2-normalisation"))
  func l2Normalisation(_ half: Half, _ golden: GoldenCase) throws {
    let (x, dy) = (try golden.tensor("x"), try golden.tensor("dy"))
    let (y, norms) = half.kernels.l2Normalize(x)
    try golden.expect(y, "y", half)
    try golden.expect(norms, "norms", half)
    try golden.expect(
      half.kernels.l2NormalizeGradient(dy, output: try golden.tensor("y"), norms: try golden.tensor("norms")), "dx",
      half)

    try golden.reject(half.kernels.l2Normalize(x.losingLastColumn()).norms, "norms", half)
    // The projection left out.
    try golden.reject(
      half.kernels.l2NormalizeGradient(dy, output: Tensor(shape: x.shape), norms: norms), "dx", half)
  }

  @Test(arguments: Half.allCases, GoldenCase.all(of: "cross-entropy"))
  func crossEntropyWithTemperature(_ half: Half, _ golden: GoldenCase) throws {
    let (logits, targets) = (try golden.tensor("logits"), try golden.integers("targets"))
    let temperature = try golden.float("temperature")
    let result = half.kernels.softmaxCrossEntropy(logits, targets: targets, temperature: temperature)
    try golden.expect(Tensor(shape: [1], [Float(result.loss)]), "loss", half)
    try golden.expect(result.gradient, "gradient", half)
    #expect(result.correct == (try golden.integers("correct"))[0])

    let next = targets.map { ($0 + 1) % logits.shape[1] }
    let wrong = half.kernels.softmaxCrossEntropy(logits, targets: next, temperature: temperature)
    try golden.reject(Tensor(shape: [1], [Float(wrong.loss)]), "loss", half)
    // One part in 10,000 warmer.
    let warm = half.kernels.softmaxCrossEntropy(logits, targets: targets, temperature: temperature * 1.0001)
    try golden.reject(warm.gradient, "gradient", half)
  }

  @Test(arguments: Half.allCases, GoldenCase.all(of: "decoupled"))
  func decoupledLoss(_ half: Half, _ golden: GoldenCase) throws {
    let kernels: any ContrastiveKernels.Type = half == .scalar ? Scalar.self : Vectorized.self
    let (q, k) = (try golden.tensor("q"), try golden.tensor("k"))
    let (negatives, temperature) = (try golden.tensor("negatives"), try golden.float("temperature"))
    let result = kernels.decoupledLoss(queries: q, keys: k, negatives: negatives, temperature: temperature)
    try golden.expect(Tensor(shape: [1], [Float(result.loss)]), "loss", half)
    try golden.expect(result.queryGradient, "gradient", half)
    #expect(result.correct == (try golden.integers("correct"))[0])

    // The positive in the denominator.
    let coupled = kernels.infoNCE(queries: q, keys: k, negatives: negatives, temperature: temperature)
    try golden.reject(Tensor(shape: [1], [Float(coupled.loss)]), "loss", half)
    try golden.reject(coupled.queryGradient, "gradient", half)
  }
}
