import Images

/// How good a segmentation is: every judged pixel of every image, counted by its true class and by the class that was predicted.
///
/// Classes are those of `MaskedImages`: 0 is the ground, 1...classCount are those of objects. A pixel whose true class is
/// `MaskedImages.ignored` is not judged, whatever was predicted there.
///
/// What it refuses to do: average over images. As for PASCAL VOC, pixels of all images are counted together, so that an image in
/// which a class has three pixels does not weigh as much as one that it fills.
public struct SegmentationScores: Sendable {
  /// How many classes of objects there are, the ground not counted.
  public let classCount: Int
  /// Pixels, (classCount + 1)×(classCount + 1): row the true class, column the predicted one.
  public private(set) var confusion: [[Int]]

  /// No pixel counted.
  /// - Precondition: 0 to 254 classes beside the ground, as many as a mask can name.
  public init(classCount: Int) {
    precondition((0...MaskedImages.mostClasses).contains(classCount), "\(classCount) classes are not 0 to 254")
    self.classCount = classCount
    confusion = Array(repeating: Array(repeating: 0, count: classCount + 1), count: classCount + 1)
  }

  /// Counts pixels: of an image, of a part of one or of several, in the same order.
  /// - Precondition: as many of both; where a pixel is judged, true and predicted class are in 0...classCount.
  public mutating func add(predicted: [UInt8], true truth: [UInt8]) {
    precondition(predicted.count == truth.count, "\(predicted.count) pixels predicted of \(truth.count)")
    for (predicted, truth) in zip(predicted, truth) where truth != MaskedImages.ignored {
      precondition(
        Int(truth) <= classCount && Int(predicted) <= classCount,
        "a pixel of class \(truth), predicted as \(predicted), of 0...\(classCount)")
      confusion[Int(truth)][Int(predicted)] += 1
    }
  }

  /// Of each class, the ground first, intersection over union: its pixels that were predicted as such, divided by those that are or
  /// were predicted as such. Nil for a class of which there is no pixel in either.
  public var perClass: [Double?] {
    (0...classCount).map { label in
      let intersection = confusion[label][label]
      let truth = confusion[label].reduce(0, +)
      let predicted = confusion.reduce(0) { $0 + $1[label] }
      let union = truth + predicted - intersection
      return union == 0 ? nil : Double(intersection) / Double(union)
    }
  }

  /// The mean of `perClass`, the ground included, over the classes that occur in the truth or in the prediction. A class that was
  /// predicted without being there counts as 0; some means leave it out. NaN if no pixel was judged.
  public var meanIntersectionOverUnion: Double {
    let judged = perClass.compactMap { $0 }
    return judged.reduce(0, +) / Double(judged.count)
  }

  /// The part of the judged pixels that have their true class. NaN if there is none.
  public var pixelAccuracy: Double {
    let right = confusion.indices.reduce(0) { $0 + confusion[$1][$1] }
    return Double(right) / Double(confusion.joined().reduce(0, +))
  }
}
