/// What is at place i came from `order[i]`, and goes back there.
public func undoShuffle(_ shuffled: [[Double]], order: [Int]) -> [[Double]] {
  var batch = shuffled
  for (place, image) in order.enumerated() { batch[image] = shuffled[place] }
  return batch
}
