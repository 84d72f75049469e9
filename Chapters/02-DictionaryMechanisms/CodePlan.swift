import Ablations
import Images
import MomentumContrast
import SmallScale

/// One arm of the experiment by construction: a queue of K keys on images with a code of b bits.
struct CodeArm: Sendable {
  let bits: Int
  let negatives: Int

  /// K/2^b.
  var ratio: Double { SharedCodeArithmetic(bits: bits, negatives: negatives).mean }

  /// Its name in the tables.
  var name: String { "b = \(bits), K = \(negatives)" }

  /// The recipe of all arms with this code and this queue.
  func recipe(from shared: SmallScaleRecipe) -> SmallScaleRecipe {
    var recipe = shared
    recipe.shapes.codeBits = bits
    recipe.configuration.queueSize = negatives
    return recipe
  }
}

/// What is run by construction at each size, and what is claimed beforehand.
struct CodePlan {
  let scale: Settings.Scale
  let arms: [CodeArm]
  /// What all arms share: fixed greys and no texture, so that the code is the only cheap fingerprint.
  let shared: SmallScaleRecipe

  static let bits = [3, 4, 6, 8]
  /// Larger queues learn more slowly, and these runs are short: on seed 101, 512 and 1024 keys came out below 256.
  static let sizes = [16, 32, 64, 128, 256]

  init(_ scale: Settings.Scale) {
    self.scale = scale
    var recipe = SmallScaleRecipe()
    recipe.shapes.colors = .fixed
    recipe.shapes.textureAmplitude = 0...0
    recipe.steps = scale == .quick ? 1536 : 4096
    recipe.stalenessAt = nil
    recipe.readsFactors = false
    shared = recipe
    arms =
      scale == .quick
      ? [CodeArm(bits: 4, negatives: 16), CodeArm(bits: 8, negatives: 16), CodeArm(bits: 8, negatives: 256)]
      : Self.bits.flatMap { bits in Self.sizes.map { CodeArm(bits: bits, negatives: $0) } }
  }

  /// Stated before the run. The same K: more bits teach less. The same b: more negatives teach more.
  var claims: [Claim] {
    let (bits, sizes) = scale == .quick ? ([8], [16]) : ([4, 6, 8], [16, 64, 256])
    func name(_ bits: Int, _ negatives: Int) -> String { CodeArm(bits: bits, negatives: negatives).name }
    return bits.map {
      Claim(
        "with a code of \($0) bits, more negatives teach more of the class: K = 256 over 16", metric: "knn",
        higher: name($0, 256), lower: name($0, 16), source: "V1 Fig. 3, by construction", isRequired: $0 > 4)
    }
      + sizes.map {
        Claim(
          "at K = \($0), fewer bits leave more to learn: b = 4 over 8", metric: "knn", higher: name(4, $0),
          lower: name(8, $0), source: "by construction")
      }
  }
}
