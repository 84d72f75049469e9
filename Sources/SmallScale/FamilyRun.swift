import Ablations
import Family
import Images
import MomentumContrast
import Tensors

/// What a run by a method of the family measured.
public struct FamilyOutcome: Sendable {
  /// Weighted nearest neighbours on unseen images, in percent.
  public let knn: Double
  /// The linear probe on unseen images, in percent.
  public let probe: Double
  /// What features and projections tell of every factor, in percent, by the recipe's `factorMetrics`.
  public let factorMetrics: [String: Double]
  /// The loss, averaged over each interval of steps.
  public let loss: [Findings.Point]
  /// How far the projections of 256 unseen images are from being all the same (`EmbeddingSpread`), after each interval: 1 if they are
  /// spread evenly, 0 if they are one.
  public let spread: [Findings.Point]
  /// `EmbeddingSpread.alignment` of two views of 1024 unseen images.
  public let alignment: Double
  /// `EmbeddingSpread.uniformity` of 1024 unseen images.
  public let uniformity: Double
  /// What the method held at the end besides the network that is learned, in bytes.
  public let heldBytes: Int

  /// The spread at the end.
  public var lastSpread: Double { spread.last?.y ?? .nan }
}

extension SmallScaleRecipe {
  /// Trains with a method of the family, and evaluates as `run` does. Images, their order and views are those of `run` with the same
  /// seed. `start` makes the method before its first step, given this recipe and the root of the seed's randomness.
  /// - Throws: `ConfigurationError` or `ImagesError` before anything is computed; `TrainingError` if the loss stops being a number.
  public func run(
    seed: UInt64, progress: RunProgress, start: (SmallScaleRecipe, RandomSource) -> any PretrainingMethod
  ) throws -> FamilyOutcome {
    let (random, source, training, test) = try opening(seed: seed)
    var method = start(self, random)
    var inputSource = StepInputSource(configuration, imageCount: imageCount, steps: steps, random: random)
    var (loss, spread) = (IntervalMean(interval: curveInterval), [Findings.Point]())
    let watched = test.images.rows(0..<min(256, test.count))
    for step in 0..<steps {
      let inputs = inputSource.inputs(step: step, of: method) {
        augmentation.views(of: training, indices: $1, random: $2)
      }
      let outcome = try method.step(inputs)
      loss.add(outcome.loss, step: step)
      progress.report(step: step + 1, of: steps, loss: Float(outcome.loss))
      if (step + 1) % curveInterval == 0 || step + 1 == steps {
        spread.append(Findings.Point(Double(step + 1), EmbeddingSpread.of(projections(of: watched, by: method))))
      }
    }
    return outcome(
      of: method.evaluated, encoder: method.encoder, heldBytes: method.heldBytes, loss: loss.points, spread: spread,
      on: source, training: training, test: test, random: random)
  }

  /// The row with labels: trains the recipe's encoder on the labels of all images, by the recipe's batch and descent, and evaluates as
  /// `run` does. Its head, a linear layer to the classes, is no projection: spread, alignment and uniformity are NaN.
  /// - Throws: as `run`.
  public func runSupervised(seed: UInt64, progress: RunProgress) throws -> FamilyOutcome {
    let (random, source, training, test) = try opening(seed: seed)
    var descent = SupervisedRecipe()
    (descent.steps, descent.batchSize) = (steps, configuration.batchSize)
    descent.learningRate = configuration.learningRate
    let trained = try train(on: training, training: descent, random: random, progress: progress)
    return outcome(
      of: trained.state, encoder: trained.encoder, comparesProjections: false, heldBytes: 0, loss: [], spread: [],
      on: source, training: training, test: test, random: random)
  }

  private func outcome(
    of state: EncoderState, encoder: Encoder, comparesProjections: Bool = true, heldBytes: Int,
    loss: [Findings.Point], spread: [Findings.Point], on source: RecipeImages, training: LabelledImages,
    test: LabelledImages, random: RandomSource
  ) -> FamilyOutcome {
    let evaluation = evaluate(state, encoder: encoder, on: source, training: training, test: test, random: random)
    let count = min(1024, test.count)
    let pair = ViewBranch.allCases.map { branch in
      let stream = random.stream("alignment").stream(branch.rawValue)
      let views = augmentation.views(of: test, indices: Array(0..<count), random: stream)
      return encoder.outputs(
        of: views, parameters: state.parameters, buffers: state.buffers, parts: [.projections]
      ).projections
    }
    let whole = outputs(of: test.images.rows(0..<count), by: state, encoder: encoder, parts: [.projections])
    return FamilyOutcome(
      knn: evaluation.knn, probe: evaluation.probe, factorMetrics: evaluation.readouts?.metrics ?? [:], loss: loss,
      spread: spread, alignment: comparesProjections ? EmbeddingSpread.alignment(pair[0], pair[1]) : .nan,
      uniformity: comparesProjections ? EmbeddingSpread.uniformity(whole.projections) : .nan, heldBytes: heldBytes)
  }

  private func projections(of images: Tensor, by method: any PretrainingMethod) -> Tensor {
    outputs(of: images, by: method.evaluated, encoder: method.encoder, parts: [.projections]).projections
  }
}
