import Values

/// Judges an answer to `intersectionOverUnion`.
public func checkIntersectionOverUnion(_ intersectionOverUnion: (Box, Box) -> Double) -> Complaints {
  var complaints = Complaints("09-Transfer/IntersectionOverUnion")
  let square = Box(left: 0, top: 0, width: 10, height: 10)
  if complaints.findsNoAnswer(if: intersectionOverUnion(square, square).isNaN) { return complaints }
  for (b, expected, rule) in [
    (Box(left: 5, top: 0, width: 10, height: 10), 1.0 / 3, "They share 50 and cover 150."),
    (Box(left: 3, top: 0, width: 10, height: 10), 70.0 / 130, "They share 70 and cover 130."),
    (Box(left: 5, top: 5, width: 10, height: 10), 25.0 / 175, "They share 25 and cover 175."),
    (Box(left: 9.5, top: 9.5, width: 10, height: 10), 0.25 / 199.75, "They share a corner of ½·½."),
    (Box(left: 2, top: 3, width: 4, height: 5), 0.2, "A box inside another shares its own 20 of 100."),
    (square, 1, "Equal boxes have IoU 1."),
    (Box(left: 10, top: 0, width: 10, height: 10), 0, "Boxes that touch share nothing. Is there a +1 too many?"),
    (Box(left: 20, top: 0, width: 10, height: 10), 0, "They are apart. A negative width is no intersection."),
    (
      Box(left: 20, top: 20, width: 10, height: 10), 0,
      "They are apart in both directions. The product of two negative lengths is positive."
    ),
  ] {
    let input = "left, top, width, height [0, 0, 10, 10] and \(text([b.left, b.top, b.width, b.height]))"
    complaints.expect(intersectionOverUnion(square, b), expected, for: input, rule)
    complaints.expect(
      intersectionOverUnion(b, square), expected, for: "\(input), exchanged", "IoU does not depend on the order.")
  }
  for (width, height) in [(0, 0), (0, 5), (5, 0)] as [(Double, Double)] {
    let flat = Box(left: 4, top: 4, width: width, height: height)
    complaints.expect(
      intersectionOverUnion(flat, flat), 0,
      for: "a box without area, [4, 4, \(text(width)), \(text(height))], and itself",
      "It is 0 by definition, not 0/0.")
  }
  complaints.expect(
    intersectionOverUnion(Box(left: 30, top: 40, width: 2, height: 6), Box(left: 31, top: 42, width: 4, height: 6)),
    4.0 / 32,
    for: "[30, 40, 2, 6] and [31, 42, 4, 6]", "The right edge is left + width. They share 1·4 and cover 12 + 24 − 4.")
  return complaints
}
