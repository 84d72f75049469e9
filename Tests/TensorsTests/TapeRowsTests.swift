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

  /// A loss that comes with its gradient, by itself and a thousand times over.
  @Test func aLossWithItsGradient() {
    let gradient = Tensor(shape: [2, 2], [1, -2, 3, 0.5])
    for factor in [1, 1000] as [Float] {
      let tape = Tape()
      let x = tape.variable(Tensor(shape: [2, 2]))
      let loss = tape.scaled(tape.loss(7, gradient: gradient, by: x), by: factor)
      #expect(loss.value == Tensor(shape: [1], [7 * factor]))
      #expect(tape.gradients(of: loss, given: Tensor(shape: [1], [1]))[x] == gradient.scaled(by: factor))
    }
  }

  @Test func theSumOfTwoLosses() {
    let tape = Tape()
    let x = tape.variable(Tensor(shape: [1, 2], [1, 2]))
    let first = tape.loss(3, gradient: Tensor(shape: [1, 2], [1, 0]), by: x)
    let second = tape.loss(4, gradient: Tensor(shape: [1, 2], [0, 1]), by: x)
    let sum = tape.add(first, tape.scaled(second, by: 0.5))
    #expect(sum.value.elements == [5])
    #expect(tape.gradients(of: sum, given: Tensor(shape: [1], [2]))[x].elements == [2, 1])
  }

  @Test func aGradientOfAnotherShapeStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let tape = Tape()
      _ = tape.loss(1, gradient: Tensor(shape: [3]), by: tape.variable(Tensor(shape: [2])))
    }
  }
}
