// # Chapter 9: Transfer
//
// *Paper: He et al. 2020 (V1), Section 4.2, "Transferring Features". Detector: Zhou, Wang and Krähenbühl 2019 ("Objects as
// Points"). Judges: Everingham et al. 2010 (mIoU), Lin et al. 2014 (AP).*
// *Source: `Sources/Transfer`.*
// *Read acts 1 and 2 here, then `TransferAtScale.swift` with `TransferPlan.swift`, `BoxesAgain.swift`, and
// `WhatCameOfIt.swift`.*
//
// A probe asks a frozen encoder for the class of an image. What MoCo became known for is another question: take the encoder as a
// start, train it further on a task with few labels, and see how far it comes. On PASCAL VOC a detector that starts from MoCo
// reaches 55.9 AP, one that starts from ImageNet's labels 53.5, one that starts from fresh weights 33.8 (V1 §4.2). But for the
// class of every pixel of VOC the start from labels is ahead, 74.4 mIoU against 72.5. So the sign depends on the task,
// and this chapter reports one for each.

import Foundation
import Images
import MomentumContrast
import Tensors
import Testing
import Transfer

@Suite(.serialized) struct TransferredFeatures {

  // ## Act 1: by hand
  //
  // ### Has a box been found?
  //
  // Two boxes agree by their *intersection over union*. Two squares of 10 pixels, one moved by 5 to the right: they share 5·10 = 50
  // pixels and cover 100 + 100 − 50 = 150, so IoU = 1/3. A common threshold is ½: moved by 5, the object has not been found. Moved by 3
  // it has: 70/130 = 0.54.

  @Test func overlapByHand() {
    let square = Box(left: 0, top: 0, width: 10, height: 10)
    func overlap(_ shift: Float) -> Double {
      square.intersectionOverUnion(with: Box(left: shift, top: 0, width: 10, height: 10))
    }
    print("IoU of a square of 10 with itself moved by 3, 5, 10: \([3, 5, 10].map { format(overlap($0), 2) })")
    #expect(abs(overlap(5) - 1.0 / 3) < 1e-12)
    #expect(abs(overlap(3) - 70.0 / 130) < 1e-12)
    #expect(overlap(10) == 0)
  }

  // ### Average precision
  //
  // Two objects; the detector names three boxes. The surest finds the first object, the second finds nothing, the third finds
  // the other object. Going down the list:
  //
  // | | precision | recall |
  // |---|---|---|
  // | 1 of 1 right | 1 | ½ |
  // | 1 of 2 | ½ | ½ |
  // | 2 of 3 | ⅔ | 1 |
  //
  // Precision is then made to fall from left to right: at a recall of r it is the best that any recall of at least r has. So it is 1 up
  // to a recall of ½, and ⅔ from there to 1. COCO reads it at the 101 recalls 0, 0.01 … 1, of which 51 are at most ½:
  // AP = (51·1 + 50·⅔)/101 = 0.835. What is called AP alone is the mean over ten thresholds of IoU, 0.50 to 0.95; it asks
  // how exact boxes are.

  @Test func averagePrecisionByHand() {
    func box(_ left: Float) -> Box { Box(left: left, top: 0, width: 10, height: 10) }
    let objects = [[BoxedObject(box: box(0), label: 0), BoxedObject(box: box(50), label: 0)]]
    let found = [
      [
        Detection(box: box(0), label: 0, score: 0.9), Detection(box: box(25), label: 0, score: 0.8),
        Detection(box: box(50), label: 0, score: 0.7),
      ]
    ]
    let precision = AveragePrecision(detections: found, objects: objects, classCount: 1)
    print("AP50 of the list right, wrong, right: \(format(precision.ap50, 3))")
    let area = 51 + 50 * 2.0 / 3
    #expect(abs(precision.ap50 - area / 101) < 1e-12)

    // The same with the last box moved by 2: its IoU is 8/12 = 0.67. It still counts at the thresholds 0.50 to 0.65, four of ten.
    // At the others one of two objects is found, at a precision of 1: AP = 51/101.
    var rough = found
    rough[0][2].box.left = 52
    let moved = AveragePrecision(detections: rough, objects: objects, classCount: 1)
    let (found50, lost) = (precision.ap50, 51.0 / 101)
    let expected = (4 * found50 + 6 * lost) / 10
    print("AP after one box is moved by 2 pixels: \(format(precision.ap, 3)) → \(format(moved.ap, 3))")
    #expect(abs(moved.ap - expected) < 1e-12)
  }

  // ### Pixels
  //
  // For the class of every pixel the same ratio is taken of sets of pixels, class by class, and averaged: mIoU. Four pixels, truth
  // 0 0 1 1, said 0 1 1 1: class 0 has 1 of 2, class 1 has 2 of 3, mIoU = 0.58. Of the pixels 3 of 4 are right. The ground counts as
  // a class, or an answer that finds no object at all would look good.

  @Test func meanIntersectionOverUnionByHand() {
    var scores = SegmentationScores(classCount: 1)
    scores.add(predicted: [0, 1, 1, 1], true: [0, 0, 1, 1])
    print("mIoU \(format(scores.meanIntersectionOverUnion, 3)), pixels right \(scores.pixelAccuracy)")
    #expect(abs(scores.meanIntersectionOverUnion - (1.0 / 2 + 2.0 / 3) / 2) < 1e-12)
    #expect(scores.pixelAccuracy == 0.75)
  }

