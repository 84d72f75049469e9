import Tensors
import Testing

@Suite struct MatrixProductGoldenTests {
  @Test(arguments: Half.allCases, GoldenCase.all(of: "matrix-product"))
  func productAndItsGradients(_ half: Half, _ golden: GoldenCase) throws {
    let (a, b, dy) = (try golden.tensor("a"), try golden.tensor("b"), try golden.tensor("dy"))
    let product = half.kernels.matrixProduct
    try golden.expect(product(a, b, .neither), "y", half)
    try golden.expect(product(dy, b, .right), "da", half)
    try golden.expect(product(a, dy, .left), "db", half)

    try golden.reject(product(a.losingLastColumn(), b, .neither), "y", half)
    try golden.reject(product(dy.losingLastColumn(), b, .right), "da", half)
    try golden.reject(product(a.losingLastColumn(), dy, .left), "db", half)
  }

  @Test(arguments: Half.allCases, GoldenCase.all(of: "linear"))
  func linearLayer(_ half: Half, _ golden: GoldenCase) throws {
    let (x, weight) = (try golden.tensor("x"), try golden.tensor("weight"))
    let (bias, dy) = (try golden.tensor("bias"), try golden.tensor("dy"))
    let kernels = half.kernels
    let product = kernels.matrixProduct(x, weight, transposing: .right)
    try golden.expect(kernels.addBias(product, bias: bias), "y", half)
    try golden.expect(kernels.matrixProduct(dy, weight, transposing: .neither), "dx", half)
    try golden.expect(kernels.matrixProduct(dy, x, transposing: .left), "dweight", half)
    try golden.expect(kernels.biasGradient(dy), "dbias", half)

    try golden.reject(kernels.addBias(product, bias: bias.losingLastColumn()), "y", half)
    try golden.reject(kernels.biasGradient(dy.losingLastColumn()), "dbias", half)
  }
}
