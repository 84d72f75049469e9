import MomentumContrast
import Testing

@testable import SmallScale

@Suite struct MechanismMemoryTests {
  private func memory(_ mechanism: Mechanism, batch: Int = 16, negatives: Int = 64) throws -> MechanismMemory {
    var recipe = SmallScaleRecipe()
    recipe.configuration.mechanism = mechanism
    recipe.configuration.batchSize = batch
    recipe.configuration.groups = DeviceGroups(count: 2)
    recipe.configuration.queueSize = negatives
    recipe.imageCount = 512
    recipe.widths = [4, 8]
    return try recipe.memory()
  }

  /// Equal to the byte, whenever it is measured.
  @Test(arguments: Mechanism.allCases) func theMeasureIsExact(_ mechanism: Mechanism) throws {
    #expect(try memory(mechanism) == memory(mechanism))
  }

  /// Per image, a forward pass keeps 20·20·(2·4) + 10·10·8 numbers of four bytes, what each convolution and the first batch norm put
  /// out, and a copy of the view, 20·20·3. End-to-end keeps them of both views. A queue's key pass keeps none, but its widest layer needs room in passing, so
  /// the difference is less than a pass.
  @Test func endToEndKeepsBothPasses() throws {
    let pass = 16 * 4 * (400 * 2 * 4 + 100 * 8 + 400 * 3)
    let (queue, endToEnd) = (try memory(.queue), try memory(.endToEnd))
    #expect(queue.step >= pass)
    #expect(endToEnd.step >= 2 * pass && endToEnd.step - queue.step >= pass / 2)
    #expect(try memory(.endToEnd, batch: 32).step - endToEnd.step >= 2 * pass)
  }

  /// More negatives cost a queue their keys, C = 64 numbers each, and N = 16 logits each in the step; a bank holds an entry
  /// for every image whatever K is.
  @Test func negativesAreCheapInAQueue() throws {
    let (few, many) = (try memory(.queue), try memory(.queue, negatives: 128))
    #expect(many.held.dictionary - few.held.dictionary == 64 * 64 * 4)
    #expect(many.held.keyEncoder == few.held.keyEncoder)
    #expect(many.step - few.step <= 64 * 4 * (64 + 2 * 16))
    #expect(try memory(.memoryBank, negatives: 128).held == memory(.memoryBank).held)
  }
}
