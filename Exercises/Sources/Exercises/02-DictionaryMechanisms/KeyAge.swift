/// The age of a key in the queue, in steps.
///
/// The queue is the ring of the exercise `RingEnqueue`: the pointer names the oldest row, and the row before it (before
/// row 0 comes row K − 1) is the newest. Let d be how many rows a row stands behind the newest one, going backwards
/// around the ring:
///
/// $$d = (\text{pointer} - 1 - \text{row}) \bmod K, \qquad \text{age} = \lfloor d/N \rfloor + 1$$
///
/// The N keys of the last step have age 1 when the next step begins. The modulus is that of mathematics, from 0 to
/// K − 1; the `%` of Swift is negative if its left side is.
///
/// *Example.* K = 6, N = 3, pointer 0: rows 3 to 5 have age 1, rows 0 to 2 age 2.
///
/// *Chapter:* `Chapters/02-DictionaryMechanisms/DictionaryAges.swift`, and the tables of
/// `Chapters/01-DictionaryLookup/NarratedStep.swift`.
/// - Parameters:
///   - row: from 0 to K − 1.
///   - pointer: from 0 to K − 1.
///   - count: K.
///   - batchSize: N; it need not divide K.
/// - Returns: the age, 1 or more.
public func keyAge(row: Int, pointer: Int, count: Int, batchSize: Int) -> Int {
  -1  // Write your answer here.
}
