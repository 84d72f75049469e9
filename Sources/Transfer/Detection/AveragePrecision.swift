/// How good a detector is: average precision by the rules of COCO.
///
/// For each class and each of ten thresholds of overlap:
///
/// 1. *Matching*, image by image: `DetectionMatching` says which detections have found an object.
/// 2. *Precision and recall*: the detections of all images in one list, the most confident first, make a `PrecisionRecallCurve`.
/// 3. *Interpolation*: the mean of that curve at 101 values of recall is one average precision.
///
/// `ap` is their mean over the thresholds 0.50, 0.55 … 0.95 and over the classes; COCO writes AP, and AP50 and AP75 at one threshold.
/// (Lin et al. 2014, "Microsoft COCO: Common Objects in Context"; the definitions are those of the page "Detection Evaluation" of
/// the COCO data set and of the code published there, for objects of any area, at most 100 detections of a class in an image, and
/// no crowds.)
///
/// All numbers are in 0...1. A class without an object has no average precision and takes no part in a mean: its detections are
/// not judged at all. Where no class is left the mean is NaN, for which COCO's code writes −1.
///
/// For a single image, give that image alone: detections compete only with those of the same image then, and an image without an object
/// has NaN.
public struct AveragePrecision: Sendable {
  /// The mean over classes and thresholds.
  public let ap: Double
  /// The mean over classes at the threshold 0.5, where a box may be rough.
  public let ap50: Double
  /// The mean over classes at the threshold 0.75, where a box must be good.
  public let ap75: Double
  /// Of each class the mean over thresholds, nil for a class without an object.
  public let perClass: [Double?]
  /// Of each class the average precision at the threshold 0.5, nil for a class without an object.
  public let perClass50: [Double?]

  /// Judges detections.
  ///
  /// Where scores are equal, the order decides: of detections first, then of images.
  /// - Parameters:
  ///   - detections: Those of each image, in any order.
  ///   - objects: Those that are there, of the same images.
  ///   - classCount: Labels are 0..<classCount.
  /// - Precondition: as many images of both, labels in range, no score NaN.
  public init(detections: [[Detection]], objects: [[BoxedObject]], classCount: Int) {
    precondition(
      detections.count == objects.count, "detections of \(detections.count) images, objects of \(objects.count)")
    for detection in detections.joined() {
      precondition((0..<classCount).contains(detection.label), "label \(detection.label) of \(classCount) classes")
      precondition(!detection.score.isNaN, "a score that is NaN has no place in an order")
    }
    for object in objects.joined() {
      precondition((0..<classCount).contains(object.label), "label \(object.label) of \(classCount) classes")
    }

    let table = (0..<classCount).map { label in  // classes × thresholds
      let images = zip(detections, objects).map { detections, objects in
        DetectionMatching(
          detections: detections.filter { $0.label == label },
          objects: objects.filter { $0.label == label }.map(\.box))
      }
      return Self.averagePrecisions(images)
    }
    perClass = table.map { $0.map(Self.mean) }
    perClass50 = table.map { $0?[0] }
    ap = Self.mean(perClass.compactMap { $0 })
    ap50 = Self.mean(perClass50.compactMap { $0 })
    ap75 = Self.mean(table.compactMap { $0?[5] })
  }

  /// The mean of `perClass` over some of the classes: those that have objects. NaN if none of them has.
  public func mean(ofClasses labels: some Sequence<Int>) -> Double {
    Self.mean(labels.compactMap { perClass[$0] })
  }

  /// One class at every threshold, nil without an object.
  private static func averagePrecisions(_ images: [DetectionMatching]) -> [Double]? {
    let objectCount = images.reduce(0) { $0 + $1.objectCount }
    guard objectCount > 0 else { return nil }
    let scores = images.flatMap(\.scores)
    // Stable again: equal scores stay in the order of the images.
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    return DetectionMatching.thresholds.indices.map { threshold in
      let found = images.flatMap { $0.found[threshold] }
      return PrecisionRecallCurve(found: order.map { found[$0] }, objectCount: objectCount).averagePrecision
    }
  }

  /// NaN of nothing.
  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
