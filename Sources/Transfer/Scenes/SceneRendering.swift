import Images
import Tensors

extension ObjectScenes {
  /// Draws scenes: their pixels, the class of every pixel, and the box of every object that shows.
  ///
  /// A pixel's share of figure is the largest of its shares of objects (`ShapeClass.share`). It is of the class of the last object
  /// that has at least half of it. An object's box is the smallest that holds these pixels, so it ends at the image's edge.
  func render(_ scenes: [ObjectScene], noise: [RandomSource]) -> LabelledScenes {
    let size = configuration.size
    var masks = [UInt8](repeating: 0, count: scenes.count * size * size)
    var objects: [[BoxedObject]] = []
    let images = Tensor(shape: [scenes.count, size, size, 3]) { target in  // N×H×W×3
      for (row, scene) in scenes.enumerated() {
        let owners = draw(scene, into: target + row * size * size * 3)
        SyntheticShapes.addNoise(scene.noise, noise[row], to: target + row * size * size * 3, count: size * size * 3)
        for (pixel, owner) in owners.enumerated() where owner >= 0 {
          masks[row * size * size + pixel] = UInt8(label(of: scene.objects[owner]) + 1)
        }
        objects.append(
          scene.objects.indices.compactMap { number in
            Box(around: owners.indices.filter { owners[$0] == number }, width: size).map {
              BoxedObject(box: $0, label: label(of: scene.objects[number]))
            }
          })
      }
    }
    return LabelledScenes(
      MaskedImages(images: images, masks: masks, classCount: configuration.shapes.count), objects: objects)
  }

  private func label(of object: ObjectScene.Object) -> Int { configuration.shapes.firstIndex(of: object.shape) ?? 0 }

  /// - Returns: the object that each pixel is of, or −1 where it is of none.
  private func draw(_ scene: ObjectScene, into target: UnsafeMutablePointer<Float>) -> [Int] {
    let size = configuration.size
    let axes = scene.objects.map { unitVector(turns: $0.rotation) }
    var owners = [Int](repeating: -1, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        let place = SIMD2(Float(column) + 0.5, Float(row) + 0.5)
        var figure: Float = 0
        for (number, object) in scene.objects.enumerated() {
          let offset = (place - object.center) / object.radius
          // Beyond its disc, and the half pixel that is blended, an object has no share.
          guard (offset * offset).sum() < (1 + 1 / object.radius) * (1 + 1 / object.radius) else { continue }
          let share = object.shape.share(
            at: place, center: object.center, radius: object.radius, axis: axes[number])
          figure = max(figure, share)
          if share >= 0.5 { owners[row * size + column] = number }
        }
        // Waves are counted in the width of a pre-training image, so that they are as long in pixels as there.
        let color = scene.weave.color(
          share: figure, foreground: scene.foreground, background: scene.background, at: place,
          width: configuration.world.size)
        for channel in 0..<3 { target[3 * (row * size + column) + channel] = color[channel] }
      }
    }
    return owners
  }
}

extension Box {
  /// The smallest box that holds these pixels of an image so many wide; nil for none.
  init?(around pixels: [Int], width: Int) {
    guard let first = pixels.first else { return nil }
    var (left, right, top, bottom) = (first % width, first % width, first / width, first / width)
    for pixel in pixels {
      (left, right) = (min(left, pixel % width), max(right, pixel % width))
      (top, bottom) = (min(top, pixel / width), max(bottom, pixel / width))
    }
    self.init(left: Float(left), top: Float(top), width: Float(right - left + 1), height: Float(bottom - top + 1))
  }
}
