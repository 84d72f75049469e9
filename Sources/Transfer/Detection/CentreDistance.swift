import Tensors

/// The L1 distance of what a detector says of the centres of objects, and its gradient: how far a centre lies from the
/// corner of its cell, or how large its object is (Zhou, Wang and Krähenbühl 2019, "Objects as Points", Eq. 2 and 3).
///
///     L       = 1/max(M, 1) · Σ_m Σ_c |y[cell_m, c] − t_m[c]|
///     ∂L/∂y   = 1/max(M, 1) · Σ_m sign(y[cell_m, c] − t_m[c]),  the sum being over the objects in a cell; sign(0) = 0
///
/// Cells without an object count nothing. A cell may have several.
///
/// There is one definition, not a pair: a batch has a few objects of two numbers each, which no vector makes faster.
extension TransferKernels {
  /// Pairs of numbers for every cell, N×h×w×2; the cell of each object, a row of y as (N·h·w)×2; and its target.
  public static func centreDistance<Element: Real>(
    _ y: TensorOf<Element>, cells: [Int], targets: [SIMD2<Float>]
  ) -> CentreDistanceOf<Element> {
    precondition(y.shape.last == 2, "y has the shape \(y.shape), but must be N×h×w×2")
    precondition(cells.count == targets.count, "\(cells.count) cells for \(targets.count) targets")
    precondition(cells.allSatisfy { $0 >= 0 && $0 < y.count / 2 }, "a cell lies outside the \(y.count / 2) of y")
    let share = 1 / Double(max(cells.count, 1))
    var loss = 0.0
    var gradient = TensorOf<Element>(shape: y.shape)  // N×h×w×2
    for (cell, target) in zip(cells, targets) {
      for c in 0..<2 {
        let difference = Double(y[2 * cell + c]) - Double(target[c])
        loss += share * abs(difference)
        gradient[2 * cell + c] += difference > 0 ? 1 : difference < 0 ? -1 : 0
      }
    }
    for cell in Set(cells) {
      for c in 0..<2 { gradient[2 * cell + c] = Element(share * Double(gradient[2 * cell + c])) }
    }
    return CentreDistanceOf(loss: loss, gradient: gradient)
  }
}

/// What the distance of centres gives back.
public struct CentreDistanceOf<Element: Real>: Sendable {
  /// The sum of both distances, per object.
  public var loss: Double
  /// ∂loss/∂y, N×h×w×2.
  public var gradient: TensorOf<Element>
}

/// The distance of centres in 32-bit floating point.
public typealias CentreDistance = CentreDistanceOf<Float>
