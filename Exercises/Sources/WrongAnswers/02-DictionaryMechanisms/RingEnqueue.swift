/// The queue with key i of the batch in the row that `row` says, if there is one.
private func written(_ batch: [[Double]], _ queue: [[Double]], row: (Int) -> Int?) -> [[Double]] {
  var queue = queue
  for (i, key) in batch.enumerated() {
    if let row = row(i), queue.indices.contains(row) { queue[row] = key }
  }
  return queue
}

/// Wrong answers to `ringEnqueue`.
public var ringEnqueue: [WrongAnswer<([[Double]], [[Double]], Int) -> (queue: [[Double]], pointer: Int)>] {
  [
    WrongAnswer("the pointer is not brought back to the start") { batch, queue, pointer in
      (written(batch, queue) { (pointer + $0) % queue.count }, pointer + batch.count)
    },
    WrongAnswer("keys beyond the last row are dropped") { batch, queue, pointer in
      (written(batch, queue) { pointer + $0 }, (pointer + batch.count) % queue.count)
    },
    WrongAnswer("a batch that does not fit before the end starts at row 0") { batch, queue, pointer in
      let start = pointer + batch.count > queue.count ? 0 : pointer
      return (written(batch, queue) { start + $0 }, (start + batch.count) % queue.count)
    },
    WrongAnswer("off by one: the pointer names the newest row, not the oldest") { batch, queue, pointer in
      (written(batch, queue) { (pointer + $0) % queue.count }, (pointer + batch.count - 1) % queue.count)
    },
    WrongAnswer("off by one: the row behind the oldest is written first") { batch, queue, pointer in
      (written(batch, queue) { (pointer + $0 + 1) % queue.count }, (pointer + batch.count) % queue.count)
    },
    WrongAnswer("all rows are moved, as in a list, and the pointer stays") { batch, queue, pointer in
      (Array((queue + batch).suffix(queue.count)), pointer)
    },
    WrongAnswer("the newest keys are replaced instead of the oldest") { batch, queue, pointer in
      (written(batch, queue) { (pointer - 1 - $0 + queue.count) % queue.count }, pointer)
    },
  ]
}
