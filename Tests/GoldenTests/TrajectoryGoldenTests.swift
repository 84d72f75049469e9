import MomentumContrast
import Safetensors
import Tensors
import TestSupport
import Testing

/// 20 steps of MoCo v1 beside the same 20 steps in PyTorch, every number of the state after every step.
///
/// Both halves stay below 0.6 of the tolerance (`TrajectoryComparison`); settings wrong by 1 or 2 in 10,000 exceed it 20 times.
///
/// Both start from one recording (weights, queue, views, permutations), so no random number is drawn here. The layouts
/// are PyTorch's in the files and the library's in the run; `PyTorchLayout` stands between them.
@Suite struct TrajectoryGoldenTests {
  /// A replay, and the worst that was seen of each quantity, in units of its tolerance.
  struct Replay {
    let recording, trajectory: SafetensorsFile
    /// The recorded step that the trajectory starts with.
    let first: Int
    var configuration = Configuration.small

    /// The replay of the queue's trajectory, or of `trajectory-VARIANT`.
    init(_ variant: String? = nil) throws {
      recording = try GoldenCase.fixture("recording")
      trajectory = try GoldenCase.fixture(variant.map { "trajectory-\($0)" } ?? "trajectory")
      first = Int(trajectory.metadata["first"] ?? "0") ?? 0
      configuration.mechanism = variant.flatMap { Mechanism(rawValue: $0) } ?? .queue
      configuration.isSymmetric = variant == "symmetric"
      let settings = recording.metadata
      func number(_ key: String) throws -> Float { try #require(settings[key].flatMap { Float($0) }, "no \(key)") }
      configuration.temperature = try number("temperature")
      configuration.momentum = try number("key_momentum")
      configuration.sgdMomentum = try number("sgd_momentum")
      configuration.weightDecay = try number("weight_decay")
      configuration.learningRate = try number("lr")
      configuration.dimension = Int(try number("dim"))
      configuration.queueSize = try recording.tensor("queue").shape[1]
      configuration.groups = DeviceGroups(count: Int(try number("groups")))
      configuration.head = try #require(settings["head"].flatMap { ProjectionHead(rawValue: $0) })
    }

    /// Runs `steps` steps, or as many as there are; `shuffle` makes the order of encoding out of the recorded one.
    func worstErrors(
      _ half: Half, steps: Int = .max, shuffle: ([Int]) -> BatchShuffle? = { BatchShuffle(order: $0) }
    ) throws -> [String: Double] {
      let kernels: any ContrastiveKernels.Type = half == .scalar ? Scalar.self : Vectorized.self
      var moco = try start(kernels)
      let (queryViews, keyViews) = (try recording.tensor("query_views"), try recording.tensor("key_views"))
      let (shape, permutations) = try recording.integers("permutations")
      let pointers = try trajectory.integers("queue_ptr").values
      let lookups = try bankLookups(count: pointers.count)
      var comparison = TrajectoryComparison(trajectory: trajectory)
      for t in 0..<min(steps, pointers.count) {
        let step = first + t
        let report = try moco.step(
          queryViews: views(queryViews, step), keyViews: views(keyViews, step),
          shuffle: shuffle(Array(permutations[step * shape[1]..<(step + 1) * shape[1]])), lookup: lookups?[t],
          learningRate: configuration.learningRate)
        try comparison.note("loss", t, Tensor(shape: [], [Float(report.loss)]))
        try comparison.note("accuracy", t, Tensor(shape: [], [Float(report.accuracy)]))
        switch configuration.mechanism {
        case .queue:
          try comparison.note("queue", t, PyTorchLayout.exported(queue: moco.queue.keys))
          if moco.queue.pointer != pointers[t] { comparison.worst["queue_ptr"] = .infinity }
        case .memoryBank: try comparison.note("bank", t, moco.bank.keys)
        case .endToEnd: break
        }
        for (prefix, state) in [("encoder_q", moco.query), ("encoder_k", moco.keyEncoder)] {
          guard let state else { continue }
          for (name, tensor) in zip(state.parameters.names, state.parameters.tensors) {
            let inTheirLayout = PyTorchLayout.exported(parameter: tensor)
            try comparison.note("\(prefix).\(name)", t, inTheirLayout)
          }
          for (name, running) in state.buffers.layers {
            let channels = [running.mean.count]
            try comparison.note("\(prefix).\(name).running_mean", t, running.mean.reshaped(channels))
            try comparison.note("\(prefix).\(name).running_var", t, running.variance.reshaped(channels))
          }
        }
      }
      return comparison.worst
    }

    private func start(_ kernels: any ContrastiveKernels.Type) throws -> MoCo {
      let widths = try #require(recording.metadata["widths"]).split(separator: ",").compactMap { Int($0) }
      let encoder = Encoder(
        backbone: SmallConvNet(widths: widths), head: configuration.head, dimension: configuration.dimension)
      var parameters = encoder.initialParameters(random: RandomSource(seed: 0))
      for name in parameters.names {
        let tensor = try recording.tensor("encoder_q.\(name)")
        parameters[name] = PyTorchLayout.parameter(tensor)
      }
      let dictionary: any KeyDictionary =
        switch configuration.mechanism {
        case .queue:
          KeyQueue(
            keys: PyTorchLayout.queue(try recording.tensor("queue")),
            pointer: try recording.integers("queue_ptr").values[0])
        case .memoryBank:
          MemoryBank(
            keys: try trajectory.tensor("initial_bank"),
            representationMomentum: configuration.representationMomentum)
        case .endToEnd: EndToEnd(dimension: configuration.dimension)
        }
      return MoCo(
        configuration: configuration, encoder: encoder, parameters: parameters, dictionary: dictionary,
        kernels: kernels)
    }

    /// The images and negatives of every step, if the trajectory is a memory bank's.
    private func bankLookups(count: Int) throws -> [BankLookup]? {
      guard configuration.mechanism == .memoryBank else { return nil }
      func rows(_ name: String, _ t: Int) throws -> [Int] {
        let (shape, values) = try trajectory.integers(name)
        return Array(values[t * shape[1]..<(t + 1) * shape[1]])
      }
      return try (0..<count).map { BankLookup(images: try rows("images", $0), negatives: try rows("negatives", $0)) }
    }

    /// Step t of T×B×C×H×W as B×H×W×C.
    private func views(_ all: Tensor, _ t: Int) -> Tensor {
      PyTorchLayout.images(all.rows(t..<t + 1).reshaped(Array(all.shape.dropFirst())))
    }
  }

