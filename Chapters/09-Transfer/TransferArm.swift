import Ablations
import Images
import MomentumContrast
import SmallScale
import Tensors

/// Where an encoder of this chapter comes from before it meets scenes.
enum TransferArm: Equatable, Sendable {
  /// Fresh weights; trained on scenes for this multiple of the steps of all others.
  case scratch(length: Int)
  /// Trained on the class of single objects.
  case supervised
  /// Trained to tell two groups of classes apart, and nothing else.
  case supervisedOnGroups
  /// Trained on the class, with the place of the object as a second label.
  case supervisedWithPlace
  /// MoCo v1, by the recipe of all chapters, for this multiple of its steps and of its images: nobody has to label them.
  case mocoV1(length: Int)
  /// With what of version 2 is no part of that recipe: its head, and its temperature.
  case mocoV2
  /// The other two dictionaries (V1 Fig. 2).
  case endToEnd, memoryBank

  /// Its name in tables and figures.
  var name: String {
    switch self {
    case .scratch(let length): length == 1 ? "from scratch" : "from scratch × \(length)"
    case .supervised: "supervised"
    case .supervisedOnGroups: "supervised, two groups"
    case .supervisedWithPlace: "supervised, with place"
    case .mocoV1(let length): length == 1 ? "MoCo v1" : "MoCo v1 × \(length)"
    case .mocoV2: "MoCo v2"
    case .endToEnd: "end-to-end"
    case .memoryBank: "memory bank"
    }
  }

  /// How much longer than the others it is trained on scenes.
  var length: Int {
    guard case .scratch(let length) = self else { return 1 }
    return length
  }

  /// The encoder that is transferred, by the recipe that all share; of `scratch` the untrained one, whose batch norms have seen
  /// images.
  func pretrain(_ shared: SmallScaleRecipe, seed: UInt64, progress: RunProgress) throws -> EncoderState {
    var recipe = shared
    switch self {
    case .scratch: recipe = shared.untrained
    case .supervised, .supervisedOnGroups:
      var descent = SupervisedRecipe()
      (descent.steps, descent.batchSize) = (shared.steps, shared.configuration.batchSize)
      descent.learningRate = shared.configuration.learningRate
      var (images, _) = try shared.labelledImages(seed: seed)
      if self == .supervisedOnGroups {
        let isRound = shared.shapes.shapes.map { [.disc, .ring, .arch].contains($0) ? 0 : 1 }
        images = LabelledImages(images: images.images, labels: images.labels.map { isRound[$0] }, classCount: 2)
      }
      return try shared.train(on: images, training: descent, random: RandomSource(seed: seed), progress: progress).state
    case .supervisedWithPlace: return try shared.trainOnClassAndPlace(seed: seed, progress: progress)
    case .mocoV1(let length): (recipe.steps, recipe.imageCount) = (length * recipe.steps, length * recipe.imageCount)
    case .mocoV2: (recipe.configuration.head, recipe.configuration.temperature) = (.mlp, 0.2)
    case .memoryBank: recipe.configuration.mechanism = .memoryBank
    case .endToEnd:
      // K decides the batch: 63 negatives in a batch of 64, as many images in a quarter of the steps at four times the rate
      // (chapter 2).
      recipe.configuration.mechanism = .endToEnd
      recipe.configuration.batchSize *= 4
      recipe.configuration.groups = DeviceGroups(count: 4 * recipe.configuration.groups.count)
      recipe.configuration.learningRate *= 4
      recipe.steps /= 4
    }
    return try recipe.run(seed: seed, progress: progress).query
  }
}
