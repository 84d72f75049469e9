import Tensors

/// Images of one size as IDX and CIFAR files hold them, still in bytes.
struct EightBitImages {
  /// Image i begins at `bytes[start + i·stride]`.
  let bytes: ArraySlice<UInt8>
  let start: Int
  let stride: Int
  let count: Int
  let height: Int
  let width: Int
  /// One plane, or three one after another.
  let isGray: Bool
  /// One for each image, or empty.
  let labels: [Int]

  /// The images with these indices, as numbers.
  func labelled(_ indices: [Int], classCount: Int, options: LoadingOptions) -> LabelledImages {
    var intake = PixelIntake(imageSize: options.imageSize)
    let (outHeight, outWidth) = (options.imageSize ?? height, options.imageSize ?? width)
    let images = Tensor(shape: [indices.count, outHeight, outWidth, 3]) { target in
      bytes.withUnsafeBufferPointer { buffer in
        for (row, index) in indices.enumerated() {
          let samples = buffer.baseAddress! + start + index * stride
          let picture: Picture =
            isGray
            ? .gray(samples, height: height, width: width) : .planar(samples, height: height, width: width)
          intake.take(picture, to: target + row * outHeight * outWidth * 3)
        }
      }
    }
    return LabelledImages(
      images: images, labels: labels.isEmpty ? [] : indices.map { labels[$0] }, classCount: classCount)
  }
}

extension ImageSet {
  /// A set of one or two parts. Labels lie in `0..<classCount`; parts without labels have a `classCount` of 0.
  /// - Throws: `ImagesError` if the images are too small or too many.
  init(
    name: String, source: String, training: EightBitImages, test: EightBitImages?, classCount: Int,
    classNames: [String] = [], remarks: [String] = [], options: LoadingOptions
  ) throws(ImagesError) {
    let size = try options.outputSize(height: training.height, width: training.width, of: source)
    try options.checkMemory(
      count: training.count + (test?.count ?? 0), height: size.height, width: size.width, of: source)
    func part(_ images: EightBitImages, _ indices: [Int]) -> LabelledImages {
      images.labelled(indices, classCount: classCount, options: options)
    }
    self.name = name
    self.classNames = classNames
    self.remarks = remarks
    undecoded = []
    let all = Array(0..<training.count)
    let split = HeldOut.split(labels: training.labels, classCount: classCount)
    if let test {
      testPart = .own
      self.training = part(training, all)
      self.test = part(test, Array(0..<test.count))
    } else if split.test.isEmpty {
      testPart = .none
      self.training = part(training, all)
      self.test = nil
    } else {
      testPart = .heldOut
      self.training = part(training, split.training)
      self.test = part(training, split.test)
    }
  }
}
