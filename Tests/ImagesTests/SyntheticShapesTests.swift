import Tensors
import Testing

@testable import Images

@Suite struct SyntheticShapesTests {
  @Test func anImageIsTheSameAloneInABatchAndInAnyOrder() throws {
    let shapes = try SyntheticShapes(seed: 9)
    let batch = shapes.images(0..<20)
    for index in [0, 7, 19] {
      #expect(batch.images.rows(index..<index + 1).reshaped([20, 20, 3]) == shapes.image(index))
    }
    let picked = shapes.images([19, 3])
    #expect(picked.images == batch.images.gatheringRows([19, 3]))
    #expect(picked.labels == [batch.labels[19], batch.labels[3]])
    #expect(try SyntheticShapes(seed: 9).images(0..<20).images == batch.images)
  }

  @Test func indicesAndSeedsMakeDifferentImages() throws {
    let images = try [SyntheticShapes(seed: 1), SyntheticShapes(seed: 2)].flatMap { shapes in
      (0..<50).map { shapes.image($0).elements }
    }
    #expect(Set(images).count == 100)
  }

  @Test func labelsAreBalancedAndImagesValid() throws {
    let shapes = try SyntheticShapes(seed: 3)
    let set = shapes.images(0..<400)
    #expect(set.images.shape == [400, 20, 20, 3])
    #expect(set.classCount == 8)
    try set.validate()
    for index in 0..<400 { #expect(shapes.scene(index).shape == ShapeClass.allCases[set.labels[index]]) }
    for label in 0..<8 { #expect(set.labels.filter { $0 == label }.count == 50) }
  }

  @Test func trainingAndTestImagesHaveNoIndexInCommon() throws {
    let shapes = try SyntheticShapes(seed: 4)
    let (training, test) = (shapes.trainingImages(64), shapes.testImages(64))
    #expect(training.images == shapes.images(0..<64).images)
    #expect(test.images == shapes.images(SyntheticShapes.firstTestIndex..<SyntheticShapes.firstTestIndex + 64).images)
    let first = Set((0..<64).map { training.images.rows($0..<$0 + 1).elements })
    #expect((0..<64).allSatisfy { !first.contains(test.images.rows($0..<$0 + 1).elements) })
  }

  @Test func otherSizesAndClassesAreHonoured() throws {
    var configuration = SyntheticShapes.Configuration.default
    (configuration.size, configuration.shapes) = (13, [.bar, .tee, .disc])
    let set = try SyntheticShapes(configuration, seed: 5).images(3..<8)
    #expect(set.images.shape == [5, 13, 13, 3])
    #expect(set.labels == [0, 1, 2, 0, 1])
  }
}
