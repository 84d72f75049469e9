import Tensors

/// Momentum Contrast in training: all of its state, and the one place where it changes.
///
/// `step` is Algorithm 1 of V1, line by line and in its order. The keys of a step are enqueued at its end, so they are
/// never negatives of their own queries; and no gradient reaches a key, because the key encoder runs on a tape that does
/// not record. The other two dictionaries of Fig. 2 go through the same lines (`Mechanism`): end-to-end, keys are not
/// detached, and a memory bank's are not encoded.
///
/// What it refuses to do: choose images, views, orders or learning rates. They are passed in, so that a step is a
/// function of its arguments.
public struct MoCo: Sendable {
  /// The numbers of the recipe.
  public let configuration: Configuration
  /// The network that f_q and f_k share.
  public let encoder: Encoder
  /// f_q: learned by back-propagation.
  public private(set) var query: EncoderState
  /// f_k of a queue: follows f_q. The other mechanisms have none.
  public private(set) var keyEncoder: EncoderState?
  /// The dictionary.
  public private(set) var dictionary: any KeyDictionary
  /// SGD on the parameters of f_q.
  public private(set) var optimizer: StochasticGradientDescent
  /// How many steps have been taken.
  public private(set) var stepCount = 0

  private let kernels: any ContrastiveKernels.Type

  /// Training as it stands, as from a checkpoint. `configuration.validate` is the caller's to call.
  /// - Precondition: the dictionary is of the configuration's mechanism, and there is a key encoder if it is a queue.
  public init(
    configuration: Configuration, encoder: Encoder, query: EncoderState, keyEncoder: EncoderState?,
    dictionary: any KeyDictionary, velocity: Parameters, stepCount: Int,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    let mechanism = type(of: dictionary).mechanism
    precondition(mechanism == configuration.mechanism, "a \(mechanism) for a recipe with a \(configuration.mechanism)")
    precondition((keyEncoder != nil) == mechanism.hasKeyEncoder, "a \(mechanism) and its key encoder do not fit")
    precondition(
      dictionary.keys.shape[1] == configuration.dimension
        && dictionary.keys.shape[0] == configuration.keysHeld(imageCount: dictionary.keys.shape[0]),
      "keys of shape \(dictionary.keys.shape) for K = \(configuration.queueSize), C = \(configuration.dimension)")
    self.configuration = configuration
    self.encoder = encoder
    self.query = query
    self.keyEncoder = keyEncoder
    self.dictionary = dictionary
    optimizer = StochasticGradientDescent(
      velocity: velocity, momentum: configuration.sgdMomentum, weightDecay: configuration.weightDecay)
    self.stepCount = stepCount
    self.kernels = kernels
  }

  /// One step of Algorithm 1.
  ///
  /// - Parameters:
  ///   - queryViews: x_q, N×H×W×C.
  ///   - keyViews: x_k, another view of the same N images. A memory bank does not look at it.
  ///   - shuffle: the order in which the keys are encoded, or nil to encode them as they come. The halves of a symmetric
  ///     loss are shuffled alike.
  ///   - lookup: the entries that a memory bank is asked for; nil for the other mechanisms.
  ///   - learningRate: η of this step.
  ///   - ranks: the processes that train together, each with the views of its share of the batch, and all with the same
  ///     shuffle. They get the bits of one process with the same device groups. A memory bank does not span several.
  /// - Throws: `TrainingError.lossNotFinite`, for all ranks alike; the state is then that of before the step.
  public mutating func step(
    queryViews: Tensor, keyViews: Tensor?, shuffle: BatchShuffle?, lookup: BankLookup? = nil, learningRate: Float,
    ranks: any Communicator = SingleProcess()
  ) throws -> StepOutcome {
    precondition(ranks.count == 1 || configuration.mechanism.spansRanks, "a memory bank does not span several ranks")
    var halves = [(query: queryViews, key: keyViews)]
    if configuration.isSymmetric, let keyViews { halves.append((keyViews, queryViews)) }
    var gradients: [[Tensor]] = []  // of each device group, by the parameters of f_q
    var kept = Kept()
    for (x_q, x_k) in halves {
      // q = f_q.forward(x_q)
      let q = encode(x_q, by: query, shuffle: nil, recording: true, ranks)  // N×C

      // k = f_k.forward(x_k), k = k.detach()
      let k = keys(of: x_k, shuffle: shuffle, ranks)  // N×C

      // loss = CrossEntropyLoss(logits/t, labels)
      let comparison = compare(q, with: k, lookup: lookup, ofBatch: ranks.count * x_q.shape[0])
      let losses = comparesAll ? comparison.losses : ranks.allGather(comparison.losses)  // N
      let loss = losses.reduce(0, +) / Double(losses.count)
      guard loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: loss) }

