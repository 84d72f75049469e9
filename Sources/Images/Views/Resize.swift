/// Bilinear resampling of a window of an image, with anti-aliasing.
///
/// Output pixel i is centred at c = (i + ½)·s on the input, s = input length / output length, and weighs the input pixel
/// j by a triangle of half-width r = max(1, s) around c: w ∝ max(0, 1 − |j + ½ − c| / r), scaled to sum to 1; pixels
/// outside the window have no weight. Enlarging (s ≤ 1), these are the two nearest pixels of plain bilinear
/// interpolation; reducing, r grows so that no pixel is skipped. This is Pillow's `BILINEAR`, which the official code uses,
/// and torchvision's with `antialias=True`; Pillow rounds to 8 bits after each axis, and this does not.
struct ResizeAxis {
  /// The first input pixel of each output pixel, counted from the window's start.
  private(set) var starts: [Int] = []
  /// Weights in rows of `taps` per output pixel; a row may end in zeros.
  private(set) var weights: [Float] = []
  private(set) var taps = 0

  /// Computes the weights anew, in the memory of the last time.
  mutating func set(input: Int, output: Int) {
    let scale = Double(input) / Double(output)
    let reach = max(1, scale)
    taps = min(Int((2 * reach).rounded(.up)) + 1, input)
    starts.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    for i in 0..<output {
      let center = (Double(i) + 0.5) * scale
      // The window of taps is moved inwards at the far edge; the triangle gives what it does not reach a weight of 0.
      let start = min(max(Int((center - reach).rounded(.down)), 0), input - taps)
      var sum = 0.0
      for j in start..<start + taps { sum += triangle((Double(j) + 0.5 - center) / reach) }
      for j in start..<start + taps { weights.append(Float(triangle((Double(j) + 0.5 - center) / reach) / sum)) }
      starts.append(start)
    }
  }
}

private func triangle(_ x: Double) -> Double { max(0, 1 - abs(x)) }

/// A rectangle of whole pixels.
struct Window: Equatable {
  var top: Int
  var left: Int
  var height: Int
  var width: Int
}

/// Resamples windows; keeps its tables' memory between views.
struct Resizer {
  private var rows = ResizeAxis()
  private var columns = ResizeAxis()

  /// The window of `planes`, resized to height × width in place of the image.
  mutating func resize(_ planes: Planes, window: Window, height: Int, width: Int) {
    if window.height == height, window.width == width, height == planes.height, width == planes.width { return }
    rows.set(input: window.height, output: height)
    columns.set(input: window.width, output: width)
    let inputWidth = planes.width
    let narrowed = planes.scratch  // window.height × width
    planes.replace(height: height, width: width) { old, new in
      for y in 0..<window.height {
        let line = old + (window.top + y) * inputWidth + window.left
        narrow(line, into: narrowed + y * width)
      }
      for y in 0..<height { combine(narrowed, row: y, into: new + y * width, width: width) }
    }
  }

  /// out[x] = Σₜ w[x, t] · line[start(x) + t].
  private func narrow(_ line: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>) {
    let taps = columns.taps
    columns.starts.withUnsafeBufferPointer { starts in
      columns.weights.withUnsafeBufferPointer { weights in
        for x in 0..<starts.count {
          var sum: Float = 0
          for t in 0..<taps { sum += weights[x * taps + t] * line[starts[x] + t] }
          out[x] = sum
        }
      }
    }
  }

  /// out[x] = Σₜ w[row, t] · lines[start(row) + t, x], limited to [0, 1] because rounding may leave it by an ulp.
  private func combine(
    _ lines: UnsafePointer<Float>, row: Int, into out: UnsafeMutablePointer<Float>, width: Int
  ) {
    out.update(repeating: 0, count: width)
    for t in 0..<rows.taps {
      let weight = rows.weights[row * rows.taps + t]
      if weight == 0 { continue }
      let line = lines + (rows.starts[row] + t) * width
      for x in 0..<width { out[x] += weight * line[x] }
    }
    for x in 0..<width { out[x] = min(max(out[x], 0), 1) }
  }
}
