/// Puts shuffled keys back in the order of the batch.
///
/// Before the keys were encoded, image `order[i]` of the batch was put at place i:
///
/// $$\text{shuffled}_i = \text{batch}_{\text{order}(i)}$$
///
/// Find the batch from what was shuffled, so that key n belongs to query n again. Applying `order` once more does not
/// do it: it undoes only those orders that are their own inverse.
///
/// *Example.* order [1, 2, 3, 0] made 11, 12, 13, 10 of 10, 11, 12, 13. Undone, 11 goes back to place 1, 12 to 2, 13 to
/// 3 and 10 to 0.
///
/// *Source:* V1 §3.3; `BatchShuffle.undo`. *Chapter:* `Chapters/04-ShuffleBN/ShuffleBNChapter.swift`.
/// - Parameters:
///   - shuffled: N keys in the order of encoding.
///   - order: a permutation of 0 ..< N.
/// - Returns: the N keys in the order of the batch.
public func undoShuffle(_ shuffled: [[Double]], order: [Int]) -> [[Double]] {
  []  // Write your answer here.
}
