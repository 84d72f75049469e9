import Foundation
import Images
import MomentumContrast
import Tensors

/// How many bits each factor is worth as a fingerprint: what the two views of an image share of it, as far as a linear
/// read-out of an encoder's features can see.
///
/// **What is counted.** A ridge regression learns to read a factor from the features of views. Each of M other images has a
/// *twin*, which has the same value of the factor, and every other factor of another image. For image i, r_i is the number of
/// twins of others a view of which is read as nearer to the view of i than its own twin's view is (Euclidean, over the
/// factor's numbers; an equal distance counts half). Image and twin share nothing but the factor. Two views of the image
/// itself share all factors, and the read-out of one factor, which is never pure, would count them all.
///
/// **From ranks to bits.** Suppose that n_i of the M − 1 others cannot be told from i by this factor. The own twin then
/// stands among them at an even draw: r_i is n_i/2 on average, so that 2·r_i estimates n_i without bias. The images that
/// cannot be told from i, itself among them, are 1 + n_i of M. An exact code of b bits leaves the share 2^−b. Hence
///
///     2^−b = mean_i (1 + 2·r_i)/M
///
/// and an encoder that reads this factor alone meets, of K negatives, about K/2^b that it confuses with its own key, which
/// is the number in the sum ln(1 + K/2^b). A factor of which a view tells nothing has 0 bits, since its r_i are M/2 on
/// average; no factor can have more than log₂ M. A plain count of the nearer ones would give one bit to a factor that cannot
/// be read at all.
///
/// **All factors together** are one vector, and here the second view is one of the image itself. Each factor's numbers are
/// divided by the deviation of what its read-out leaves unexplained, so that one that is read badly adds little noise.
/// Rotation can only be read where the shape is known: image and twin share both, it is counted among images of this shape,
/// the count is scaled to all M, and it is not in the whole.
///
/// What it refuses to do: measure all that an encoder could read. A read-out that is not linear may find more.
public struct FingerprintBits: Sendable, Equatable {
  /// A factor, or all of them.
  public struct Row: Sendable, Equatable {
    /// `ShapeFactor.rawValue`, or `together`.
    public let name: String
    /// The median of 2·r_i: how many of M images are confused with one.
    public let confused: Double
    /// b.
    public let bits: Double
  }

  /// The factors in the order of `ShapeFactor`, then all together.
  public let rows: [Row]
  /// M.
  public let imageCount: Int

  /// The bits of one factor, or nil if the images do not differ in it.
  public subscript(factor: ShapeFactor) -> Double? { rows.first { $0.name == factor.rawValue }?.bits }

  /// The bits of all factors together.
  public var together: Double { rows.last?.bits ?? 0 }

  /// (1 + 2·r_i)/M for each image i, from what was read of the views of images and of their twins, M×T each.
  static func shares(first: TensorOf<Double>, second: TensorOf<Double>) -> [Double] {
    precondition(first.shape == second.shape, "readings of the shapes \(first.shape) and \(second.shape)")
    let (count, width) = (first.shape[0], first.shape[1])
    return reading(first, second) { first, second in
      (0..<count).map { i in
        func distance(_ j: Int) -> Double {
          var sum = 0.0
          for t in 0..<width {
            let difference = first[i * width + t] - second[j * width + t]
            sum += difference * difference
          }
          return sum
        }
        let own = distance(i)
        var twice = 0
        for j in 0..<count where j != i {
          let other = distance(j)
          twice += other < own ? 2 : other == own ? 1 : 0
        }
        return Double(1 + twice) / Double(count)
      }
    }
  }

  /// A row from the shares of all images.
  static func row(_ name: String, shares: [Double], imageCount: Int) -> Row {
    let sorted = shares.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    let mean = shares.reduce(0, +) / Double(shares.count)
    return Row(name: name, confused: middle * Double(imageCount) - 1, bits: -log2(mean))
  }
}

extension FingerprintBits: CustomStringConvertible {
  /// A table, a line for each row.
  public var description: String {
    let lines = rows.map { row in
      let name = row.name.padding(toLength: 10, withPad: " ", startingAt: 0)
      return "\(name) \(String(format: "%8.0f %6.2f", row.confused, row.bits))"
    }
    return (["factor     confused   bits  (of \(imageCount) images)"] + lines).joined(separator: "\n")
  }
}
