import Tensors

/// Images side by side in one large picture, H′×W′×3 in [0, 1], for a figure.
///
/// What it refuses to do: labels, axes and files; plotting has those.
public struct ContactSheet: Sendable, Equatable {
  /// Pixels of the sheet per pixel of an image, along each side.
  public var magnification: Int
  /// White pixels of the sheet between images and around them.
  public var gap: Int

  /// A sheet of this layout.
  public init(magnification: Int = 3, gap: Int = 4) {
    precondition(magnification >= 1 && gap >= 0, "a sheet needs a magnification of at least 1 and a gap of at least 0")
    self.magnification = magnification
    self.gap = gap
  }

  /// A row per class, in the order of labels, with its first `perClass` images.
  public func classes(_ set: LabelledImages, perClass: Int) -> Tensor {
    let rows = (0..<set.classCount).map { label in
      Array(set.labels.indices.filter { set.labels[$0] == label }.prefix(perClass))
    }
    return grid(rows.map { set.images.gatheringRows($0) })
  }

  /// A row per image: the original, then view 1 and view 2. Views are shown before normalisation.
  public func viewPairs(
    of images: Tensor, indices: [Int], augmentation: ViewAugmentation, random: RandomSource
  ) -> Tensor {
    let shown = augmentation.normalized(by: nil)
    let size = (images.shape[1], images.shape[2])
    precondition(
      shown.outputSize.map { $0.height == size.0 && $0.width == size.1 } ?? true,
      "a sheet shows views of the size of the images")
    let originals = images.gatheringRows(indices)
    let first = shown.views(of: images, indices: indices, random: random.stream("view 1"))
    let second = shown.views(of: images, indices: indices, random: random.stream("view 2"))
    return grid(
      indices.indices.map { i in
        Tensor(
          shape: [3, size.0, size.1, 3],
          [originals, first, second].flatMap { $0.rows(i..<i + 1).elements })
      })
  }

  /// The images of each element, n×H×W×3, as one row of the sheet; short rows end in white.
  public func grid(_ rows: [Tensor]) -> Tensor {
    precondition(!rows.isEmpty, "a sheet needs at least one row")
    let (height, width) = (rows[0].shape[1], rows[0].shape[2])
    precondition(
      rows.allSatisfy { Array($0.shape.dropFirst()) == [height, width, 3] }, "a sheet's images must be of one size")
    let columns = rows.map { $0.shape[0] }.max() ?? 0
    let cell = (height: height * magnification + gap, width: width * magnification + gap)
    let sheetWidth = columns * cell.width + gap
    var sheet = Tensor(shape: [rows.count * cell.height + gap, sheetWidth, 3], repeating: 1)  // H′×W′×3
    sheet.withMutablePointer { target in
      for (row, images) in rows.enumerated() {
        images.withPointer { source in
          for n in 0..<images.shape[0] {
            for y in 0..<height * magnification {
              for x in 0..<width * magnification {
                let from = ((n * height + y / magnification) * width + x / magnification) * 3
                let top = gap + row * cell.height + y
                let to = (top * sheetWidth + gap + n * cell.width + x) * 3
                for channel in 0..<3 { target[to + channel] = source[from + channel] }
              }
            }
          }
        }
      }
    }
    return sheet
  }
}
