import Tensors
import Testing

@testable import MomentumContrast

@Suite struct Algorithm1Tests {
  static let kernels = [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type]

  /// q and k of the next step, made of the parts.
  private func embeddings(_ moco: MoCo, _ images: Tensor, _ state: EncoderState, _ tape: Tape) -> (
    pass: ForwardPass, value: Variable
  ) {
    var pass = ForwardPass(state.parameters, normalization: .batch(moco.configuration.groups), on: tape)
    let value = moco.encoder.embeddings(of: Variable(constant: images), in: &pass)
    return (pass, value)
  }

  @Test func keysStartAsQueriesDo() {
    let moco = SmallTraining().moco
    #expect(moco.key == moco.query)
    #expect(moco.velocity == moco.query.parameters.zeros)
    #expect(moco.stepCount == 0 && moco.queue.pointer == 0)
  }

  /// The loss compares q with k and with the queue as it was: the step's own keys are not among its negatives.
  @Test(arguments: kernels) func theFirstStepByHand(_ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(kernels: kernels)
    let before = training.moco
    let views = training.views(0)
    let tape = Tape(kernels: kernels, recording: false)
    let q = embeddings(before, views.query, before.query, tape).value.value
    let order = training.shuffle(0).keepingOrder(within: before.configuration.groups)
    let k = order.undo(on: embeddings(before, order.apply(to: views.key), before.key, tape).value.value)
    func loss(_ negatives: Tensor) -> InfoNCE {
      kernels.infoNCE(queries: q, keys: k, negatives: negatives, temperature: before.configuration.temperature)
    }
    let expected = loss(before.queue.keys)

    let report = try training.step(0)
    #expect(report.loss == expected.loss)
    #expect(report.accuracy == Double(expected.correct) / 8)
    // With its own keys enqueued first, the loss would be another.
    #expect(loss(training.moco.queue.keys).loss != report.loss)
    #expect(training.moco.queue.keys.rows(0..<8) == k)
    #expect(training.moco.queue.keys.rows(8..<20) == before.queue.keys.rows(8..<20))
    #expect(training.moco.queue.pointer == 8 && training.moco.stepCount == 1)
  }

  /// After every step θ_k = m·θ_k + (1 − m)·θ_q, to the bit, with θ_q the new one: no gradient reached it.
  @Test(arguments: kernels, [0, 0.9, 0.999, 1] as [Float])
  func keysOnlyFollow(_ kernels: any ContrastiveKernels.Type, _ m: Float) throws {
    var training = SmallTraining(momentum: m, kernels: kernels)
    for t in 0..<3 {
      let before = training.moco
      try training.step(t)
      let after = training.moco
      #expect(after.query.parameters != before.query.parameters)
      for (index, θk) in before.key.parameters.tensors.enumerated() {
        let θq = after.query.parameters.tensors[index]
        let expected = zip(θk.elements, θq.elements).map { m * $0 + (1 - m) * $1 }
        #expect(after.key.parameters.tensors[index].elements == expected)
      }
    }
  }

  /// Each encoder's running statistics follow its own batches, whatever m is: with m = 1 the key encoder's parameters
  /// stand still and its statistics move; with m = 0 the parameters are the query's, the statistics are not.
  @Test func theMomentumUpdateLeavesStatisticsAlone() throws {
    for m in [0, 1] as [Float] {
      var training = SmallTraining(momentum: m)
      let before = training.moco
      let statistics = before.encodeKeys(training.views(0).key, shuffle: training.shuffle(0)).statistics
      try training.step(0)
      var expected = before.key.buffers
      expected.follow(statistics)
      #expect(training.moco.key.buffers == expected)
      #expect(training.moco.key.buffers != before.key.buffers)
      #expect(training.moco.key.buffers != training.moco.query.buffers)
      #expect(training.moco.key.parameters == (m == 0 ? training.moco.query : before.query).parameters)
    }
  }

