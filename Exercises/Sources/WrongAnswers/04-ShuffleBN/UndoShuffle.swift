/// Wrong answers to `undoShuffle`.
public var undoShuffle: [WrongAnswer<([[Double]], [Int]) -> [[Double]]>] {
  [
    WrongAnswer("the order is applied once more instead of its inverse") { shuffled, order in order.map { shuffled[$0] }
    },
    WrongAnswer("the list is reversed") { shuffled, _ in shuffled.reversed() },
    WrongAnswer("the order is applied backwards, which is not its inverse") { shuffled, order in
      order.reversed().map { shuffled[$0] }
    },
    WrongAnswer("nothing is undone: key n stays at its place of encoding") { shuffled, _ in shuffled },
    WrongAnswer("written in place: keys are overwritten before they are read") { shuffled, order in
      var batch = shuffled
      for (place, image) in order.enumerated() { batch[image] = batch[place] }
      return batch
    },
    WrongAnswer("sorted by value, which is the order of the batch only by chance") { shuffled, _ in
      shuffled.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    },
  ]
}
