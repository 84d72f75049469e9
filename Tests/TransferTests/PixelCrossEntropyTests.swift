import Foundation
import Tensors
import Testing
import Transfer

@Suite struct PixelCrossEntropyTests {
  static let halves: [any TransferKernels.Type] = [Scalar.self, Vectorized.self]

  /// Equal logits say nothing: log C.
  @Test(arguments: halves, [1, 2, 13, 16, 21, 40]) func equalLogits(
    _ kernels: any TransferKernels.Type, _ classes: Int
  ) {
    let logits = Tensor(shape: [2, 3, 5, classes], repeating: 7)
    let result = kernels.pixelCrossEntropy(logits, targets: (0..<30).map { UInt8($0 % classes) })
    #expect(abs(result.loss - log(Double(classes))) <= 1e-6)
    #expect(result.judged == 30)
  }
}
