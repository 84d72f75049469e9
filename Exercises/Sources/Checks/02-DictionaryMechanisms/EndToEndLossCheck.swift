import Foundation

/// Judges an answer to `endToEndLoss`.
public func checkEndToEndLoss(_ endToEndLoss: ([[Double]], [[Double]], Double) -> Double) -> Complaints {
  var complaints = Complaints("02-DictionaryMechanisms/EndToEndLoss")
  let cross: [[Double]] = [[1, 0], [0, 1]]
  let first = endToEndLoss(cross, cross, 1)
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(
    first, log(1 + exp(-1)), for: "two queries at a right angle that equal their keys, τ = 1",
    "Logits 1 (own) and 0: ln(1 + e⁻¹) = 0.313. Does the own key stand in the sum once, and the mean over N?")
  // Cosines by hand: rows (0.8 | 0.6 0.8), (0.6 0.8 0.6), (0.96 1 0.96), own ones 0.8, 0.8 and 0.96.
  let byHand = (log(2 + exp(-1)) + log(1 + 2 * exp(-1)) + log(2 + exp(0.2))) / 3
  complaints.expect(
    endToEndLoss([[1, 0], [0, 1], [0.6, 0.8]], [[0.8, 0.6], [0.6, 0.8], [0.8, 0.6]], 0.2), byHand,
    for: "three images with the cosines [[0.8, 0.6, 0.8], [0.6, 0.8, 0.6], [0.96, 1, 0.96]], τ = 0.2",
    "A row belongs to a query, and its own key is on the diagonal.")
  complaints.expect(
    endToEndLoss(Array(repeating: [1, 0], count: 5), Array(repeating: [0.6, 0.8], count: 5), 0.1), log(5),
    for: "five images that all look alike", "Guessing among N keys costs ln N: N − 1 negatives and the own key.")
  complaints.expect(
    endToEndLoss([[1, 0]], [[0, 1]], 0.2), 0, for: "a batch of one image", "There is no negative, so the loss is 0.")
  complaints.expect(
    endToEndLoss([[1, 0], [0, 1]], [[0, 1], [1, 0]], 0.001), 1000,
    for: "each query equal to the other's key, τ = 0.001",
    "The logits are 0 (own) and 1000. Does `exp` overflow?")
  return complaints
}
