import Values

/// One row of pixels, enlarged by bilinear interpolation, as a crop is brought to the size of a view.
///
/// Pixel j covers the places from j to j + 1; its centre is at j + ½. With s = (pixels before)/(pixels after), the
/// centre of new pixel i lies at c = (i + ½)·s on the old row. An old pixel j has the weight
///
/// $$w_j = \max(0,\; 1 - |j + \tfrac12 - c|)$$
///
/// and the new pixel is the mean of the old ones by these weights, $\sum_j w_j x_j / \sum_j w_j$. At an edge, where one
/// of the two nearest pixels is missing, the division makes up for it.
///
/// *Example.* [0, 1] enlarged to four pixels: c = 0.25, 0.75, 1.25, 1.75, and the row becomes [0, 0.25, 0.75, 1].
///
/// *Source:* `Sources/Images/Views/Resize.swift`, which reduces rows as well. *Chapter:*
/// `Chapters/00-Images/ImagesChapter.swift`.
/// - Parameters:
///   - row: the pixels, at least one.
///   - count: how many pixels come out, at least as many.
/// - Returns: the new pixels.
public func resizedRow(_ row: [Double], count: Int) -> [Double] {
  []  // Write your answer here.
}
