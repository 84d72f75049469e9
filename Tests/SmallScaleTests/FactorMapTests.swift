import Ablations
import Foundation
import Testing

@testable import SmallScale

@Suite struct FactorMapTests {
  /// Two arms and two seeds; the read-outs count upwards, so that every cell of the map has a value of its own.
  @Test func cellsAreMeansOverSeedsOfTheirArmAndFactor() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("factor-map-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let recipe = SmallScaleRecipe()
    let metrics = recipe.factorMetrics
    #expect(metrics.count == 14)  // seven factors, of h and of z
    let settings = try Settings(environment: ["MOCO_PLOTS": folder.path])
    let experiment = try Experiment(
      name: "map", arms: [Arm("first", 0), Arm("second", 1)], metrics: metrics, claims: [], seeds: [1, 2],
      settings: settings, filter: "Map")
    let results = try experiment.run(log: .silent) { arm, seed, _ in
      let values = metrics.indices.map { Double($0 + 20 * arm.recipe) + (seed == 1 ? 0.25 : 0.75) }
      return Findings(Dictionary(uniqueKeysWithValues: zip(metrics.map(\.name), values)))
    }
    let figure = FactorMap(
      name: "map", title: "a map", results: results, arms: ["second", "first"], recipe: recipe
    ).figure
    func row(_ arm: Int, _ vectors: Int) -> [Double] { (0..<7).map { Double($0 + 7 * vectors + 20 * arm) + 0.5 } }
    let expected = HeatMap(
      name: "map", title: "a map", rows: ["second", "first"],
      columns: ["shape", "hue", "position", "radius", "rotation", "direction", "frequency"],
      panels: [
        HeatMap.Panel("features h", [row(1, 0), row(0, 0)]), HeatMap.Panel("projections z", [row(1, 1), row(0, 1)]),
      ], scale: ChartAxis("shape: accuracy [%]; others: R² [%]", range: 0...100))
    #expect(figure == expected.figure())
  }
}
