/// The learning rate at the edge of stability of a linear classifier, for features of one number.
///
/// With x̃ = (x, 1), the feature and the bias' own feature behind it, the second moment $E[\tilde x\tilde x^T]$ is the
/// matrix
///
/// $$\begin{pmatrix} a & b \\ b & 1 \end{pmatrix}, \qquad a = E[x^2], \quad b = E[x], \qquad
/// \lambda = \frac{a + 1}2 + \sqrt{\left(\frac{a - 1}2\right)^2 + b^2}$$
///
/// and λ is its larger eigenvalue. For C classes and SGD with momentum μ the edge is
///
/// $$\eta = 2\,(1 + \mu)\,\frac C\lambda$$
///
/// The second moment is not the variance: no mean is subtracted.
///
/// *Example.* Features that are all 0: λ = 1, that of the bias. With C = 8 and μ = 0.9 the edge is 30.4.
///
/// *Source:* `StableRate.swift`. *Chapter:* `Chapters/06-LinearProtocol/ByHand.swift`, "Why a learning rate of 30?
/// Classes".
/// - Parameters:
///   - features: x of each image.
///   - classCount: C.
///   - momentum: μ of SGD.
/// - Returns: η.
public func stableRate(features: [Double], classCount: Int, momentum: Double) -> Double {
  .nan  // Write your answer here.
}
