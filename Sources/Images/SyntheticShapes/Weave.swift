import Foundation
import Tensors

/// The texture of the textured world: a wave of one direction and frequency, which shows where the figure does not.
///
/// The synthetic scenes and the real images of `woven:SOURCE` are coloured by `color`, so that both have the same texture under
/// the same light.
public struct Weave: Sendable, Equatable {
  /// The wave's amplitude.
  public var amplitude: Float
  /// The wave's vector: waves per image width along x and y.
  public var wave: SIMD2<Float>
  /// The phase at the upper left corner, in turns.
  public var phase: Float

  /// A weave with these numbers.
  public init(amplitude: Float, wave: SIMD2<Float>, phase: Float) {
    (self.amplitude, self.wave, self.phase) = (amplitude, wave, phase)
  }

  /// A weave whose amplitude and frequency are drawn evenly from the ranges of `configuration`, its direction from all
  /// directions and its phase from a whole turn.
  package init(_ configuration: SyntheticShapes.Configuration, random: RandomSource) {
    var random = random
    amplitude = random.uniform(in: configuration.textureAmplitude)
    let frequency = random.uniform(in: configuration.textureFrequency)
    wave = frequency * unitVector(turns: random.uniform())
    phase = random.uniform()
  }

  /// The wave at a place in an image of `width` pixels. The place is in pixels from the left and upper edge.
  func height(at place: SIMD2<Float>, width: Int) -> Float {
    let vector = wave * (2 * Float.pi / Float(width))
    return amplitude * sin((vector * place).sum() + phase * 2 * Float.pi)
  }

  /// The colour of a pixel of which `share` is figure and the rest ground; the weave lies on the ground alone. It may lie
  /// outside [0, 1].
  package func color(
    share: Float, foreground: SIMD3<Float>, background: SIMD3<Float>, at place: SIMD2<Float>, width: Int
  ) -> SIMD3<Float> {
    share * foreground + (1 - share) * (background + height(at: place, width: width))
  }
}
