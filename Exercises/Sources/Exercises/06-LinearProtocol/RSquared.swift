/// R² of a read-out: how much better than the mean it tells a factor.
///
/// $$R^2 = 1 - \frac{\sum_n (y_n - \hat y_n)^2}{\sum_n (y_n - \bar y)^2}$$
///
/// y are the true values, ŷ those that were read, ȳ the mean of the *true* ones. R² is 1 if every value is found
/// exactly, 0 if the read-out is no better than the mean, and below 0 if it is worse. It is not the square of a
/// correlation: a read-out that is off by a factor is punished.
///
/// *Example.* True 1, 2, 3; read 1, 2, 2: the error is 1, the spread 2, so R² = 0.5.
///
/// *Chapter:* the glossary in `Chapters/00-Images/Glossary.swift`, "Read-out, R²"; chapters 2 to 6.
/// - Parameters:
///   - predicted: ŷ.
///   - truth: y, as many; not all equal.
/// - Returns: R², at most 1.
public func rSquared(predicted: [Double], truth: [Double]) -> Double {
  .nan  // Write your answer here.
}
