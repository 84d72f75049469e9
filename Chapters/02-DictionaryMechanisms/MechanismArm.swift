import Ablations
import MomentumContrast
import SmallScale

/// One arm of Fig. 3: a mechanism, the number of its negatives, and what follows from both.
struct MechanismArm: Sendable {
  let mechanism: Mechanism
  /// K; an end-to-end dictionary has a batch of K + 1.
  let negatives: Int
  /// m of a queue.
  var momentum: Float = 0.99
  /// What is minimised.
  var loss = ContrastiveLoss.infoNCE

  /// The drift index (K/N)(1 − m) of a queue: the life of a key in time constants of the key encoder.
  func driftIndex(batchSize: Int) -> Double {
    Double(negatives) / Double(batchSize) * Double(1 - momentum)
  }

  /// The legend's word.
  static func name(_ mechanism: Mechanism) -> String {
    switch mechanism {
    case .queue: "queue"
    case .memoryBank: "memory bank"
    case .endToEnd: "end-to-end"
    }
  }

  /// Its name in the tables.
  var name: String {
    let parts = [
      "\(Self.name(mechanism)), K = \(negatives)",
      mechanism == .queue && momentum != 0.99 ? "m = \(momentum)" : nil,
      loss == .decoupled ? "decoupled" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The shared recipe with this dictionary.
  ///
  /// End-to-end, K decides the batch. The run sees as many images as all others, in fewer steps, and the learning rate grows
  /// with the batch: the linear scaling rule that the paper found necessary (V1 §4.1).
  func recipe(from shared: SmallScaleRecipe) -> SmallScaleRecipe {
    var recipe = shared
    recipe.configuration.mechanism = mechanism
    recipe.configuration.queueSize = negatives
    recipe.configuration.momentum = momentum
    recipe.configuration.loss = loss
    if mechanism == .endToEnd {
      let factor = (negatives + 1) / shared.configuration.batchSize
      recipe.configuration.batchSize *= factor
      recipe.configuration.groups = DeviceGroups(count: shared.configuration.groups.count * factor)
      recipe.configuration.learningRate *= Float(factor)
      recipe.steps /= factor
    }
    return recipe
  }
}
