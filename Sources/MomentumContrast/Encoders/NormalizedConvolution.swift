/// A convolution without bias and the normalisation behind it, as an image of a certain size meets them.
///
/// From these alone the arithmetic and the memory of a network are counted (`EncoderDescription`).
public struct NormalizedConvolution: Sendable, Equatable {
  /// The name of the convolution's weights, without `.weight`.
  public let name: String
  /// The name of the batch or group norm; empty if there is none.
  public let normalization: String
  /// The height and width of its window.
  public let size: Int
  /// The channels it reads.
  public let input: Int
  /// The channels it makes.
  public let output: Int
  /// How many pixels its window moves at a time.
  public let stride: Int
  /// The pixels it makes, height and width, of an image of the size asked about.
  public let pixels: ImageSize

  /// A convolution.
  public init(
    name: String, normalization: String, size: Int, input: Int, output: Int, stride: Int, pixels: ImageSize
  ) {
    (self.name, self.normalization, self.size) = (name, normalization, size)
    (self.input, self.output, self.stride, self.pixels) = (input, output, stride, pixels)
  }

  /// The shape of its weights, k_h×k_w×C×D.
  public var weightShape: [Int] { [size, size, input, output] }
}

/// Height and width, in pixels.
public struct ImageSize: Sendable, Equatable {
  /// Rows.
  public let height: Int
  /// Columns.
  public let width: Int

  /// A size.
  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// A square.
  public init(_ side: Int) { self.init(height: side, width: side) }

  /// How many pixels.
  public var count: Int { height * width }

  /// What a window of odd size that is padded by half of itself leaves at this stride: ⌈length / stride⌉ each way.
  public func strided(by stride: Int) -> ImageSize {
    ImageSize(height: (height + stride - 1) / stride, width: (width + stride - 1) / stride)
  }
}
