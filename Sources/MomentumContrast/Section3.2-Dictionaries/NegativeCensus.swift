import Tensors

/// How many of the negatives are no strangers: pairs of a query and a negative that show the same image, or images of one
/// class.
///
/// The loss pushes such a pair apart like any other. In a set of C even classes one in C negatives is of the query's own
/// class, whatever the mechanism; only the number of them grows with K. A negative of the query's own *image* comes from
/// an earlier visit, so it needs a dictionary that reaches back into the last epoch: a queue of more than a part of it.
/// A memory bank leaves the batch's images out, and a batch holds none twice.
///
/// What it refuses to do: know where keys come from. It is fed with image numbers, which a queue's caller keeps in
/// `KeyOrigins`, a memory bank's has in `BankLookup`, and an end-to-end dictionary's has in the batch.
public struct NegativeCensus: Sendable, Equatable {
  /// Queries counted.
  public private(set) var queries = 0
  /// Pairs of a query and one of its negatives.
  public private(set) var pairs = 0
  /// Pairs that show the same image.
  public private(set) var sameImage = 0
  /// Pairs that show images of the same class, the same image included.
  public private(set) var sameClass = 0

  /// Nothing counted.
  public init() {}

  /// Same-image negatives of a query, the mean.
  public var sameImagePerQuery: Double { Double(sameImage) / Double(queries) }
  /// Same-class negatives of a query, the mean.
  public var sameClassPerQuery: Double { Double(sameClass) / Double(queries) }

  /// Counts a batch against negatives that all its queries share.
  /// - Parameters:
  ///   - images: the image of every query.
  ///   - negatives: the image of every negative, or nil for a key of no image (the random ones that a queue starts with).
  ///   - labels: the class of every image of the data set.
  public mutating func count(images: [Int], against negatives: [Int?], labels: [Int]) {
    var (ofImage, ofClass): ([Int: Int], [Int: Int]) = ([:], [:])
    for case let image? in negatives {
      ofImage[image, default: 0] += 1
      ofClass[labels[image], default: 0] += 1
    }
    for image in images {
      sameImage += ofImage[image, default: 0]
      sameClass += ofClass[labels[image], default: 0]
    }
    queries += images.count
    pairs += images.count * negatives.count
  }

  /// Counts a batch against the other keys of the batch.
  public mutating func countWithinBatch(images: [Int], labels: [Int]) {
    count(images: images, against: images, labels: labels)
    // Every query met its own key, which is its positive.
    pairs -= images.count
    sameImage -= images.count
    sameClass -= images.count
  }
}

/// Which image each key of a queue came from: a ring that turns with the queue's.
public struct KeyOrigins: Sendable, Equatable {
  /// The image of each row of the queue; nil for the random keys that it starts with.
  public private(set) var images: [Int?]
  private var pointer = 0

  /// The origins of a queue of `count` random keys.
  public init(count: Int) { images = Array(repeating: nil, count: count) }

  /// Follows `KeyQueue.enqueue`.
  public mutating func enqueue(_ batch: [Int]) {
    for image in batch {
      images[pointer] = image
      pointer = (pointer + 1) % images.count
    }
  }
}
