import Ablations
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct SmallScalePlacesTests {
  /// Five cells along each axis divide the middle half; beyond it the nearest one counts.
  @Test func cellsDivideTheMiddleHalf() {
    #expect(SmallScaleRecipe.cell(of: SIMD2(0.26, 0.26)) == 0)
    #expect(SmallScaleRecipe.cell(of: SIMD2(0.5, 0.5)) == 12)
    #expect(SmallScaleRecipe.cell(of: SIMD2(0.36, 0.26)) == 1)
    #expect(SmallScaleRecipe.cell(of: SIMD2(0.26, 0.36)) == 5)
    #expect(SmallScaleRecipe.cell(of: SIMD2(0.74, 0.74)) == 24)
    #expect(SmallScaleRecipe.cell(of: SIMD2(-1, 2)) == 20)
  }

  @Test func trainingChangesTheEncoderAndIsAFunctionOfItsSeed() throws {
    let recipe = SmallScaleRecipe.tiny
    let first = try recipe.trainOnClassAndPlace(seed: 5, progress: .silent)
    #expect(first == (try recipe.trainOnClassAndPlace(seed: 5, progress: .silent)))
    #expect(first != (try recipe.trainOnClassAndPlace(seed: 6, progress: .silent)))
    #expect(first.parameters["fc.weight"].shape[0] == 25 * recipe.shapes.shapes.count)
  }
}
