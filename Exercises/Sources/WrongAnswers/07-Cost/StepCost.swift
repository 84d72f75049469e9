/// Wrong answers to `stepCost`.
public var stepCost: [WrongAnswer<([Int], Int, Int) -> Int>] {
  [
    WrongAnswer("a backward pass is counted as one product") { ($1 + $2) * $0.reduce(0, +) },
    WrongAnswer("the first layer is not spared its second product") { ($1 + 2 * $2) * $0.reduce(0, +) },
    WrongAnswer("the first layer is spared once, not in every backward pass") {
      ($1 + 2 * $2) * $0.reduce(0, +) - $0[0]
    },
    WrongAnswer("the last layer is spared instead of the first") {
      ($1 + 2 * $2) * $0.reduce(0, +) - $2 * ($0.last ?? 0)
    },
    WrongAnswer("the first layer is spared both products") { ($1 + 2 * $2) * $0.reduce(0, +) - 2 * $2 * $0[0] },
    WrongAnswer("the first layer is spared in forward passes too") {
      ($1 + 2 * $2) * $0.reduce(0, +) - ($1 + $2) * $0[0]
    },
    WrongAnswer("forward and backward are swapped") { ($2 + 2 * $1) * $0.reduce(0, +) - $1 * $0[0] },
  ]
}
