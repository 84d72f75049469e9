import Foundation

/// Wrong answers to `codeBits`.
public var codeBits: [WrongAnswer<(Double, Int) -> Double>] {
  [
    WrongAnswer("the 1 of the own key is not subtracted") { log2(Double($1) / exp($0)) },
    WrongAnswer("nats in the place of bits") { log(Double($1) / (exp($0) - 1)) },
    WrongAnswer("the loss is taken for one in bits") { log2(Double($1) / (exp2($0) - 1)) },
    WrongAnswer("the quotient is upside down: a negative number of bits") { log2((exp($0) - 1) / Double($1)) },
    WrongAnswer("K + 1 in the place of K") { log2(Double($1 + 1) / (exp($0) - 1)) },
    WrongAnswer("never below 0, though an encoder can be worse than guessing") {
      max(0, log2(Double($1) / (exp($0) - 1)))
    },
  ]
}
