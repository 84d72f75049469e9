import Tensors

/// How high the learning rate of a linear classifier can be: what a rate of 30 says about the features, in numbers.
///
/// Before anything is learned all C classes are equally likely, and the curvature of the soft-max cross-entropy by the
/// logits is 1/C. By W and b it is λ/C, with λ the largest eigenvalue of the second moment E[x̃·x̃ᵀ] of the features with
/// a constant 1 behind them (the bias' own feature). Gradient descent with momentum μ on a curvature h is stable up to
///
///     η = 2·(1 + μ) / h = 2·(1 + μ)·C / λ
///
/// So a high rate fits *many classes* and *small features*. Above the edge the loss swings; it does not become NaN, because
/// the gradient of a logit is never more than 1.
extension LinearClassification {
  /// The learning rate at the edge of stability, for features M×F.
  public static func stableRate(features: Tensor, classCount: Int, momentum: Float) -> Double {
    let (count, width) = (features.shape[0], features.shape[1])
    precondition(count >= 1, "a second moment is that of some features")
    var moment = Array(repeating: Array(repeating: 0.0, count: width + 1), count: width + 1)
    features.withPointer { x in
      for i in 0...width {
        for j in i...width {
          var sum = 0.0
          for n in 0..<count {
            sum += (i < width ? Double(x[n * width + i]) : 1) * (j < width ? Double(x[n * width + j]) : 1)
          }
          moment[i][j] = sum / Double(count)
          moment[j][i] = moment[i][j]
        }
      }
    }
    let largest = PrincipalComponents.eigen(moment).values.max() ?? 1
    return 2 * (1 + Double(momentum)) * Double(classCount) / largest
  }
}
