import Testing

@testable import Tensors

@Suite struct TapeRowsTests {
  /// Row 0 goes to three places, row 1 to none, row 2 to one; the fourth place stays empty. A width of 18 is a whole vector and a rest.
  @Test(arguments: [2, 16, 18]) func rowsAndTheirGradientByHand(_ width: Int) {
    let tape = Tape()
    func matrix(_ rows: [Float]) -> Tensor {
      Tensor(shape: [rows.count, width], rows.flatMap { row in (0..<width).map { 100 * row + Float($0) } })
    }
    let x = tape.variable(matrix([1, 2, 3]))
    let y = tape.rows(x, [0, 2, 0, nil, 0])
    var expected = matrix([1, 3, 1, 0, 1])
    for c in 0..<width { expected[3, c] = 0 }
    #expect(y.value == expected)

    let gradient = tape.gradients(of: y, given: matrix([1, 2, 4, 8, 16]))[x]
    var sums = matrix([21, 0, 2])
    for c in 0..<width { (sums[0, c], sums[1, c]) = (2100 + 3 * Float(c), 0) }
    #expect(gradient == sums)
  }

  /// Rows may have a shape of their own.
  @Test func rowsOfImages() {
    let tape = Tape()
    let x = tape.variable(Tensor(shape: [2, 1, 2, 1], [1, 2, 3, 4]))
    let y = tape.rows(x, [1, 1])
    #expect(y.value == Tensor(shape: [2, 1, 2, 1], [3, 4, 3, 4]))
    #expect(tape.gradients(of: y, given: Tensor(shape: [2, 1, 2, 1], [1, 2, 3, 4]))[x].elements == [0, 0, 4, 6])
  }
}
