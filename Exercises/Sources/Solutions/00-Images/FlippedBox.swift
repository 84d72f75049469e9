import Values

/// The right edge becomes the left one.
public func flippedBox(_ box: Box, imageWidth: Double) -> Box {
  Box(left: imageWidth - box.left - box.width, top: box.top, width: box.width, height: box.height)
}
