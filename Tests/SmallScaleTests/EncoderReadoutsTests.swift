import Ablations
import Images
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct EncoderReadoutsTests {
  private var tiny: SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    recipe.configuration.batchSize = 16
    recipe.configuration.queueSize = 32
    recipe.imageCount = 96
    recipe.steps = 6
    recipe.widths = [4, 8]
    recipe.shapes.size = 12
    (recipe.evaluationTrainCount, recipe.evaluationTestCount) = (64, 32)
    return recipe
  }

  /// The tables ask for exactly what a run brings, and the probe is the read-out of the shape.
  @Test func aRunReportsTheColumnsThatTheRecipeAnnounces() throws {
    let recipe = tiny
    var again: EncoderReadouts?
    let outcome = try recipe.run(seed: 3, progress: .silent) { moco, _ in
      again = try recipe.readouts(of: moco, seed: 3)
    }
    #expect(
      recipe.factorMetrics.map(\.name) == [
        "h.shape", "h.hue", "h.position", "h.radius", "h.rotation", "h.direction", "h.frequency",
        "z.shape", "z.hue", "z.position", "z.radius", "z.rotation", "z.direction", "z.frequency",
      ])
    #expect(Set(outcome.factorMetrics.keys) == Set(recipe.factorMetrics.map(\.name)))
    #expect(outcome.factorMetrics.values.allSatisfy { $0.isFinite })
    #expect(outcome.factorMetrics["h.shape"] == outcome.probe)
    #expect(outcome.readouts != nil && outcome.readouts == again)
    #expect(outcome.readouts?.features != outcome.readouts?.projections)
  }

  /// Reading changes nothing; and what is not asked is not reported.
  @Test func aRunWithoutReadoutsEndsInTheSameBits() throws {
    var recipe = tiny
    let with = try recipe.run(seed: 3, progress: .silent)
    recipe.readsFactors = false
    let without = try recipe.run(seed: 3, progress: .silent)
    #expect(with.query == without.query && with.knn == without.knn && with.probe == without.probe)
    #expect(without.readouts == nil && without.factorMetrics.isEmpty && recipe.factorMetrics.isEmpty)
  }

  @Test func twoImagesOfEachShapeAreNeeded() {
    var recipe = tiny
    recipe.evaluationTestCount = 15
    let error = #expect(throws: ConfigurationError.self) { try recipe.validate() }
    #expect(
      error?.description
        == "evaluation on 64 and 15 images: read-outs of factors need at least 16, two of each shape")
  }

  @Test func aRowOfPixelsHasTheirReadoutsAndNothingElse() throws {
    let columns = [Metric("knn"), Metric("probe")] + tiny.factorMetrics
    let row = try tiny.metricsOfPixels(seed: 3, columns: columns)
    let readouts = try tiny.readoutsOfPixels(seed: 3)
    #expect(Set(row.keys) == Set(columns.map(\.name)))
    #expect(row["probe"] == readouts[.shape] && row["h.shape"] == readouts[.shape] && row["h.hue"] == readouts[.hue])
    #expect(row.filter { $0.value.isNaN }.keys.allSatisfy { $0 == "knn" || $0.hasPrefix("z.") })
  }

  /// Only views show a code, so there is nothing to read from whole images.
  @Test func wholeImagesHaveNoCodeToRead() throws {
    var recipe = tiny
    recipe.shapes.codeBits = 4
    recipe.imageCount = 512
    (recipe.evaluationTrainCount, recipe.evaluationTestCount) = (512, 64)
    let readouts = try recipe.readoutsOfPixels(seed: 3)
    #expect(readouts[.code] == nil && ShapeFactor.drawn(in: recipe.shapes).contains(.code))
    #expect(readouts.factors == ShapeFactor.shown(in: recipe.shapes))
    #expect(!recipe.factorMetrics.contains { $0.name == "h.code" })
  }

  /// The untrained arm has the weights it was drawn with, to the 200 steps of at most 1e-12 times a gradient, and running
  /// statistics that are not those it began with.
  @Test func theUntrainedEncoderKeepsItsWeightsAndKnowsItsStatistics() throws {
    let recipe = tiny.untrained
    #expect(recipe.steps == 200)
    let state = try recipe.run(seed: 3, progress: .silent).query
    let fresh = recipe.encoder.initialParameters(
      random: RandomSource(seed: 3).stream("model").stream("weights"))
    #expect(state.parameters.names == fresh.names)
    for (trained, drawn) in zip(state.parameters.tensors, fresh.tensors) {
      for (a, b) in zip(trained.elements, drawn.elements) { #expect(abs(a - b) < 1e-6) }
    }
    #expect(state.buffers != recipe.encoder.initialBuffers)
  }
}
