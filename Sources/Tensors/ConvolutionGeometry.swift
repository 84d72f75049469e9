/// The lengths and places of a convolution over channels-last images.
struct ConvolutionGeometry: Hashable {
  let images: Int
  let height: Int
  let width: Int
  let channels: Int
  let kernelHeight: Int
  let kernelWidth: Int
  let outputChannels: Int
  let stride: Int
  let padding: Int
  let outputHeight: Int
  let outputWidth: Int

  init(input: [Int], weight: [Int], stride: Int, padding: Int) {
    precondition(input.count == 4, "a convolution takes N×H×W×C images, not the shape \(input)")
    precondition(weight.count == 4, "convolution weights are k_h×k_w×C×D, not the shape \(weight)")
    precondition(input[3] == weight[2], "\(input[3]) channels meet weights for \(weight[2])")
    precondition(stride >= 1 && padding >= 0, "stride \(stride) must be at least 1 and padding \(padding) at least 0")
    images = input[0]
    height = input[1]
    width = input[2]
    channels = input[3]
    kernelHeight = weight[0]
    kernelWidth = weight[1]
    outputChannels = weight[3]
    self.stride = stride
    self.padding = padding
    outputHeight = (height + 2 * padding - kernelHeight) / stride + 1
    outputWidth = (width + 2 * padding - kernelWidth) / stride + 1
    precondition(
      height + 2 * padding >= kernelHeight && width + 2 * padding >= kernelWidth,
      "a \(kernelHeight)×\(kernelWidth) kernel does not fit \(height)×\(width) pixels with padding \(padding)")
    precondition(
      inputShape.reduce(1, *) < Int(Int32.max) && outputShape.reduce(1, *) < Int(Int32.max),
      "a batch of shape \(input) is too large for 32-bit offsets")
  }

  var inputShape: [Int] { [images, height, width, channels] }
  var outputShape: [Int] { [images, outputHeight, outputWidth, outputChannels] }
  var inputImageLength: Int { height * width * channels }
  var outputImageLength: Int { outputHeight * outputWidth * outputChannels }
  /// Numbers under one row of the kernel.
  var runLength: Int { kernelWidth * channels }
  var windowLength: Int { kernelHeight * runLength }

  /// How many images are worked on at a time: so many that they stay, before and after, in the second cache. The batch
  /// is cut into equal parts, but for the last, whose number is a power of two: it suits any usual number of threads.
  var imagesAtOnce: Int {
    let cached = 64 * 1024  // a quarter of a megabyte
    let total = images * (inputImageLength + outputImageLength)
    var blocks = 1
    while blocks * cached < total && blocks < images { blocks *= 2 }
    return max(1, (images + blocks - 1) / blocks)
  }

  /// Calls `body` with the images of each block; blocks may be worked on at the same time.
  func forEachBlock(_ body: (Range<Int>) -> Void) {
    let size = imagesAtOnce
    Threads.split((images + size - 1) / size) { blocks in
      for block in blocks { body(block * size..<min((block + 1) * size, images)) }
    }
  }
}
