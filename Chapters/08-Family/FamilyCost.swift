import Ablations
import Family
import Foundation
import MomentumContrast
import SmallScale
import Tensors
import Testing

extension Relatives {
  // ### What each method costs
  //
  // In memory: what it holds from step to step besides the network that is learned. That can be counted. A queue of 256 keys of 64 numbers
  // takes 65,536 bytes, and MoCo's key encoder 425,664: 105,936 parameters and 480 running statistics of 4 bytes. A bank has an entry for
  // each of 8192 images, 2,097,152 bytes, and one number Z. SimCLR and CPC hold nothing.
  //
  // In time: steps of all methods in turn, a round after the other, so that a machine that slows down slows all of them. The run prints
  // the median of each, and its ratio to MoCo v1's. Nothing is asserted of time.

  @Test func costOfAStep() throws {
    let recipe = FamilyPlan(.quick).shared
    var methods = FamilyPlan.rows.compactMap { arm -> (name: String, method: any PretrainingMethod)? in
      guard case .method(let start) = arm.kind else { return nil }
      return (arm.name, start(recipe, RandomSource(seed: 1)))
    }
    let batch = recipe.configuration.batchSize
    var draw = RandomSource(seed: 2)
    let views = (0..<2).map { _ in Tensor(shape: [batch, 20, 20, 3], (0..<batch * 1200).map { _ in draw.gaussian() }) }
    let inputs = methods.map { _, method in
      MethodInputs(
        images: Array(0..<batch),
        views: method.prepared(Array(views.prefix(method.viewCount)), random: RandomSource(seed: 3)),
        negatives: method.drawnEntries > 0
          ? (0..<batch).map { n in (0..<method.drawnEntries).map { (n + 31 * $0) % recipe.imageCount } } : [],
        learningRate: 1e-6)
    }
    var times = methods.map { _ in [Double]() }
    for round in 0..<12 {
      for index in methods.indices {
        let duration = try ContinuousClock().measure {
          for _ in 0..<3 { _ = try methods[index].method.step(inputs[index]) }
        }
        if round > 1 { times[index].append(duration / .milliseconds(3)) }
      }
    }
    let medians = times.map { $0.sorted()[$0.count / 2] }
    let own = try #require(methods.firstIndex { $0.name == "MoCo v1" })
    print("| | holds, bytes | a step, ms | over MoCo v1 |\n|---|---|---|---|")
    for (index, each) in methods.enumerated() {
      let ratio = format(medians[index] / medians[own], 2)
      print("| \(each.name) | \(each.method.heldBytes) | \(format(medians[index], 1)) | \(ratio) |")
    }
    func held(_ name: String) -> Int? { methods.first { $0.name == name }?.method.heldBytes }
    #expect(held("SimCLR") == 0 && held("CPC") == 0)
    #expect(held("MoCo v1") == 65_536 + 4 * (105_936 + 480))
    #expect(held("InstDisc") == 4 * 64 * 8192 + 4 && held("PIRL") == held("InstDisc"))
  }
}
