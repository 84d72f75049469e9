import Ablations
import MomentumContrast
import Tensors
import Testing

@testable import SmallScale

@Suite struct CompanyReadoutTests {
  /// Two batches of four in groups of two. A query has the cosine 1 with its own key, 0.6 with that of its companion, 0 with the
  /// other group, and −0.8 with every key of the other batch.
  @Test func theCompanyCosineOfGivenVectors() {
    let a: [Float] = [1, 0, 0]
    let b: [Float] = [0.6, 0.8, 0]
    let opposite: [Float] = [-0.8, -0.6, 0]
    // Batch 1: the queries are a, whose companions' keys are b. Batch 2 has its keys at `opposite`, and queries that see nothing.
    let zero: [Float] = [0, 0, 1]
    func tensor(_ first: [Float], _ second: [Float]) -> Tensor {
      Tensor(shape: [8, 3], (Array(repeating: first, count: 4) + Array(repeating: second, count: 4)).flatMap(\.self))
    }
    let (queries, keys) = (tensor(a, zero), tensor(b, opposite))
    // Four queries of 0.6 − (−0.8) = 1.4 and four of 0.
    let cosine = SmallScaleRecipe.companyCosine(queries, keys, batchSize: 4, groupSize: 2)
    #expect(abs(cosine - 0.7) < 1e-6)
  }

  /// Its own key counts for nothing.
  @Test func theOwnKeyIsNoCompany() {
    let queries = Tensor(shape: [4, 2], [1, 0, 0, 1, 1, 0, 0, 1])
    // Every key is its query: companions are orthogonal; of the other batch half the keys are the query itself.
    let cosine = SmallScaleRecipe.companyCosine(queries, queries, batchSize: 2, groupSize: 2)
    #expect(abs(cosine - (0 - 0.5)) < 1e-6)
  }

  private var tiny: SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    recipe.configuration.batchSize = 16
    recipe.configuration.groups = DeviceGroups(count: 4)
    recipe.configuration.queueSize = 32
    (recipe.imageCount, recipe.steps, recipe.widths) = (96, 6, [8, 16])
    recipe.shapes.size = 12
    (recipe.evaluationTrainCount, recipe.evaluationTestCount, recipe.readsFactors) = (64, 32, false)
    return recipe
  }

  private func readout(_ recipe: SmallScaleRecipe) throws -> CompanyReadout {
    var readout: CompanyReadout?
    _ = try recipe.run(seed: 5, progress: .silent) { moco, images in
      readout = recipe.companyReadout(of: moco, images: images, batches: 4, random: RandomSource(seed: 6))
    }
    return try #require(readout)
  }

  /// Where no company is normalised together, the two ways to encode keys are one; where one is, they are not.
  @Test func withoutCompanyNothingRestsOnIt() throws {
    var recipe = tiny
    recipe.normalization = .group(channelGroups: 8)
    #expect(try readout(recipe).reliance == 0)
    recipe = tiny
    recipe.configuration.groups = .one
    #expect(try readout(recipe).reliance == 0)
    let (queries, keys) = try pairs(tiny)
    #expect(queries.0 == queries.1 && keys.0 != keys.1)
  }

  /// Queries and keys with the keys in their queries' company, and shuffled.
  private func pairs(_ recipe: SmallScaleRecipe) throws -> (queries: (Tensor, Tensor), keys: (Tensor, Tensor)) {
    var pairs: [(queries: Tensor, keys: Tensor)] = []
    _ = try recipe.run(seed: 5, progress: .silent) { moco, images in
      pairs = [false, true].map {
        recipe.freshPairs(of: moco, images: images, batches: 2, shuffled: $0, random: RandomSource(seed: 6))
      }
    }
    return ((pairs[0].queries, pairs[1].queries), (pairs[0].keys, pairs[1].keys))
  }

  /// An end-to-end dictionary has the keys of its batch for negatives.
  @Test func endToEndIsMeasuredWithinTheBatch() throws {
    var recipe = tiny
    recipe.configuration.mechanism = .endToEnd
    let measured = try readout(recipe)
    #expect((0...100).contains(measured.together) && measured.companyCosine.isFinite)
  }
}
