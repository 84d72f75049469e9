import Values

/// Judges an answer to `flippedBox`.
public func checkFlippedBox(_ flippedBox: (Box, Double) -> Box) -> Complaints {
  var complaints = Complaints("00-Images/FlippedBox")
  func numbers(_ box: Box) -> [Double] { [box.left, box.top, box.width, box.height] }
  let box = Box(left: 2, top: 3, width: 4, height: 5)
  let first = flippedBox(box, 20)
  if complaints.findsNoAnswer(if: first.left.isNaN) { return complaints }
  complaints.expect(
    numbers(first), [14, 3, 4, 5], for: "left, top, width, height [2, 3, 4, 5] in an image of width 20",
    "The right edge, at 6, goes to 14 and becomes the left one. Top, width and height stay.")
  complaints.expect(
    numbers(flippedBox(Box(left: 0, top: 0, width: 10, height: 10), 10)), [0, 0, 10, 10],
    for: "the whole image, [0, 0, 10, 10] in a width of 10", "It stays the whole image. Is there a −1 too many?")
  complaints.expect(
    numbers(flippedBox(Box(left: 0, top: 1, width: 3, height: 2), 10)), [7, 1, 3, 2],
    for: "[0, 1, 3, 2] at the left border of a width of 10", "Flipped, it touches the right border.")
  complaints.expect(
    numbers(flippedBox(flippedBox(box, 15.5), 15.5)), [2, 3, 4, 5],
    for: "[2, 3, 4, 5] flipped twice in a width of 15.5",
    "Two flips undo each other.")
  return complaints
}
