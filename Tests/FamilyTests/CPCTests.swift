import Foundation
import MomentumContrast
import Tensors
import Testing

@testable import Family

@Suite struct PatchGridTests {
  @Test(arguments: [
    (9, 1, "patches of 9 pixels: they must fit an image of 8×8"),
    (0, 1, "patches of 0 pixels: they must fit an image of 8×8"),
    (4, 3, "patches of 4 pixels, 3 apart: they must end at the edge of an image of 8×8"),
    (4, 0, "patches of 4 pixels, 0 apart: they must end at the edge of an image of 8×8"),
    (4, 2, nil), (8, 5, nil),
  ])
  func whatDoesNotFitIsNamed(_ patch: Int, _ stride: Int, _ line: String?) {
    #expect(PatchGrid(patch: patch, stride: stride, size: 8).obstacle == line)
  }

  /// Pixel p of image n has the values 1000·n + 100·colour + p, so that a patch tells where it comes from.
  private func numbered(images: Int, size: Int) -> Tensor {
    var values: [Float] = []
    for n in 0..<images {
      for pixel in 0..<size * size {
        for colour in 0..<3 { values.append(Float(1000 * n + 100 * colour + pixel)) }
      }
    }
    return Tensor(shape: [images, size, size, 3], values)
  }

  @Test func overlappingPatchesOfTwoImagesByHand() {
    let grid = PatchGrid(patch: 3, stride: 1, size: 4)
    let patches = grid.patches(of: numbered(images: 2, size: 4), random: RandomSource(seed: 1))
    #expect(grid.side == 2)
    #expect(patches.shape == [8, 3, 3, 3])
    let pixels: [[Float]] = [
      [0, 1, 2, 4, 5, 6, 8, 9, 10], [1, 2, 3, 5, 6, 7, 9, 10, 11],
      [4, 5, 6, 8, 9, 10, 12, 13, 14], [5, 6, 7, 9, 10, 11, 13, 14, 15],
    ]
    for number in 0..<8 {
      let patch = patches.rows(number..<number + 1).elements
      let places = stride(from: 0, to: 27, by: 3).map { patch[$0].truncatingRemainder(dividingBy: 100) }
      #expect(places == pixels[number % 4])
      #expect(patch.allSatisfy { Int($0) / 1000 == number / 4 })
    }
  }

  /// A patch is all of one colour, which is drawn for it alone: all three are met, and patches of one image differ.
  @Test func aPatchHasOneColour() {
    let grid = PatchGrid(patch: 2, stride: 2, size: 4)
    let patches = grid.patches(of: numbered(images: 20, size: 4), random: RandomSource(seed: 2))
    let colours = (0..<80).map { number in
      Set(patches.rows(number..<number + 1).elements.map { Int($0) % 1000 / 100 })
    }
    #expect(colours.allSatisfy { $0.count == 1 })
    #expect(colours.reduce(into: Set()) { $0.formUnion($1) } == [0, 1, 2])
    let ofImages = (0..<20).map { Set(colours[4 * $0..<4 * $0 + 4]) }
    #expect(ofImages.contains { $0.count > 1 })
  }

  /// A quarter turn against the clock brings the right column to the top. The second grid follows the first.
  @Test func aQuarterTurnByHand() {
    let turned = [2, 5, 8, 1, 4, 7, 0, 3, 6]
    #expect(PatchGrid.turned(1, grids: 2, side: 3) == turned + turned.map { $0 + 9 })
    #expect(PatchGrid.turned(0, grids: 2, side: 3) == Array(0..<18))
  }

  /// Every direction is one quarter turn more than the one before, and four of them lead back.
  @Test func fourTurnsLeadBack() {
    let quarter = PatchGrid.turned(1, grids: 2, side: 4)
    for direction in 0..<4 {
      let further = quarter.map { PatchGrid.turned(direction, grids: 2, side: 4)[$0] }
      #expect(further == PatchGrid.turned((direction + 1) % 4, grids: 2, side: 4))
    }
  }
}

@Suite struct ContextNetworkTests {
  private let network = ContextNetwork(name: "context", blocks: 2, width: 5, hidden: 7)
  private let rows = 4
  private let columns = 3

  private func contexts(of latents: Tensor, rows: Int) -> Tensor {
    var parameters = Parameters()
    network.addParameters(to: &parameters, random: RandomSource(seed: 3))
    var pass = ForwardPass(parameters, normalization: .batch(.init(count: 1)), on: Tape(recording: false))
    return network.contexts(of: Variable(constant: latents), grids: 2, rows: rows, columns: columns, in: &pass).value
  }

  private var latents: Tensor {
    var source = RandomSource(seed: 4)
    return Tensor(shape: [2 * rows * columns, 5], (0..<2 * rows * columns * 5).map { _ in source.gaussian() })
  }

  /// A latent is seen in its own row and, a block a row, below it; never above, and never in another grid.
  @Test(arguments: 0..<12) func noContextSeesARowBelowItsOwn(_ cell: Int) {
    let before = contexts(of: latents, rows: rows)
    var changed = latents
    for c in 0..<5 { changed[cell, c] += 3 }
    let after = contexts(of: changed, rows: rows)
    let differing = (0..<24).filter { before.rows($0..<$0 + 1) != after.rows($0..<$0 + 1) }
    #expect(Set(differing.map { $0 / columns }) == Set(cell / columns...min(cell / columns + 2, rows - 1)))
    #expect(differing.contains(cell))
  }

  /// So the lower rows can be left out.
  @Test func upperRowsDoNotNeedTheLowerOnes() {
    let upper = (0..<24).filter { $0 / columns % rows < 2 }
    let alone = contexts(of: latents.gatheringRows(upper), rows: 2)
    #expect(alone == contexts(of: latents, rows: rows).gatheringRows(upper))
  }
}

@Suite struct CPCTests {
  /// Predictions that are zero fit every patch alike: each term is the logarithm of the number of patches, and no patch is found.
  @Test func withoutPredictionsTheLossIsThatOfGuessing() throws {
    let given: [String: Float] = ["patch": 4, "stride": 2, "nearest": 1, "farthest": 2, "directions": 3, "output": 6]
    let values = try MethodValues(of: CPC.self, given)
    var method = CPC.start(
      MethodSetup(
        backbone: SmallConvNet(widths: [4, 5]), values: values, imageCount: 3, imageSize: 8,
        random: RandomSource(seed: 5)))
    for name in method.network.parameters.names where name.hasPrefix("prediction") {
      method.network.parameters[name] = Tensor(shape: method.network.parameters[name].shape)
    }
    var source = RandomSource(seed: 6)
    let views = Tensor(shape: [3, 8, 8, 3], (0..<3 * 8 * 8 * 3).map { _ in source.gaussian() })
    let inputs = MethodInputs(views: method.prepared([views], random: RandomSource(seed: 7)), learningRate: 0.1)
    let outcome = try method.step(inputs)
    // Three directions, two distances, 3·3² patches.
    #expect(abs(outcome.loss - 6 * log(27)) < 1e-5)
    #expect(abs(outcome.loss - (try #require(CPC.guessing(values, batchSize: 3, imageSize: 8)))) < 1e-5)
    #expect(outcome.accuracy == 0)
  }
}
