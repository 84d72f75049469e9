/// The lengths and places of a convolution over channels-last images.
struct ConvolutionGeometry {
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
    precondition(paddedShape.reduce(1, *) < Int(Int32.max), "a batch of shape \(input) is too large for 32-bit offsets")
  }

  var outputShape: [Int] { [images, outputHeight, outputWidth, outputChannels] }
  var paddedShape: [Int] { [images, height + 2 * padding, width + 2 * padding, channels] }
  var paddedRowLength: Int { (width + 2 * padding) * channels }
  /// Numbers under one row of the kernel.
  var runLength: Int { kernelWidth * channels }
  var windowLength: Int { kernelHeight * runLength }

  /// Where the window of each output pixel starts in the padded images, in the order of the output.
  var windowOffsets: [Int32] {
    let imageLength = (height + 2 * padding) * paddedRowLength
    return Array(unsafeUninitializedCapacity: images * outputHeight * outputWidth) { offsets, count in
      for n in 0..<images {
        for h in 0..<outputHeight {
          for w in 0..<outputWidth {
            offsets[count] = Int32(n * imageLength + h * stride * paddedRowLength + w * stride * channels)
            count += 1
          }
        }
      }
    }
  }

  /// Where each output pixel starts in the output.
  var outputOffsets: [Int32] {
    (0..<images * outputHeight * outputWidth).map { Int32($0 * outputChannels) }
  }

  /// The images with a frame of zeros around each, `padding` pixels wide.
  func padded(_ x: Tensor) -> Tensor {
    if padding == 0 { return x }
    let frame = padding * channels
    let row = width * channels
    return Tensor(shape: paddedShape) { target in
      x.withPointer { source in
        Threads.split(images) { range in
          var target = target + range.lowerBound * (height + 2 * padding) * paddedRowLength
          var source = source + range.lowerBound * height * row
          for _ in range {
            target.update(repeating: 0, count: padding * paddedRowLength)
            target += padding * paddedRowLength
            for _ in 0..<height {
              target.update(repeating: 0, count: frame)
              (target + frame).update(from: source, count: row)
              (target + frame + row).update(repeating: 0, count: frame)
              target += paddedRowLength
              source += row
            }
            target.update(repeating: 0, count: padding * paddedRowLength)
            target += padding * paddedRowLength
          }
        }
      }
    }
  }

  /// The images without their frame.
  func cropped(_ x: Tensor) -> Tensor {
    if padding == 0 { return x }
    let row = width * channels
    return Tensor(shape: [images, height, width, channels]) { target in
      x.withPointer { source in
        Threads.split(images) { range in
          for n in range {
            for h in 0..<height {
              let offset = (n * (height + 2 * padding) + h + padding) * paddedRowLength + padding * channels
              (target + (n * height + h) * row).update(from: source + offset, count: row)
            }
          }
        }
      }
    }
  }
}
