import Foundation
import Tensors

/// How far embeddings are from being all the same.
///
/// The deviation of each component over the images, averaged over the components, times √C. Vectors spread evenly over
/// the unit sphere have 1; vectors that are all the same have 0.
public enum EmbeddingSpread {
  /// Below this, features are said to collapse.
  public static let least = 0.1

  /// The spread of unit vectors N×C.
  public static func of(_ vectors: Tensor) -> Double {
    let (count, width) = (vectors.shape[0], vectors.shape[1])
    guard count > 0 else { return 0 }
    var deviations = 0.0
    for c in 0..<width {
      let values = (0..<count).map { Double(vectors[$0, c]) }
      let mean = values.reduce(0, +) / Double(count)
      deviations += (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot()
    }
    return deviations / Double(width) * Double(width).squareRoot()
  }

  /// How near the two views of an image are, the mean of ‖z − z′‖² (Wang and Isola 2020, Eq. 2): 0 if they agree, 2 if they are
  /// unrelated. Both are unit vectors N×C, row n being of one image.
  public static func alignment(_ first: Tensor, _ second: Tensor) -> Double {
    let sum = zip(first.elements, second.elements).reduce(0.0) {
      $0 + (Double($1.0) - Double($1.1)) * (Double($1.0) - Double($1.1))
    }
    return sum / Double(first.shape[0])
  }

  /// How evenly vectors lie on the sphere, ln of the mean of e^(−2‖z − z′‖²) over all pairs (Wang and Isola 2020, Eq. 3): 0 if all are
  /// one; the lower the more even, about −4 at best.
  public static func uniformity(_ vectors: Tensor) -> Double {
    let count = vectors.shape[0]
    let cosines = Vectorized.matrixProduct(vectors, vectors, transposing: .right)  // N×N
    var sum = 0.0
    for i in 0..<count {
      for j in 0..<i { sum += exp(-4 * (1 - Double(cosines[i, j]))) }
    }
    return log(sum * 2 / Double(count * (count - 1)))
  }
}
