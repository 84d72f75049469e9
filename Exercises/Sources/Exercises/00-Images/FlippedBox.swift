import Values

/// The box of an object after its image was flipped: left and right are exchanged.
///
/// In an image of width W a place x goes to W − x. The left edge of the new box is where the *right* edge of the old
/// one goes:
///
/// $$\text{left}' = W - (\text{left} + \text{width})$$
///
/// Top, width and height stay. Edges are places between pixels, so there is no −1 anywhere.
///
/// *Example.* In an image 20 wide the box with left 2 and width 4 ends at 6. Flipped it begins at 14 and ends at 18.
///
/// *Source:* `Sources/Images/Views/HorizontalFlip.swift`. *Chapter:* `Chapters/00-Images/ImagesChapter.swift`, "Act 2:
/// two views". Boxes come back in chapter 9; `Box` is in `Sources/Values`.
/// - Parameters:
///   - box: the box before.
///   - imageWidth: W.
/// - Returns: the box after.
public func flippedBox(_ box: Box, imageWidth: Double) -> Box {
  Box(left: .nan, top: .nan, width: .nan, height: .nan)  // Write your answer here.
}
