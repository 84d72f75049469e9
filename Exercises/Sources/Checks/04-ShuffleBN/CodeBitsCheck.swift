import Foundation

/// Judges an answer to `codeBits`.
public func checkCodeBits(_ codeBits: (Double, Int) -> Double) -> Complaints {
  var complaints = Complaints("04-ShuffleBN/CodeBits")
  if complaints.findsNoAnswer(if: codeBits(log(17), 256).isNaN) { return complaints }
  for (loss, name, negatives, bits, rule) in [
    (log(17), "ln 17", 256, 4, "256/16 look-alikes to a code: log₂ 16 bits."),
    (log(2), "ln 2", 16, 4, "One look-alike: 16 = 2⁴ codes."),
    (log(257), "ln 257", 256, 0, "That is guessing among K + 1, and guessing has no bits."),
    (log(1.5), "ln 1.5", 256, 9, "Half a look-alike: 512 codes."),
    (log(513), "ln 513", 256, -1, "Worse than guessing is a negative number of bits."),
    (log(1 + 2.squareRoot()), "ln(1 + √2)", 16, 3.5, "The number of bits need not be whole."),
  ] as [(Double, String, Int, Double, String)] {
    complaints.expect(codeBits(loss, negatives), bits, for: "L = \(name), K = \(negatives)", rule)
  }
  return complaints
}
