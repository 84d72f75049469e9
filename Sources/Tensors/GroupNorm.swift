/// Group norm and its gradients: Wu and He, *Group Normalization* (2018), section 3.1. An image is normalised with its
/// own mean and variance, taken over all pixels and over a slice of C/G consecutive channels. No other image enters, so
/// nothing can leak from one to the other: the control beside batch norm in MoCo v1, §3.3.
///
/// x is N×H×W×C or N×C, read as N images of P pixels (1 for N×C). Channel c belongs to slice ⌊c / (C/G)⌋.
///
/// The groups here are groups of *channels* of one image; the device groups of batch norm are groups of *images*.
extension Scalar {
  /// Mean and biased variance of every image and slice, N×G (Wu and He, Eq. 2 and 5), over the m = P·C/G elements:
  ///
  ///     μ = 1/m Σ x        σ² = 1/m Σ (x − μ)²
  public static func groupStatistics<Element: Real>(
    _ x: TensorOf<Element>, channelGroups: Int
  ) -> ImageStatisticsOf<Element> {
    let slices = ChannelSlices(shape: x.shape, groups: channelGroups)
    let x = x.reshaped(slices.matrix)
    var mean = TensorOf<Element>(shape: [slices.images, slices.groups])  // N×G
    var variance = TensorOf<Element>(shape: [slices.images, slices.groups])  // N×G
    let m = Double(slices.elementsPerSlice)
    for n in 0..<slices.images {
      for g in 0..<slices.groups {
        var sum = 0.0
        for i in slices.pixels(of: n) { for c in slices.channels(of: g) { sum += Double(x[i, c]) } }
        let average = sum / m

        var squares = 0.0
        for i in slices.pixels(of: n) {
          for c in slices.channels(of: g) { squares += (Double(x[i, c]) - average) * (Double(x[i, c]) - average) }
        }

        mean[n, g] = Element(average)
        variance[n, g] = Element(squares / m)
      }
    }
    return ImageStatisticsOf(mean: mean, variance: variance)
  }

  /// The shape of x (Wu and He, Eq. 1 and 6), with γ and β per channel:
  ///
  ///     x̂ = (x − μ) / √(σ² + ε)        y = γ·x̂ + β, then max(y, 0) if `rectified`
  public static func groupNorm<Element: Real>(
    _ x: TensorOf<Element>, statistics: ImageStatisticsOf<Element>, scale: TensorOf<Element>,
    shift: TensorOf<Element>, epsilon: Element, rectified: Bool
  ) -> TensorOf<Element> {
    let slices = ChannelSlices(shape: x.shape, statistics: statistics)
    slices.requirePerChannel(scale, "scale")
    slices.requirePerChannel(shift, "shift")
    let shape = x.shape
    let x = x.reshaped(slices.matrix)
    var y = TensorOf<Element>(shape: slices.matrix)
    for n in 0..<slices.images {
      for g in 0..<slices.groups {
        let mean = Double(statistics.mean[n, g])
        let deviation = (Double(statistics.variance[n, g]) + Double(epsilon)).squareRoot()
        for i in slices.pixels(of: n) {
          for c in slices.channels(of: g) {
            let normalized = (Double(x[i, c]) - mean) / deviation
            let affine = Element(Double(scale[c]) * normalized + Double(shift[c]))
            y[i, c] = rectified && affine < 0 ? 0 : affine
          }
        }
      }
    }
    return y.reshaped(shape)
  }

