import Tensors

/// A batch that went through an encoder, with the way back.
///
/// Each device group has a forward pass and a tape of its own, as each of the paper's GPUs has: nothing but batch norm's
/// running statistics and the sum of the gradients knows of the others. So what a group computes is the same to the last
/// bit whoever holds it, one process all groups or several ranks some each.
///
/// Key batches are encoded in a shuffled order (V1 §3.3). That order is a matter between this type and the encoder: vectors
/// come out, and gradients go in, in the order of the batch.
package struct EncodedBatch {
  /// Unit vectors, N×C, in the order of the batch: those of this rank's images.
  package let vectors: Tensor
  /// Those of the images of all ranks, in the order of the ranks, if they were gathered.
  let allVectors: Tensor
  /// What each batch norm met in each of this rank's groups.
  package let statistics: [String: ChannelStatistics]

  private let groups: [Group]
  private let shuffle: BatchShuffle?
  private let ranks: any Communicator
  private let gathersVectors: Bool

  /// One device group's images on their way through the encoder.
  private struct Group {
    let output: Variable  // n×C, in the order of encoding
    let pass: ForwardPass
  }

  /// Encodes a batch, in training mode.
  ///
  /// A shuffle is one of the batches of all ranks together: their images are gathered, a rank encodes its share of the
  /// shuffled order, and the vectors are gathered again and put back in order.
  /// - Parameters:
  ///   - predictor: what the projections go through before they are divided by their length.
  ///   - frozen: parameters that no gradient reaches.
  ///   - groups: the device groups of all ranks.
  ///   - shuffle: the same for all ranks.
  ///   - recording: whether gradients will be asked for. Without, nothing is kept for the way back.
  ///   - ranks: the processes that train together, each with its share of the batch.
  ///   - gathering: whether every rank gets the vectors of all; with a shuffle it does.
  package init(
    _ views: Tensor, encoder: Encoder, predictor: Head? = nil, parameters: Parameters,
    frozen: Set<String> = [], groups: DeviceGroups, shuffle: BatchShuffle? = nil,
    kernels: any ContrastiveKernels.Type, recording: Bool = true, ranks: any Communicator = SingleProcess(),
    gathering: Bool = false
  ) {
    precondition(groups.count % ranks.count == 0, "\(ranks.count) ranks cannot share \(groups.count) device groups")
    self.shuffle = shuffle?.keepingOrder(within: groups)
    self.ranks = ranks
    gathersVectors = gathering || shuffle != nil
    let (images, count) = (self.shuffle == nil ? views : ranks.allGather(views), views.shape[0])
    let order = self.shuffle.map { Array($0.order[ranks.rank * count..<(ranks.rank + 1) * count]) } ?? Array(0..<count)
    let held = groups.count / ranks.count
    precondition(count % held == 0, "\(held) device groups do not divide \(count) images")
    let width = count / held
    let encoded = Threads.map(held) { group in
      let share = group * width..<(group + 1) * width
      let own = held == 1 && shuffle == nil ? images : images.gatheringRows(Array(order[share]))
      var pass = ForwardPass(
        parameters, frozen: frozen, normalization: .batch(.one), on: Tape(kernels: kernels, recording: recording))
      let output = encoder.embeddings(of: Variable(constant: own), in: &pass, predictor: predictor)
      return Group(output: output, pass: pass)
    }
    self.groups = encoded
    statistics = ChannelStatistics.joined(encoded.map(\.pass.statistics))
    let inOrderOfEncoding = held == 1 ? encoded[0].output.value : Tensor(concatenatingRows: encoded.map(\.output.value))
    let gathered = gathersVectors ? ranks.allGather(inOrderOfEncoding) : inOrderOfEncoding
    allVectors = self.shuffle?.undo(on: gathered) ?? gathered
    vectors = gathersVectors ? ranks.own(allVectors) : allVectors
  }

  /// The gradient by each parameter of the encoder; zeros by one that is frozen. It can be asked for once.
  package func gradients(given gradient: Tensor) -> [Tensor] {
    ranks.sum(gradientsByGroup(given: gradient))
  }

  /// The share of each of this rank's device groups in the gradient by each parameter, given ∂L/∂vectors: by the vectors of
  /// all ranks if they were gathered, and otherwise by this rank's. It can be asked for once.
  func gradientsByGroup(given gradient: Tensor) -> [[Tensor]] {
    // Vector i of the batch was encoded at the place that `undo` fetched it from, so its gradient goes where `apply` goes.
    let ordered = gathersVectors ? ranks.own(shuffle?.apply(to: gradient) ?? gradient) : gradient
    let width = ordered.shape[0] / groups.count
    return Threads.map(groups.count) { index in
      let group = groups[index]
      let own = groups.count == 1 ? ordered : ordered.rows(index * width..<(index + 1) * width)
      let gradients = group.pass.tape.gradients(of: group.output, given: own)
      return group.pass.variables.map { gradients[$0] }
    }
  }
}

extension ChannelStatistics {
  /// The statistics of several device groups, layer by layer, in the order of the groups.
  fileprivate static func joined(_ groups: [[String: ChannelStatistics]]) -> [String: ChannelStatistics] {
    guard groups.count > 1, let first = groups.first else { return groups.first ?? [:] }
    return Dictionary(
      uniqueKeysWithValues: first.map { name, statistics in
        let each = groups.compactMap { $0[name] }
        return (
          name,
          ChannelStatistics(
            mean: Tensor(concatenatingRows: each.map(\.mean)),  // G×C
            variance: Tensor(concatenatingRows: each.map(\.variance)),  // G×C
            elementsPerChannel: statistics.elementsPerChannel)
        )
      })
  }
}
