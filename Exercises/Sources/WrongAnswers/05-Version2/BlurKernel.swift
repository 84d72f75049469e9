import Foundation

/// Weights of −r … r, divided by their sum.
private func scaled(_ radius: Int, _ weight: (Double) -> Double) -> [Double] {
  let weights = (-radius...radius).map { weight(Double($0)) }
  return weights.map { $0 / weights.reduce(0, +) }
}

/// ⌈3σ⌉.
private func radius(_ σ: Double) -> Int { Int((3 * σ).rounded(.up)) }

/// Wrong answers to `blurKernel`.
public var blurKernel: [WrongAnswer<(Double) -> [Double]>] {
  [
    WrongAnswer("the weights are not divided by their sum") { σ in
      (-radius(σ)...radius(σ)).map { exp(-Double($0 * $0) / (2 * σ * σ)) }
    },
    WrongAnswer("divided by σ√2π, the integral, which the sum of a few weights is not") { σ in
      (-radius(σ)...radius(σ)).map { exp(-Double($0 * $0) / (2 * σ * σ)) / (σ * (2 * Double.pi).squareRoot()) }
    },
    WrongAnswer("σ² in the place of 2σ²") { σ in scaled(radius(σ)) { exp(-$0 * $0 / (σ * σ)) } },
    WrongAnswer("2σ in the place of 2σ²") { σ in scaled(radius(σ)) { exp(-$0 * $0 / (2 * σ)) } },
    WrongAnswer("|x| in the place of x²") { σ in scaled(radius(σ)) { exp(-abs($0) / (2 * σ * σ)) } },
    WrongAnswer("the radius is rounded down") { σ in
      scaled(Int(3 * σ)) { exp(-$0 * $0 / (2 * σ * σ)) }
    },
    WrongAnswer("divided by the largest weight instead of the sum") { σ in
      let weights = (-radius(σ)...radius(σ)).map { exp(-Double($0 * $0) / (2 * σ * σ)) }
      return weights.map { $0 / (weights.max() ?? 1) }
    },
  ]
}
