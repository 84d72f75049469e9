import Foundation

/// Wrong answers to `easyCodeLoss`.
public var easyCodeLoss: [WrongAnswer<(Double, Int) -> Double>] {
  [
    WrongAnswer("the own key is not counted among the candidates") { log(Double($1) / exp2($0)) },
    WrongAnswer("bits in the place of nats") { log2(1 + Double($1) / exp2($0)) },
    WrongAnswer("K/b in the place of K/2^b") { log(1 + Double($1) / max($0, 1)) },
    WrongAnswer("b is cut to a whole number") { log(1 + Double($1) / exp2($0.rounded(.down))) },
    WrongAnswer("K/2^b is cut to a whole number") { log(1 + (Double($1) / exp2($0)).rounded(.down)) },
    WrongAnswer("e^b in the place of 2^b") { log(1 + Double($1) / exp($0)) },
  ]
}
