import Images
import MomentumContrast
import Tensors

/// What is looked at while a run goes on: kNN on unseen images if there are labels, and the spread of the embeddings.
///
/// It looks at the same images every time, drawn by a sub-stream of its own: a folder's come class by class, and others
/// in turn. It changes nothing, so a run that is looked at more often ends in the same bits.
struct RunMonitor {
  private struct Part {
    let images: Tensor
    let labels: [Int]
  }
  private let bank: Part
  private let test: Part?
  private let classCount: Int

  /// Images that neighbours are looked up in, that are judged, and whose spread is taken.
  private static let (bankCount, testCount, spreadCount) = (2048, 1024, 256)

  init(_ plan: PretrainingPlan, _ set: ImageSet) {
    let random = RandomSource(seed: plan.seed).stream("monitor")
    func part(_ count: Int, of images: LabelledImages, _ name: String) -> Part {
      var random = random.stream(name)
      let indices = Array(random.permutation(images.count).prefix(count))
      return Part(
        images: plan.normalization(images.images.gatheringRows(indices)),
        labels: images.isLabelled ? indices.map { images.labels[$0] } : [])
    }
    bank = part(Self.bankCount, of: set.training, "training")
    classCount = set.training.classCount
    let canJudge = (try? set.checkForEvaluation()) != nil
    test = canJudge ? set.test.map { part(Self.testCount, of: $0, "test") } : nil
  }

  /// kNN in 0–1 if there is anything to judge, and the spread.
  func look(at trainee: Trainee) -> (knn: Double?, spread: Double) {
    func features(_ images: Tensor) -> Tensor {
      trainee.encoder.features(of: images, parameters: trainee.kept.parameters, buffers: trainee.kept.buffers)
    }
    let knn = test.map { test in
      NearestNeighbours().accuracy(
        train: features(bank.images), trainLabels: bank.labels, test: features(test.images), testLabels: test.labels,
        classCount: classCount)
    }
    let some = bank.images.rows(0..<min(Self.spreadCount, bank.images.shape[0]))
    let embeddings = trainee.encoder.outputs(
      of: some, parameters: trainee.kept.parameters, buffers: trainee.kept.buffers, parts: [.projections]
    ).projections
    return (knn, EmbeddingSpread.of(embeddings))
  }
}
