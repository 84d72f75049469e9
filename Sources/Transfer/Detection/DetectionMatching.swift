/// Which detections have found an object: the first step of average precision, for one class in one image.
///
/// The rule is COCO's. Detections choose in order of score, the most confident first. Each takes the object that it overlaps most
/// among those that no detection before it has taken, if that overlap is at least the threshold. A detection that takes none is a
/// false positive: also a second one of an object that is already taken, however well it fits.
///
/// What it refuses to do: crowds, and objects that are left out for their size. Here every object counts.
struct DetectionMatching {
  /// How many detections of a class COCO judges in an image.
  static let mostDetections = 100

  /// From how much overlap on a detection has found an object: 0.50, 0.55 … 0.95.
  ///
  /// Multiples of a step that is itself rounded, as COCO computes them, so that each threshold has the same bits.
  static let thresholds: [Double] = {
    let step = (0.95 - 0.5) / 9
    return (0..<9).map { 0.5 + Double($0) * step } + [0.95]
  }()

  /// The scores of the judged detections, in descending order.
  let scores: [Float]
  /// Thresholds × judged detections: whether the detection has found an object.
  let found: [[Bool]]
  /// How many objects there were to find.
  let objectCount: Int

  /// Matches the detections of one class in one image with the objects of that class in that image.
  init(detections: [Detection], objects: [Box]) {
    // Swift's sort is stable: of equal scores, the detection that was given first stays first.
    let judged = detections.sorted { $0.score > $1.score }.prefix(Self.mostDetections)
    let overlaps = judged.map { detection in objects.map { detection.box.intersectionOverUnion(with: $0) } }  // D×G
    scores = judged.map(\.score)
    found = Self.thresholds.map { Self.found(overlaps: overlaps, threshold: $0) }
    objectCount = objects.count
  }

  /// Overlaps are D×G, the detections in descending order of score.
  private static func found(overlaps: [[Double]], threshold: Double) -> [Bool] {
    var taken: Set<Int> = []
    return overlaps.map { overlaps in
      var best = threshold
      var choice: Int?
      // "At least", not "more than": an overlap that is the threshold suffices, and of two objects that are overlapped equally
      // the later one is taken, as in COCO's code.
      for (object, overlap) in overlaps.enumerated() where !taken.contains(object) && overlap >= best {
        (best, choice) = (overlap, object)
      }
      guard let choice else { return false }
      taken.insert(choice)
      return true
    }
  }
}