  /// At the first step both encoders have the same statistics, and any mixture of them is what they were. From the second on
  /// they differ, and a momentum update that took them along would show: each encoder's follow its own batch and nothing else.
  @Test(arguments: [0, 0.5, 0.99, 1] as [Float]) func theMomentumUpdateLeavesLaterStatisticsAlone(_ m: Float) throws {
    var training = SmallTraining(momentum: m)
    for t in 0..<3 {
      let before = training.moco
      if t > 0 { #expect(before.key.buffers != before.query.buffers) }
      let (views, order) = (training.views(t), training.shuffle(t))
      var key = before.key.buffers
      key.follow(before.encodeKeys(views.key, shuffle: order).statistics)
      let (pass, _) = embeddings(
        before, views.query, before.query, Tape(kernels: Vectorized.self, recording: false))
      var query = before.query.buffers
      query.follow(pass.statistics)
      try training.step(t)
      #expect(training.moco.key.buffers == key)
      #expect(training.moco.query.buffers == query)
    }
  }

  /// R updates the key encoder *before* the forward pass. From θ_k = θ_q its first update changes nothing, and from then
  /// on it makes the same updates at the other side of the step's border: the same losses, queries and queue, and a key
  /// encoder that is one update behind. m = ½ makes the first update exact in floating point as well (½θ + ½θ = θ).
  @Test(arguments: kernels) func theOfficialOrderGivesTheSameTrajectory(_ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(momentum: 0.5, kernels: kernels)
    let configuration = training.moco.configuration
    var (query, key, queue) = (training.moco.query, training.moco.key, training.moco.queue)
    var velocity = training.moco.velocity
    for t in 0..<4 {
      let keyBefore = training.moco.key
      let report = try training.step(t)

      let views = training.views(t)
      let q = EncodedBatch(
        views.query, encoder: training.moco.encoder, parameters: query.parameters, groups: configuration.groups,
        kernels: kernels)
      for i in key.parameters.tensors.indices {
        kernels.momentumUpdate(&key.parameters.tensors[i], towards: query.parameters.tensors[i], momentum: 0.5)
      }
      let order = training.shuffle(t).keepingOrder(within: configuration.groups)
      let k = order.undo(
        on: embeddings(
          training.moco, order.apply(to: views.key), key, Tape(kernels: kernels, recording: false)
        ).value.value)
      let comparison = kernels.infoNCE(
        queries: q.vectors, keys: k, negatives: queue.keys, temperature: configuration.temperature)
      queue.enqueue(k)
      for (i, gradient) in q.gradients(given: comparison.queryGradient).enumerated() {
        kernels.sgdStep(
          &query.parameters.tensors[i], gradient: gradient, velocity: &velocity.tensors[i],
          learningRate: 0.05, momentum: configuration.sgdMomentum, weightDecay: configuration.weightDecay)
      }

      #expect(comparison.loss == report.loss)
      #expect(query.parameters == training.moco.query.parameters)
      #expect(velocity == training.moco.velocity)
      #expect(queue == training.moco.queue)
      #expect(key.parameters == keyBefore.parameters)
      #expect(key.parameters != training.moco.key.parameters)
    }
  }

  @Test(arguments: kernels) func theSameSeedGivesTheSameBits(_ kernels: any ContrastiveKernels.Type) throws {
    func run(_ seed: UInt64) throws -> (State, [Double]) {
      var training = SmallTraining(seed: seed, kernels: kernels)
      let losses = try (0..<5).map { try training.step($0).loss }
      return (State(training.moco), losses)
    }
    let (first, second, other) = (try run(1), try run(1), try run(2))
    #expect(first == second)
    #expect(first.0 != other.0 && first.1 != other.1)
  }

  /// A copy of the training is a training of its own.
  @Test func aCopyIsIndependent() throws {
    var training = SmallTraining()
    let copy = training.moco
    let before = State(copy)
    try training.step(0)
    #expect(State(copy) == before)
    #expect(State(training.moco) != before)
  }

  /// In the query views or the key views, with either head; the state is that of before the step.
  @Test(arguments: kernels, ProjectionHead.allCases)
  func aNaNImageStopsTheRun(_ kernels: any ContrastiveKernels.Type, _ head: ProjectionHead) throws {
    var training = SmallTraining(head: head, kernels: kernels)
    for t in 0..<2 { try training.step(t) }
    let before = State(training.moco)
    for (inQuery, value) in [(true, Float.nan), (false, .nan), (true, .infinity)] {
      var (query, key) = training.views(2)
      if inQuery { query[3, 1, 2, 0] = value } else { key[3, 1, 2, 0] = value }
      let shuffle = training.shuffle(2)
      let error = #expect(throws: TrainingError.self) {
        try training.moco.step(queryViews: query, keyViews: key, shuffle: shuffle, learningRate: 0.05)
      }
      #expect(error?.description == "the loss at step 2 is nan: a loss must be finite")
      #expect(State(training.moco) == before)
    }
    try training.step(2)
    #expect(training.moco.stepCount == 3)
  }

  /// Without shuffling, and with the learning rate at zero: parameters stay, keys are enqueued all the same.
  @Test func aRateOfZeroLearnsNothing() throws {
    var training = SmallTraining()
    let before = training.moco
    let views = training.views(0)
    _ = try training.moco.step(queryViews: views.query, keyViews: views.key, shuffle: nil, learningRate: 0)
    #expect(training.moco.query.parameters == before.query.parameters)
    #expect(training.moco.queue != before.queue)
    #expect(training.moco.velocity != before.velocity)
  }
}
