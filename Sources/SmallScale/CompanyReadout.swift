import Foundation
import Images
import MomentumContrast
import Tensors

/// What the company of a batch norm group is worth to trained encoders (V1 §3.3, A.9).
///
/// Fresh views of training images are encoded twice by the same two encoders: with the keys in the companies of their queries,
/// as training without shuffling does, and with the keys shuffled. Only the companies differ.
public struct CompanyReadout: Sendable, Equatable {
  /// The pretext accuracy with every key in its query's company, in percent.
  public let together: Double
  /// The same with the keys shuffled.
  public let shuffled: Double
  /// The mean cosine of a query with the keys of the *other* images of its group, less that with keys of another batch; the keys are
  /// encoded as in training. Below 0, a query is further from the keys of its companions than from others.
  public let companyCosine: Double

  /// How much of the pretext accuracy rests on the shared company, in percentage points.
  public var reliance: Double { together - shuffled }
}

extension SmallScaleRecipe {
  /// Measures what the company is worth to the encoders of a run.
  /// - Parameters:
  ///   - moco: the run, whose encoders are asked.
  ///   - images: those it was trained on.
  ///   - batches: batches of queries; at least 2.
  ///   - random: draws images, views and shuffles.
  public func companyReadout(
    of moco: MoCo, images: LabelledImages, batches: Int, random: RandomSource
  ) -> CompanyReadout {
    precondition(batches >= 2, "\(batches) batches: keys of another batch take at least 2")
    func pairs(_ shuffled: Bool) -> (queries: Tensor, keys: Tensor) {
      freshPairs(of: moco, images: images, batches: batches, shuffled: shuffled, random: random)
    }
    let (together, shuffled) = (pairs(false), pairs(true))
    let (size, groups) = (configuration.batchSize, configuration.groups.count)
    func accuracy(_ pairs: (queries: Tensor, keys: Tensor)) -> Double {
      let correct = (0..<batches).map { batch in
        let rows = batch * size..<(batch + 1) * size
        return moco.dictionary.compare(
          pairs.queries.rows(rows), with: pairs.keys.rows(rows), lookup: nil,
          temperature: configuration.temperature, kernels: Vectorized.self
        ).correct
      }
      return 100 * Double(correct.reduce(0, +)) / Double(batches * size)
    }
    let trained = configuration.shufflesBatch ? shuffled : together
    return CompanyReadout(
      together: accuracy(together), shuffled: accuracy(shuffled),
      companyCosine: Self.companyCosine(trained.queries, trained.keys, batchSize: size, groupSize: size / groups))
  }

  /// `CompanyReadout.companyCosine` of unit vectors, BN×C, batch after batch.
  static func companyCosine(_ queries: Tensor, _ keys: Tensor, batchSize: Int, groupSize: Int) -> Double {
    let (count, width) = (queries.shape[0], queries.shape[1])
    let (q, k) = (queries.elements, keys.elements)
    func cosine(_ i: Int, _ j: Int) -> Double {
      (0..<width).reduce(0) { $0 + Double(q[i * width + $1]) * Double(k[j * width + $1]) }
    }
    var (company, others) = (0.0, 0.0)
    for i in 0..<count {
      let group = i / groupSize * groupSize
      let nextBatch = (i / batchSize + 1) * batchSize % count
      company += (group..<group + groupSize).reduce(0) { $0 + ($1 == i ? 0 : cosine(i, $1)) } / Double(groupSize - 1)
      others += (nextBatch..<nextBatch + batchSize).reduce(0) { $0 + cosine(i, $1) } / Double(batchSize)
    }
    return (company - others) / Double(count)
  }
}
