import MomentumContrast
import Tensors

/// An image as a grid of overlapping patches (CPC: van den Oord et al. 2018; Hénaff et al. 2020).
public struct PatchGrid: Sendable, Equatable {
  /// Pixels along each side of a patch.
  public let patch: Int
  /// Pixels from one patch to the next.
  public let stride: Int
  /// Pixels along each side of an image.
  public let size: Int

  /// A grid over square images.
  public init(patch: Int, stride: Int, size: Int) { (self.patch, self.stride, self.size) = (patch, stride, size) }

  /// Why images of this size cannot be cut so, in a line; nil if they can.
  public var obstacle: String? {
    guard patch >= 1, patch <= size else {
      return "patches of \(patch) pixels: they must fit an image of \(size)×\(size)"
    }
    guard stride >= 1, (size - patch) % stride == 0 else {
      return "patches of \(patch) pixels, \(stride) apart: they must end at the edge of an image of \(size)×\(size)"
    }
    return nil
  }

  /// Patches along each side of an image.
  public var side: Int { (size - patch) / stride + 1 }

  /// The patches of N images N×H×W×3, (N·S·S)×p×p×3, those of an image row by row. Each keeps one of its colours, drawn by itself, so
  /// that colour does not tell which patches belong together (Hénaff et al.: two of three channels are dropped). Here all three
  /// channels show the one that is kept, because features are judged on images that have three.
  /// - Precondition: there is no `obstacle`.
  public func patches(of views: Tensor, random: RandomSource) -> Tensor {
    let (count, channels) = (views.shape[0], views.shape[3])
    precondition(obstacle == nil && views.shape[1...2] == [size, size], "patches that do not fit")
    let side = side
    return Tensor(shape: [count * side * side, patch, patch, channels]) { target in
      views.withPointer { source in
        for n in 0..<count {
          var draw = random.stream(n)
          for cell in 0..<side * side {
            let kept = draw.index(below: channels)
            let (top, left) = (cell / side * stride, cell % side * stride)
            let to = (n * side * side + cell) * patch * patch
            for pixel in 0..<patch * patch {
              let (row, column) = (top + pixel / patch, left + pixel % patch)
              let value = source[((n * size + row) * size + column) * channels + kept]
              (target + (to + pixel) * channels).update(repeating: value, count: channels)
            }
          }
        }
      }
    }
  }

  /// The cells of N grids of S×S in the order in which they lie when the grid is turned so that `direction` points down: 0 leaves it,
  /// each further one turns it by a right angle.
  static func turned(_ direction: Int, grids: Int, side: Int) -> [Int] {
    (0..<grids).flatMap { n in
      (0..<side * side).map { cell in
        let (row, column) = (cell / side, cell % side)
        let (r, c) =
          switch direction {
          case 0: (row, column)
          case 1: (column, side - 1 - row)
          case 2: (side - 1 - row, side - 1 - column)
          default: (side - 1 - column, row)
          }
        return (n * side + r) * side + c
      }
    }
  }
}
