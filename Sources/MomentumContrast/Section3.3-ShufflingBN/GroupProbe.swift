import Tensors

/// Guesses from keys which device group they belong to: the leak of batch norm made visible (V1 §3.3).
///
/// A key says two things: what is in its image, and what company it was normalised in. The first is taken away by
/// encoding the same view in several random companies and subtracting the mean; what is left is the key's *signature*. Then
/// every key of a batch is put to the group whose other signatures point most nearly the same way as its own does.
///
/// The groups may be those the *keys* were encoded in, or those of their *queries*. Only a signature that betrays the
/// latter helps a query to find its key without looking at the image.
///
/// By guessing, 1 in G is right, exactly: every group is judged by equally many signatures, and a tie among T groups counts
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

  /// What remains of some keys (N×C) when the mean over random companies of the same views is taken away: N×C.
  ///
  /// - Parameters:
  ///   - keys: those of the views, however they were encoded.
  ///   - random: draws the companies.
  public func signatures(of keys: Tensor, views: Tensor, in moco: MoCo, random: RandomSource) -> Tensor {
    var sums = [Float](repeating: 0, count: keys.count)
    for company in 0..<companies {
      let shuffle = BatchShuffle(batch: views.shape[0], random: random.stream(company))
      for (i, element) in moco.encodeKeys(views, shuffle: shuffle).keys.elements.enumerated() { sums[i] += element }
    }
    // A sum of equal numbers, divided by how many they are, need not be that number; where company makes no difference
    // at all, that rounding must not pass for a signature.
    let noise = Float(companies + 1) * Float(1).ulp
    let differences = zip(keys.elements, sums).map { key, sum in
      let difference = key - sum / Float(companies)
      return abs(difference) <= noise ? 0 : difference
    }
    return Tensor(shape: keys.shape, differences)
  }

  /// The share of N signatures (N×C) that are put to their own group, in 0–1.
  ///
  /// A group's centre leaves out the signature in question, and in every other group the one of the same rank, so that
  /// all centres are of equally many.
  /// - Precondition: `groups` has N numbers, 0 ..< `count` each equally often and at least twice.
  public static func accuracy(of signatures: Tensor, groups: [Int], count: Int) -> Double {
    let (n, width) = (signatures.shape[0], signatures.shape[1])
    let members = (0..<count).map { group in groups.indices.filter { groups[$0] == group } }
    let size = n / count
    precondition(
      groups.count == n && size >= 2 && members.allSatisfy { $0.count == size },
      "\(n) signatures in \(count) groups of at least two, all of one size")
    let rows = signatures.elements.map(Double.init)
    func row(_ i: Int) -> ArraySlice<Double> { rows[i * width..<(i + 1) * width] }
    let sums = members.map { group in
      (0..<width).map { c in group.reduce(0) { $0 + rows[$1 * width + c] } }
    }
    var right = 0.0
    for group in 0..<count {
      for rank in 0..<size {
        let signature = row(members[group][rank])
        let scores = (0..<count).map { other in
          cosine(signature, zip(sums[other], row(members[other][rank])).map { $0 - $1 })
        }
        let best = scores.reduce(-.infinity, max)
        if scores[group] == best { right += 1 / Double(scores.count { $0 == best }) }
      }
    }
    return right / Double(n)
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
