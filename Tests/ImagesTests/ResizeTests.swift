import Tensors
import Testing

@testable import Images

@Suite struct ResizeTests {
  /// Each of two passes sums at most 9 products of rounded weights, as for the blur.
  @Test(arguments: AugmentationFixture.cases("crop"))
  func resizedCropIsTorchvisionsWithAntialiasing(_ golden: AugmentationFixture.Case) {
    let p = golden.parameters.map { Int($0) }
    let window = Window(top: p[0], left: p[1], height: p[2], width: p[3])
    let bound = 2 * (9 + 1) * roundingError
    var resizer = Resizer()
    #expect(golden.error { resizer.resize($0, window: window, height: p[4], width: p[5]) } <= bound)
    var moved = window
    moved.top = moved.top == 0 ? 1 : 0
    moved.height = min(moved.height, 11 - moved.top)
    #expect(golden.error { resizer.resize($0, window: moved, height: p[4], width: p[5]) } > bound)
  }

  @Test func weightsSumToOneAndStayInside() {
    var axis = ResizeAxis()
    for input in 1...24 {
      for output in [1, 3, 8, 20, 33] {
        axis.set(input: input, output: output)
        for i in 0..<output {
          let row = axis.weights[i * axis.taps..<(i + 1) * axis.taps]
          #expect(abs(row.reduce(0) { $0 + Double($1) } - 1) <= Double(axis.taps) * roundingError)
          #expect(row.allSatisfy { $0 >= 0 } && axis.starts[i] >= 0 && axis.starts[i] + axis.taps <= input)
        }
      }
    }
  }
}
