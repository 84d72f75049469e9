/// Batch norm and its gradients: Ioffe and Szegedy, *Batch Normalization* (2015), Algorithm 1 and the formulas of its
/// section 3, with one set of statistics per device group (MoCo v1, §3.3).
///
/// x is N×H×W×C or N×C. Every axis but the last is normalised over, so both are read as a matrix with one row per pixel
/// and one column per channel. Groups are equal consecutive slices of the batch: image n belongs to group ⌊n / (N/G)⌋.
///
/// It keeps no running statistics: these are state, and belong to an encoder.
extension Scalar {
  /// Mean and biased variance of every channel over each group, G×C (Algorithm 1, lines 1 and 2):
  ///
  ///     μ = 1/m Σ x        σ² = 1/m Σ (x − μ)²
  public static func batchStatistics<Element: Real>(
    _ x: TensorOf<Element>, groups: Int
  ) -> ChannelStatisticsOf<Element> {
    let slices = GroupSlices(shape: x.shape, groups: groups)
    let x = x.reshaped(slices.matrix)
    var mean = TensorOf<Element>(shape: [groups, slices.channels])  // G×C
    var variance = TensorOf<Element>(shape: [groups, slices.channels])  // G×C
    let m = Double(slices.rowsPerGroup)
    for g in 0..<groups {
      for c in 0..<slices.channels {
        var sum = 0.0
        for i in slices.rows(of: g) { sum += Double(x[i, c]) }
        let average = sum / m

        var squares = 0.0
        for i in slices.rows(of: g) { squares += (Double(x[i, c]) - average) * (Double(x[i, c]) - average) }

        mean[g, c] = Element(average)
        variance[g, c] = Element(squares / m)
      }
    }
    return ChannelStatisticsOf(mean: mean, variance: variance, elementsPerChannel: slices.rowsPerGroup)
  }

  /// The shape of x (Algorithm 1, lines 3 and 4):
  ///
  ///     x̂ = (x − μ) / √(σ² + ε)        y = γ·x̂ + β, then max(y, 0) if `rectified`
  public static func batchNorm<Element: Real>(
    _ x: TensorOf<Element>, statistics: ChannelStatisticsOf<Element>, scale: TensorOf<Element>,
    shift: TensorOf<Element>, epsilon: Element, rectified: Bool
  ) -> TensorOf<Element> {
    let slices = GroupSlices(shape: x.shape, statistics: statistics)
    slices.requirePerChannel(scale, "scale")
    slices.requirePerChannel(shift, "shift")
    let shape = x.shape
    let x = x.reshaped(slices.matrix)
    var y = TensorOf<Element>(shape: slices.matrix)
    for g in 0..<slices.groups {
      for c in 0..<slices.channels {
        let mean = Double(statistics.mean[g, c])
        let deviation = (Double(statistics.variance[g, c]) + Double(epsilon)).squareRoot()
        let (gamma, beta) = (Double(scale[c]), Double(shift[c]))
        for i in slices.rows(of: g) {
          let normalized = (Double(x[i, c]) - mean) / deviation
          let affine = Element(gamma * normalized + beta)
          y[i, c] = rectified && affine < 0 ? 0 : affine
        }
      }
    }
    return y.reshaped(shape)
  }

