import Tensors

/// Where in a view the places of its image are: the rectangle that was cut out, and whether the view is mirrored.
///
/// Whoever asks a view *where* something is (a label that contrastive training never has) needs it.
public struct ViewPlacement: Sendable, Equatable {
  /// The upper left corner of what was cut out, in pixels of the image.
  public let corner: SIMD2<Float>
  /// Its width and height, in pixels of the image.
  public let size: SIMD2<Float>
  /// Whether left and right were exchanged.
  public let isMirrored: Bool

  /// The place in the view of a place in the image, in shares of the view's width and height: within 0...1 if it shows.
  public func place(of point: SIMD2<Float>) -> SIMD2<Float> {
    var place = (point - corner) / size
    if isMirrored { place.x = 1 - place.x }
    return place
  }
}

extension ViewAugmentation {
  /// The placement of the view that `views` makes at position `position` of a batch with the same `random`.
  public func placement(position: Int, height: Int, width: Int, random: RandomSource) -> ViewPlacement {
    var window = Window(top: 0, left: 0, height: height, width: width)
    var isMirrored = false
    for step in steps {
      var stream = random.stream(position).stream(step.kind.rawValue)
      switch step {
      case .randomResizedCrop(let crop): window = crop.draw(height: height, width: width, &stream)
      case .horizontalFlip(let flip): isMirrored = stream.chance(flip.probability)
      case .colorJitter, .randomGrayscale, .gaussianBlur: break
      }
    }
    return ViewPlacement(
      corner: SIMD2(Float(window.left), Float(window.top)), size: SIMD2(Float(window.width), Float(window.height)),
      isMirrored: isMirrored)
  }
}
