import Testing
import Transfer

/// Cases that can be judged with a pencil.
struct AveragePrecisionTests {
  /// Places for boxes of 10×10 that share nothing.
  private func place(_ index: Int) -> Box { Box(left: 20 * Float(index), top: 0, width: 10, height: 10) }
  private func object(_ index: Int, label: Int = 0) -> BoxedObject { BoxedObject(box: place(index), label: label) }
  /// A detection that overlaps the object at a place by `overlap`: a part of it.
  private func detection(_ index: Int, _ score: Float, label: Int = 0, overlap: Float = 1) -> Detection {
    var box = place(index)
    box.width *= overlap
    return Detection(box: box, label: label, score: score)
  }

  /// Equal but for the rounding of some hundred additions.
  private func isClose(_ score: Double, _ expected: Double) -> Bool { abs(score - expected) < 1e-12 }

  @Test func perfectDetectionsScoreOne() {
    let scores = AveragePrecision(
      detections: [[detection(1, 0.3, label: 1), detection(0, 0.2)], [], [detection(4, 0.1)]],
      objects: [[object(0), object(1, label: 1)], [], [object(4)]], classCount: 2)
    #expect(scores.ap == 1 && scores.ap50 == 1 && scores.ap75 == 1)
    #expect(scores.perClass == [1, 1] && scores.perClass50 == [1, 1])
  }

  /// Four objects and five detections, most confident first, at thresholds below 0.72 and above:
  ///
  ///                         found            precision              envelope             recall
  ///     0.50 … 0.70   yes no yes yes no   1, 1/2, 2/3, 3/4, 3/5   1, 3/4, 3/4, 3/4, 3/5   1/4, 1/4, 2/4, 3/4, 3/4
  ///     0.75 … 0.95   yes no no  yes no   1, 1/2, 1/3, 2/4, 2/5   1, 1/2, 1/2, 1/2, 2/5   1/4, 1/4, 1/4, 2/4, 2/4
  ///
  /// Of the 101 points, 26 are at most 1/4, 51 at most 2/4 and 76 at most 3/4.
  @Test func anExampleByHand() {
    let scores = AveragePrecision(
      detections: [
        [detection(5, 0.8), detection(0, 0.9), detection(7, 0.5)],
        [detection(0, 0.6), detection(1, 0.7, overlap: 0.72)],
      ],
      objects: [[object(0), object(1)], [object(0), object(1)]], classCount: 1)
    let (loose, strict) = ((26 + 50 * 0.75) / 101, (26 + 25 * 0.5) / 101)
    #expect(isClose(scores.ap50, loose))
    #expect(isClose(scores.ap75, strict))
    #expect(isClose(scores.ap, (loose + strict) / 2))
    #expect(scores.perClass == [scores.ap] && scores.perClass50 == [scores.ap50])
  }

  /// Found, found again, found: precision 1, 1/2, 2/3 at recall 1/2, 1/2, 1.
  @Test func aDuplicateIsAFalsePositive() {
    let scores = AveragePrecision(
      detections: [[detection(0, 0.9), detection(0, 0.8), detection(1, 0.7)]], objects: [[object(0), object(1)]],
      classCount: 1)
    #expect(isClose(scores.ap, (51 + 50 * 2.0 / 3) / 101))
  }

  @Test func anOverlapThatIsTheThresholdSuffices() {
    let objects = [[object(0)]]
    let half = AveragePrecision(detections: [[detection(0, 1, overlap: 0.5)]], objects: objects, classCount: 1)
    #expect(half.ap50 == 1 && half.ap75 == 0)
    #expect(isClose(half.ap, 0.1))
    let less = Float(0.5).nextDown
    #expect(AveragePrecision(detections: [[detection(0, 1, overlap: less)]], objects: objects, classCount: 1).ap == 0)
    let threeQuarters = AveragePrecision(
      detections: [[detection(0, 1, overlap: 0.75)]], objects: objects, classCount: 1)
    #expect(threeQuarters.ap75 == 1)
    #expect(isClose(threeQuarters.ap, 0.6))
  }

  @Test func aClassWithoutObjectsTakesNoPartInTheMean() {
    let scores = AveragePrecision(
      detections: [[detection(0, 0.9), detection(1, 0.9, label: 1)]], objects: [[object(0), object(2, label: 2)]],
      classCount: 3)
    // Class 1 is detected where no object of it is, class 2 is never detected.
    #expect(scores.perClass == [1, nil, 0] && scores.perClass50 == [1, nil, 0])
    #expect(scores.ap == 0.5 && scores.ap50 == 0.5 && scores.ap75 == 0.5)
    #expect(scores.mean(ofClasses: [0, 1]) == 1)
    #expect(scores.mean(ofClasses: 1...2) == 0)
    #expect(scores.mean(ofClasses: [1]).isNaN)
  }

