import Foundation
import Images
import Tensors

/// A generative factor of the synthetic images, as numbers that a linear read-out can be asked for.
public enum ShapeFactor: String, CaseIterable, Sendable {
  /// The class.
  case shape
  /// The hue of the light, an angle: (cos 2πh, sin 2πh).
  case hue
  /// Where colours are not those of one light: red, green and blue of the shape, then of the ground.
  case colors
  /// The centre of the shape, (x, y).
  case position
  /// The radius of the disc that holds the shape.
  case radius
  /// The angle θ of a shape that looks the same after a turn by 1/n: (cos nθ, sin nθ). It can be read only where the shape
  /// is known, from images of one shape at a time.
  case rotation
  /// The direction φ of the texture, a line without sign: (cos 2φ, sin 2φ).
  case direction
  /// Waves of the texture per image width.
  case frequency
  /// The bits of the code, each −1 or 1.
  case code

  /// The factors in which images with this configuration differ, in the order of the cases.
  public static func drawn(in configuration: SyntheticShapes.Configuration) -> [ShapeFactor] {
    allCases.filter { $0.isDrawn(in: configuration) }
  }

  /// The factors that whole images with this configuration show: all but the code, which only views do.
  public static func shown(in configuration: SyntheticShapes.Configuration) -> [ShapeFactor] {
    drawn(in: configuration).filter { $0 != .code }
  }

  /// Whether images differ in the factor: it is not switched off, and its range is not a point.
  private func isDrawn(in configuration: SyntheticShapes.Configuration) -> Bool {
    func isRange(_ range: ClosedRange<Float>) -> Bool { range.lowerBound < range.upperBound }
    let hasTexture = configuration.textureAmplitude.upperBound > 0
    return switch self {
    case .shape: true
    case .hue: configuration.colors == .tinted
    case .colors: configuration.colors == .random || configuration.colors == .gray
    case .position: configuration.position > 0
    case .radius: isRange(configuration.scale)
    case .rotation: configuration.rotation > 0 && configuration.shapes.contains { $0.rotationalSymmetry != nil }
    case .direction: hasTexture
    case .frequency: hasTexture && isRange(configuration.textureFrequency)
    case .code: configuration.codeBits > 0
    }
  }

  /// The factor's numbers for each scene, N×T.
  /// - Precondition: the factor is drawn in the configuration that the scenes are of; of rotation, every shape has one.
  func targets(
    of scenes: [SyntheticShapes.Scene], in configuration: SyntheticShapes.Configuration
  ) -> TensorOf<Double> {
    let rows = scenes.map { targets(of: $0, in: configuration) }
    return TensorOf(shape: [rows.count, rows.first?.count ?? 0], rows.flatMap(\.self))
  }

  private func targets(
    of scene: SyntheticShapes.Scene, in configuration: SyntheticShapes.Configuration
  ) -> [Double] {
    func circle(_ angle: Double) -> [Double] { [cos(angle), sin(angle)] }
    let wave = SIMD2(Double(scene.textureWave.x), Double(scene.textureWave.y))
    switch self {
    case .shape: return configuration.shapes.map { $0 == scene.shape ? 1 : 0 }
    case .hue: return circle(2 * Double.pi * Double(scene.hue ?? 0))
    case .colors: return [scene.foreground, scene.background].flatMap { color in (0..<3).map { Double(color[$0]) } }
    case .position: return [Double(scene.center.x), Double(scene.center.y)]
    case .radius: return [Double(scene.radius)]
    case .rotation: return circle(2 * Double.pi * Double(scene.shape.rotationalSymmetry ?? 0) * Double(scene.rotation))
    case .direction: return circle(2 * atan2(wave.y, wave.x))
    case .frequency: return [(wave * wave).sum().squareRoot()]
    case .code: return (0..<configuration.codeBits).map { (scene.code >> $0) & 1 == 1 ? 1 : -1 }
    }
  }

  /// A scene with this factor's value of `scene`, and every other factor of `other`. A rotation takes its shape along,
  /// without which it says nothing.
  func twin(of scene: SyntheticShapes.Scene, otherwise other: SyntheticShapes.Scene) -> SyntheticShapes.Scene {
    var twin = other
    func wave(direction: SIMD2<Float>, length: SIMD2<Float>) -> SIMD2<Float> {
      direction * ((length * length).sum() / (direction * direction).sum()).squareRoot()
    }
    switch self {
    case .shape: twin.shape = scene.shape
    case .hue, .colors:
      (twin.foreground, twin.background, twin.hue) = (scene.foreground, scene.background, scene.hue)
    case .position: twin.center = scene.center
    case .radius: twin.radius = scene.radius
    case .rotation: (twin.shape, twin.rotation) = (scene.shape, scene.rotation)
    case .direction: twin.textureWave = wave(direction: scene.textureWave, length: other.textureWave)
    case .frequency: twin.textureWave = wave(direction: other.textureWave, length: scene.textureWave)
    case .code: twin.code = scene.code
    }
    return twin
  }
}