      // loss.backward()
      add(q.gradientsByGroup(given: comparison.queryGradient), to: &gradients)
      if let k, let keyGradient = comparison.keyGradient { add(k.gradientsByGroup(given: keyGradient), to: &gradients) }
      kept.append(q, k, losses: losses, correct: comparison.correct)
    }

    // update(f_q.params)
    optimizer.update(
      &query.parameters, by: ranks.sum(gradients), learningRate: learningRate, kernels: kernels)

    // f_k.params = m*f_k.params + (1-m)*f_q.params
    let (learned, m, kernels) = (query.parameters, configuration.momentum, kernels)
    keyEncoder?.parameters.follow(learned, momentum: m, kernels: kernels)

    // enqueue(queue, k), dequeue(queue)
    dictionary.store(queries: kept.queries, keys: kept.keys, lookup: lookup)

    for statistics in kept.queryStatistics { query.buffers.follow(ranks.allGather(statistics)) }
    for statistics in kept.keyStatistics.map(ranks.allGather) {
      if keyEncoder == nil { query.buffers.follow(statistics) } else { keyEncoder?.buffers.follow(statistics) }
    }
    stepCount += 1
    return kept.outcome(ranks, countsAll: comparesAll)
  }

  /// One step of Algorithm 1.
  /// - Throws: as `step(queryViews:keyViews:shuffle:lookup:learningRate:ranks:)`.
  public mutating func step(_ inputs: StepInputs, ranks: any Communicator = SingleProcess()) throws -> StepOutcome {
    try step(
      queryViews: inputs.queryViews, keyViews: inputs.keyViews, shuffle: inputs.shuffle, lookup: inputs.lookup,
      learningRate: inputs.learningRate, ranks: ranks)
  }

  /// What the halves of a step leave behind; the rest of them is free by the time the parameters change.
  private struct Kept {
    var queries: [Tensor] = []  // N×C each
    var keys: [Tensor] = []  // N×C each, of all ranks
    var queryStatistics: [[String: ChannelStatistics]] = []
    var keyStatistics: [[String: ChannelStatistics]] = []
    var losses: [[Double]] = []  // N each, of all ranks
    var correct = 0

    mutating func append(_ q: EncodedBatch, _ k: EncodedBatch?, losses: [Double], correct: Int) {
      queries.append(q.vectors)
      queryStatistics.append(q.statistics)
      if let k {
        keys.append(k.allVectors)
        keyStatistics.append(k.statistics)
      }
      self.losses.append(losses)
      self.correct += correct
    }

    /// The means over all queries of all ranks. `countsAll`: every rank has counted the correct ones of all.
    func outcome(_ ranks: any Communicator, countsAll: Bool) -> StepOutcome {
      let means = losses.map { $0.reduce(0, +) / Double($0.count) }
      let correct = countsAll ? Double(correct) : ranks.allGather([Double(correct)]).reduce(0, +)
      return StepOutcome(
        loss: means.reduce(0, +) / Double(means.count),
        accuracy: correct / Double(losses.reduce(0) { $0 + $1.count }))
    }
  }

  /// Whether every rank compares the queries of all with the keys of all. Within a batch, where every query has its part in every
  /// key's gradient, they do; with a queue, each its own queries.
  private var comparesAll: Bool { configuration.mechanism.learnsFromKeys }

  /// The loss of the queries, as a share of the batch's, and its gradient.
  private func compare(
    _ q: EncodedBatch, with k: EncodedBatch?, lookup: BankLookup?, ofBatch batch: Int
  ) -> InfoNCE {
    dictionary.compare(
      comparesAll ? q.allVectors : q.vectors, with: comparesAll ? k?.allVectors : k?.vectors, lookup: lookup,
      batch: batch, loss: configuration.loss, temperature: configuration.temperature, kernels: kernels)
  }

  /// The keys of some views by the key encoder as it is now, N×C, in the order of the views; no gradient.
  public func encodeKeys(
    _ views: Tensor, shuffle: BatchShuffle?
  ) -> (keys: Tensor, statistics: [String: ChannelStatistics]) {
    let encoded = encode(views, by: key, shuffle: shuffle, recording: false, SingleProcess())
    return (encoded.vectors, encoded.statistics)
  }

  private func encode(
    _ views: Tensor, by state: EncoderState, shuffle: BatchShuffle?, recording: Bool, _ ranks: any Communicator
  ) -> EncodedBatch {
    EncodedBatch(
      views, encoder: encoder, parameters: state.parameters, groups: configuration.groups, shuffle: shuffle,
      kernels: kernels, recording: recording, ranks: ranks, gathering: !recording || comparesAll)
  }

  /// The keys of a step, with a way back only end-to-end; nil for a memory bank, which has its own.
  private func keys(of views: Tensor?, shuffle: BatchShuffle?, _ ranks: any Communicator) -> EncodedBatch? {
    guard let views, configuration.mechanism.encodesKeys else { return nil }
    return encode(views, by: key, shuffle: shuffle, recording: configuration.mechanism.learnsFromKeys, ranks)
  }

  /// Adds, device group by device group.
  private func add(_ terms: [[Tensor]], to sums: inout [[Tensor]]) {
    sums = sums.isEmpty ? terms : zip(sums, terms).map { zip($0, $1).map { kernels.add($0, $1) } }
  }
}
