import Ablations
import Family
import MomentumContrast
import Testing

@testable import SmallScale

@Suite struct FamilyRunTests {
  /// MoCo among its relatives is the MoCo of the other chapters: the same seed gives the same losses and the same features.
  @Test func mocoAmongTheFamilyIsTheSame() throws {
    let own = try SmallScaleRecipe.tiny.run(seed: 1, progress: .silent)
    let widths = SmallScaleRecipe.tiny.widths
    let among = try SmallScaleRecipe.tiny.run(seed: 1, progress: .silent) { recipe, random in
      MoCoMethod(recipe.configuration, backbone: SmallConvNet(widths: widths), random: random)
    }
    #expect(among.loss.map(\.y) == own.loss.map(\.y))
    #expect(among.probe == own.probe && among.knn == own.knn)
  }

  /// With labels there are no projections to be compared, and nothing is held.
  @Test func theRowWithLabelsHasNoProjections() throws {
    let outcome = try SmallScaleRecipe.tiny.runSupervised(seed: 1, progress: .silent)
    #expect(outcome.alignment.isNaN && outcome.uniformity.isNaN && outcome.lastSpread.isNaN)
    #expect(outcome.heldBytes == 0 && outcome.probe > 0 && outcome.loss.isEmpty)
  }
}
