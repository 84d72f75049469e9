import Tensors
import Testing

@Suite struct PoolingGoldenTests {
  @Test(arguments: Half.allCases, GoldenCase.all(of: "pooling"))
  func maxAndGlobalAverage(_ half: Half, _ golden: GoldenCase) throws {
    let (x, dy, dmean) = (try golden.tensor("x"), try golden.tensor("dy"), try golden.tensor("dmean"))
    let (size, stride, padding) = (
      try golden.integer("size"), try golden.integer("stride"), try golden.integer("padding")
    )
    let kernels = half.kernels
    let pooled = kernels.maxPool(x, size: size, stride: stride, padding: padding)
    try golden.expect(pooled.y, "y", half)
    #expect(pooled.indices.map(Int.init) == (try golden.integers("indices")))
    let gradient = kernels.maxPoolGradient(dy, indices: pooled.indices, inputShape: x.shape)
    try golden.expect(gradient, "dx", half)
    try golden.expect(kernels.globalAveragePool(x), "mean", half)
    try golden.expect(kernels.globalAveragePoolGradient(dmean, inputShape: x.shape), "dx_of_mean", half)

    try golden.reject(
      kernels.maxPoolGradient(dy.shiftedByOne(), indices: pooled.indices, inputShape: x.shape), "dx", half)
    try golden.reject(kernels.globalAveragePool(x.losingLastColumn()), "mean", half)
    if padding > 0, !x.elements.contains(where: { $0 > 0 }) {
      // Padding with zeros instead of −∞, in a case whose numbers are all negative.
      try golden.reject(Tensor(shape: pooled.y.shape), "y", half)
    }
  }
}
