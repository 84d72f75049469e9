import MomentumContrast
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

  /// The query embeddings of some normalised images in evaluation mode, N×C.
  static func embeddings(of images: Tensor, by moco: MoCo) -> Tensor {
    moco.encoder.outputs(
      of: images, parameters: moco.query.parameters, buffers: moco.query.buffers, parts: [.projections]
    ).projections
  }
}
