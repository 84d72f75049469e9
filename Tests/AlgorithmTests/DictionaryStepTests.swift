import Tensors
import Testing

@testable import MomentumContrast

/// Steps with the other dictionaries of Fig. 2 and with a symmetric loss, made of the parts.
@Suite struct DictionaryStepTests {
  static let kernels = [Scalar.self, Vectorized.self] as [any ContrastiveKernels.Type]

  /// A batch on a tape of its own.
  private func encode(_ moco: MoCo, _ state: EncoderState, _ views: Tensor, _ kernels: any Kernels.Type) -> (
    tape: Tape, pass: ForwardPass, output: Variable
  ) {
    let tape = Tape(kernels: kernels)
    var pass = ForwardPass(state.parameters, normalization: .batch(moco.configuration.groups), on: tape)
    let output = moco.encoder.embeddings(of: Variable(constant: views), in: &pass)
    return (tape, pass, output)
  }

  /// θ after SGD's first step: v = g + λθ, θ − ηv.
  private func descended(_ moco: MoCo, _ gradients: [Tensor]) -> [Tensor] {
    zip(moco.query.parameters.tensors, gradients).map { θ, g in
      let v = zip(g.elements, θ.elements).map { $0 + moco.configuration.weightDecay * $1 }
      return Tensor(shape: θ.shape, zip(θ.elements, v).map { $0 - 0.05 * $1 })
    }
  }

  /// Within `scale` times the largest number of each tensor.
  private func differ(_ a: [Tensor], _ b: [Tensor]) -> Float {
    zip(a, b).map { a, b in
      let largest = b.elements.map { abs($0) }.max() ?? 0
      return (zip(a.elements, b.elements).map { abs($0 - $1) }.max() ?? 0) / max(largest, 1e-3)
    }.max() ?? .infinity
  }

  /// Both encodings give gradients to the one encoder, through the shuffle; the batch's own keys are the dictionary, and
  /// nothing is kept.
  @Test(arguments: kernels) func endToEndByHand(_ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(mechanism: .endToEnd, kernels: kernels)
    let before = training.moco
    let views = training.views(0)
    let order = training.shuffle(0).keepingOrder(within: before.configuration.groups)
    let q = encode(before, before.query, views.query, kernels)
    let k = encode(before, before.query, order.apply(to: views.key), kernels)
    let comparison = kernels.infoNCEWithinBatch(
      queries: q.output.value, keys: order.undo(on: k.output.value), temperature: before.configuration.temperature)
    let keyGradient = try #require(comparison.keyGradient)
    let byQueries = q.tape.gradients(of: q.output, given: comparison.queryGradient)
    let byKeys = k.tape.gradients(of: k.output, given: order.apply(to: keyGradient))
    let sums = zip(q.pass.variables, k.pass.variables).map { kernels.add(byQueries[$0], byKeys[$1]) }

    let report = try training.step(0)
    #expect(report.loss == comparison.loss)
    #expect(report.accuracy == Double(comparison.correct) / 8)
    // Rounding of the update alone: a fused multiply-add in one half, none in the other.
    #expect(differ(training.moco.query.parameters.tensors, descended(before, sums)) < 4 * 0x1p-24)
    // Without the keys' gradient, or with it unshuffled, the encoder would be another.
    #expect(differ(descended(before, q.pass.variables.map { byQueries[$0] }), descended(before, sums)) > 1e-5)
    let k2 = encode(before, before.query, order.apply(to: views.key), kernels)
    let unshuffled = k2.tape.gradients(of: k2.output, given: keyGradient)
    let wrong = zip(q.pass.variables, k2.pass.variables).map { kernels.add(byQueries[$0], unshuffled[$1]) }
    #expect(differ(descended(before, wrong), descended(before, sums)) > 1e-5)

    // One encoder, which met the query batch and then the key batch.
    var buffers = before.query.buffers
    buffers.follow(q.pass.statistics)
    buffers.follow(k.pass.statistics)
    #expect(training.moco.query.buffers == buffers)
    #expect(training.moco.keyEncoder == nil && training.moco.key == training.moco.query)
    #expect(training.moco.dictionary.keys.count == 0)
  }

