/// Precision and recall of the k most confident detections, for k = 1, 2 …: the second step of average precision, for one class and one
/// threshold, over all images.
///
///     recall(k) = TP(k) / objects        precision(k) = TP(k) / k        TP(k): how many of the first k have found an object
///
/// Recall only rises with k. Precision goes up and down: down at each false positive.
struct PrecisionRecallCurve {
  /// Where COCO reads the curve: 0, 0.01 … 1.
  ///
  /// Products, as COCO computes them, and not quotients: 35 · 0.01 is a little more than 0.35, so that 7 objects of 20 do not reach it.
  static let recallPoints: [Double] = (0...100).map { Double($0) * 0.01 }

  /// Recall after each detection.
  let recall: [Double]
  /// Precision after each detection.
  let precision: [Double]

  /// The curve of detections in descending order of score, which have found an object or not.
  /// - Precondition: there is an object, or recall would be 0/0.
  init(found: [Bool], objectCount: Int) {
    precondition(objectCount > 0, "without an object there is no recall")
    var truePositives = 0
    var (recall, precision): ([Double], [Double]) = ([], [])
    for (index, found) in found.enumerated() {
      if found { truePositives += 1 }
      recall.append(Double(truePositives) / Double(objectCount))
      precision.append(Double(truePositives) / Double(index + 1))
    }
    (self.recall, self.precision) = (recall, precision)
  }

  /// The best precision at this recall or a higher one, for each detection. It never rises with recall: whoever wants less recall
  /// may keep more detections and be more precise, so a dip to the left of a peak says nothing against the detector.
  var envelope: [Double] {
    var envelope = precision
    for index in envelope.indices.dropLast().reversed() {
      envelope[index] = max(envelope[index], envelope[index + 1])
    }
    return envelope
  }

  /// The area below the envelope: its mean over the recall points. A point takes the value of the first detection that reaches it,
  /// and 0 if none does.
  var averagePrecision: Double {
    let envelope = envelope
    var (sum, detection) = (0.0, 0)
    for point in Self.recallPoints {
      while detection < recall.count && recall[detection] < point { detection += 1 }
      if detection == recall.count { break }
      sum += envelope[detection]
    }
    return sum / Double(Self.recallPoints.count)
  }
}
