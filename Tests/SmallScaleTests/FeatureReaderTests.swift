import Ablations
import MomentumContrast
import Testing

@testable import SmallScale

@Suite struct FeatureReaderTests {
  private var tiny: SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    (recipe.imageCount, recipe.evaluationTrainCount, recipe.evaluationTestCount) = (64, 64, 32)
    recipe.shapes.size = 12
    return recipe
  }

  @Test func twoStandBesideTheArms() {
    let readers = FeatureReader.beside([Arm("fast", 0.9), Arm("slow", 0.99)], on: tiny)
    #expect(readers.map(\.name) == ["raw pixels", "untrained", "fast", "slow"])
    var recipe = tiny
    recipe.readsFactors = false
    let others = FeatureReader.beside([Arm("fast", 0.9)], on: recipe)
    #expect(others.map(\.name) == ["untrained", "fast"])
    guard case .trained(0.99) = readers[3].recipe else {
      Issue.record("the last is \(readers[3].recipe)")
      return
    }
  }

  /// Raw pixels have every column and every curve, so that their row can stand in the table; no encoder is asked.
  @Test func rawPixelsAskNoEncoder() throws {
    let columns = [Metric("probe"), Metric("knn")] + tiny.factorMetrics
    let findings = try FeatureReader<Int>.rawPixels.findings(
      recipe: tiny, columns: columns, curves: [CurveMetric("loss")], seed: 3
    ) { _ in
      Issue.record("an encoder was asked")
      return Findings([:])
    }
    #expect(Set(findings.metrics.keys) == Set(columns.map(\.name)))
    #expect(findings.curves == ["loss": []] && findings.metrics["probe"] == findings.metrics["h.shape"])
  }

  @Test func theOthersAskTheirs() throws {
    func asked(_ reader: FeatureReader<Int>) throws -> Findings {
      try reader.findings(recipe: tiny, columns: [], seed: 3) { Findings(["setting": Double($0 ?? -1)]) }
    }
    #expect(try asked(.untrained).metrics == ["setting": -1])
    #expect(try asked(.trained(7)).metrics == ["setting": 7])
  }
}
