import Tensors
import Testing

@Suite struct BilinearResizeGoldenTests {
  @Test(arguments: LossFixture.all(of: "resize")) func asInPyTorch(_ golden: LossFixture) throws {
    let (x, dy) = (try golden.double("x"), try golden.double("dy"))
    let (y, dx) = (try golden.double("y"), try golden.double("dx"))
    func magnitudes(_ x: TensorOf<Double>) -> TensorOf<Double> {
      TensorOf(shape: x.shape, x.elements.map { abs($0) })
    }
    func resized(_ x: TensorOf<Double>) -> TensorOf<Double> {
      Scalar.bilinearResize(x, height: y.shape[1], width: y.shape[2])
    }
    func gradient(_ dy: TensorOf<Double>) -> TensorOf<Double> {
      Scalar.bilinearResizeGradient(dy, inputShape: x.shape)
    }
    #expect(LossFixture.agree(resized(x), y, scale: resized(magnitudes(x))))
    #expect(LossFixture.agree(gradient(dy), dx, scale: gradient(magnitudes(dy))))
    #expect(!LossFixture.agree(resized(x.movedOn), y, scale: resized(magnitudes(x))))
    #expect(!LossFixture.agree(gradient(dy.movedOn), dx, scale: gradient(magnitudes(dy))))
  }
}
