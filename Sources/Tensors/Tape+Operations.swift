/// The operations that a tape can differentiate: each runs a kernel and names its gradient kernel.
extension Tape {
  /// y = x ∗ w: N×H×W×C and k_h×k_w×C×D make N×H′×W′×D.
  public func convolution(_ x: Variable, weight: Variable, stride: Int, padding: Int) -> Variable {
    let kernels = kernels
    let y = kernels.convolution(x.value, weight: weight.value, stride: stride, padding: padding)
    return record(y, from: [x, weight]) { dy in
      // ∂L/∂x last: the layer before reads it next, and finds it in the cache.
      let dw = kernels.convolutionWeightGradient(
        dy, input: x.value, weightShape: weight.value.shape, stride: stride, padding: padding)
      guard x.number != nil else { return [nil, dw] }
      let dx = kernels.convolutionInputGradient(
        dy, weight: weight.value, inputShape: x.value.shape, stride: stride, padding: padding)
      return [dx, dw]
    }
  }

  /// Batch norm with the batch's own statistics, one set for each of `groups` slices of the batch; then max(·, 0) if
  /// `rectified`. Also returns the statistics, for whoever keeps running ones.
  public func batchNorm(
    _ x: consuming Variable, scale: Variable, shift: Variable, groups: Int, epsilon: Float, rectified: Bool
  ) -> (y: Variable, statistics: ChannelStatistics) {
    let statistics = kernels.batchStatistics(x.value, groups: groups)
    let y = batchNorm(
      x, scale: scale, shift: shift, statistics: statistics, epsilon: epsilon, rectified: rectified, frozen: false)
    return (y, statistics)
  }

  /// Batch norm with given statistics that do not depend on x (evaluation mode).
  public func batchNorm(
    _ x: consuming Variable, scale: Variable, shift: Variable, frozenStatistics: ChannelStatistics, epsilon: Float,
    rectified: Bool
  ) -> Variable {
    batchNorm(
      x, scale: scale, shift: shift, statistics: frozenStatistics, epsilon: epsilon, rectified: rectified, frozen: true)
  }

  private func batchNorm(
    _ x: consuming Variable, scale: Variable, shift: Variable, statistics: ChannelStatistics, epsilon: Float,
    rectified: Bool, frozen: Bool
  ) -> Variable {
    let kernels = kernels
    let kept = isRecording ? copy x : nil  // otherwise the kernel may have the only one
    let y = kernels.batchNorm(
      (consume x).onlyValue(), statistics: statistics, scale: scale.value, shift: shift.value, epsilon: epsilon,
      rectified: rectified)
    guard let x = kept else { return Variable(constant: y) }
    return record(y, from: [x, scale, shift]) { dy in
      let gradients = kernels.batchNormGradients(
        consume dy, input: x.value, statistics: statistics, scale: scale.value, shift: shift.value, epsilon: epsilon,
        rectified: rectified, frozen: frozen)
      return [gradients.x, gradients.scale, gradients.shift]
    }
  }

  /// Group norm: each image with the statistics of its own channels, `channelGroups` slices of them; then max(·, 0) if
  /// `rectified`. What else is in the batch makes no difference, nor does training or evaluation.
  public func groupNorm(
    _ x: Variable, scale: Variable, shift: Variable, channelGroups: Int, epsilon: Float, rectified: Bool
  ) -> Variable {
    let kernels = kernels
    let statistics = kernels.groupStatistics(x.value, channelGroups: channelGroups)
    let y = kernels.groupNorm(
      x.value, statistics: statistics, scale: scale.value, shift: shift.value, epsilon: epsilon, rectified: rectified)
    return record(y, from: [x, scale, shift]) { dy in
      let gradients = kernels.groupNormGradients(
        dy, input: x.value, output: y, statistics: statistics, scale: scale.value, epsilon: epsilon,
        rectified: rectified)
      return [gradients.x, gradients.scale, gradients.shift]
    }
  }

  /// max(x, 0).
  public func relu(_ x: Variable) -> Variable {
    let kernels = kernels
    let y = kernels.relu(x.value)
    return record(y, from: [x]) { dy in [kernels.reluGradient(dy, output: y)] }
  }

