/// Makes masks into squares of a size S, cut as `PixelIntake` cuts their images: the largest square in the middle, of side L.
///
/// Pixel i along an axis takes the class of the nearest pixel: that in which its own centre lies, ⌊(i + ½)·L / S⌋. Classes are
/// never mixed. What it refuses to do: keep a thin object that no centre falls on.
struct MaskIntake {
  /// S.
  let imageSize: Int

  /// S·S classes, row by row.
  /// - Parameter classes: height·width of them, row by row; what lies behind is not looked at.
  func resized(_ classes: [UInt8], height: Int, width: Int) -> [UInt8] {
    let (top, left, side) = PixelIntake.middleSquare(height: height, width: width)
    var result: [UInt8] = []
    result.reserveCapacity(imageSize * imageSize)
    for y in 0..<imageSize {
      let row = (top + nearest(y, side: side)) * width + left
      for x in 0..<imageSize { result.append(classes[row + nearest(x, side: side)]) }
    }
    return result
  }

  /// ⌊(i + ½)·L / S⌋, in whole numbers.
  private func nearest(_ i: Int, side: Int) -> Int { (2 * i + 1) * side / (2 * imageSize) }
}
