/// The kernels of the library, each of which exists twice.
///
/// `Scalar` holds the definition: plain loops, one statement per symbol of the formula, sums in `Double`. `Vectorized`
/// keeps the same contract and is fast. A pair has one name and one signature, `X.swift` beside `X+Vectorized.swift`;
/// this protocol is what makes the compiler check that no pair lacks a half. A training run takes one of the two and
/// uses it throughout.
///
/// Shapes are written with N images or rows, H×W pixels, C channels, G device groups. Wrong shapes are programming
/// errors and stop the program with a message; what a *user* can get wrong is checked before a kernel is reached.
public protocol Kernels: Sendable {

  // MARK: Matrix product

  /// A·B, Aᵀ·B or A·Bᵀ.
  static func matrixProduct(_ a: Tensor, _ b: Tensor, transposing: Transposition) -> Tensor

  // MARK: Convolution

  /// y = x ∗ w: N×H×W×C images and kₕ×k_w×C×D weights make N×H′×W′×D.
  static func convolution(_ x: Tensor, weight: Tensor, stride: Int, padding: Int) -> Tensor
  /// ∂L/∂x of a convolution, given ∂L/∂y.
  static func convolutionInputGradient(
    _ dy: Tensor, weight: Tensor, inputShape: [Int], stride: Int, padding: Int
  ) -> Tensor
  /// ∂L/∂w of a convolution, given ∂L/∂y.
  static func convolutionWeightGradient(
    _ dy: Tensor, input x: Tensor, weightShape: [Int], stride: Int, padding: Int
  ) -> Tensor

  // MARK: Batch norm

  /// Mean and biased variance of every channel over each of `groups` equal slices of the batch: G×C each.
  static func batchStatistics(_ x: Tensor, groups: Int) -> ChannelStatistics
  /// y = γ·(x − mean) / √(variance + ε) + β, then max(y, 0) if `rectified`. Whoever hands over the only copy of x lets y take
  /// its memory.
  static func batchNorm(
    _ x: consuming Tensor, statistics: ChannelStatistics, scale: Tensor, shift: Tensor, epsilon: Float, rectified: Bool
  ) -> Tensor
  /// Gradients of `batchNorm` by x, γ and β. With `frozen` statistics (evaluation mode) mean and variance are constants;
  /// otherwise they are functions of x. Whoever hands over the only copy of `dy` lets ∂L/∂x take its memory.
  static func batchNormGradients(
    _ dy: consuming Tensor, input x: Tensor, statistics: ChannelStatistics, scale: Tensor, shift: Tensor,
    epsilon: Float, rectified: Bool, frozen: Bool
  ) -> (x: Tensor, scale: Tensor, shift: Tensor)

  // MARK: Group norm

  /// Mean and biased variance over the pixels of each image and each of `channelGroups` slices of its channels.
  static func groupStatistics(_ x: Tensor, channelGroups: Int) -> ImageStatistics
  /// y = γ·(x − mean) / √(variance + ε) + β, then max(y, 0) if `rectified`.
  static func groupNorm(
    _ x: Tensor, statistics: ImageStatistics, scale: Tensor, shift: Tensor, epsilon: Float, rectified: Bool
  ) -> Tensor
  /// Gradients of `groupNorm` by x, γ and β, where mean and variance are functions of x. `y` is the output of the forward
  /// pass (its sign gates the rectifier).
  static func groupNormGradients(
    _ dy: Tensor, input x: Tensor, output y: Tensor, statistics: ImageStatistics, scale: Tensor, epsilon: Float,
    rectified: Bool
  ) -> (x: Tensor, scale: Tensor, shift: Tensor)

  // MARK: Elementwise

  /// max(x, 0).
  static func relu(_ x: Tensor) -> Tensor
  /// ∂L/∂x of `relu`: dy where y > 0, else 0.
  static func reluGradient(_ dy: Tensor, output y: Tensor) -> Tensor
  /// x·Φ(x), Φ being the normal distribution.
  static func gelu(_ x: Tensor) -> Tensor
  /// ∂L/∂x of `gelu`.
  static func geluGradient(_ dy: Tensor, input x: Tensor) -> Tensor
  /// x + y, of the same shape (the residual connection).
  static func add(_ x: Tensor, _ y: Tensor) -> Tensor
  /// x + b for every row of x: N×C and C.
  static func addBias(_ x: Tensor, bias: Tensor) -> Tensor
  /// ∂L/∂b of `addBias`: the sum of dy over its rows.
  static func biasGradient(_ dy: Tensor) -> Tensor
  /// eˣ of every element.
  static func exponential(_ x: Tensor) -> Tensor

  // MARK: Attention

  /// Multi-head self-attention, softmax(Q·Kᵀ/√d)·V: (N·T)×3C, the columns of Q, K and V side by side, make (N·T)×C. Also the
  /// soft-max, N×H×T×T, which the gradient needs.
  static func attention(_ qkv: Tensor, tokens: Int, heads: Int) -> (y: Tensor, weights: Tensor)
  /// Gradients of `attention` by Q, K and V, side by side: (N·T)×3C.
  static func attentionGradient(_ dy: Tensor, qkv: Tensor, weights: Tensor) -> Tensor

