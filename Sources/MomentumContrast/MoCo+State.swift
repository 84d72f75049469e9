import Tensors

// Where training starts, and its state by other names.

extension MoCo {
  /// f_k: the key encoder of a queue. The other mechanisms have one encoder, and it is that.
  public var key: EncoderState { keyEncoder ?? query }

  /// v of SGD, one for each parameter of f_q.
  public var velocity: Parameters { optimizer.velocity }

  /// The dictionary of a queue.
  /// - Precondition: the mechanism is a queue.
  public var queue: KeyQueue {
    guard let queue = dictionary as? KeyQueue else { preconditionFailure("\(configuration.mechanism) has no queue") }
    return queue
  }

  /// The dictionary of a memory bank.
  /// - Precondition: the mechanism is a memory bank.
  public var bank: MemoryBank {
    guard let bank = dictionary as? MemoryBank else { preconditionFailure("\(configuration.mechanism) has no bank") }
    return bank
  }

  /// Training from given weights and a given dictionary; f_k, if there is one, starts as f_q.
  public init(
    configuration: Configuration, encoder: Encoder, parameters: Parameters, dictionary: any KeyDictionary,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    let query = EncoderState(parameters: parameters, buffers: encoder.initialBuffers)
    self.init(
      configuration: configuration, encoder: encoder, query: query,
      keyEncoder: configuration.mechanism.hasKeyEncoder ? query : nil,  // f_k.params = f_q.params
      dictionary: dictionary, velocity: parameters.zeros, stepCount: 0, kernels: kernels)
  }

  /// Training from given weights and a given queue.
  public init(
    configuration: Configuration, encoder: Encoder, parameters: Parameters, queue: KeyQueue,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    self.init(
      configuration: configuration, encoder: encoder, parameters: parameters, dictionary: queue, kernels: kernels)
  }

  /// Training from fresh weights and a dictionary of random unit vectors, both drawn from `random`.
  ///
  /// A memory bank has an entry for each of the `imageCount` images of the data set; the other mechanisms do not ask.
  public init(
    configuration: Configuration, backbone: any Backbone, imageCount: Int = 0, random: RandomSource,
    kernels: any ContrastiveKernels.Type = Vectorized.self
  ) {
    let encoder = Encoder(backbone: backbone, head: configuration.head, dimension: configuration.dimension)
    let dictionary: any KeyDictionary = configuration.mechanism.dictionary.init(
      configuration, imageCount: imageCount, random: random)
    self.init(
      configuration: configuration, encoder: encoder,
      parameters: encoder.initialParameters(random: random.stream("weights")), dictionary: dictionary,
      kernels: kernels)
  }

  /// The part of a checkpoint that v is, by PyTorch's name for it.
  package static let velocityName = "optimizer.momentum_buffer"

  /// What a checkpoint has of MoCo.
  public static func layout(_ configuration: Configuration, _ encoder: Encoder) -> StateLayout {
    let encoders = ["encoder_q"] + (configuration.mechanism.hasKeyEncoder ? ["encoder_k"] : [])
    return StateLayout(encoders.map { ($0, .encoder(encoder)) })
      + configuration.mechanism.dictionary.layout(configuration)
      + StateLayout([(Self.velocityName, .parameters(of: encoder))])
  }

  /// All of training's state but the number of steps.
  public var state: NamedState {
    var state = NamedState()
    state.add("encoder_q", .encoder(query))
    if let keyEncoder { state.add("encoder_k", .encoder(keyEncoder)) }
    for part in dictionary.state.parts { state.add(part.name, part.value) }
    state.add(Self.velocityName, .parameters(velocity))
    return state
  }

  /// Training as a checkpoint has it, a state of this `layout`.
  public init(_ configuration: Configuration, encoder: Encoder, from state: NamedState, stepCount: Int) {
    self.init(
      configuration: configuration, encoder: encoder, query: state.encoder("encoder_q"),
      keyEncoder: configuration.mechanism.hasKeyEncoder ? state.encoder("encoder_k") : nil,
      dictionary: configuration.mechanism.dictionary.init(configuration, from: state),
      velocity: state.parameters(Self.velocityName), stepCount: stepCount)
  }

  /// What a mechanism keeps from step to step beyond the query encoder and its optimiser, in bytes.
  public struct HeldBytes: Sendable, Equatable {
    /// The keys.
    public let dictionary: Int
    /// The parameters and running statistics of f_k.
    public let keyEncoder: Int
    /// A count of both.
    public init(dictionary: Int, keyEncoder: Int) {
      self.dictionary = dictionary
      self.keyEncoder = keyEncoder
    }

    /// Both.
    public var total: Int { dictionary + keyEncoder }
  }

  /// What is held now, counted from the tensors themselves.
  public var heldBytes: HeldBytes {
    HeldBytes(
      dictionary: dictionary.byteCount,
      keyEncoder: keyEncoder?.byteCount ?? 0)
  }
}
