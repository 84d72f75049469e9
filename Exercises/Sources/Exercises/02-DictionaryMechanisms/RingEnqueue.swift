/// The queue as a ring: the newest keys replace the oldest.
///
/// The K keys stand in K rows that never move. The pointer names the oldest row, the one to be replaced next.
/// Enqueueing N keys writes key i into row
///
/// $$(\text{pointer} + i) \bmod K$$
///
/// and moves the pointer on by N, also modulo K. A batch that does not fit before the end goes on at row 0. (The
/// official code requires K to be a multiple of N and never meets this case.)
///
/// *Example.* K = 5, pointer 3, N = 3: rows 3, 4 and 0 are written, and the pointer becomes 1.
///
/// *Source:* V1 §3.2, Algorithm 1, last two lines. *Chapter:*
/// `Chapters/02-DictionaryMechanisms/DictionaryMechanismsChapter.swift`.
/// - Parameters:
///   - batch: N keys, N ≤ K.
///   - queue: K keys.
///   - pointer: the oldest row, from 0 to K − 1.
/// - Returns: the new queue and the new pointer.
public func ringEnqueue(
  _ batch: [[Double]], into queue: [[Double]], pointer: Int
) -> (queue: [[Double]], pointer: Int) {
  (queue: [], pointer: -1)  // Write your answer here.
}
