import Tensors

/// A view as a jigsaw puzzle (PIRL, Misra and van der Maaten 2020): cut into equal cells, of each a smaller piece
/// taken at random, so that edges do not betray which pieces are neighbours, and the pieces in random order.
public struct Jigsaw: Sendable, Equatable {
  /// Cells along each side: 3 in the paper.
  public let side: Int
  /// Pixels along each side of a piece.
  public let piece: Int

  /// A puzzle.
  public init(side: Int, piece: Int) { (self.side, self.piece) = (side, piece) }

  /// How many pieces an image has.
  public var count: Int { side * side }

  /// Whether images of this size can be cut so, and if not why, in a line.
  public func obstacle(height: Int, width: Int) -> String? {
    guard height % side == 0, width % side == 0 else {
      return "patches \(side)×\(side): they must divide an image of \(height)×\(width)"
    }
    guard piece >= 1, piece <= min(height, width) / side else {
      return "pieces of \(piece) pixels: they must fit cells of \(min(height, width) / side)"
    }
    return nil
  }

  /// The pieces of N images, (N·pieces)×h×w×C, those of an image one after the other.
  /// - Precondition: there is no `obstacle`.
  public func pieces(of views: Tensor, random: RandomSource) -> Tensor {
    let (count, height, width, channels) = (views.shape[0], views.shape[1], views.shape[2], views.shape[3])
    precondition(obstacle(height: height, width: width) == nil, "pieces that do not fit")
    let (rows, columns) = (height / side, width / side)
    return Tensor(shape: [count * self.count, piece, piece, channels]) { target in
      views.withPointer { source in
        for n in 0..<count {
          var draw = random.stream(n)
          for (place, cell) in draw.permutation(self.count).enumerated() {
            let top = cell / side * rows + draw.index(below: rows - piece + 1)
            let left = cell % side * columns + draw.index(below: columns - piece + 1)
            for row in 0..<piece {
              let to = (((n * self.count + place) * piece + row) * piece) * channels
              let from = ((n * height + top + row) * width + left) * channels
              (target + to).update(from: source + from, count: piece * channels)
            }
          }
        }
      }
    }
  }
}
