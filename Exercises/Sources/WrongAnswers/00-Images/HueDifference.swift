/// Wrong answers to `hueDifference`.
public var hueDifference: [WrongAnswer<(Double, Double) -> Double>] {
  [
    WrongAnswer("hues on a line: 0.95 and 0.05 seem far apart") { abs($0 - $1) },
    WrongAnswer("the shorter way, but with a sign") { ($0 - $1) - ($0 - $1).rounded() },
    WrongAnswer("always forwards from the second to the first") { $0 >= $1 ? $0 - $1 : $0 - $1 + 1 },
    WrongAnswer("the longer way") { max(abs($0 - $1), 1 - abs($0 - $1)) },
    WrongAnswer("half a turn is taken for the whole circle") { abs($0 - $1).truncatingRemainder(dividingBy: 0.5) },
  ]
}