  @Test(arguments: Half.allCases, [nil, "end-to-end", "memory-bank", "symmetric"])
  func everyNumberOfEveryStepFollowsPyTorch(_ half: Half, _ variant: String?) throws {
    let replay = try Replay(variant)
    let worst = try replay.worstErrors(half)
    // Whatever the reference has, the replay must have been asked for.
    let input = ["correct", "queue_ptr", "initial_bank", "images", "negatives"]
    let names = replay.trajectory.names.filter { !$0.hasPrefix("deviation.") && !input.contains($0) }
    #expect(Set(names) == Set(worst.keys))
    for (name, error) in worst.sorted(by: { $0.key < $1.key }) {
      #expect(error <= 1, "\(name): \(error) times the tolerance")
    }
  }

  /// A small mistake in each part of the step, and the first quantity in which it must show.
  @Test(arguments: [
    ("m = 0.9899", "encoder_k.fc.weight"), ("τ = 0.1001", "loss"), ("weight decay off", "encoder_q.fc.weight"),
    ("SGD momentum 0.8999", "encoder_q.fc.weight"), ("one group", "loss"), ("no shuffle", "loss"),
    ("the inverse permutation", "queue"), ("η = 0.05001", "encoder_q.fc.weight"),
  ])
  func aWrongStepIsRejected(_ mistake: String, _ quantity: String) throws {
    var replay = try Replay()
    var shuffle: ([Int]) -> BatchShuffle? = { BatchShuffle(order: $0) }
    switch mistake {
    case "m = 0.9899": replay.configuration.momentum = 0.9899
    case "τ = 0.1001": replay.configuration.temperature = 0.1001
    case "weight decay off": replay.configuration.weightDecay = 0
    case "SGD momentum 0.8999": replay.configuration.sgdMomentum = 0.8999
    case "one group": replay.configuration.groups = .one
    case "no shuffle": shuffle = { _ in nil }
    case "the inverse permutation":
      shuffle = { order in
        var inverse = order
        for (place, sample) in order.enumerated() { inverse[sample] = place }
        return BatchShuffle(order: inverse)
      }
    case "η = 0.05001": replay.configuration.learningRate = 0.05001
    default: Issue.record("no such mistake: \(mistake)")
    }
    let worst = try replay.worstErrors(.vectorized, steps: 3, shuffle: shuffle)
    #expect(try #require(worst[quantity]) > 1, "\(mistake) passes")
  }

  /// And in the variants: the inverse permutation changes no key's partner end-to-end, only whom it is normalised with.
  @Test(arguments: [
    ("end-to-end", "the inverse permutation", "loss"), ("end-to-end", "τ = 0.1001", "loss"),
    ("memory-bank", "μ = 0.001", "bank"), ("symmetric", "one half", "loss"),
  ])
  func aWrongVariantIsRejected(_ variant: String, _ mistake: String, _ quantity: String) throws {
    var replay = try Replay(variant)
    var shuffle: ([Int]) -> BatchShuffle? = { BatchShuffle(order: $0) }
    switch mistake {
    case "the inverse permutation":
      shuffle = { order in BatchShuffle(order: order.indices.map { order.firstIndex(of: $0) ?? 0 }) }
    case "τ = 0.1001": replay.configuration.temperature = 0.1001
    case "μ = 0.001": replay.configuration.representationMomentum = 0.001
    case "one half": replay.configuration.isSymmetric = false
    default: Issue.record("no such mistake: \(mistake)")
    }
    let worst = try replay.worstErrors(.vectorized, steps: 3, shuffle: shuffle)
    #expect(try #require(worst[quantity]) > 1, "\(mistake) passes")
  }
}