  /// The positive is the image's entry, the negatives the drawn ones; afterwards the entry is the query of this step, by the
  /// query encoder as it was. There is nothing to encode keys with.
  @Test(arguments: kernels) func memoryBankByHand(_ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(mechanism: .memoryBank, kernels: kernels)
    let before = training.moco
    let lookup = training.lookup(0)
    let q = encode(before, before.query, training.views(0).query, kernels)
    let comparison = kernels.infoNCE(
      queries: q.output.value, keys: before.bank.keys.gatheringRows(lookup.images),
      negatives: before.bank.keys.gatheringRows(lookup.negatives), temperature: before.configuration.temperature)
    let gradients = q.tape.gradients(of: q.output, given: comparison.queryGradient)

    let report = try training.step(0)
    #expect(report.loss == comparison.loss)
    #expect(
      differ(
        training.moco.query.parameters.tensors, descended(before, q.pass.variables.map { gradients[$0] })) < 4 * 0x1p-24
    )
    for image in 0..<SmallTraining.imageCount {
      let entry = training.moco.bank.keys.rows(image..<image + 1)
      if let n = lookup.images.firstIndex(of: image) {
        #expect(entry == q.output.value.rows(n..<n + 1))
      } else {
        #expect(entry == before.bank.keys.rows(image..<image + 1))
      }
    }
    // When the image comes again, four steps later, that entry is its positive.
    for t in 1..<4 { try training.step(t) }
    #expect(training.moco.bank.keys.gatheringRows(training.lookup(4).images) == q.output.value)
  }

  /// Both halves see the queue as it was; the gradient is that of the sum; 2N keys are enqueued at the end, those of the
  /// second views first.
  @Test(arguments: kernels) func symmetricLossByHand(_ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(isSymmetric: true, kernels: kernels)
    let before = training.moco
    let views = training.views(0)
    let order = training.shuffle(0).keepingOrder(within: before.configuration.groups)
    func half(_ query: Tensor, _ key: Tensor) -> (InfoNCE, [Tensor], Tensor) {
      let q = encode(before, before.query, query, kernels)
      let k = order.undo(on: encode(before, before.key, order.apply(to: key), kernels).output.value)
      let comparison = kernels.infoNCE(
        queries: q.output.value, keys: k, negatives: before.queue.keys, temperature: before.configuration.temperature)
      let gradients = q.tape.gradients(of: q.output, given: comparison.queryGradient)
      return (comparison, q.pass.variables.map { gradients[$0] }, k)
    }
    let (first, firstGradients, firstKeys) = half(views.query, views.key)
    let (second, secondGradients, secondKeys) = half(views.key, views.query)

    let report = try training.step(0)
    #expect(report.loss == (first.loss + second.loss) / 2)
    #expect(report.accuracy == Double(first.correct + second.correct) / 16)
    let sums = zip(firstGradients, secondGradients).map { kernels.add($0, $1) }
    #expect(differ(training.moco.query.parameters.tensors, descended(before, sums)) < 4 * 0x1p-24)
    #expect(training.moco.queue.keys.rows(0..<8) == firstKeys)
    #expect(training.moco.queue.keys.rows(8..<16) == secondKeys)
    #expect(training.moco.queue.keys.rows(16..<20) == before.queue.keys.rows(16..<20))
    #expect(training.moco.queue.pointer == 16 && training.moco.stepCount == 1)
  }

  /// Symmetric and end-to-end go together: four encodings, one dictionary a half.
  @Test func symmetricEndToEnd() throws {
    var both = SmallTraining(mechanism: .endToEnd, isSymmetric: true)
    var (forth, back) = (SmallTraining(mechanism: .endToEnd), SmallTraining(mechanism: .endToEnd))
    let report = try both.step(0)
    let views = back.views(0)
    let reports = try [
      forth.step(0),
      back.moco.step(queryViews: views.key, keyViews: views.query, shuffle: back.shuffle(0), learningRate: 0.05),
    ]
    #expect(report.loss == (reports[0].loss + reports[1].loss) / 2)
    // The first velocity is g + λθ, and the halves' gradients add up.
    let decay = both.moco.configuration.weightDecay
    let start = SmallTraining(mechanism: .endToEnd).moco.query.parameters.tensors
    for (i, θ) in start.enumerated() {
      let sum = zip(forth.moco.velocity.tensors[i].elements, back.moco.velocity.tensors[i].elements).map { $0 + $1 }
      let expected = zip(sum, θ.elements).map { $0 - decay * $1 }
      #expect(differ([both.moco.velocity.tensors[i]], [Tensor(shape: θ.shape, expected)]) < 16 * 0x1p-24)
    }
  }

  /// The step of a queue or a bank descends the loss that the configuration names, and reports it. The first velocity is g + λθ,
  /// so that InfoNCE's is another.
  @Test(arguments: [Mechanism.queue, .memoryBank], kernels)
  func theDecoupledLossIsDescended(_ mechanism: Mechanism, _ kernels: any ContrastiveKernels.Type) throws {
    var training = SmallTraining(mechanism: mechanism, loss: .decoupled, kernels: kernels)
    var coupled = SmallTraining(mechanism: mechanism, kernels: kernels)
    let before = training.moco
    let (views, lookup) = (training.views(0), training.lookup(0))
    let q = encode(before, before.query, views.query, kernels)
    let isQueue = mechanism == .queue
    let comparison = kernels.decoupledLoss(
      queries: q.output.value,
      keys: isQueue
        ? before.encodeKeys(views.key, shuffle: training.shuffle(0)).keys
        : before.bank.keys.gatheringRows(lookup.images),
      negatives: isQueue ? before.queue.keys : before.bank.keys.gatheringRows(lookup.negatives),
      temperature: before.configuration.temperature)
    let gradients = q.tape.gradients(of: q.output, given: comparison.queryGradient)

    let report = try training.step(0)
    #expect(report.loss == comparison.loss && report.accuracy == Double(comparison.correct) / 8)
    #expect(
      differ(
        training.moco.query.parameters.tensors, descended(before, q.pass.variables.map { gradients[$0] })) < 4 * 0x1p-24
    )
    // The pretext accuracy of the same encoders is the same; the loss and the step are not.
    let other = try coupled.step(0)
    #expect(other.accuracy == report.accuracy && other.loss != report.loss)
    #expect(differ(training.moco.velocity.tensors, coupled.moco.velocity.tensors) > 1e-2)
  }

  /// State goes out and comes in again: the restored training takes the same step, to the bit.
  @Test(arguments: Mechanism.allCases) func aRestoredTrainingGoesOnTheSame(_ mechanism: Mechanism) throws {
    var training = SmallTraining(mechanism: mechanism)
    for t in 0..<3 { try training.step(t) }
    let moco = training.moco
    var restored = training
    restored.moco = MoCo(
      configuration: moco.configuration, encoder: moco.encoder, query: moco.query, keyEncoder: moco.keyEncoder,
      dictionary: moco.dictionary, velocity: moco.velocity, stepCount: moco.stepCount)
    #expect(State(restored.moco) == State(moco))
    let losses = (try training.step(3).loss, try restored.step(3).loss)
    #expect(losses.0 == losses.1)
    #expect(State(restored.moco) == State(training.moco))
    #expect(training.moco.stepCount == 4)
  }

  @Test(arguments: Mechanism.allCases) func aNaNImageStopsTheRun(_ mechanism: Mechanism) throws {
    var training = SmallTraining(mechanism: mechanism)
    try training.step(0)
    let before = State(training.moco)
    var views = training.views(1)
    views.query[0, 0, 0, 0] = .nan
    let (shuffle, lookup) = (training.shuffle(1), training.lookup(1))
    #expect(throws: TrainingError.self) {
      try training.moco.step(
        queryViews: views.query, keyViews: views.key, shuffle: shuffle, lookup: lookup, learningRate: 0.05)
    }
    #expect(State(training.moco) == before)
  }

  /// C = 6 numbers of 4 bytes a key. The parameters are 3×3×3×4 + 3×3×4×6 weights, scale and shift of 4 and 6 channels, and the
  /// head's 6×6 + 6 twice; mean and variance of 4 and 6 channels are the running statistics.
  @Test func heldBytesAreThoseOfTheTensors() {
    let encoder = 4 * (108 + 216 + 2 * (4 + 6) + 2 * (36 + 6)) + 4 * 2 * (4 + 6)
    #expect(SmallTraining().moco.heldBytes == MoCo.HeldBytes(dictionary: 20 * 6 * 4, keyEncoder: encoder))
    #expect(
      SmallTraining(mechanism: .memoryBank).moco.heldBytes
        == MoCo.HeldBytes(dictionary: SmallTraining.imageCount * 6 * 4, keyEncoder: 0))
    #expect(SmallTraining(mechanism: .endToEnd).moco.heldBytes.total == 0)
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = SmallTraining(mechanism: .endToEnd).moco.queue }
    await #expect(processExitsWith: .failure) { _ = SmallTraining().moco.bank }
    await #expect(processExitsWith: .failure) { try SmallTraining.decoupledEndToEnd() }
    await #expect(processExitsWith: .failure) {
      let moco = SmallTraining().moco
      _ = MoCo(
        configuration: moco.configuration, encoder: moco.encoder, parameters: moco.query.parameters,
        dictionary: EndToEnd(dimension: 6))
    }
  }
}
