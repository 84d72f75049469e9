import Foundation
import MomentumContrast
import Tensors

/// MoCo v3 as files and commands name it with its vision transformer: it brings its own encoder, whatever one is named besides.
public struct MoCoV3Transformer: FamilyMember {
  /// The method with its transformer, which does everything.
  public private(set) var mocoV3: MoCoV3

  /// In files and commands.
  public static let name = "mocov3vit"
  /// The large ones are those of the official code's ViT-S.
  public static let settings =
    [
      MethodSetting("patch", 4, large: 16, .count(upTo: 1024), "pixels of a patch along a side"),
      MethodSetting("width", 64, large: 384, .count(upTo: 4096), "numbers of a token"),
      MethodSetting("depth", 2, large: 12, .count(upTo: 64), "blocks"),
      MethodSetting("heads", 4, large: 12, .count(upTo: 1024), "heads of attention"),
      MethodSetting(
        "freezes_patches", 1, large: 1, .flag, "1 to keep the patch projection as it was drawn, 0 to learn it"),
    ] + MoCoV3.settings.filter { $0.name != "temperature" } + [
      MethodSetting("temperature", 0.2, large: 0.2, .positive, "τ")
    ]
  /// f_q.
  public static let kept = MoCoV3.kept
  /// f_k starts as f_q.
  public static let copies = MoCoV3.copies
  /// A transformer.
  public static let bringsEncoder = true

  private static func transformer(_ values: MethodValues, inputChannels: Int) -> TinyVisionTransformer {
    TinyVisionTransformer(
      inputChannels: inputChannels, patch: values.count("patch"), width: values.count("width"),
      depth: values.count("depth"), heads: values.count("heads"))
  }

  /// The transformer.
  public static func backbone(_ named: any Backbone, _ values: MethodValues, inputChannels: Int) -> any Backbone {
    transformer(values, inputChannels: inputChannels)
  }

  /// Patches must divide the image, heads the width.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? {
    let (patch, width, heads) = (values.count("patch"), values.count("width"), values.count("heads"))
    if let obstacle = TinyVisionTransformer.obstacle(patch: patch, height: imageSize, width: imageSize) {
      return obstacle
    }
    if width % 4 != 0 { return "width \(width): its position of two sines and two cosines needs a multiple of 4" }
    if width % heads != 0 { return "heads \(heads): they must divide the width, \(width)" }
    return nil
  }

  /// As without the transformer.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? {
    MoCoV3.guessing(values, batchSize: batchSize, imageSize: imageSize)
  }

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> MoCoV3Transformer {
    let values = setup.values
    return MoCoV3Transformer(
      mocoV3: MoCoV3(
        transformer: transformer(values, inputChannels: setup.inputChannels), hidden: values.count("hidden"),
        output: values.count("output"),
        freezesPatches: values["freezes_patches"] == 1, temperature: values["temperature"],
        momentum: .cosine(from: values["base_momentum"]), recipe: setup.recipe, kernels: setup.kernels,
        random: setup.random))
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) { mocoV3.restore(state, stepCount: stepCount) }

  /// The transformer and its projector.
  public var encoder: Encoder { mocoV3.encoder }
  /// f_q.
  public var evaluated: EncoderState { mocoV3.evaluated }
  /// How many steps have been taken.
  public var stepCount: Int { mocoV3.stepCount }
  /// That of MoCo v3.
  public var state: NamedState { mocoV3.state }

  /// One step of MoCo v3.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(_ inputs: MethodInputs) throws -> StepOutcome { try mocoV3.step(inputs) }
}
