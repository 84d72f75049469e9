import Foundation

/// Wrong answers to `temperatureGap`.
public var temperatureGap: [WrongAnswer<(Double, Int, Double) -> Double>] {
  [
    WrongAnswer("divided by τ") { log(Double($1) / (exp($2) - 1)) / $0 },
    WrongAnswer("the 1 of the own key is not subtracted: g = τ·(ln K − L)") { $0 * (log(Double($1)) - $2) },
    WrongAnswer("the quotient is upside down") { $0 * log((exp($2) - 1) / Double($1)) },
    WrongAnswer("e^L − 1 is multiplied, not divided by") { $0 * log(Double($1) * (exp($2) - 1)) },
    WrongAnswer("the temperature is left out") { _, negatives, loss in log(Double(negatives) / (exp(loss) - 1)) },
    WrongAnswer("cut off at 2, the largest difference of two cosines") {
      min(2, $0 * log(Double($1) / (exp($2) - 1)))
    },
    WrongAnswer("e^L − 1 ≈ L, which is true of small losses only") { $0 * log(Double($1) / $2) },
  ]
}
