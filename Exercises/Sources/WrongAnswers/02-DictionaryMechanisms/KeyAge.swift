/// Wrong answers to `keyAge`.
public var keyAge: [WrongAnswer<(Int, Int, Int, Int) -> Int>] {
  [
    WrongAnswer("the remainder of a negative number is left negative") { row, pointer, count, batchSize in
      (pointer - 1 - row) % count / batchSize + 1
    },
    WrongAnswer("ages begin at 0") { row, pointer, count, batchSize in
      (pointer - 1 - row + count) % count / batchSize
    },
    WrongAnswer("rows are counted, not steps") { row, pointer, count, _ in (pointer - 1 - row + count) % count + 1 },
    WrongAnswer("the row at the pointer is taken for the newest") { row, pointer, count, batchSize in
      (pointer - row + count) % count / batchSize + 1
    },
    WrongAnswer("counted forwards from the pointer: the oldest comes out as the youngest") {
      row, pointer, count, batchSize in
      (row - pointer + count) % count / batchSize + 1
    },
    WrongAnswer("the ring is ignored") { row, _, count, batchSize in (count - 1 - row) / batchSize + 1 },
  ]
}
