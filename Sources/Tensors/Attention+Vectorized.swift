// A head of an image is small, so its slices are copied next to each other, their rows padded to whole vectors with zeros. Then the
// products are sums of rows, sixteen columns at a time.

extension Vectorized {
  /// The fast half of `Kernels.attention`.
  public static func attention(_ qkv: Tensor, tokens: Int, heads: Int) -> (y: Tensor, weights: Tensor) {
    let size = AttentionSize(shape: qkv.shape, tokens: tokens, heads: heads)
    let (row, square) = (3 * size.width, tokens * tokens)
    let root = Float(size.headWidth).squareRoot()
    var weights = Tensor(shape: size.weightsShape) { _ in }  // N×H×T×T
    let y = Tensor(shape: size.outputShape) { y in
      weights.withMutablePointer { weights in
        qkv.withPointer { qkv in
          Threads.split(size.images) { images in
            let (queries, values) = (PaddedMatrix(tokens, size.headWidth), PaddedMatrix(tokens, size.headWidth))
            let keys = PaddedMatrix(size.headWidth, tokens)  // transposed
            let (a, output) = (PaddedMatrix(tokens, tokens), PaddedMatrix(tokens, size.headWidth))
            for n in images {
              for h in 0..<heads {
                let (q, k, v) = size.firstColumns(of: h)
                let image = qkv + n * tokens * row
                queries.read(image + q, stride: row)
                keys.readTransposed(image + k, stride: row)
                values.read(image + v, stride: row)
                a.setProduct(queries, keys)
                for i in 0..<tokens {
                  let s = a.row(i)
                  let largest = maximum(s, count: tokens)
                  let sum = exponentials(of: s, minus: largest, dividedBy: root, into: s, count: tokens)
                  multiply(s, by: Float(1 / sum), count: tokens)
                }
                a.write(weights + (n * heads + h) * square, stride: tokens)
                output.setProduct(a, values)
                output.write(y + n * tokens * size.width + q, stride: size.width)
              }
            }
          }
        }
      }
    }
    return (y, weights)
  }

  /// The fast half of `Kernels.attentionGradient`.
  public static func attentionGradient(_ dy: Tensor, qkv: Tensor, weights: Tensor) -> Tensor {
    let size = AttentionSize(gradient: dy.shape, qkv: qkv.shape, weights: weights.shape)
    let (tokens, row, square) = (size.tokens, 3 * size.width, size.tokens * size.tokens)
    let scale = 1 / Float(size.headWidth).squareRoot()
    return Tensor(shape: qkv.shape) { gradient in
      reading(dy, qkv, weights) { dy, qkv, weights in
        Threads.split(size.images) { images in
          func tall() -> PaddedMatrix { PaddedMatrix(tokens, size.headWidth) }
          let (queries, keys, values) = (tall(), tall(), PaddedMatrix(size.headWidth, tokens))  // values transposed
          let (a, ds) = (PaddedMatrix(tokens, tokens), PaddedMatrix(tokens, tokens))
          let (dOutput, result) = (tall(), tall())
          for n in images {
            for h in 0..<size.heads {
              let (q, k, v) = size.firstColumns(of: h)
              let (image, target) = (qkv + n * tokens * row, gradient + n * tokens * row)
              queries.read(image + q, stride: row)
              keys.read(image + k, stride: row)
              values.readTransposed(image + v, stride: row)
              a.read(weights + (n * size.heads + h) * square, stride: tokens)
              dOutput.read(dy + n * tokens * size.width + q, stride: size.width)

              ds.setProduct(dOutput, values)
              for i in 0..<tokens {
                let (weight, s) = (a.row(i), ds.row(i))
                let mean = dot(weight, s, count: tokens)
                forEachVector(tokens) { s.store(weight.lanes($0) * (s.lanes($0) - mean) * scale, $0) }
              }

              result.setProduct(ds, keys)
              result.write(target + q, stride: row)
              result.setProduct(ds, queries, transposingLeft: true)
              result.write(target + k, stride: row)
              result.setProduct(a, dOutput, transposingLeft: true)
              result.write(target + v, stride: row)
            }
          }
        }
      }
    }
  }
}
