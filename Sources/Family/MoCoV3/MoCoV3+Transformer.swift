import MomentumContrast
import Tensors

/// MoCo v3 with a vision transformer (§4 and §5): deeper heads than for a ResNet, and a patch projection that stays random. The descent is the
/// family's SGD, not AdamW.
extension MoCoV3 {
  /// Three layers without bias; behind the last a batch norm that learns nothing.
  public static func transformerProjector(input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "projector.0", input: input, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("projector.1"),
        activation: .relu),
      Head.Layer(
        "projector.3", input: hidden, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("projector.4"),
        activation: .relu),
      Head.Layer(
        "projector.6", input: hidden, output: output, hasBias: false,
        batchNorm: Head.BatchNorm("projector.7", learns: .nothing)),
    ])
  }

  /// Two layers without bias; behind the second a batch norm that learns nothing.
  public static func transformerPredictor(input: Int, hidden: Int, output: Int) -> Head {
    Head([
      Head.Layer(
        "predictor.0", input: input, output: hidden, hasBias: false, batchNorm: Head.BatchNorm("predictor.1"),
        activation: .relu),
      Head.Layer(
        "predictor.3", input: hidden, output: output, hasBias: false,
        batchNorm: Head.BatchNorm("predictor.4", learns: .nothing)),
    ])
  }

  /// Training a vision transformer from fresh weights, drawn from `random`. If `freezesPatches`, the patch projection
  /// stays as it was drawn.
  public init(
    transformer: TinyVisionTransformer, hidden: Int, output: Int, freezesPatches: Bool = true, temperature: Float,
    momentum: MomentumSchedule, recipe: DescentRecipe = DescentRecipe(),
    kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) {
    let head = Self.transformerProjector(input: transformer.featureWidth, hidden: hidden, output: output)
    let predictor = Self.transformerPredictor(input: output, hidden: hidden, output: output)
    let encoder = Encoder(backbone: transformer, head: head)
    self.init(
      encoder: encoder, predictor: predictor,
      query: encoder.initialState(predictor: predictor, random: random.stream("weights")), temperature: temperature,
      momentum: momentum, recipe: recipe, frozen: freezesPatches ? TinyVisionTransformer.patchProjection : [],
      kernels: kernels)
  }
}
