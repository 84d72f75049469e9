import Values

/// Version 2's head: two layers with a rectifier between them.
///
/// $$z = W_2\,\mathrm{ReLU}(W_1 h + b_1) + b_2, \qquad \mathrm{ReLU}(x) = \max(0, x)$$
///
/// A weight matrix has a row for each output: output j of the first layer is row j times h, plus b_1j. Behind the
/// second layer there is no rectifier.
///
/// *Example.* W₁ = [[1, −1], [−1, 1]], W₂ = [[1, 1]], no biases: the head says |a − b| of the features (a, b). (3, 1)
/// becomes (2, 0) and then 2. One layer cannot do that.
///
/// *Source:* V2 §3; `ProjectionHead.swift`. *Chapter:* `Chapters/05-Version2/Version2Chapter.swift`, "A head of two
/// layers". `dot` is in `Sources/Values`.
/// - Parameters:
///   - features: h, F numbers.
///   - hiddenWeights: W₁, H×F.
///   - hiddenBias: b₁, H numbers.
///   - outputWeights: W₂, D×H.
///   - outputBias: b₂, D numbers.
/// - Returns: z, D numbers.
public func mlpHead(
  _ features: [Double], hiddenWeights: [[Double]], hiddenBias: [Double], outputWeights: [[Double]],
  outputBias: [Double]
) -> [Double] {
  []  // Write your answer here.
}
