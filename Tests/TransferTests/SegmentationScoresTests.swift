import Foundation
import Safetensors
import Testing
import Transfer

struct SegmentationScoresTests {
  /// Ground: 1 pixel right, 1 missed, 0 wrong. Class 1: 1 right, 1 missed, 2 wrong. Class 2: 0 right, 1 missed, 0 wrong. Class 3: 1 wrong,
  /// 0 there. Class 4: nowhere.
  @Test func anExampleByHand() {
    var scores = SegmentationScores(classCount: 4)
    scores.add(predicted: [0, 1, 1], true: [0, 0, 1])
    scores.add(predicted: [3, 1], true: [1, 2])
    #expect(scores.perClass == [0.5, 0.25, 0, 0, nil])
    #expect(scores.meanIntersectionOverUnion == 0.1875)
    #expect(scores.pixelAccuracy == 0.4)
    #expect(scores.confusion[2][1] == 1 && scores.confusion[1][2] == 0)
  }

  @Test func ignoredPixelsAreNotJudged() {
    var scores = SegmentationScores(classCount: 1)
    scores.add(predicted: [1, 0, 1, 255], true: [1, 255, 255, 255])
    #expect(scores.perClass == [nil, 1])
    #expect(scores.meanIntersectionOverUnion == 1 && scores.pixelAccuracy == 1)
  }

  @Test func withoutAJudgedPixelThereIsNoScore() {
    var scores = SegmentationScores(classCount: 2)
    scores.add(predicted: [1], true: [255])
    #expect(scores.perClass == [nil, nil, nil])
    #expect(scores.meanIntersectionOverUnion.isNaN && scores.pixelAccuracy.isNaN)
  }

  @Test func jaccardByHand() {
    #expect(SegmentationScores.jaccard([true, true, false, false], [true, false, true, false]) == 1.0 / 3)
    #expect(SegmentationScores.jaccard([true, false], [false, true]) == 0)
    #expect(SegmentationScores.jaccard([true, false], [true, false]) == 1)
    #expect(SegmentationScores.jaccard([true, false], [false, false]) == 0)
    #expect(SegmentationScores.jaccard([false, false], [false, false]) == 1)
  }

  /// NumPy on the same masks: `make-detections.py`. Two images of a case, added one after the other.
  @Test func thousandCasesAsNumPyJudgesThem() throws {
    let file = try SafetensorsFile(
      contentsOf: Bundle.module.bundleURL.appendingPathComponent("Fixtures/masks.safetensors"))
    let (shape, truth) = try file.integers("truth")
    let predicted = try file.integers("predicted").values.map { UInt8($0) }
    let masks = zip(predicted, truth.map { UInt8($0) }).map { ($0, $1) }
    let (pixels, classes) = (shape[2] * shape[3], try file.integers("case.classes").values)
    let (mean, accuracy) = try (file.doubleTensor("mean"), file.doubleTensor("accuracy"))
    let perClass = try file.doubleTensor("per_class")
    #expect(shape == [1000, 2, 6, 6] && classes.count == 1000)

    let wrong = classes.indices.filter { index in
      var scores = SegmentationScores(classCount: classes[index] - 1)
      for image in 2 * index..<2 * index + 2 {
        let mask = masks[image * pixels..<(image + 1) * pixels]
        scores.add(predicted: mask.map(\.0), true: mask.map(\.1))
      }
      let means = [scores.meanIntersectionOverUnion, scores.pixelAccuracy].map { $0.isNaN ? -1 : $0 }
      let actual = means + scores.perClass.map { $0 ?? -1 }
      let expected = [mean[index], accuracy[index]] + (0..<classes[index]).map { perClass[index, $0] }
      return actual.count != expected.count || zip(actual, expected).contains { !(abs($0 - $1) <= 1e-6) }
    }
    #expect(wrong.isEmpty, "cases \(wrong)")
  }
}