  /// Gradients of `batchNorm` by x (its shape), γ and β (C each), given ∂L/∂y (Ioffe and Szegedy, section 3). Here σ
  /// (in the code, `deviation`) is short for √(σ² + ε), and all sums run over the m rows of one group:
  ///
  ///     ∂L/∂x̂  = ∂L/∂y · γ
  ///     ∂L/∂σ² = Σ ∂L/∂x̂ · (x − μ) · −½ σ⁻³
  ///     ∂L/∂μ  = Σ ∂L/∂x̂ · −1/σ + ∂L/∂σ² · Σ −2 (x − μ) / m
  ///     ∂L/∂x  = ∂L/∂x̂ / σ + ∂L/∂σ² · 2 (x − μ) / m + ∂L/∂μ / m
  ///     ∂L/∂γ  = Σ ∂L/∂y · x̂        ∂L/∂β = Σ ∂L/∂y        (over all groups)
  ///
  /// The last sum of the third line is zero but for the rounding of μ; it stands here because it stands in the paper.
  /// Where the rectifier was closed (γ·x̂ + β ≤ 0), ∂L/∂y counts as zero. Frozen statistics do not depend on x, so there
  /// ∂L/∂σ² and ∂L/∂μ are left out.
  public static func batchNormGradients<Element: Real>(
    _ dy: TensorOf<Element>, input x: TensorOf<Element>, statistics: ChannelStatisticsOf<Element>,
    scale: TensorOf<Element>, shift: TensorOf<Element>, epsilon: Element, rectified: Bool, frozen: Bool
  ) -> (x: TensorOf<Element>, scale: TensorOf<Element>, shift: TensorOf<Element>) {
    let slices = GroupSlices(shape: x.shape, statistics: statistics)
    slices.requirePerChannel(scale, "scale")
    slices.requirePerChannel(shift, "shift")
    precondition(dy.shape == x.shape, "dy \(dy.shape) and x \(x.shape) differ in shape")
    let shape = x.shape
    let (dy, x) = (dy.reshaped(slices.matrix), x.reshaped(slices.matrix))
    var dx = TensorOf<Element>(shape: slices.matrix)
    var dscale = TensorOf<Double>(shape: [slices.channels])  // C
    var dshift = TensorOf<Double>(shape: [slices.channels])  // C
    let m = Double(slices.rowsPerGroup)

    for g in 0..<slices.groups {
      for c in 0..<slices.channels {
        let mean = Double(statistics.mean[g, c])
        let deviation = (Double(statistics.variance[g, c]) + Double(epsilon)).squareRoot()
        let (gamma, beta) = (Double(scale[c]), Double(shift[c]))
        func outputGradient(_ i: Int) -> Double {
          let affine = Element(gamma * ((Double(x[i, c]) - mean) / deviation) + beta)
          return !rectified || affine > 0 ? Double(dy[i, c]) : 0
        }

        var dvariance = 0.0
        var dmean = 0.0
        var offsets = 0.0
        for i in slices.rows(of: g) {
          let offset = Double(x[i, c]) - mean
          let dnormalized = outputGradient(i) * gamma
          dvariance += dnormalized * offset * -0.5 / (deviation * deviation * deviation)
          dmean += dnormalized * -1 / deviation
          offsets += -2 * offset / m
          dscale[c] += outputGradient(i) * offset / deviation
          dshift[c] += outputGradient(i)
        }
        dmean += dvariance * offsets
        if frozen { (dvariance, dmean) = (0, 0) }

        for i in slices.rows(of: g) {
          let dnormalized = outputGradient(i) * gamma
          dx[i, c] = Element(dnormalized / deviation + dvariance * 2 * (Double(x[i, c]) - mean) / m + dmean / m)
        }
      }
    }
    return (dx.reshaped(shape), dscale.converted(to: Element.self), dshift.converted(to: Element.self))
  }
}

/// How a batch is cut into groups: as a matrix with one row per pixel, each group is a run of consecutive rows.
private struct GroupSlices {
  let groups, rowsPerGroup, channels: Int
  var matrix: [Int] { [groups * rowsPerGroup, channels] }

  init(shape: [Int], groups: Int) {
    precondition(shape.count == 2 || shape.count == 4, "batch norm takes N×C or N×H×W×C, not the shape \(shape)")
    precondition(
      groups > 0 && shape[0] % groups == 0, "a batch of \(shape[0]) cannot be cut into \(groups) equal groups")
    precondition(shape.dropLast().allSatisfy { $0 > 0 }, "the shape \(shape) has no element to take statistics of")
    self.groups = groups
    rowsPerGroup = shape.dropLast().reduce(1, *) / groups
    channels = shape[shape.count - 1]
  }

  init<Element: Real>(shape: [Int], statistics: ChannelStatisticsOf<Element>) {
    let (mean, variance) = (statistics.mean.shape, statistics.variance.shape)
    precondition(
      mean.count == 2 && mean == variance && mean[1] == shape.last,
      "statistics of shape \(mean) and \(variance) (G×C each) do not go with images of shape \(shape)")
    self.init(shape: shape, groups: mean[0])
  }

  func rows(of group: Int) -> Range<Int> { group * rowsPerGroup..<(group + 1) * rowsPerGroup }

  func requirePerChannel<Element: Real>(_ tensor: TensorOf<Element>, _ name: String) {
    precondition(tensor.shape == [channels], "\(name) has the shape \(tensor.shape); there are \(channels) channels")
  }
}
