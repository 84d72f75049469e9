/// A picture of 8-bit samples in memory, however they are laid out.
struct Picture {
  /// The sample of channel c at row y, column x is `samples[y·rowStride + x·columnStride + c·channelStride]`.
  let samples: UnsafePointer<UInt8>
  let height: Int
  let width: Int
  let rowStride: Int
  let columnStride: Int
  let channelStride: Int

  /// One sample a pixel, which stands for red, green and blue.
  static func gray(_ samples: UnsafePointer<UInt8>, height: Int, width: Int) -> Picture {
    Picture(
      samples: samples, height: height, width: width, rowStride: width, columnStride: 1, channelStride: 0)
  }

  /// All of red, all of green, all of blue.
  static func planar(_ samples: UnsafePointer<UInt8>, height: Int, width: Int) -> Picture {
    Picture(
      samples: samples, height: height, width: width, rowStride: width, columnStride: 1, channelStride: height * width)
  }

  /// Red, green and blue of each pixel.
  static func interleaved(_ samples: UnsafePointer<UInt8>, height: Int, width: Int) -> Picture {
    Picture(
      samples: samples, height: height, width: width, rowStride: 3 * width, columnStride: 3, channelStride: 1)
  }
}

/// Makes pictures into the pixels of a tensor, H×W×3 in [0, 1]: a sample b becomes b/255, grey three equal channels.
///
/// With a size S, the largest square in the middle is resized to S×S, with the anti-aliased weights of `ResizeAxis`. A
/// picture is resized a row at a time, so that a large one needs no copy of itself in floats.
/// What it refuses to do: stretch a picture.
struct PixelIntake {
  /// S, or nil to leave sizes as they are.
  let imageSize: Int?
  private var rows = ResizeAxis()
  private var columns = ResizeAxis()

  init(imageSize: Int?) { self.imageSize = imageSize }

  /// The largest square in the middle: where it begins, and its side.
  static func middleSquare(height: Int, width: Int) -> (top: Int, left: Int, side: Int) {
    let side = min(height, width)
    return ((height - side) / 2, (width - side) / 2, side)
  }

  /// Writes H×W×3, or S×S×3, values.
  mutating func take(_ picture: Picture, to target: UnsafeMutablePointer<Float>) {
    guard let size = imageSize, picture.height != size || picture.width != size else {
      return Self.convert(picture, to: target)
    }
    let (top, left, side) = Self.middleSquare(height: picture.height, width: picture.width)
    rows.set(input: side, output: size)
    columns.set(input: side, output: size)
    var narrowed = [Float](repeating: 0, count: side * size * 3)
    narrowed.withUnsafeMutableBufferPointer { lines in
      for y in 0..<side {
        let start = picture.samples + (top + y) * picture.rowStride + left * picture.columnStride
        narrow(start, of: picture, into: lines.baseAddress! + y * size * 3)
      }
      combine(lines.baseAddress!, size: size, into: target)
    }
  }

  private static func convert(_ picture: Picture, to target: UnsafeMutablePointer<Float>) {
    var next = target
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let pixel = picture.samples + y * picture.rowStride + x * picture.columnStride
        for c in 0..<3 { next[c] = Float(pixel[c * picture.channelStride]) / 255 }
        next += 3
      }
    }
  }

  /// line[x, c] = Σₜ w[x, t] · sample[start(x) + t, c] / 255.
  private func narrow(
    _ samples: UnsafePointer<UInt8>, of picture: Picture, into line: UnsafeMutablePointer<Float>
  ) {
    let taps = columns.taps
    columns.starts.withUnsafeBufferPointer { starts in
      columns.weights.withUnsafeBufferPointer { weights in
        for x in 0..<starts.count {
          let pixels = samples + starts[x] * picture.columnStride
          for c in 0..<3 {
            var sum: Float = 0
            for t in 0..<taps {
              sum += weights[x * taps + t] * Float(pixels[t * picture.columnStride + c * picture.channelStride])
            }
            line[3 * x + c] = sum / 255
          }
        }
      }
    }
  }

  /// out[y] = Σₜ w[y, t] · lines[start(y) + t], limited to [0, 1] because rounding may leave it by an ulp.
  private func combine(_ lines: UnsafePointer<Float>, size: Int, into target: UnsafeMutablePointer<Float>) {
    let count = 3 * size
    for y in 0..<size {
      let out = target + y * count
      out.update(repeating: 0, count: count)
      for t in 0..<rows.taps {
        let weight = rows.weights[y * rows.taps + t]
        if weight == 0 { continue }
        let line = lines + (rows.starts[y] + t) * count
        for i in 0..<count { out[i] += weight * line[i] }
      }
      for i in 0..<count { out[i] = min(max(out[i], 0), 1) }
    }
  }
}
