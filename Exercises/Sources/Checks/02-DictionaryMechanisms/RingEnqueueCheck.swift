/// Judges an answer to `ringEnqueue`.
public func checkRingEnqueue(
  _ ringEnqueue: ([[Double]], [[Double]], Int) -> (queue: [[Double]], pointer: Int)
) -> Complaints {
  var complaints = Complaints("02-DictionaryMechanisms/RingEnqueue")
  if complaints.findsNoAnswer(if: ringEnqueue([[9]], [[1], [2]], 0).queue.isEmpty) { return complaints }
  for (keys, rows, pointer, queue, next, rule) in [
    ([7, 8, 9], [1, 2, 3, 4, 5, 6], 0, [7, 8, 9, 4, 5, 6], 3, "Rows 0, 1 and 2 are the oldest."),
    (
      [7, 8, 9], [1, 2, 3, 4, 5, 6], 3, [1, 2, 3, 7, 8, 9], 0, "The pointer passes the last row and is at row 0 again."
    ),
    ([7, 8, 9], [1, 2, 3, 4, 5], 3, [9, 2, 3, 7, 8], 1, "Rows 3, 4 and then 0: the batch wraps around the end."),
    ([7, 8], [1, 2, 3, 4], 1, [1, 7, 8, 4], 3, "Rows 1 and 2; all others stay where they are."),
    ([7, 8, 9], [1, 2, 3], 2, [8, 9, 7], 2, "A batch as large as the queue replaces all of it."),
    ([7], [1], 0, [7], 0, "A queue of one key."),
  ] as [([Double], [Double], Int, [Double], Int, String)] {
    let got = ringEnqueue(keys.map { [$0] }, rows.map { [$0] }, pointer)
    let input = "keys \(text(keys)) into \(text(rows)) at pointer \(pointer)"
    complaints.expect(got.queue.flatMap { $0 }, queue, for: "\(input), the queue", rule)
    complaints.expect(
      got.pointer, next, for: "\(input), the new pointer", rule + " The pointer names the oldest row, below K.")
  }
  let wide = ringEnqueue([[5, 6], [7, 8]], [[1, 1], [2, 2], [3, 3]], 2).queue
  complaints.expect(
    wide, [[7, 8], [2, 2], [5, 6]], for: "keys of two numbers at pointer 2 of 3", "Whole keys are written.")
  return complaints
}
