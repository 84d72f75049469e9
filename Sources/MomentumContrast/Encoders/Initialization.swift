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

  /// Normal with this standard deviation: what prediction layers of detectors begin with.
  public static func normal(shape: [Int], deviation: Float, random: RandomSource) -> Tensor {
    var random = random
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in deviation * random.gaussian() })
  }

  /// Even in ±1/√input, the default of PyTorch's `Linear` for weights and bias.
  public static func linear(shape: [Int], input: Int, random: RandomSource) -> Tensor {
    var random = random
    let bound = 1 / Float(input).squareRoot()
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in random.uniform(in: -bound...bound) })
  }

  /// Even in ±√(6/(input + output)): Glorot and Bengio 2010, Eq. 16, known as xavier-uniform.
  public static func xavierUniform(shape: [Int], input: Int, output: Int, random: RandomSource) -> Tensor {
    var random = random
    let bound = (6 / Float(input + output)).squareRoot()
    return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in random.uniform(in: -bound...bound) })
  }

  /// Vectors drawn evenly from the unit sphere: normal numbers, each row divided by its length. The queue starts so (R).
  public static func unitVectors(count: Int, dimension: Int, random: RandomSource) -> Tensor {
    let rows = 1024
    // Where the numbers of each block of rows begin in the stream: a gaussian is two draws.
    var random = random
    let blocks = stride(from: 0, to: count, by: rows).map { _ in
      defer { random.skip(2 * rows * dimension) }
      return random
    }
    return Tensor(shape: [count, dimension]) { target in
      // A large queue takes seconds, and its memory more than once, if it is made in one piece.
      Threads.split(blocks.count) { range in
        for block in range {
          var random = blocks[block]
          let size = min(rows, count - block * rows)
          for n in 0..<size { fill(target + (block * rows + n) * dimension, dimension, from: &random) }
        }
      }
    }
  }

  /// One unit vector, divided by its length as `Scalar.l2Normalize` does it.
  private static func fill(_ row: UnsafeMutablePointer<Float>, _ dimension: Int, from random: inout RandomSource) {
    random.gaussians(into: row, count: dimension)
    var squares = 0.0
    for c in 0..<dimension { squares += Double(row[c]) * Double(row[c]) }
    let norm = max(squares.squareRoot(), 1e-12)
    for c in 0..<dimension { row[c] = Float(Double(row[c]) / norm) }
  }
}
