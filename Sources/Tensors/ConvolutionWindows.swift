import Synchronization

/// The windows of a convolution along one axis, cut at the edge of the image and grouped by what is left of them.
///
/// A frame of zeros around the images would make all windows alike, but it has to be copied and multiplied. Instead each
/// kind of window is multiplied with the part of the kernel that it meets: for a 3×3 kernel on 5×5 pixels with stride 2
/// that is 60 % of the work.
struct AxisWindows {
  /// The taps (places of the kernel along this axis) that these windows meet, numbered in the order in which the packed
  /// weights hold them.
  let taps: Range<Int>
  /// How many taps the packed weights hold in a row.
  let tapCount: Int
  /// Which packed weights: 0, or for gradients by the input the residue of the pixel.
  let residue: Int
  /// The pixels that are computed, and for each of them the first pixel that its window covers.
  var targets: [Int] = []
  var sources: [Int] = []

  /// From input pixels to output pixel o: tap r meets pixel o·stride − padding + r.
  static func forward(input: Int, output: Int, kernel: Int, stride: Int, padding: Int) -> [AxisWindows] {
    group(
      (0..<output).map { o in
        let start = o * stride - padding
        let taps = max(0, -start)..<max(max(0, -start), min(kernel, input - start))
        return (o, start + taps.lowerBound, AxisWindows(taps: taps, tapCount: kernel, residue: 0))
      })
  }

  /// From output pixels to the gradient by input pixel i: tap r meets the o with o·stride − padding + r = i. So r has the
  /// residue of i + padding by the stride, and falls as o rises: the taps are numbered from the last.
  static func backward(input: Int, output: Int, kernel: Int, stride: Int, padding: Int) -> [AxisWindows] {
    group(
      (0..<input).map { i in
        let residue = (i + padding) % stride
        let tapCount = taps(residue: residue, kernel: kernel, stride: stride).count
        let start = (i + padding - residue) / stride - (tapCount - 1)  // the o of the first tap, inside or outside
        let first = max(0, -start)
        let taps = first..<max(first, min(tapCount, output - start))
        return (i, start + first, AxisWindows(taps: taps, tapCount: tapCount, residue: residue))
      })
  }

  /// The taps of a residue in the order in which `backward` numbers them.
  static func taps(residue: Int, kernel: Int, stride: Int) -> [Int] {
    Array(Swift.stride(from: residue, to: kernel, by: stride)).reversed()
  }

  private init(taps: Range<Int>, tapCount: Int, residue: Int) {
    (self.taps, self.tapCount, self.residue) = (taps, tapCount, residue)
  }

  private static func group(_ windows: [(target: Int, source: Int, kind: AxisWindows)]) -> [AxisWindows] {
    var groups: [AxisWindows] = []
    for (target, source, kind) in windows {
      var index = groups.firstIndex { $0.taps == kind.taps && $0.residue == kind.residue }
      if index == nil {
        groups.append(kind)
        index = groups.count - 1
      }
      groups[index!].targets.append(target)
      groups[index!].sources.append(source)
    }
    return groups
  }
}

/// The windows that are cut in the same way along both axes, and where they lie in a block of images.
///
/// A class, because every block of every convolution goes through all groups: a structure of four arrays would be retained and
/// released array by array.
final class WindowGroup: Sendable {
  let rows: AxisWindows
  let columns: AxisWindows
  /// Where each window starts in the images it is read from.
  let sourceOffsets: [Int32]
  /// Where its pixel starts in the images that are computed.
  let targetOffsets: [Int32]

  /// H×W×C of images.
  typealias ImageShape = (height: Int, width: Int, channels: Int)

  /// All groups, for `images` images.
  static func all(
    rows: [AxisWindows], columns: [AxisWindows], images: Int, source: ImageShape, target: ImageShape
  ) -> [WindowGroup] {
    rows.flatMap { rows in
      columns.map { columns in
        WindowGroup(rows: rows, columns: columns, images: images, source: source, target: target)
      }
    }
  }

  private init(rows: AxisWindows, columns: AxisWindows, images: Int, source: ImageShape, target: ImageShape) {
    (self.rows, self.columns) = (rows, columns)
    func offsets(_ ys: [Int], _ xs: [Int], _ shape: ImageShape) -> [Int32] {
      Array(unsafeUninitializedCapacity: images * ys.count * xs.count) { offsets, count in
        for n in 0..<images {
          for y in ys {
            for x in xs {
              offsets[count] = Int32(((n * shape.height + y) * shape.width + x) * shape.channels)
              count += 1
            }
          }
        }
      }
    }
    sourceOffsets = offsets(rows.sources, columns.sources, source)
    targetOffsets = offsets(rows.targets, columns.targets, target)
  }

  /// How many pixels it has in each image.
  var pixels: Int { rows.targets.count * columns.targets.count }

  /// Whether the windows meet no tap at all, as between the pixels that a 1×1 kernel with stride 2 reads.
  var isEmpty: Bool { rows.taps.isEmpty || columns.taps.isEmpty }
}

extension ConvolutionGeometry {
  /// The windows of so many images: from the input to the output.
  func forwardWindows(images: Int) -> [WindowGroup] {
    WindowCache.shared.groups(of: self, images: images, isForward: true) {
      WindowGroup.all(
        rows: AxisWindows.forward(
          input: height, output: outputHeight, kernel: kernelHeight, stride: stride, padding: padding),
        columns: AxisWindows.forward(
          input: width, output: outputWidth, kernel: kernelWidth, stride: stride, padding: padding),
        images: images, source: (height, width, channels), target: (outputHeight, outputWidth, outputChannels))
    }
  }

  /// The windows of so many images: from the output's gradient to the input's.
  func backwardWindows(images: Int) -> [WindowGroup] {
    WindowCache.shared.groups(of: self, images: images, isForward: false) {
      WindowGroup.all(
        rows: AxisWindows.backward(
          input: height, output: outputHeight, kernel: kernelHeight, stride: stride, padding: padding),
        columns: AxisWindows.backward(
          input: width, output: outputWidth, kernel: kernelWidth, stride: stride, padding: padding),
        images: images, source: (outputHeight, outputWidth, outputChannels), target: (height, width, channels))
    }
  }
}

/// The windows of the convolutions of late, because every training step asks for the same: they depend on shapes alone.
private final class WindowCache: Sendable {
  static let shared = WindowCache()
  private let known = Mutex<[Key: [WindowGroup]]>([:])
  /// More than a network has convolutions; then all are forgotten.
  private static let limit = 256

  private struct Key: Hashable {
    let geometry: ConvolutionGeometry
    let images: Int
    let isForward: Bool
  }

  func groups(
    of geometry: ConvolutionGeometry, images: Int, isForward: Bool, make: () -> [WindowGroup]
  ) -> [WindowGroup] {
    let key = Key(geometry: geometry, images: images, isForward: isForward)
    if let groups = known.withLock({ $0[key] }) { return groups }
    let groups = make()
    known.withLock { known in
      if known.count >= Self.limit { known = [:] }
      known[key] = groups
    }
    return groups
  }
}
