import Tensors

/// Fresh weights.
public enum Initialization {
  /// Normal with variance 2/(k_h·k_w·D) for convolution weights k_h×k_w×C×D: He et al. 2015, fan-out, as torchvision's
  /// ResNet does it.
  public static func heNormal(shape: [Int], random: RandomSource) -> Tensor {
    var random = random
    let deviation = (2 / Float(shape[0] * shape[1] * shape[3])).squareRoot()
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in deviation * random.gaussian() })
  }

  /// Even in ±1/√input, the default of PyTorch's `Linear` for weights and bias.
  public static func linear(shape: [Int], input: Int, random: RandomSource) -> Tensor {
    var random = random
    let bound = 1 / Float(input).squareRoot()
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in random.uniform(in: -bound...bound) })
  }

  /// Vectors drawn evenly from the unit sphere: normal numbers, each row divided by its length. The queue starts so (R).
  public static func unitVectors(count: Int, dimension: Int, random: RandomSource) -> Tensor {
    var random = random
    let gaussian = Tensor(shape: [count, dimension], (0..<count * dimension).map { _ in random.gaussian() })
    return Scalar.l2Normalize(gaussian).y
  }
}
