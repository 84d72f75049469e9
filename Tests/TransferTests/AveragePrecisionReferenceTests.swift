import Foundation
import Safetensors
import Testing
import Transfer

/// COCO's own code on the same detections: `make-detections.py`.
struct AveragePrecisionReferenceTests {
  private struct Case {
    var detections: [[Detection]] = []
    var objects: [[BoxedObject]] = []
    var classCount = 0
    /// AP, AP50 and AP75, then AP and AP50 of each class. −1 where there is no object.
    var expected: [Double] = []
  }

  private static func cases() throws -> [Case] {
    let file = try SafetensorsFile(
      contentsOf: Bundle.module.bundleURL.appendingPathComponent("Fixtures/detections.safetensors"))
    func boxes(_ name: String) throws -> [Box] {
      let sides = try file.integers(name).values.map { Float($0) / 4 }
      return (0..<sides.count / 4).map {
        Box(left: sides[4 * $0], top: sides[4 * $0 + 1], width: sides[4 * $0 + 2], height: sides[4 * $0 + 3])
      }
    }
    var objects = try zip(boxes("object.boxes"), file.integers("object.labels").values)
      .map { BoxedObject(box: $0, label: $1) }[...]
    let scores = try file.tensor("detection.scores").elements
    var detections = try zip(zip(boxes("detection.boxes"), file.integers("detection.labels").values), scores)
      .map { Detection(box: $0.0, label: $0.1, score: $1) }[...]
    var images = try zip(file.integers("image.objects").values, file.integers("image.detections").values).map {
      ($0, $1)
    }[...]
    let judged = try ["scores", "per_class", "per_class50"].map { try file.doubleTensor($0) }

    var cases: [Case] = []
    let sizes = try zip(file.integers("case.images").values, file.integers("case.classes").values)
    for (index, (imageCount, classCount)) in sizes.enumerated() {
      var next = Case(classCount: classCount)
      for (objectCount, detectionCount) in images.prefix(imageCount) {
        next.objects.append(Array(objects.prefix(objectCount)))
        next.detections.append(Array(detections.prefix(detectionCount)))
        (objects, detections) = (objects.dropFirst(objectCount), detections.dropFirst(detectionCount))
      }
      images = images.dropFirst(imageCount)
      for (tensor, count) in zip(judged, [3, classCount, classCount]) {
        next.expected += (0..<count).map { tensor[index, $0] }
      }
      cases.append(next)
    }
    // Everything has been used.
    try #require(objects.isEmpty && detections.isEmpty && images.isEmpty)
    return cases
  }

  /// The reference adds up in another order: 10⁻⁶ is far above that and far below the smallest step of a score, 1/101 of a precision
  /// at one threshold of one class.
  @Test func thousandCasesAsCOCOJudgesThem() throws {
    let cases = try Self.cases()
    #expect(cases.count == 1000)
    let wrong = cases.enumerated().compactMap { index, one -> String? in
      let scores = AveragePrecision(detections: one.detections, objects: one.objects, classCount: one.classCount)
      let means = [scores.ap, scores.ap50, scores.ap75].map { $0.isNaN ? -1 : $0 }
      let actual = means + (scores.perClass + scores.perClass50).map { $0 ?? -1 }
      let agree = actual.count == one.expected.count && zip(actual, one.expected).allSatisfy { abs($0 - $1) <= 1e-6 }
      return agree ? nil : "case \(index): \(actual), and COCO has \(one.expected)"
    }
    #expect(wrong.isEmpty, "\(wrong.count) cases, the first is \(wrong.first ?? "")")
  }
}
