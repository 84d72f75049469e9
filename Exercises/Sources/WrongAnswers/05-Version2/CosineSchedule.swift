import Foundation

/// Wrong answers to `cosineSchedule`.
public var cosineSchedule: [WrongAnswer<(Double, Int, Int) -> Double>] {
  [
    WrongAnswer("t/T as a quotient of whole numbers: the rate never falls before the end") {
      0.5 * $0 * (1 + cos(Double.pi * Double($1 / $2)))
    },
    WrongAnswer("a whole period: the rate is back at its base at the end") {
      0.5 * $0 * (1 + cos(2 * Double.pi * Double($1) / Double($2)))
    },
    WrongAnswer("a quarter of a period, from 1 to 0") { $0 * cos(Double.pi / 2 * Double($1) / Double($2)) },
    WrongAnswer("the factor ½ is missing") { $0 * (1 + cos(Double.pi * Double($1) / Double($2))) },
    WrongAnswer("the cosine is not moved up: the rate becomes negative") {
      $0 * cos(Double.pi * Double($1) / Double($2))
    },
    WrongAnswer("it rises from zero") { 0.5 * $0 * (1 - cos(Double.pi * Double($1) / Double($2))) },
    WrongAnswer("T − 1 in the place of T") { 0.5 * $0 * (1 + cos(Double.pi * Double($1) / Double(max($2 - 1, 1)))) },
    WrongAnswer("a straight line") { $0 * (1 - Double($1) / Double($2)) },
  ]
}
