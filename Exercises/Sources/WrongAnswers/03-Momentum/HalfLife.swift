import Foundation

/// Wrong answers to `halfLife`.
public var halfLife: [WrongAnswer<(Double) -> Double>] {
  [
    WrongAnswer("the time constant 1/(1 − m), after which 1/e and not ½ is left") { 1 / (1 - $0) },
    WrongAnswer("ln 2/(1 − m), which is nearly right only for m near 1") { log(2) / (1 - $0) },
    WrongAnswer("the quotient is upside down") { log($0) / log(0.5) },
    WrongAnswer("ln 2 in the place of ln ½: a negative time") { log(2) / log($0) },
    WrongAnswer("rounded up to whole steps") { (log(0.5) / log($0)).rounded(.up) },
  ]
}
