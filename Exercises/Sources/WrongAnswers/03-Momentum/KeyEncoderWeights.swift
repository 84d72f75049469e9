import Foundation

/// Wrong answers to `keyEncoderWeights`.
public var keyEncoderWeights: [WrongAnswer<(Double, Int) -> [Double]>] {
  [
    WrongAnswer("the factor 1 − m is missing") { m, steps in
      [pow(m, Double(steps))] + (1...steps).map { pow(m, Double(steps - $0)) }
    },
    WrongAnswer("the oldest query encoder counts most") { m, steps in
      [pow(m, Double(steps))] + (1...steps).map { (1 - m) * pow(m, Double($0 - 1)) }
    },
    WrongAnswer("the first key encoder is forgotten") { m, steps in
      [0] + (1...steps).map { (1 - m) * pow(m, Double(steps - $0)) }
    },
    WrongAnswer("one power too many: the newest query encoder is multiplied by m") { m, steps in
      [pow(m, Double(steps))] + (1...steps).map { (1 - m) * pow(m, Double(steps - $0 + 1)) }
    },
    WrongAnswer("a plain mean") { _, steps in Array(repeating: 1 / Double(steps + 1), count: steps + 1) },
    WrongAnswer("the first key encoder gets a factor 1 − m as well") { m, steps in
      (0...steps).map { (1 - m) * pow(m, Double(steps - $0)) }
    },
  ]
}