  // MARK: Pooling

  /// The largest value in each window, and the flat index in x where it stands (the first one, if several).
  static func maxPool(_ x: Tensor, size: Int, stride: Int, padding: Int) -> (y: Tensor, indices: [Int32])
  /// ∂L/∂x of `maxPool`: each dy goes to the element that won its window.
  static func maxPoolGradient(_ dy: Tensor, indices: [Int32], inputShape: [Int]) -> Tensor
  /// The mean over all pixels: N×H×W×C makes N×C.
  static func globalAveragePool(_ x: Tensor) -> Tensor
  /// ∂L/∂x of `globalAveragePool`: dy spread evenly over the pixels.
  static func globalAveragePoolGradient(_ dy: Tensor, inputShape: [Int]) -> Tensor

  // MARK: Resampling

  /// Bilinear interpolation to another size: N×h×w×C makes N×H×W×C, H being `height` and W `width`.
  static func bilinearResize(_ x: Tensor, height: Int, width: Int) -> Tensor
  /// ∂L/∂x of `bilinearResize`: each dy goes to the four pixels it was made from, with their weights.
  static func bilinearResizeGradient(_ dy: Tensor, inputShape: [Int]) -> Tensor

  // MARK: Loss

  /// Each row divided by its Euclidean length (at least 10⁻¹², as in PyTorch), and those lengths: N×C, N.
  static func l2Normalize(_ x: Tensor) -> (y: Tensor, norms: Tensor)
  /// ∂L/∂x of `l2Normalize`.
  static func l2NormalizeGradient(_ dy: Tensor, output y: Tensor, norms: Tensor) -> Tensor
  /// The mean over rows of −log softmax(logits / τ)[target], and its gradient by the logits.
  static func softmaxCrossEntropy(_ logits: Tensor, targets: [Int], temperature: Float) -> CrossEntropy

  // MARK: Optimiser

  /// One step of SGD with momentum and weight decay by PyTorch's rule: g ← g + λθ, v ← μv + g, θ ← θ − ηv.
  static func sgdStep(
    _ parameter: inout Tensor, gradient: Tensor, velocity: inout Tensor,
    learningRate: Float, momentum: Float, weightDecay: Float)
  /// Step t, from 1, of Adam with decoupled weight decay by PyTorch's rule: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
  /// θ ← (1 − ηλ)θ − η·m̂/(√v̂ + ε).
  static func adamWStep(
    _ parameter: inout Tensor, gradient: Tensor, firstMoment: inout Tensor, secondMoment: inout Tensor, step: Int,
    settings: AdamWSettings)
}

/// Which factor of a matrix product enters transposed.
public enum Transposition: Sendable {
  /// A·B: M×K times K×N.
  case neither
  /// Aᵀ·B: (K×M)ᵀ times K×N.
  case left
  /// A·Bᵀ: M×K times (N×K)ᵀ.
  case right
}

/// Mean and biased variance of each channel, for each device group.
public struct ChannelStatisticsOf<Element: Real>: Sendable, Equatable {
  /// G×C.
  public var mean: TensorOf<Element>
  /// G×C, divided by the number of elements n (not n − 1).
  public var variance: TensorOf<Element>
  /// How many elements each figure was taken over.
  public var elementsPerChannel: Int

  /// Statistics taken from a batch, or the running ones of an encoder (then G = 1).
  public init(mean: TensorOf<Element>, variance: TensorOf<Element>, elementsPerChannel: Int) {
    self.mean = mean
    self.variance = variance
    self.elementsPerChannel = elementsPerChannel
  }
}

/// The channel statistics of the whole library: 32-bit floating point.
public typealias ChannelStatistics = ChannelStatisticsOf<Float>

/// Mean and biased variance of each slice of channels, for each image: what group norm goes by.
public struct ImageStatisticsOf<Element: Real>: Sendable, Equatable {
  /// N×G.
  public var mean: TensorOf<Element>
  /// N×G, divided by the number of elements n (not n − 1).
  public var variance: TensorOf<Element>

  /// Statistics of N images with G slices of channels each.
  public init(mean: TensorOf<Element>, variance: TensorOf<Element>) {
    self.mean = mean
    self.variance = variance
  }
}

/// The image statistics of the whole library: 32-bit floating point.
public typealias ImageStatistics = ImageStatisticsOf<Float>

/// What a soft-max cross-entropy gives back.
public struct CrossEntropyOf<Element: Real>: Sendable {
  /// The mean over rows, in nats.
  public var loss: Double
  /// ∂loss/∂logits, N×K: (softmax − one-hot) / (N·τ).
  public var gradient: TensorOf<Element>
  /// In how many rows the target has the largest logit (a tie does not count).
  public var correct: Int
}

/// The cross-entropy of the whole library: 32-bit floating point.
public typealias CrossEntropy = CrossEntropyOf<Float>
