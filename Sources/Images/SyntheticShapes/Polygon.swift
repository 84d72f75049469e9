import Foundation

/// A simple polygon, centred on its centroid and scaled to touch the unit circle.
///
/// What it refuses to do: holes and crossing edges.
struct Polygon: Sendable {
  let vertices: [SIMD2<Float>]

  /// The polygon through `points`, moved to its centroid; its farthest vertex is at distance `radius`.
  init(_ points: [(Double, Double)], radius: Double = 1) {
    var area = 0.0
    var centroid = (0.0, 0.0)
    for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) {
      let cross = a.0 * b.1 - b.0 * a.1
      area += cross / 2
      centroid.0 += (a.0 + b.0) * cross / 6
      centroid.1 += (a.1 + b.1) * cross / 6
    }
    let moved = points.map { ($0.0 - centroid.0 / area, $0.1 - centroid.1 / area) }
    let farthest = moved.map { ($0.0 * $0.0 + $0.1 * $0.1).squareRoot() }.max() ?? 1
    vertices = moved.map { SIMD2(Float($0.0 / farthest * radius), Float($0.1 / farthest * radius)) }
  }

  /// The distance from `p` to the nearest edge, negative inside (an odd number of edges to the right of `p`).
  func signedDistance(_ p: SIMD2<Float>) -> Float {
    vertices.withUnsafeBufferPointer { vertices in
      var squared = Float.infinity
      var inside = false
      var a = vertices[vertices.count - 1]
      for b in vertices {
        let edge = b - a
        let fromA = p - a
        let along = min(max((fromA * edge).sum() / (edge * edge).sum(), 0), 1)
        let toEdge = fromA - edge * along
        squared = min(squared, (toEdge * toEdge).sum())
        if (a.y > p.y) != (b.y > p.y), fromA.x < edge.x * fromA.y / edge.y { inside.toggle() }
        a = b
      }
      return inside ? -squared.squareRoot() : squared.squareRoot()
    }
  }

  static let square = Polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
  static let frameOpening = Polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], radius: 0.52)
  static let triangle = Polygon(onCircles: [1], corners: 3)
  static let star = Polygon(onCircles: [1, 0.4], corners: 5)
  static let bar = Polygon([(-1, -0.25), (1, -0.25), (1, 0.25), (-1, 0.25)])
  static let cross = Polygon([
    (-1, -0.28), (-0.28, -0.28), (-0.28, -1), (0.28, -1), (0.28, -0.28), (1, -0.28),
    (1, 0.28), (0.28, 0.28), (0.28, 1), (-0.28, 1), (-0.28, 0.28), (-1, 0.28),
  ])
  static let corner = Polygon([(0, 0), (2, 0), (2, 0.6), (0.6, 0.6), (0.6, 2), (0, 2)])
  static let tee = Polygon([
    (-1, 0), (1, 0), (1, 0.55), (0.28, 0.55), (0.28, 2), (-0.28, 2), (-0.28, 0.55), (-1, 0.55),
  ])

  /// `corners` evenly spaced corners on each circle, the circles taking turns: one makes a regular polygon, two a star.
  private init(onCircles radii: [Double], corners: Int) {
    let count = radii.count * corners
    self.init(
      (0..<count).map { i in
        let angle = 2 * Double.pi * Double(i) / Double(count)
        return (radii[i % radii.count] * cos(angle), radii[i % radii.count] * sin(angle))
      })
  }
}
