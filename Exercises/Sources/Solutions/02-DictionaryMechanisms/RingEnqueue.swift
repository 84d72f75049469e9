/// Rows are counted modulo K.
public func ringEnqueue(
  _ batch: [[Double]], into queue: [[Double]], pointer: Int
) -> (queue: [[Double]], pointer: Int) {
  var queue = queue
  for (i, key) in batch.enumerated() { queue[(pointer + i) % queue.count] = key }
  return (queue, (pointer + batch.count) % queue.count)
}
