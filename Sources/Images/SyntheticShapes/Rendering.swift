import Foundation
import Tensors

extension SyntheticShapes {
  /// Draws a scene into H×W×3 floats at `target`, every pixel in [0, 1].
  func render(_ scene: Scene, noise random: RandomSource, into target: UnsafeMutablePointer<Float>) {
    let size = configuration.size
    let axis = unitVector(turns: scene.rotation)
    let weave = scene.weave
    var pixel = target
    for row in 0..<size {
      for column in 0..<size {
        let place = SIMD2(Float(column) + 0.5, Float(row) + 0.5)
        let share = scene.shape.share(at: place, center: scene.center, radius: scene.radius, axis: axis)
        let color = weave.color(
          share: share, foreground: scene.foreground, background: scene.background, at: place, width: size)
        for channel in 0..<3 { pixel[channel] = color[channel] }
        pixel += 3
      }
    }
    Self.addNoise(scene.noise, random, to: target, count: size * size * 3)
  }

  /// Adds σ·z to every value, z normal and independent, and limits it to [0, 1], as a sensor would.
  package static func addNoise(
    _ sigma: Float, _ random: RandomSource, to values: UnsafeMutablePointer<Float>, count: Int
  ) {
    var random = random
    for i in 0..<count {
      let noise = sigma > 0 ? sigma * random.gaussian() : 0
      values[i] = min(max(values[i] + noise, 0), 1)
    }
  }
}

/// (cos, sin) of an angle given in turns.
package func unitVector(turns: Float) -> SIMD2<Float> {
  let angle = 2 * Double.pi * Double(turns)
  return SIMD2(Float(cos(angle)), Float(sin(angle)))
}
