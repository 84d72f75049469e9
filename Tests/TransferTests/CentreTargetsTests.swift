import Foundation
import MomentumContrast
import Tensors
import Testing

@testable import Transfer

/// What a detector is to say, by hand, and the way back: from what it is to say to the boxes.
struct CentreTargetsTests {
  private let objects = [
    [
      BoxedObject(box: Box(left: 4, top: 8, width: 10, height: 6), label: 1),
      BoxedObject(box: Box(left: 0, top: 0, width: 4, height: 4), label: 0),
    ]
  ]

  @Test func cellsOffsetsAndSizesByHand() {
    // Centres (9, 11) and (2, 2) in pixels are (2.25, 2.75) and (0.5, 0.5) in cells of 4.
    let targets = CentreTargets(objects, cells: (5, 6), stride: 4, classCount: 2)
    #expect(targets.cells == [2 * 6 + 2, 0])
    #expect(targets.offsets == [SIMD2(0.25, 0.75), SIMD2(0.5, 0.5)])
    #expect(targets.sizes == [SIMD2(2.5, 1.5), SIMD2(1, 1)])
    #expect(targets.heatMap.shape == [1, 5, 6, 2])
    let ones = targets.heatMap.elements.indices.filter { targets.heatMap[$0] == 1 }
    #expect(ones == [0, (2 * 6 + 2) * 2 + 1])
  }

  /// A box moved by d along both axes overlaps its place by 0.7: what the deviation is made of.
  @Test(arguments: [SIMD2<Float>(3, 3), SIMD2(5, 2), SIMD2(1, 8)])
  func aBoxMovedByThreeDeviationsOverlapsBySevenTenths(size: SIMD2<Float>) {
    let d = 3 * CentreTargets.deviation(of: size)
    let shared = (Double(size.x) - d) * (Double(size.y) - d)
    let overlap = shared / (2 * Double(size.x) * Double(size.y) - shared)
    if d > 0.5 + 1e-9 { #expect(abs(overlap - 0.7) < 1e-6) } else { #expect(overlap <= 0.7 + 1e-6) }
  }

  @Test func heatFallsAsAGaussianAndTheLargerValueStands() {
    let pair = [
      [
        BoxedObject(box: Box(left: 0, top: 0, width: 12, height: 12), label: 0),
        BoxedObject(box: Box(left: 8, top: 0, width: 12, height: 12), label: 0),
      ]
    ]
    let heat = CentreTargets(pair, cells: (5, 5), stride: 4, classCount: 1).heatMap
    let sigma = CentreTargets.deviation(of: SIMD2(3, 3))
    #expect(heat[0, 1, 1, 0] == 1 && heat[0, 1, 3, 0] == 1)
    #expect(abs(Double(heat[0, 1, 2, 0]) - exp(-1 / (2 * sigma * sigma))) < 1e-6)
    #expect(abs(Double(heat[0, 3, 1, 0]) - exp(-4 / (2 * sigma * sigma))) < 1e-6)
    // A cell diagonally below the first centre is nearer to it than to the second.
    #expect(abs(Double(heat[0, 2, 0, 0]) - exp(-2 / (2 * sigma * sigma))) < 1e-6)
  }

  /// Two centres in one cell: both are learned, and the cell is still 1.
  @Test func twoObjectsMayShareACell() {
    let both = [[objects[0][0], BoxedObject(box: Box(left: 5, top: 9, width: 7, height: 5), label: 1)]]
    let targets = CentreTargets(both, cells: (5, 6), stride: 4, classCount: 2)
    #expect(targets.cells == [14, 14])
    #expect(targets.heatMap.elements.count { $0 == 1 } == 1)
  }

  /// A head that says what it is told to say finds every object, with its box.
  @Test func perfectOutputsGiveTheBoxesBack() {
    let targets = CentreTargets(objects, cells: (5, 6), stride: 4, classCount: 2)
    let heat = Tensor(shape: [1, 5, 6, 2], targets.heatMap.elements.map { $0 == 1 ? 5 : -5 })
    func field(_ values: [SIMD2<Float>]) -> Variable {
      var field = Tensor(shape: [1, 5, 6, 2])
      for (cell, value) in zip(targets.cells, values) { (field[2 * cell], field[2 * cell + 1]) = (value.x, value.y) }
      return Variable(constant: field)
    }
    let head = DetectionHead(classCount: 2, stride: 4)
    let outputs = DetectionHead.Outputs(
      heat: Variable(constant: heat), size: field(targets.sizes), offset: field(targets.offsets))
    let found = head.detections(outputs, imageSize: (20, 24), kernels: Vectorized.self)[0]
    let sure = found.filter { $0.score > 0.9 }
    #expect(sure.map { BoxedObject(box: $0.box, label: $0.label) } == [objects[0][1], objects[0][0]])
    #expect(abs(Double(sure[0].score) - 1 / (1 + exp(-5))) < 1e-7)
    // The same two cells are no colder than their neighbours in the other class either. Everywhere else the size is 0, and a box
    // of no area is no detection.
    #expect(found.count == 4)
  }

  /// A neighbour that is hotter takes the cell's place; one beyond the neighbours does not.
  @Test func aCellIsADetectionIfNoNeighbourIsHotter() {
    let heat = Tensor(shape: [1, 1, 5, 1], [1, 2, 0, 3, 2.5])
    let two = Variable(constant: Tensor(shape: [1, 1, 5, 2], repeating: 1))
    let outputs = DetectionHead.Outputs(heat: Variable(constant: heat), size: two, offset: two)
    let found = DetectionHead(classCount: 1, stride: 4).detections(outputs, imageSize: (4, 20), kernels: Scalar.self)[0]
    #expect(found.map(\.box.left) == [14, 6])
  }
}
