import Tensors
import Testing

@Suite struct ElementwiseGoldenTests {
  @Test(arguments: Half.allCases, GoldenCase.all(of: "elementwise"))
  func reluAdditionAndExponential(_ half: Half, _ golden: GoldenCase) throws {
    let (x, dy, other) = (try golden.tensor("x"), try golden.tensor("dy"), try golden.tensor("other"))
    let kernels = half.kernels
    let rectified = kernels.relu(x)
    try golden.expect(rectified, "relu", half)
    try golden.expect(kernels.reluGradient(dy, output: rectified), "drelu", half)
    try golden.expect(kernels.add(x, other), "sum", half)
    let power = kernels.exponential(try golden.tensor("exponent"))
    try golden.expect(power, "exponential", half)

    // x = 0 stands first in each case: there the gradient is 0, not dy.
    let openAtZero = Tensor(shape: x.shape, zip(x.elements, dy.elements).map { $0 >= 0 ? $1 : 0 })
    try golden.reject(openAtZero, "drelu", half)
    try golden.reject(kernels.add(x, other.losingLastColumn()), "sum", half)
    // Off by 20 ulp.
    try golden.reject(Tensor(shape: x.shape, power.elements.map { $0 * (1 + 20 * 0x1p-23) }), "exponential", half)
  }
}
