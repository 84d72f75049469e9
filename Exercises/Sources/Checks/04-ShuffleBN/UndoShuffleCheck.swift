/// Judges an answer to `undoShuffle`.
public func checkUndoShuffle(_ undoShuffle: ([[Double]], [Int]) -> [[Double]]) -> Complaints {
  var complaints = Complaints("04-ShuffleBN/UndoShuffle")
  let first = undoShuffle([[11], [12], [13], [10]], [1, 2, 3, 0])
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [[10], [11], [12], [13]], for: "[11, 12, 13, 10], shuffled by [1, 2, 3, 0]",
    "What is at place i goes to order[i]. Was the order applied a second time?")
  complaints.expect(
    undoShuffle([[5], [1], [3]], [2, 0, 1]), [[1], [3], [5]], for: "[5, 1, 3], shuffled by [2, 0, 1]",
    "5 came from place 2, 1 from 0 and 3 from 1.")
  // Values that no sorting puts back, and keys of two numbers.
  let batch: [[Double]] = [[3, 1], [9, 2], [2, 3], [7, 4], [2, 5], [8, 6]]
  for order in [[4, 0, 5, 2, 1, 3], [1, 2, 0, 5, 3, 4], [0, 1, 2, 3, 4, 5], [3, 4, 5, 0, 1, 2]] {
    complaints.expect(
      undoShuffle(order.map { batch[$0] }, order), batch, for: "six keys, shuffled by \(order)",
      "Shuffling and undoing it leaves the batch as it was, whatever the order.")
  }
  return complaints
}
