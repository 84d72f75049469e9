import Tensors
import Testing

@Suite struct ConvolutionGoldenTests {
  @Test(arguments: Half.allCases, GoldenCase.all(of: "convolution"))
  func convolutionAndItsGradients(_ half: Half, _ golden: GoldenCase) throws {
    let (x, weight, dy) = (try golden.tensor("x"), try golden.tensor("weight"), try golden.tensor("dy"))
    let (stride, padding) = (try golden.integer("stride"), try golden.integer("padding"))
    func forward(_ x: Tensor, _ weight: Tensor) -> Tensor {
      half.kernels.convolution(x, weight: weight, stride: stride, padding: padding)
    }
    func inputGradient(_ dy: Tensor, _ weight: Tensor) -> Tensor {
      half.kernels.convolutionInputGradient(
        dy, weight: weight, inputShape: x.shape, stride: stride, padding: padding)
    }
    func weightGradient(_ dy: Tensor, _ x: Tensor) -> Tensor {
      half.kernels.convolutionWeightGradient(
        dy, input: x, weightShape: weight.shape, stride: stride, padding: padding)
    }
    try golden.expect(forward(x, weight), "y", half)
    try golden.expect(inputGradient(dy, weight), "dx", half)
    try golden.expect(weightGradient(dy, x), "dweight", half)

    try golden.reject(forward(x.losingLastColumn(), weight), "y", half)
    try golden.reject(forward(x.shiftedByOne(), weight), "y", half)
    try golden.reject(inputGradient(dy.losingLastColumn(), weight), "dx", half)
    if weight.count > 1 { try golden.reject(inputGradient(dy, weight.shiftedByOne()), "dx", half) }
    try golden.reject(weightGradient(dy.losingLastColumn(), x), "dweight", half)
    try golden.reject(weightGradient(dy, x.shiftedByOne()), "dweight", half)
  }
}
