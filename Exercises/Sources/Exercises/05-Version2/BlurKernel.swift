import Foundation

/// The weights of a Gaussian blur along a row.
///
/// The weight of a pixel x steps away is
///
/// $$w_x = \frac{e^{-x^2/2\sigma^2}}{\sum_{u=-r}^{r} e^{-u^2/2\sigma^2}}, \qquad x = -r \ldots r, \qquad r = \lceil 3\sigma\rceil$$
///
/// The weights add up to 1, so a row that is the same everywhere stays so.
///
/// *Example.* σ = 1: r = 3, seven weights, as 0.011 : 0.135 : 0.607 : 1 : 0.607 : 0.135 : 0.011; a white pixel on black
/// keeps 0.399.
///
/// *Source:* V2 §3; `Sources/Images/Views/GaussianBlur.swift`. *Chapter:*
/// `Chapters/05-Version2/ScheduleAndViews.swift`, "A blur".
/// - Parameter sigma: σ in pixels, above 0.
/// - Returns: 2r + 1 weights.
public func blurKernel(sigma: Double) -> [Double] {
  []  // Write your answer here.
}
