import Foundation
import Tensors

/// The focal loss of a heat map of object centres (Zhou, Wang and Krähenbühl 2019, "Objects as Points", Eq. 1), and its
/// gradient by the logits z. With p = σ(z), Y the heat map and M the number of objects, over all cells and classes:
///
///     L = 1/M · Σ  −(1 − p)^α · log p                  where Y = 1
///                  −(1 − Y)^β · p^α · log(1 − p)       elsewhere
///
/// With a the probability of the wrong answer, 1 − p in the first line and p in the second, each line is −w·a^α·log(1 − a)
/// with a weight w, and because da/dz = ∓a·(1 − a),
///
///     ∂L/∂z = ∓1/M · w·a^α · (a − α·(1 − a)·log(1 − a)),  minus in the first line and plus in the second.
///
/// Only a 1 itself is a centre: a heat map must have it there exactly.
///
/// What it refuses to do: probabilities. It takes logits, or log p would lose all digits of a sure answer.
public enum FocalLoss {
  /// α: how much less a cell counts that is right already.
  public static let focusing = 2
  /// β: how much less a cell counts that lies near a centre.
  public static let penaltyReduction = 4
}

extension Scalar {
  /// Logits and heat map of one shape, N×h×w×C; without an object the sum is not divided.
  public static func focalLoss<Element: Real>(
    _ logits: TensorOf<Element>, heatMap: TensorOf<Element>, objects: Int
  ) -> HeatMapLossOf<Element> {
    precondition(logits.shape == heatMap.shape, "logits are \(logits.shape), the heat map is \(heatMap.shape)")
    precondition(objects >= 0, "\(objects) objects")
    let (alpha, beta) = (Double(FocalLoss.focusing), Double(FocalLoss.penaltyReduction))
    let share = 1 / Double(max(objects, 1))
    var loss = 0.0
    var gradient = TensorOf<Element>(shape: logits.shape)  // N×h×w×C
    for i in 0..<logits.count {
      let isCentre = heatMap[i] == 1
      let sign = isCentre ? -1.0 : 1.0
      let z = sign * Double(logits[i])  // the logit of the wrong answer
      let a = 1 / (1 + exp(-z))
      let b = 1 / (1 + exp(z))  // 1 − a
      let logB = -(max(z, 0) + log1p(exp(-abs(z))))
      let w = isCentre ? 1 : pow(1 - Double(heatMap[i]), beta)
      loss -= share * w * pow(a, alpha) * logB
      gradient[i] = Element(sign * share * w * pow(a, alpha) * (a - alpha * b * logB))
    }
    return HeatMapLossOf(loss: loss, gradient: gradient)
  }
}

/// What the loss of a heat map gives back.
public struct HeatMapLossOf<Element: Real>: Sendable {
  /// The sum over cells and classes, per object.
  public var loss: Double
  /// ∂loss/∂logits, N×h×w×C.
  public var gradient: TensorOf<Element>
}

/// The loss of a heat map in 32-bit floating point.
public typealias HeatMapLoss = HeatMapLossOf<Float>
