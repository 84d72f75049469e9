// One axis after the other. Along an axis every new pixel is a sum of weighted old ones, and the gradient is the same sum
// with the weights transposed; which pixels and which weights is worked out once. A row of pixels is one long vector for
// the vertical axis, so its lanes are full whatever the number of channels. The horizontal axis, which has only a pixel's
// channels at once, is taken where there are fewer rows: first on the way there, last on the way back.

extension Vectorized {
  /// The fast half of `Kernels.bilinearResize`.
  public static func bilinearResize(_ x: Tensor, height: Int, width: Int) -> Tensor {
    precondition(x.shape.count == 4, "resizing takes N×h×w×C images, not the shape \(x.shape)")
    precondition(height > 0 && width > 0, "an image of \(height)×\(width) pixels has none")
    precondition(x.shape[1] > 0 && x.shape[2] > 0, "images of shape \(x.shape) have no pixel to interpolate")
    let (images, channels) = (x.shape[0], x.shape[3])
    let (rows, columns) = (
      WeightedPixels(from: x.shape[1], to: height), WeightedPixels(from: x.shape[2], to: width)
    )
    let wide = sum(x, columns, repeats: images * x.shape[1], stride: channels)  // N×h×W×C
    return sum(wide, rows, repeats: images, stride: width * channels).reshaped([images, height, width, channels])
  }

  /// The fast half of `Kernels.bilinearResizeGradient`.
  public static func bilinearResizeGradient(_ dy: Tensor, inputShape: [Int]) -> Tensor {
    precondition(
      inputShape.count == 4 && dy.shape.count == 4 && dy.shape[0] == inputShape[0] && dy.shape[3] == inputShape[3],
      "∂L/∂y is \(dy.shape) for an input of \(inputShape)")
    let (images, channels) = (inputShape[0], inputShape[3])
    let rows = WeightedPixels(from: inputShape[1], to: dy.shape[1]).transposed
    let columns = WeightedPixels(from: inputShape[2], to: dy.shape[2]).transposed
    let wide = sum(dy, rows, repeats: images, stride: dy.shape[2] * channels)  // N×h×W×C
    return sum(wide, columns, repeats: images * inputShape[1], stride: channels).reshaped(inputShape)
  }

  /// Weighted sums along an axis whose neighbours are `stride` numbers apart and which occurs `repeats` times.
  private static func sum(_ x: Tensor, _ pixels: WeightedPixels, repeats: Int, stride: Int) -> Tensor {
    Tensor(shape: [repeats, pixels.targets, stride]) { y in
      x.withPointer { x in
        pixels.firsts.withUnsafeBufferPointer { firsts in
          pixels.terms.withUnsafeBufferPointer { terms in
            for r in 0..<repeats {
              let source = x + r * pixels.sources * stride
              for target in 0..<pixels.targets {
                let (first, end) = (firsts[target], firsts[target + 1])
                let place = (r * pixels.targets + target) * stride
                // The lanes past the end of a pixel fall on the next one, which is written later.
                forEachVector(stride) { v in
                  var sum = Lanes(repeating: 0)
                  for t in first..<end {
                    sum.accumulate(source.lanes(terms[t].source * stride + v), Lanes(repeating: terms[t].weight))
                  }
                  y.store(sum, place + v)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Which pixels along an axis each new one is made from, and with which weights.
private struct WeightedPixels {
  struct Term {
    var source: Int
    var weight: Float
  }

  let sources: Int
  let targets: Int
  /// The terms of target t are those from firsts[t] up to firsts[t + 1].
  private(set) var firsts = [0]
  private(set) var terms: [Term] = []

  /// The two neighbours of each of `targets` pixels. Its place (i + ½)·h/H − ½ is a whole number of 1/(2H), so that no
  /// rounding decides between which pixels it lies.
  init(from sources: Int, to targets: Int) {
    (self.sources, self.targets) = (sources, targets)
    for i in 0..<targets {
      let place = max((2 * i + 1) * sources - targets, 0)
      let (first, rest) = place.quotientAndRemainder(dividingBy: 2 * targets)
      let share = Double(rest) / Double(2 * targets)
      terms.append(Term(source: first, weight: Float(1 - share)))
      terms.append(Term(source: min(first + 1, sources - 1), weight: Float(share)))
      firsts.append(terms.count)
    }
  }

  private init(sources: Int, termsByTarget: [[Term]]) {
    (self.sources, targets) = (sources, termsByTarget.count)
    for own in termsByTarget {
      terms += own
      firsts.append(terms.count)
    }
  }

  /// The same weights, from the new pixels to the old.
  var transposed: WeightedPixels {
    var back = [[Term]](repeating: [], count: sources)
    for target in 0..<targets {
      for term in terms[firsts[target]..<firsts[target + 1]] {
        back[term.source].append(Term(source: target, weight: term.weight))
      }
    }
    return WeightedPixels(sources: targets, termsByTarget: back)
  }
}
