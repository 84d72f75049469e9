import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors
import Testing

/// Real runs, recorded to be stepped through: which images a queue holds, and what one query makes of them.
struct QueueRecording: Codable {
  /// One step of a run, as it stands before anything is learned from it.
  struct Moment: Codable {
    let step: Int
    /// Over the batch, in nats.
    let loss: Double
    /// 1000·q·k₊ of the first query of the batch.
    let own: Int
    /// 1000·q·k of the same query and each place of the ring, from place 0 on.
    let cosines: [Int]
    /// 1000 times the cosine of the key at each place with the key of the same view by today's key encoder; 2000 where a place has
    /// the random vector of the start.
    let kept: [Int]
  }

  /// A run with one K, one m and one τ.
  struct Run: Codable {
    let queueSize: Int
    let momentum: Float
    let temperature: Float
    let moments: [Moment]
  }

  let command: String
  let configuration: String
  let seed: UInt64
  /// The images of each step's batch, the same in every run.
  let batches: [[Int]]
  /// The images: for each its rows of red, green and blue bytes.
  let pixels: Data
  let imageSize: [Int]
  let runs: [Run]

  static let queueSizes = [8, 16, 32, 64]
  static let momenta: [Float] = [0, 0.9, 0.99, 0.999]
  static let temperatures: [Float] = [0.07, 0.2, 1]
  static let steps = 1000
  /// While the queue fills, after a hundred steps, and at the end.
  static let recorded = Array(0..<12) + Array(100..<106) + Array(994..<1000)

  /// The chapters' recipe with batches of eight, so that a queue can be looked at, on few images, so that they come again, and with a
  /// learning rate that stays, so that the encoder goes on moving.
  static func recipe(queueSize: Int, momentum: Float, temperature: Float) -> SmallScaleRecipe {
    var recipe = SmallScaleRecipe()
    recipe.steps = steps
    recipe.imageCount = 256
    recipe.configuration.batchSize = 8
    recipe.configuration.schedule = .constant
    recipe.configuration.queueSize = queueSize
    recipe.configuration.momentum = momentum
    recipe.configuration.temperature = temperature
    return recipe
  }

  /// Trains and looks at some of the steps.
  static func run(_ recipe: SmallScaleRecipe, on images: LabelledImages, seed: UInt64) throws -> [Moment] {
    let (configuration, random) = (recipe.configuration, RandomSource(seed: seed))
    var moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: recipe.widths), random: random.stream("model"))
    var source = StepInputSource(configuration, imageCount: images.count, steps: recipe.steps, random: random)
    var (held, moments): ([StepInputs], [Moment]) = ([], [])
    for step in 0..<recipe.steps {
      let inputs = source.inputs(step: step) { recipe.augmentation.views(of: images, indices: $1, random: $2) }
      let look = recorded.contains(step) ? moment(moco, inputs, held: held) : nil
      let outcome = try moco.step(inputs)
      if let look {
        moments.append(
          Moment(
            step: step, loss: (1000 * outcome.loss).rounded() / 1000, own: look.own, cosines: look.cosines,
            kept: look.kept))
      }
      held = (held + [inputs]).suffix(configuration.queueSize / configuration.batchSize)
    }
    return moments
  }

  /// What the first query says to its key and to the queue, and how well the queue's keys have kept.
  /// - Parameter held: the steps whose keys are in the queue, the oldest first.
  private static func moment(
    _ moco: MoCo, _ inputs: StepInputs, held: [StepInputs]
  ) -> (own: Int, cosines: [Int], kept: [Int]) {
    // A query is a key by the query encoder.
    let asked = MoCo(
      configuration: moco.configuration, encoder: moco.encoder, parameters: moco.query.parameters, queue: moco.queue)
    let q = asked.encodeKeys(inputs.queryViews, shuffle: nil).keys  // N×C
    guard let keyViews = inputs.keyViews else { return (0, [], []) }
    let k = moco.encodeKeys(keyViews, shuffle: inputs.shuffle).keys  // N×C
    let queue = moco.queue
    var kept = Array(repeating: 2000, count: queue.count)
    for (age, step) in held.reversed().enumerated() {
      guard let views = step.keyViews else { continue }
      let today = moco.encodeKeys(views, shuffle: step.shuffle).keys
      for row in 0..<today.shape[0] {
        let place = (queue.pointer - (age + 1) * today.shape[0] + row + 2 * queue.count) % queue.count
        kept[place] = cosine(today, row, queue.keys, place)
      }
    }
    return (cosine(q, 0, k, 0), (0..<queue.count).map { cosine(q, 0, queue.keys, $0) }, kept)
  }

  /// 1000 times the cosine of two unit vectors.
  private static func cosine(_ a: Tensor, _ row: Int, _ b: Tensor, _ other: Int) -> Int {
    Int((1000 * (0..<a.shape[1]).reduce(Float(0)) { $0 + a[row, $1] * b[other, $1] }).rounded())
  }
}

extension DictionaryMechanisms {

  // ### A queue to step through
  //
  // The page *The queue, step by step* plays runs that this test records, one for each of four K, four m and three τ: seed 1, batches of
  // eight, 256 images, 1000 steps. It trains at full size only, two minutes, and no claim is made of it: a recording shows what
  // happens in one run.

  @Test(.enabled(if: Settings.isFull, "at full size only: MOCO_SCALE=full")) func theQueueIsRecorded() throws {
    let settings = try Settings(acceptsData: true)
    guard settings.data == nil, !Settings.isRedrawn else { return print("recorded on the chapter's own images only") }
    let seed: UInt64 = 1
    let first = QueueRecording.recipe(queueSize: 8, momentum: 0, temperature: 0.07)
    let images = try SyntheticShapes(first.shapes, seed: seed).trainingImages(first.imageCount)
    let runs = try QueueRecording.queueSizes.flatMap { queueSize in
      try QueueRecording.momenta.flatMap { momentum in
        try QueueRecording.temperatures.map { temperature in
          let recipe = QueueRecording.recipe(queueSize: queueSize, momentum: momentum, temperature: temperature)
          return QueueRecording.Run(
            queueSize: queueSize, momentum: momentum, temperature: temperature,
            moments: try QueueRecording.run(recipe, on: images, seed: seed))
        }
      }
    }
    var order = EpochOrder(
      imageCount: images.count, batchSize: first.configuration.batchSize,
      random: RandomSource(seed: seed).stream("order"))
    let recording = QueueRecording(
      command: settings.command(filter: "theQueueIsRecorded"), configuration: first.description, seed: seed,
      batches: (0..<first.steps).map { order.indices(step: $0) },
      pixels: Data(images.images.elements.map { UInt8((255 * min(max($0, 0), 1)).rounded()) }),
      imageSize: Array(images.images.shape[1...2]), runs: runs)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(recording)
    try json.write(to: settings.plots.appendingPathComponent("queue-recording.json"), options: .atomic)
    #expect(runs.count == 48 && json.count < 3 << 20)

    // By construction: with m = 0.999 a key of eight steps ago is that of an encoder that has hardly moved since.
    for momentum in QueueRecording.momenta {
      let run = runs.first { $0.queueSize == 64 && $0.momentum == momentum && $0.temperature == 0.07 }
      let worst = run?.moments.map { $0.kept.min() ?? 0 } ?? []
      print("m = \(momentum): the worst kept key at each recorded step, 1000·cosine: \(worst)")
      if momentum == 0.999 { #expect((worst.min() ?? 0) > 990) }
    }
  }
}
