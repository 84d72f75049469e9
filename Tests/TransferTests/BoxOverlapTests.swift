import Testing
import Transfer

struct BoxOverlapTests {
  private let box = Box(left: 2, top: 3, width: 4, height: 2)

  @Test func aBoxOverlapsItselfWholly() {
    #expect(box.intersectionOverUnion(with: box) == 1)
  }

  /// 2×1 of 4×2 and 4×2: 2 / (8 + 8 − 2).
  @Test func aCornerByHand() {
    let other = Box(left: 4, top: 4, width: 4, height: 2)
    #expect(box.intersectionOverUnion(with: other) == 2.0 / 14)
    #expect(other.intersectionOverUnion(with: box) == 2.0 / 14)
  }

  @Test func aBoxInsideAnother() {
    #expect(box.intersectionOverUnion(with: Box(left: 3, top: 3, width: 1, height: 2)) == 0.25)
  }

  @Test(arguments: [
    Box(left: 6, top: 3, width: 4, height: 2), Box(left: 2, top: 5, width: 4, height: 2),  // share an edge
    Box(left: 6, top: 5, width: 1, height: 1),  // shares a corner
    Box(left: 2, top: 30, width: 4, height: 2), Box(left: 20, top: 3, width: 4, height: 2),
    // Apart in both directions: the product of two negative sides would be positive.
    Box(left: 20, top: 30, width: 4, height: 2),
  ])
  func boxesThatShareNothing(other: Box) {
    #expect(box.intersectionOverUnion(with: other) == 0)
    #expect(other.intersectionOverUnion(with: box) == 0)
  }

  @Test(arguments: [(0, 0), (0, 2), (4, 0)] as [(Float, Float)])
  func aBoxWithoutAreaOverlapsNothing(width: Float, height: Float) {
    let flat = Box(left: 3, top: 3, width: width, height: height)
    #expect(flat.intersectionOverUnion(with: box) == 0)
    #expect(box.intersectionOverUnion(with: flat) == 0)
    #expect(flat.intersectionOverUnion(with: flat) == 0)
  }

  /// Far from the origin `Float` could not tell the right edges apart: 2²⁴ + 1 rounds to 2²⁴.
  @Test func edgesAreAddedInDouble() {
    let one = Box(left: 0x1p24, top: 0, width: 1, height: 1)
    let two = Box(left: 0x1p24, top: 0, width: 2, height: 1)
    #expect(one.intersectionOverUnion(with: two) == 0.5)
  }
}
