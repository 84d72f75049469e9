import Tensors

/// Momentum Contrast in training: all of its state, and the one place where it changes.
///
/// `step` is Algorithm 1 of V1, line by line and in its order. The keys of a step are enqueued at its end, so they are
/// never negatives of their own queries; and no gradient reaches a key, because the key encoder runs on a tape that does
/// not record.
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
  /// f_k: follows f_q.
  public private(set) var key: EncoderState
  /// The dictionary.
  public private(set) var queue: KeyQueue
  /// v of SGD, one for each parameter of f_q.
  public private(set) var velocity: Parameters
  /// How many steps have been taken.
  public private(set) var stepCount = 0

  private let kernels: any ContrastiveKernels.Type

  /// An encoder's numbers: what it learns, and what its batch norms have seen.
  public struct EncoderState: Sendable, Equatable {
    /// θ.
    public var parameters: Parameters
    /// The running statistics. The momentum update does not touch them.
    public var buffers: Buffers
  }

  /// What one step reports.
  public struct StepReport: Sendable {
    /// InfoNCE, the mean over the batch, in nats.
    public let loss: Double
    /// The share of queries that found their key among the K + 1 candidates: the pretext accuracy, in 0–1.
    public let accuracy: Double
  }

  /// Training from given weights and a given queue. `configuration.validate` is the caller's to call.
  /// - Precondition: the queue is K×C as the configuration says.
  public init(
    configuration: Configuration, encoder: Encoder, parameters: Parameters, queue: KeyQueue,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    precondition(
      queue.keys.shape == [configuration.queueSize, configuration.dimension],
      "a queue of shape \(queue.keys.shape) for K = \(configuration.queueSize), C = \(configuration.dimension)")
    self.configuration = configuration
    self.encoder = encoder
    self.kernels = kernels
    query = EncoderState(parameters: parameters, buffers: encoder.initialBuffers)
    key = query  // f_k.params = f_q.params
    velocity = parameters.zeros
    self.queue = queue
  }

  /// Training from fresh weights and a queue of random unit vectors, both drawn from `random`.
  public init(
    configuration: Configuration, backbone: any Backbone, random: RandomSource,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    let encoder = Encoder(backbone: backbone, head: configuration.head, dimension: configuration.dimension)
    self.init(
      configuration: configuration, encoder: encoder,
      parameters: encoder.initialParameters(random: random.stream("weights")),
      queue: KeyQueue(
        count: configuration.queueSize, dimension: configuration.dimension, random: random.stream("queue")),
      kernels: kernels)
  }

  /// One step of Algorithm 1.
  ///
  /// - Parameters:
  ///   - queryViews: x_q, N×H×W×C.
  ///   - keyViews: x_k, another view of the same N images.
  ///   - shuffle: the order in which the keys are encoded, or nil to encode them as they come.
  ///   - learningRate: η of this step.
  /// - Throws: `TrainingError.lossNotFinite`; the state is then that of before the step.
  public mutating func step(
    queryViews: Tensor, keyViews: Tensor, shuffle: BatchShuffle?, learningRate: Float
  ) throws -> StepReport {
    // q = f_q.forward(x_q)
    let tape = Tape(kernels: kernels)
    var queryPass = ForwardPass(query.parameters, normalization: .batch(configuration.groups), on: tape)
    let q = encoder.embeddings(of: Variable(constant: queryViews), in: &queryPass)  // N×C

    // k = f_k.forward(x_k), k = k.detach()
    let (k, keyStatistics) = encodeKeys(keyViews, shuffle: shuffle)  // N×C

    // loss = CrossEntropyLoss(logits/t, labels)
    let comparison = kernels.infoNCE(
      queries: q.value, keys: k, negatives: queue.keys, temperature: configuration.temperature)
    guard comparison.loss.isFinite else { throw TrainingError.lossNotFinite(step: stepCount, loss: comparison.loss) }

    // loss.backward(), update(f_q.params)
    let gradients = tape.gradients(of: q, given: comparison.queryGradient)
    for (index, variable) in queryPass.variables.enumerated() {
      kernels.sgdStep(
        &query.parameters.tensors[index], gradient: gradients[variable], velocity: &velocity.tensors[index],
        learningRate: learningRate, momentum: configuration.sgdMomentum, weightDecay: configuration.weightDecay)
    }

    // f_k.params = m*f_k.params + (1-m)*f_q.params
    for index in key.parameters.tensors.indices {
      kernels.momentumUpdate(
        &key.parameters.tensors[index], towards: query.parameters.tensors[index], momentum: configuration.momentum)
    }

    // enqueue(queue, k), dequeue(queue)
    queue.enqueue(k)

    query.buffers.follow(queryPass.statistics)
    key.buffers.follow(keyStatistics)
    stepCount += 1
    return StepReport(
      loss: comparison.loss, accuracy: Double(comparison.correct) / Double(queryViews.shape[0]))
  }

  /// The keys of some views by the key encoder as it is now, N×C, in the order of the views; no gradient.
  public func encodeKeys(
    _ views: Tensor, shuffle: BatchShuffle?
  ) -> (keys: Tensor, statistics: [String: ChannelStatistics]) {
    var pass = ForwardPass(
      key.parameters, normalization: .batch(configuration.groups), on: Tape(kernels: kernels, recording: false))
    let shuffle = shuffle?.keepingOrder(within: configuration.groups)
    let shuffled = shuffle?.apply(to: views) ?? views
    let encoded = encoder.embeddings(of: Variable(constant: shuffled), in: &pass).value
    return (shuffle?.undo(on: encoded) ?? encoded, pass.statistics)
  }
}

/// What stops a training run.
public enum TrainingError: Error, CustomStringConvertible, Equatable {
  /// The loss of a step is NaN or infinite.
  case lossNotFinite(step: Int, loss: Double)

  /// One line.
  public var description: String {
    switch self {
    case .lossNotFinite(let step, let loss):
      // The sign of a NaN means nothing, and is not shown.
      "the loss at step \(step) is \(loss.isNaN ? .nan : loss): a loss must be finite"
    }
  }
}
