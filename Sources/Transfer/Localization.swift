import Images
import MomentumContrast
import Tensors

/// Where an encoder looks, without any label and without training: the places at which its feature vectors are longest.
///
/// In each image as many pixels are chosen as its objects have, so that no threshold is to be found: those where the norm of
/// the backbone's finer maps, enlarged bilinearly, is largest. Where objects cover a share p of an image, pixels chosen by chance have
/// a Jaccard index of p/(2 − p). Caron et al. 2021 ("Emerging Properties…", §4.2.2) ask it of the attention of vision
/// transformers, and choose by a share of its mass.
///
/// What it refuses to do: learn anything, the sign included: an encoder whose features are longest on the ground is wrong.
public enum Localization {
  /// The Jaccard index, |A ∩ B| / |A ∪ B|, of the pixels chosen and those of objects: its mean over the images, in 0–1.
  /// - Parameters:
  ///   - state: parameters and running statistics of an encoder with this backbone.
  ///   - backbone: the network, whose finer maps are taken (`Backbone.forDensePrediction`).
  ///   - scenes: the images, and the masks that say where their objects are.
  ///   - normalization: what is done to the images before the network.
  public static func jaccard(
    of state: EncoderState, backbone: any Backbone, on scenes: LabelledScenes, normalization: Normalization?
  ) -> Double {
    let norms = featureNorms(
      of: normalization.map { $0(scenes.images) } ?? scenes.images, state: state, backbone: backbone)
    let pixels = scenes.size.height * scenes.size.width
    let scores = (0..<scenes.count).map { image -> Double in
      let objects = scenes.masked.mask(of: image).map(MaskedImages.isObject)
      let norms = Array(norms[image * pixels..<(image + 1) * pixels])
      let longest = norms.indices.sorted { (norms[$0], -$0) > (norms[$1], -$1) }.prefix(objects.count { $0 })
      var chosen = [Bool](repeating: false, count: pixels)
      for pixel in longest { chosen[pixel] = true }
      return SegmentationScores.jaccard(chosen, objects)
    }
    return scores.reduce(0, +) / Double(max(scores.count, 1))
  }

  /// The length of the feature vector at every pixel, N·H·W.
  static func featureNorms(of images: Tensor, state: EncoderState, backbone: any Backbone) -> [Float] {
    let encoder = Encoder(backbone: backbone.forDensePrediction, head: .linear, dimension: 1)
    let maps = encoder.outputs(
      of: images, parameters: state.parameters, buffers: state.buffers, parts: [.maps]
    ).maps  // N×h×w×C
    let shape = maps.shape
    let norms = Vectorized.l2Normalize(maps.reshaped([shape[0] * shape[1] * shape[2], shape[3]])).norms
    return Vectorized.bilinearResize(
      norms.reshaped([shape[0], shape[1], shape[2], 1]), height: images.shape[1], width: images.shape[2]
    ).elements
  }
}
