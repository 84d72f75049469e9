/// Wrong answers to `driftIndex`.
public var driftIndex: [WrongAnswer<(Int, Int, Double) -> Double>] {
  [
    WrongAnswer("K/N as a quotient of whole numbers, which drops a remainder") { Double($0 / $1) * (1 - $2) },
    WrongAnswer("m in the place of 1 − m") { Double($0) / Double($1) * $2 },
    WrongAnswer("the quotient is upside down") { Double($1) / Double($0) * (1 - $2) },
    WrongAnswer("keys are counted instead of steps") { queueSize, _, m in Double(queueSize) * (1 - m) },
    WrongAnswer("multiplied by the time constant instead of divided") { Double($0) / Double($1) / max(1 - $2, 1e-12) },
  ]
}
