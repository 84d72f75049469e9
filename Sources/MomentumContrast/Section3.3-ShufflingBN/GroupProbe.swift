import Tensors

/// Guesses from keys which device group they belong to: the leak of batch norm made visible (V1 §3.3).
///
/// A key says two things: what is in its image, and what company it was normalised in. Encoding the same view in several
/// random companies parts them: the mean is what the *image* explains, and what a key deviates from it by is its
/// *signature*. Batch norm subtracts the mean of a group, so a signature points away from what its company shows. The
/// probe puts every key to the group whose other members' images it points away from most directly.
///
/// The groups may be those the *keys* were encoded in, or those of their *queries*. Only a signature that betrays the
/// latter helps a query to find its key without looking at the image.
///
/// By guessing, 1 in G is right, exactly: every group is judged by equally many images, and a tie among T groups counts
/// 1/T. What it refuses to do: train anything.
public struct GroupProbe: Sendable {
  /// In how many random companies a view is encoded, to learn what the view itself explains.
  public let companies: Int

  /// A probe.
  /// - Precondition: `companies` ≥ 1.
  public init(companies: Int = 7) {
    precondition(companies >= 1, "\(companies) companies: there must be at least one")
    self.companies = companies
  }

  /// Keys, taken apart.
  public struct Parts: Sendable, Equatable {
    /// What the image explains, N×C.
    public let image: Tensor
    /// What is left of the key, N×C.
    public let signature: Tensor
  }

  /// Takes keys (N×C) apart.
  ///
  /// - Parameters:
  ///   - keys: those of the views, however they were encoded.
  ///   - views: what the keys are of, N×H×W×C; they are encoded once in each company.
  ///   - moco: its key encoder encodes them.
  ///   - random: draws the companies.
  public func parts(of keys: Tensor, views: Tensor, in moco: MoCo, random: RandomSource) -> Parts {
    var mean = [Float](repeating: 0, count: keys.count)
    for company in 0..<companies {
      let shuffle = BatchShuffle(batch: views.shape[0], random: random.stream(company))
      let encoded = moco.encodeKeys(views, shuffle: shuffle).keys.elements
      for i in mean.indices { mean[i] += encoded[i] / Float(companies) }
    }
    // The mean of equal numbers is rounded and need not be that number; where company makes no difference at all, the
    // rounding must not pass for a signature.
    let noise = Float(companies + 1) * Float(1).ulp
    let signature = zip(keys.elements, mean).map { abs($0 - $1) <= noise ? 0 : $0 - $1 }
    return Parts(image: Tensor(shape: keys.shape, mean), signature: Tensor(shape: keys.shape, signature))
  }

  /// The share of N keys that are put to their own group, in 0–1.
  ///
  /// A group is judged by its images without that of the key in question, and every other group without its image of the
  /// same rank, so that all are of equally many.
  /// - Precondition: `groups` has N numbers, 0 ..< `count` each equally often and at least twice.
  public static func accuracy(of parts: Parts, groups: [Int], count: Int) -> Double {
    let (n, width) = (parts.signature.shape[0], parts.signature.shape[1])
    let members = (0..<count).map { group in groups.indices.filter { groups[$0] == group } }
    let size = n / count
    precondition(
      groups.count == n && size >= 2 && members.allSatisfy { $0.count == size },
      "\(n) keys in \(count) groups of at least two, all of one size")
    let signatures = parts.signature.elements.map(Double.init)
    let images = centred(parts.image)
    let sums = members.map { group in
      (0..<width).map { c in group.reduce(0) { $0 + images[$1 * width + c] } }
    }
    var right = 0.0
    for group in 0..<count {
      for rank in 0..<size {
        let start = members[group][rank] * width
        let signature = signatures[start..<start + width]
        let scores = (0..<count).map { other in
          let left = members[other][rank] * width
          return -cosine(signature, zip(sums[other], images[left..<left + width]).map { $0 - $1 })
        }
        let best = scores.reduce(-.infinity, max)
        if scores[group] == best { right += 1 / Double(scores.count { $0 == best }) }
      }
    }
    return right / Double(n)
  }

  /// The rows of a matrix without their mean, in one list.
  private static func centred(_ rows: Tensor) -> [Double] {
    let (n, width) = (rows.shape[0], rows.shape[1])
    let elements = rows.elements.map(Double.init)
    let mean = (0..<width).map { c in (0..<n).reduce(0) { $0 + elements[$1 * width + c] } / Double(n) }
    return elements.enumerated().map { $0.element - mean[$0.offset % width] }
  }

  /// The cosine of two vectors; 0 if one of them is zero.
  private static func cosine(_ a: some Sequence<Double>, _ b: some Sequence<Double>) -> Double {
    var (product, squaresA, squaresB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += x * y
      squaresA += x * x
      squaresB += y * y
    }
    return squaresA > 0 && squaresB > 0 ? product / (squaresA * squaresB).squareRoot() : 0
  }
}

extension BatchShuffle {
  /// The group in which each sample of the batch is encoded.
  /// - Precondition: the groups divide the batch.
  public func groupOfSample(_ groups: DeviceGroups) -> [Int] {
    precondition(
      order.count % groups.count == 0, "\(groups.count) device groups do not divide a batch of \(order.count)")
    let width = order.count / groups.count
    var result = order
    for (place, sample) in order.enumerated() { result[sample] = place / width }
    return result
  }
}