  @Test func withoutAnObjectThereIsNoScore() {
    let scores = AveragePrecision(detections: [[detection(0, 0.9)], []], objects: [[], []], classCount: 2)
    #expect(scores.ap.isNaN && scores.ap50.isNaN && scores.ap75.isNaN)
    #expect(scores.perClass == [nil, nil])
    #expect(AveragePrecision(detections: [], objects: [], classCount: 1).ap.isNaN)
  }

  @Test func withoutADetectionTheScoreIsZero() {
    let scores = AveragePrecision(detections: [[], []], objects: [[object(0)], []], classCount: 1)
    #expect(scores.ap == 0 && scores.ap50 == 0 && scores.perClass == [0])
  }

  @Test func aDetectionInTheWrongImageOrOfTheWrongClassFindsNothing() {
    #expect(AveragePrecision(detections: [[], [detection(0, 1)]], objects: [[object(0)], []], classCount: 1).ap == 0)
    #expect(AveragePrecision(detections: [[detection(0, 1, label: 1)]], objects: [[object(0)]], classCount: 2).ap == 0)
  }

  /// The false positive counts only if it comes before the detection that finds the object.
  @Test func ofEqualScoresTheFirstGivenComesFirst() {
    let (right, wrong) = (detection(0, 0.5), detection(3, 0.5))
    func ap(_ detections: [[Detection]], _ objects: [[BoxedObject]]) -> Double {
      AveragePrecision(detections: detections, objects: objects, classCount: 1).ap
    }
    #expect(ap([[right, wrong]], [[object(0)]]) == 1)
    #expect(ap([[wrong, right]], [[object(0)]]) == 0.5)
    #expect(ap([[right], [wrong]], [[object(0)], []]) == 1)
    #expect(ap([[wrong], [right]], [[], [object(0)]]) == 0.5)
    // Longer than the few elements that many sorts put in order by insertion, which is stable in all of them.
    let wrongs = Array(repeating: wrong, count: 60)
    #expect(ap([[right] + wrongs], [[object(0)]]) == 1)
    #expect(isClose(ap([wrongs + [right]], [[object(0)]]), 1.0 / 61))
  }

  /// The first detection overlaps both objects by 0.6 and takes the second, so that only the first is left.
  @Test(arguments: [(0, 1), (5, 51.0 / 101)] as [(Float, Double)])
  func ofEqualOverlapsTheLaterObjectIsTaken(left: Float, expected: Double) {
    let boxes = [0, 5].map { Box(left: $0, top: 0, width: 10, height: 10) }
    let detections = [(2.5, 0.9), (left, 0.8)].map {
      Detection(box: Box(left: $0, top: 0, width: 10, height: 10), label: 0, score: $1)
    }
    let scores = AveragePrecision(
      detections: [detections], objects: [boxes.map { BoxedObject(box: $0, label: 0) }], classCount: 1)
    #expect(isClose(scores.ap50, expected))
  }

  /// The hundred are counted per class and image, and are those with the highest scores.
  @Test func theHundredAndFirstDetectionIsNotJudged() {
    let wrong = Array(repeating: detection(3, 0.9), count: 100)
    let right = detection(0, 0.1)
    func ap(_ detections: [[Detection]]) -> Double {
      AveragePrecision(detections: detections, objects: [[object(0)], []], classCount: 2).ap
    }
    #expect(ap([[right] + wrong, []]) == 0)
    #expect(isClose(ap([[right] + wrong.dropLast(), []]), 0.01))
    #expect(isClose(ap([[right] + wrong.prefix(50), wrong]), 1.0 / 151))
    #expect(ap([[right] + wrong.map { Detection(box: $0.box, label: 1, score: $0.score) }, []]) == 1)
  }

  /// 7 objects of 20 do not reach the point 35 · 0.01, which is a little more than 0.35.
  @Test func recallPointsAreRoundedAsInCOCO() {
    let scores = AveragePrecision(
      detections: [(0..<7).map { detection($0, 0.5) }], objects: [(0..<20).map { object($0) }], classCount: 1)
    #expect(isClose(scores.ap, 35.0 / 101))
  }

  /// In the set the false positive of the second image is more confident than what is found in the first.
  @Test func anImageAloneIsJudgedByItself() {
    let detections = [[detection(0, 0.5)], [detection(3, 0.9)]]
    let objects = [[object(0)], [object(0)]]
    #expect(isClose(AveragePrecision(detections: detections, objects: objects, classCount: 1).ap, 51 * 0.5 / 101))
    #expect(AveragePrecision(detections: [detections[0]], objects: [objects[0]], classCount: 1).ap == 1)
    #expect(AveragePrecision(detections: [detections[1]], objects: [objects[1]], classCount: 1).ap == 0)
  }
}
