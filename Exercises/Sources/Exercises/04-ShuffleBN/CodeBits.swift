import Foundation

/// How good a code an encoder has, read off its loss.
///
/// An encoder that reads a code of b bits and nothing else has the loss L = ln(1 + K/2^b) (the exercise `EasyCodeLoss`
/// of chapter 0). Read backwards, the loss tells the bits:
///
/// $$b = \log_2\frac{K}{e^L - 1}$$
///
/// If batch norm leaks the company of a key, b is larger than what the image alone is worth.
///
/// *Example.* K = 256 and the loss ln 17: e^L − 1 is 16, so b = log₂ 16 = 4.
///
/// *Chapter:* `Chapters/04-ShuffleBN/ReadingCompany.swift`, "The sum of chapter 2, with the company's bits added".
/// - Parameters:
///   - loss: L, above 0, in nats.
///   - negatives: K.
/// - Returns: b; negative if the encoder does worse than guessing.
public func codeBits(loss: Double, negatives: Int) -> Double {
  .nan  // Write your answer here.
}
