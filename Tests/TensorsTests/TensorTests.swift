import Testing

@testable import Tensors

@Suite struct TensorTests {
  @Test func aCopyIsIndependent() {
    let original = Tensor(shape: [2, 3], [1, 2, 3, 4, 5, 6])
    var copy = original
    copy[1, 2] = 60
    copy.withMutablePointer { $0[0] = 10 }
    #expect(original.elements == [1, 2, 3, 4, 5, 6])
    #expect(copy.elements == [10, 2, 3, 4, 5, 60])

    var view = original.reshaped([6])
    view[3] = 40
    #expect(original[1, 0] == 4)
    var list = [original, original]
    list[0][0, 0] = -1
    #expect(list[1] == original)
  }

  /// Who holds the only reference writes in place.
  @Test func noCopyIsMadeWithoutNeed() {
    var x = Tensor(shape: [4])
    let before = x.withPointer { UInt(bitPattern: $0) }
    x[2] = 1
    #expect(x.withPointer { UInt(bitPattern: $0) } == before)
  }

  @Test func rowsAndTheirOrder() {
    let x = Tensor(shape: [3, 2], [1, 2, 3, 4, 5, 6])
    #expect(x.rows(1..<3) == Tensor(shape: [2, 2], [3, 4, 5, 6]))
    #expect(x.rows(1..<1).count == 0)
    #expect(x.gatheringRows([2, 0, 2]) == Tensor(shape: [3, 2], [5, 6, 1, 2, 5, 6]))
  }

  @Test func finiteness() {
    for count in [1, 15, 16, 17, 40] {
      var x = Tensor(shape: [count], repeating: .greatestFiniteMagnitude)
      #expect(x.isFinite)
      for wrong in [Float.nan, .infinity, -.infinity] {
        x[count - 1] = wrong
        #expect(!x.isFinite)
      }
    }
    #expect(Tensor(shape: [0]).isFinite)
  }

  @Test func equality() {
    #expect(Tensor(shape: [2]) != Tensor(shape: [1, 2]))
    #expect(Tensor(shape: [1], [-0.0]) == Tensor(shape: [1], [0]))
    #expect(Tensor(shape: [1], [.nan]) != Tensor(shape: [1], [.nan]))
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2], [1, 2, 3]) }
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2])[2, 0] }
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2])[-1] }
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2]).reshaped([3]) }
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2]).gatheringRows([2]) }
  }
}