  /// x·Φ(x).
  public func gelu(_ x: Variable) -> Variable {
    let kernels = kernels
    return record(kernels.gelu(x.value), from: [x]) { dy in [kernels.geluGradient(dy, input: x.value)] }
  }

  /// The same numbers in another shape.
  public func reshape(_ x: Variable, _ shape: [Int]) -> Variable {
    let own = x.value.shape
    return record(x.value.reshaped(shape), from: [x]) { dy in [dy.reshaped(own)] }
  }

  /// x + y, of the same shape.
  public func add(_ x: Variable, _ y: Variable) -> Variable {
    record(kernels.add(x.value, y.value), from: [x, y]) { dy in [copy dy, dy] }
  }

  /// x + b for every row of x: N×C and C.
  public func addBias(_ x: Variable, bias: Variable) -> Variable {
    let kernels = kernels
    return record(kernels.addBias(x.value, bias: bias.value), from: [x, bias]) { dy in
      let db = kernels.biasGradient(dy)
      return [dy, db]
    }
  }

  /// y = x·Wᵀ + b, as PyTorch's `Linear`: N×C, D×C and D make N×D. Without a bias, x·Wᵀ.
  public func linear(_ x: Variable, weight: Variable, bias: Variable?) -> Variable {
    let kernels = kernels
    let product = kernels.matrixProduct(x.value, weight.value, transposing: .right)
    let y = bias.map { kernels.addBias(product, bias: $0.value) } ?? product
    return record(y, from: [x, weight] + (bias.map { [$0] } ?? [])) { dy in
      [
        x.number == nil ? nil : kernels.matrixProduct(dy, weight.value, transposing: .neither),
        kernels.matrixProduct(dy, x.value, transposing: .left),
        bias == nil ? nil : kernels.biasGradient(dy),
      ]
    }
  }

  /// Multi-head self-attention: (N·T)×3C, the columns of Q, K and V side by side, make (N·T)×C.
  public func attention(_ qkv: Variable, tokens: Int, heads: Int) -> Variable {
    let kernels = kernels
    let (y, weights) = kernels.attention(qkv.value, tokens: tokens, heads: heads)
    return record(y, from: [qkv]) { dy in [kernels.attentionGradient(dy, qkv: qkv.value, weights: weights)] }
  }

  /// The largest value in each window.
  public func maxPool(_ x: Variable, size: Int, stride: Int, padding: Int) -> Variable {
    let kernels = kernels
    let (y, indices) = kernels.maxPool(x.value, size: size, stride: stride, padding: padding)
    let shape = x.value.shape
    return record(y, from: [x]) { dy in [kernels.maxPoolGradient(dy, indices: indices, inputShape: shape)] }
  }

  /// The mean over all pixels: N×H×W×C makes N×C.
  public func globalAveragePool(_ x: Variable) -> Variable {
    let kernels = kernels
    let shape = x.value.shape
    return record(kernels.globalAveragePool(x.value), from: [x]) { dy in
      [kernels.globalAveragePoolGradient(dy, inputShape: shape)]
    }
  }

  /// Bilinear interpolation to another size: N×h×w×C makes N×H×W×C.
  public func bilinearResize(_ x: Variable, height: Int, width: Int) -> Variable {
    let kernels = kernels
    let shape = x.value.shape
    return record(kernels.bilinearResize(x.value, height: height, width: width), from: [x]) { dy in
      [kernels.bilinearResizeGradient(dy, inputShape: shape)]
    }
  }

  /// x times a factor that is not differentiated by.
  public func scaled(_ x: Variable, by factor: Float) -> Variable {
    record(x.value.scaled(by: factor), from: [x]) { dy in [dy.scaled(by: factor)] }
  }

  /// Each row divided by its Euclidean length.
  public func l2Normalize(_ x: Variable) -> Variable {
    let kernels = kernels
    let (y, norms) = kernels.l2Normalize(x.value)
    return record(y, from: [x]) { dy in [kernels.l2NormalizeGradient(dy, output: y, norms: norms)] }
  }
}
