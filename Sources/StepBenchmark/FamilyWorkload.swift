import Family
import MomentumContrast
import Tensors

/// A step of a method of the family that is timed. `Benchmarks/pytorch/family_step.py` has the same steps in PyTorch; a change of a
/// number here is a change there.
///
/// All of them: batch 64, RGB 20×20 views that are ready, the network and the descent of `w1`; heads of 128 hidden and 64 output
/// numbers; one device group.
///
/// What it refuses to do: learn anything. Every step sees the same images, and a bank's methods the same entries.
public struct FamilyWorkload: Sendable {
  /// What the command line calls it.
  public let name: String
  /// The method before its first step, drawn from a source.
  public let start: @Sendable (RandomSource) -> any PretrainingMethod

  init(_ name: String, start: @escaping @Sendable (RandomSource) -> any PretrainingMethod) {
    (self.name, self.start) = (name, start)
  }

  /// N.
  public static var batchSize: Int { Workload.w1.configuration.batchSize }
  /// M, how many images a memory bank has an entry for.
  public static let imageCount = 8192

  private static let (hidden, output) = (128, 64)
  private static let negatives = 256
  private static var backbone: any Backbone { Workload.w1.backbone }

  private static var recipe: DescentRecipe {
    var recipe = DescentRecipe()
    recipe.sgdMomentum = Workload.w1.configuration.sgdMomentum
    recipe.weightDecay = Workload.w1.configuration.weightDecay
    return recipe
  }

  /// One entry a method.
  public static let all = [
    FamilyWorkload("instdisc") {
      InstDisc(
        backbone: backbone, dimension: output, imageCount: imageCount, drawnEntries: negatives, temperature: 0.1,
        recipe: recipe, random: $0)
    },
    FamilyWorkload("pirl") {
      PIRL(
        backbone: backbone, dimension: output, jigsaw: Jigsaw(side: 2, piece: 8), imageCount: imageCount,
        negatives: negatives, temperature: 0.1, recipe: recipe, random: $0)
    },
    FamilyWorkload("simclr") {
      SimCLR(backbone: backbone, hidden: hidden, output: output, temperature: 0.1, recipe: recipe, random: $0)
    },
    FamilyWorkload("mocov3") {
      MoCoV3(
        backbone: backbone, hidden: hidden, output: output, temperature: 0.2, momentum: .cosine(from: 0.99),
        recipe: recipe, random: $0)
    },
    FamilyWorkload("byol") {
      BYOL(
        backbone: backbone, hidden: hidden, output: output, momentum: .cosine(from: 0.99), recipe: recipe, random: $0)
    },
    FamilyWorkload("dino") {
      DINO(
        backbone: backbone, hidden: hidden, bottleneck: output, prototypes: 256, momentum: .cosine(from: 0.99),
        recipe: recipe, random: $0)
    },
    FamilyWorkload("cpc") {
      CPC(backbone: backbone, grid: PatchGrid(patch: 8, stride: 4, size: 20), recipe: recipe, random: $0)
    },
  ]
}
