import Tensors
import Testing

@testable import MomentumContrast

@Suite struct PyTorchLayoutTests {
  private func counting(_ shape: [Int]) -> Tensor { Tensor(shape: shape, (0..<shape.reduce(1, *)).map { Float($0) }) }

  /// theirs[d, c, i, j] is ours[i, j, c, d].
  @Test func aConvolutionsWeightsTurnTheirAxes() {
    let theirs = counting([5, 4, 3, 2])
    let ours = PyTorchLayout.parameter(theirs)
    #expect(ours.shape == [3, 2, 4, 5])
    for d in 0..<5 {
      for c in 0..<4 {
        for i in 0..<3 { for j in 0..<2 { #expect(ours[i, j, c, d] == theirs[d, c, i, j]) } }
      }
    }
    #expect(PyTorchLayout.exported(parameter: ours) == theirs)
    #expect(PyTorchLayout.exported(parameterShape: ours.shape) == theirs.shape)
  }

  @Test func imagesPutTheirChannelsLast() {
    let theirs = counting([2, 3, 4, 5])
    let ours = PyTorchLayout.images(theirs)
    #expect(ours.shape == [2, 4, 5, 3])
    for n in 0..<2 {
      for c in 0..<3 {
        for h in 0..<4 { for w in 0..<5 { #expect(ours[n, h, w, c] == theirs[n, c, h, w]) } }
      }
    }
  }

  @Test func aQueueHasAKeyPerRow() {
    let theirs = counting([2, 3])
    #expect(PyTorchLayout.queue(theirs) == Tensor(shape: [3, 2], [0, 3, 1, 4, 2, 5]))
    #expect(PyTorchLayout.exported(queue: PyTorchLayout.queue(theirs)) == theirs)
  }

  /// A linear layer's weights are D×C in both, vectors are vectors, and a single number stays one.
  @Test(arguments: [[2, 3], [4], []]) func everythingElseStays(_ shape: [Int]) {
    let tensor = counting(shape)
    #expect(PyTorchLayout.parameter(tensor) == tensor)
    #expect(PyTorchLayout.exported(parameter: tensor) == tensor)
  }

  /// Nothing to move.
  @Test func anEmptyTensorStaysEmpty() {
    #expect(PyTorchLayout.images(Tensor(shape: [0, 3, 4, 5])).shape == [0, 4, 5, 3])
  }
}
