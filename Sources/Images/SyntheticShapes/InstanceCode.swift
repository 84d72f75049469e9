/// A code of b bits that every view of an image keeps: a fingerprint whose worth is known exactly.
///
/// The two top rows of a view are cut into b segments, each bright or dark. Of 2^b values each image has one, so a query
/// meets about K/2^b negatives that have its own. The code is written last, after crop, colours and flip, so that no step
/// of an augmentation touches it: unlike every other factor it is exact. The image itself does not show it. So evaluation,
/// which looks at whole images, compares features that no code keeps apart.
///
/// What it refuses to do: tell anything of the class, or of another factor.
public struct InstanceCode: Sendable, Equatable {
  /// b, 1...16.
  public let bits: Int
  /// The code of each image, in 0..<2^b.
  public let values: [Int]

  /// More would be more values than there are images.
  static let mostBits = 16
  private static let rows = 2
  private static let (dark, bright): (Float, Float) = (0.05, 0.95)

  /// The codes of a set of images.
  public init(bits: Int, values: [Int]) {
    precondition(bits >= 1 && bits <= Self.mostBits, "a code of \(bits) bits")
    precondition(values.allSatisfy { $0 >= 0 && $0 >> bits == 0 }, "a code beyond \(bits) bits")
    self.bits = bits
    self.values = values
  }

  /// The grey of a column: bit s of `value`, where s·W/b ≤ column < (s + 1)·W/b.
  private func grey(_ value: Int, column: Int, width: Int) -> Float {
    (value >> (column * bits / width)) & 1 == 1 ? Self.bright : Self.dark
  }

  /// Writes the code of image `index` into the top rows of its view.
  func write(image index: Int, into planes: Planes) {
    for plane in [planes.red, planes.green, planes.blue] {
      for row in 0..<min(Self.rows, planes.height) {
        for column in 0..<planes.width {
          plane[row * planes.width + column] = grey(values[index], column: column, width: planes.width)
        }
      }
    }
  }
}
