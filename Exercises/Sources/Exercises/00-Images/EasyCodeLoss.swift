import Foundation

/// The loss of an encoder that reads an easy code of b bits, and nothing else.
///
/// Both views of an image carry the same code, evenly spread over its 2^b values. Among K negatives about K/2^b have
/// the query's own code. The encoder gives these the similarity of the own key, and all others none. Its loss is
///
/// $$\ln\left(1 + \frac{K}{2^b}\right)$$
///
/// b need not be a whole number: it measures how many images a fingerprint tells apart.
///
/// *Example.* b = 4, K = 16: one look-alike on average, ln 2 = 0.693. With b = 8 it is 0.061, and there is little left
/// to learn.
///
/// *Chapter:* `Chapters/00-Images/ImagesChapter.swift`, "The sum behind the worlds".
/// - Parameters:
///   - bits: b, 0 or more.
///   - negatives: K.
/// - Returns: the loss in nats.
public func easyCodeLoss(bits: Double, negatives: Int) -> Double {
  .nan  // Write your answer here.
}