  // ### A detector without anchors
  //
  // An encoder turns a scene of 40×40 pixels into 10×10 cells. The detector says for each cell and class whether the centre of an object
  // lies in it, for each cell how large the object is, and where in the cell the centre lies. A box with its corner at (4, 8), 10
  // wide and 6 high, has its centre at (9, 11) pixels, that is (2.25, 2.75) cells: it belongs to column 2, row 2, with the offset (¼, ¾)
  // and the size 2.5×1.5.
  //
  // Cells beside the centre are no grave error, since a box around them overlaps the true one. So the heat map asks for a Gaussian around
  // the centre, and the focal loss counts a cell with the heat y by (1 − y)⁴. It also counts a cell by how wrong it is: a cell that is
  // sure already, p near 1 at a centre, by (1 − p)². Of thousands of cells that say "nothing here" none has to be learned twice.

  @Test func centresByHand() {
    let objects = [[BoxedObject(box: Box(left: 4, top: 8, width: 10, height: 6), label: 0)]]
    let targets = CentreTargets(objects, cells: (10, 10), stride: 4, classCount: 1)
    print("cell \(targets.cells), offset \(targets.offsets), size \(targets.sizes)")
    #expect(targets.cells == [22])
    #expect(targets.offsets == [SIMD2(0.25, 0.75)])
    #expect(targets.sizes == [SIMD2(2.5, 1.5)])
    #expect(targets.heatMap[0, 2, 2, 0] == 1)
    #expect(targets.heatMap[0, 2, 3, 0] > 0 && targets.heatMap[0, 2, 3, 0] < 1)

    // One cell that is a centre: p = ½ costs (½)²·ln 2 = 0.17, a quarter of its cross-entropy; p = 0.9 costs a hundredth of its own.
    func loss(_ p: Double) -> Double {
      let logit = Tensor(shape: [1, 1, 1, 1], [Float(log(p / (1 - p)))])
      return Scalar.focalLoss(logit, heatMap: Tensor(shape: [1, 1, 1, 1], repeating: 1), objects: 1).loss
    }
    print("focal loss of a centre at p = 0.5 and 0.9: \(format(loss(0.5), 4)), \(format(loss(0.9), 4))")
    #expect(abs(loss(0.5) - 0.25 * log(2)) < 1e-6)
    #expect(abs(loss(0.9) - 0.01 * -log(0.9)) < 1e-6)
  }

  // ## Act 2: vectorized
  //
  // The two losses over whole maps have a fast twin each. Their derived bounds are in `Tests/TransferTests`; here they are
  // compared once on the scenes of this chapter.

  @Test func theFastPathSaysTheSame() throws {
    let scenes = try ObjectScenes(seed: 1).scenes(4, of: .training)
    let targets = CentreTargets(scenes.objects, cells: (10, 10), stride: 4, classCount: 12)
    var random = RandomSource(seed: 2)
    let heat = Tensor(shape: [4, 10, 10, 12], (0..<4800).map { _ in 3 * random.gaussian() })
    let logits = Tensor(shape: [4, 40, 40, 13], (0..<4 * 1600 * 13).map { _ in 3 * random.gaussian() })
    func losses(_ kernels: any TransferKernels.Type) -> [Double] {
      [
        kernels.focalLoss(heat, heatMap: targets.heatMap, objects: targets.cells.count).loss,
        kernels.pixelCrossEntropy(logits, targets: scenes.masks).loss,
      ]
    }
    let (scalar, vectorized) = (losses(Scalar.self), losses(Vectorized.self))
    print("focal loss and cross-entropy: \(scalar), \(vectorized)")
    for (a, b) in zip(scalar, vectorized) { #expect(abs(a - b) < 1e-5 * a) }
  }

  // ### The maps become finer, not different
  //
  // The small encoder's last stage halves the resolution. For scenes that step is left out: the stage is evaluated at every place
  // instead of every second one. Where both have a number it is the same, up to the order of its sums, so that what was pre-trained is what
  // is transferred. Detectors do the same by replacing a stride by dilation; here no layer follows, so none is needed.

  @Test func aFinerMapHasTheNumbersOfTheCoarseOne() throws {
    let scenes = try ObjectScenes(seed: 1).scenes(2, of: .training)
    let coarse = SmallConvNet()
    let parameters = coarse.initialParameters(random: RandomSource(seed: 3))
    func maps(_ backbone: any Backbone) -> Tensor {
      var pass = ForwardPass(
        parameters, normalization: .running(Buffers(channels: coarse.normalizedChannels)), on: Tape(recording: false))
      return backbone.maps(of: Variable(constant: scenes.images), in: &pass).value
    }
    let (few, many) = (maps(coarse), maps(coarse.forDensePrediction))
    print("maps \(few.shape) and \(many.shape)")
    #expect(few.shape == [2, 5, 5, 128] && many.shape == [2, 10, 10, 128])
    var worst: Float = 0
    for (n, h, w) in (0..<50).map({ ($0 / 25, $0 / 5 % 5, $0 % 5) }) {
      for c in 0..<128 { worst = max(worst, abs(few[n, h, w, c] - many[n, 2 * h, 2 * w, c])) }
    }
    // A number sums 576 products; the largest is of the order of 1.
    #expect(worst <= 576 * 0x1p-24 * (few.elements.max() ?? 0))
  }

  private func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
