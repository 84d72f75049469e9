/// One image in the making: three planes of H×W floats in [0, 1], each plane contiguous so that loops over pixels run in
/// vector lanes.
/// (They do so only if nothing in them is a call: in a debug build, no function of another file is inlined.)
///
/// It owns room for two images, the current one and the one that a step writes, and swaps them. Batches reuse it, so no
/// view allocates. What it refuses to do: anything to the pixels.
final class Planes {
  private(set) var height: Int
  private(set) var width: Int
  /// 3×H×W. Red first, then green, then blue.
  private(set) var pixels: UnsafeMutablePointer<Float>
  private var other: UnsafeMutablePointer<Float>
  /// Room for rows of weights and padded lines, at least `scratchCount` floats.
  let scratch: UnsafeMutablePointer<Float>
  let scratchCount: Int

  var count: Int { height * width }
  var red: UnsafeMutablePointer<Float> { pixels }
  var green: UnsafeMutablePointer<Float> { pixels + count }
  var blue: UnsafeMutablePointer<Float> { pixels + 2 * count }

  /// Room for every size up to these sides.
  init(maximumHeight: Int, maximumWidth: Int) {
    let capacity = 3 * maximumHeight * maximumWidth
    scratchCount = 4 * capacity + 128
    pixels = .allocate(capacity: capacity)
    other = .allocate(capacity: capacity)
    scratch = .allocate(capacity: scratchCount)
    (height, width) = (maximumHeight, maximumWidth)
  }

  deinit {
    pixels.deallocate()
    other.deallocate()
    scratch.deallocate()
  }

  /// Takes in an image whose channels are interleaved, H×W×3.
  func load(_ source: UnsafePointer<Float>, height: Int, width: Int) {
    (self.height, self.width) = (height, width)
    let (red, green, blue) = (red, green, blue)
    for i in 0..<count {
      red[i] = source[3 * i]
      green[i] = source[3 * i + 1]
      blue[i] = source[3 * i + 2]
    }
  }

  /// Gives the image back interleaved, H×W×3, as x·scale + shift.
  func store(to target: UnsafeMutablePointer<Float>, scale: SIMD3<Float>, shift: SIMD3<Float>) {
    let (red, green, blue) = (red, green, blue)
    for i in 0..<count {
      target[3 * i] = red[i] * scale[0] + shift[0]
      target[3 * i + 1] = green[i] * scale[1] + shift[1]
      target[3 * i + 2] = blue[i] * scale[2] + shift[2]
    }
  }

  /// Replaces the image by one of another size, which `write` makes plane by plane from the old plane.
  func replace(
    height newHeight: Int, width newWidth: Int,
    _ write: (_ old: UnsafePointer<Float>, _ new: UnsafeMutablePointer<Float>) -> Void
  ) {
    for channel in 0..<3 {
      write(UnsafePointer(pixels + channel * count), other + channel * newHeight * newWidth)
    }
    (height, width) = (newHeight, newWidth)
    swap(&pixels, &other)
  }
}