  /// Gradients of `groupNorm` by x (its shape), γ and β (C each), given ∂L/∂y. The chain rule is that of batch norm; only
  /// the set that a sum runs over is another, and γ changes within it. With σ short for √(σ² + ε) and m elements in a
  /// slice:
  ///
  ///     ∂L/∂x̂ = ∂L/∂y · γ
  ///     ∂L/∂x = 1/σ · ( ∂L/∂x̂ − 1/m Σ ∂L/∂x̂ − x̂ · 1/m Σ ∂L/∂x̂ · x̂ )
  ///     ∂L/∂γ = Σ ∂L/∂y · x̂        ∂L/∂β = Σ ∂L/∂y        (over all images and pixels)
  ///
  /// Where the rectifier was closed (y ≤ 0), ∂L/∂y counts as zero.
  public static func groupNormGradients<Element: Real>(
    _ dy: TensorOf<Element>, input x: TensorOf<Element>, output y: TensorOf<Element>,
    statistics: ImageStatisticsOf<Element>, scale: TensorOf<Element>, epsilon: Element, rectified: Bool
  ) -> (x: TensorOf<Element>, scale: TensorOf<Element>, shift: TensorOf<Element>) {
    let slices = ChannelSlices(shape: x.shape, statistics: statistics)
    slices.requirePerChannel(scale, "scale")
    precondition(
      dy.shape == x.shape && y.shape == x.shape, "dy \(dy.shape), x \(x.shape) and y \(y.shape) differ in shape")
    let shape = x.shape
    let (dy, x, y) = (dy.reshaped(slices.matrix), x.reshaped(slices.matrix), y.reshaped(slices.matrix))
    var dx = TensorOf<Element>(shape: slices.matrix)
    var dscale = TensorOf<Double>(shape: [slices.channelCount])  // C
    var dshift = TensorOf<Double>(shape: [slices.channelCount])  // C
    let m = Double(slices.elementsPerSlice)

    for n in 0..<slices.images {
      for g in 0..<slices.groups {
        let mean = Double(statistics.mean[n, g])
        let deviation = (Double(statistics.variance[n, g]) + Double(epsilon)).squareRoot()
        func outputGradient(_ i: Int, _ c: Int) -> Double { !rectified || y[i, c] > 0 ? Double(dy[i, c]) : 0 }
        func normalized(_ i: Int, _ c: Int) -> Double { (Double(x[i, c]) - mean) / deviation }

        var common = 0.0
        var tilt = 0.0
        for i in slices.pixels(of: n) {
          for c in slices.channels(of: g) {
            let dnormalized = outputGradient(i, c) * Double(scale[c])
            common += dnormalized / m
            tilt += dnormalized * normalized(i, c) / m
            dscale[c] += outputGradient(i, c) * normalized(i, c)
            dshift[c] += outputGradient(i, c)
          }
        }
        for i in slices.pixels(of: n) {
          for c in slices.channels(of: g) {
            let dnormalized = outputGradient(i, c) * Double(scale[c])
            dx[i, c] = Element((dnormalized - common - normalized(i, c) * tilt) / deviation)
          }
        }
      }
    }
    return (dx.reshaped(shape), dscale.converted(to: Element.self), dshift.converted(to: Element.self))
  }
}

/// How the channels of each image are cut into slices: as a matrix with one row per pixel, an image is a run of rows and
/// a slice a run of columns.
struct ChannelSlices {
  let images, pixelsPerImage, channelCount, groups: Int
  var matrix: [Int] { [images * pixelsPerImage, channelCount] }
  var channelsPerSlice: Int { channelCount / groups }
  var elementsPerSlice: Int { pixelsPerImage * channelsPerSlice }

  init(shape: [Int], groups: Int) {
    precondition(shape.count == 2 || shape.count == 4, "group norm takes N×C or N×H×W×C, not the shape \(shape)")
    precondition(shape.dropFirst().allSatisfy { $0 > 0 }, "the shape \(shape) has no element to take statistics of")
    images = shape[0]
    channelCount = shape[shape.count - 1]
    precondition(
      groups > 0 && channelCount % groups == 0, "\(channelCount) channels cannot be cut into \(groups) equal groups")
    self.groups = groups
    pixelsPerImage = shape.dropFirst().dropLast().reduce(1, *)
  }

  init<Element: Real>(shape: [Int], statistics: ImageStatisticsOf<Element>) {
    let (mean, variance) = (statistics.mean.shape, statistics.variance.shape)
    precondition(
      mean.count == 2 && mean == variance && mean[0] == shape[0],
      "statistics of shape \(mean) and \(variance) (N×G each) do not go with images of shape \(shape)")
    self.init(shape: shape, groups: mean[1])
  }

  func pixels(of image: Int) -> Range<Int> { image * pixelsPerImage..<(image + 1) * pixelsPerImage }
  func channels(of group: Int) -> Range<Int> { group * channelsPerSlice..<(group + 1) * channelsPerSlice }

  func requirePerChannel<Element: Real>(_ tensor: TensorOf<Element>, _ name: String) {
    precondition(tensor.shape == [channelCount], "\(name) is \(tensor.shape); there are \(channelCount) channels")
  }
}
