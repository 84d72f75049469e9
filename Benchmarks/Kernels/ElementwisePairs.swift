import MomentumContrast
import Tensors

/// Kernels that move memory and round each number alone: counted in bytes, equal bit for bit; and those that sum over
/// rows or pixels without multiplying.
extension KernelPair {
  static let elementwise: [KernelPair] = {
    let images = [64, 20, 20, 16]  // the first stage of the small encoder
    let (x, y) = (Tensor.random(images, "x"), Tensor.random(images, "y"))
    let bytes = 4 * x.count
    let rows = Tensor.random([4096, 64], "rows")
    let bias = Tensor.random([64], "bias")
    let weights = [3, 3, 64, 128]
    return [
      .elementwise("relu", .bytes(2 * bytes), inputs: [x]) { [$0.relu($1[0])] },
      .elementwise("reluGradient", .bytes(3 * bytes), inputs: [x, y]) { [$0.reluGradient($1[0], output: $1[1])] },
      .elementwise("add", .bytes(3 * bytes), inputs: [x, y]) { [$0.add($1[0], $1[1])] },
      .elementwise("addBias", .bytes(8 * rows.count), inputs: [rows, bias]) { [$0.addBias($1[0], bias: $1[1])] },
      .elementwise(
        "sgdStep", .bytes(5 * 4 * 73_728),
        inputs: [.random(weights, "parameter"), .random(weights, "gradient"), .random(weights, "velocity")]
      ) {
        var (parameter, velocity) = ($1[0], $1[2])
        $0.sgdStep(
          &parameter, gradient: $1[1], velocity: &velocity, learningRate: 0.03, momentum: 0.9, weightDecay: 1e-4)
        return [parameter, velocity]
      },
      .elementwise(
        "momentumUpdate", .bytes(3 * 4 * 73_728), inputs: [.random(weights, "key"), .random(weights, "query")]
      ) {
        var key = $1[0]
        $0.momentumUpdate(&key, towards: $1[1], momentum: 0.999)
        return [key]
      },
      .linear("biasGradient", .bytes(4 * rows.count), roundings: rows.shape[0], inputs: [rows]) {
        $0.biasGradient($1[0])
      },
    ]
  }()

  static let pooling: [KernelPair] = {
    let shape = [64, 16, 16, 64]
    let x = Tensor.random(shape, "x")
    let bytes = 4 * x.count
    let dPooled = Tensor.random([64, 64], "dPooled")
    let indices = Scalar.maxPool(x, size: 3, stride: 2, padding: 1).indices
    let dMax = Tensor.random([64, 8, 8, 64], "dMax")
    return [
      // 256 pixels: 255 additions, a division, and the definition's rounding.
      .linear("globalAveragePool", .bytes(bytes), roundings: 257, inputs: [x]) { $0.globalAveragePool($1[0]) },
      .elementwise("globalAveragePoolGradient", .bytes(bytes), inputs: [dPooled]) {
        [$0.globalAveragePoolGradient($1[0], inputShape: shape)]
      },
      .elementwise("maxPool 3×3, stride 2", .bytes(bytes + 2 * 4 * dMax.count), inputs: [x]) {
        [$0.maxPool($1[0], size: 3, stride: 2, padding: 1).y]
      },
      // An element wins at most nine windows.
      .linear("maxPoolGradient 3×3, stride 2", .bytes(bytes + 2 * 4 * dMax.count), roundings: 9, inputs: [dMax]) {
        $0.maxPoolGradient($1[0], indices: indices, inputShape: shape)
      },
    ]
  }()
}
