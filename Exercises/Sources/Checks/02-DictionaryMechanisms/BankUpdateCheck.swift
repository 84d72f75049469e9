/// Judges an answer to `bankUpdate`.
public func checkBankUpdate(_ bankUpdate: ([[Double]], [Int], [[Double]], Double) -> [[Double]]) -> Complaints {
  var complaints = Complaints("02-DictionaryMechanisms/BankUpdate")
  let half = 0.5.squareRoot()
  let first = bankUpdate([[1, 0]], [0], [[0, 1]], 0.5)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [[half, half]], for: "entry (1, 0), query (0, 1), μ = 0.5", "The mean (½, ½) is divided by its length, √½.")
  let length = (0.75 * 0.75 + 0.25 * 0.25).squareRoot()
  complaints.expect(
    bankUpdate([[1, 0]], [0], [[0, 1]], 0.75), [[0.75 / length, 0.25 / length]],
    for: "entry (1, 0), query (0, 1), μ = 0.75", "μ is the share of the old entry; then divide by the length.")
  complaints.expect(
    bankUpdate([[1, 0], [0, 1], [0.6, 0.8]], [2, 0], [[0.8, 0.6], [0, 1]], 0.5),
    [[half, half], [0, 1], [half, half]],
    for: "three entries, queries of the images 2 and 0, μ = 0.5",
    "Query n goes into the row of its image, and the entry of image 1 stays.")
  complaints.expect(
    bankUpdate([[1, 0], [0, 1]], [1], [[0.6, -0.8]], 0), [[1, 0], [0.6, -0.8]],
    for: "μ = 0, the query (0.6, −0.8) of image 1",
    "With μ = 0 the entry is replaced by the query.")
  complaints.expect(
    bankUpdate([[0.6, -0.8]], [0], [[0.6, -0.8]], 0.9), [[0.6, -0.8]], for: "a query equal to its entry, μ = 0.9",
    "Nothing changes: the length is 1 already.")
  return complaints
}
