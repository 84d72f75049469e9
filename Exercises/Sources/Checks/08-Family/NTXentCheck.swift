import Foundation

/// Judges an answer to `ntXent`.
public func checkNTXent(_ ntXent: ([[Double]], Double) -> Double) -> Complaints {
  var complaints = Complaints("08-Family/NTXent")
  let first = ntXent([[1, 0], [0, 1], [1, 0], [0, 1]], 0.5)
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(
    first, log(1 + 2 * exp(-2)), for: "two images at a right angle whose views agree, τ = 0.5",
    "The partner has the logit 2, two others have 0. Row n + N is the partner of row n, and a view is not its own candidate."
  )
  complaints.expect(
    ntXent(Array(repeating: [0.6, 0.8], count: 6), 0.1), log(5), for: "three images, all six views the same",
    "Guessing among 2N − 1 = 5 candidates. Is the partner among them, and the view itself not?")
  // Cosines: partners 0.6 (rows 0 and 2, 1 and 3); 0 and 3, 1 and 2: 0.8; 0 and 1: 0; 2 and 3: 0.96. τ = 0.2.
  complaints.expect(
    ntXent([[1, 0], [0, 1], [0.6, 0.8], [0.8, 0.6]], 0.2), (log(1 + exp(-3) + exp(1)) + log(1 + exp(1) + exp(1.8))) / 2,
    for: "views (1, 0), (0, 1), (0.6, 0.8), (0.8, 0.6), τ = 0.2", "All 2N views ask, and the loss is their mean.")
  complaints.expect(
    ntXent([[1, 0], [0.6, 0.8]], 0.2), 0, for: "one image", "The partner is the only candidate, so the loss is 0.")
  complaints.expect(
    ntXent([[1, 0], [1, 0], [-1, 0], [-1, 0]], 0.001), 2000, for: "partners opposite, strangers equal, τ = 0.001",
    "The logits are −1000 (partner) and 1000. Does `exp` overflow?")
  return complaints
}
