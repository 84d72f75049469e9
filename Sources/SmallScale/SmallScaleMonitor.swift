import Ablations
import Images
import MomentumContrast
import Tensors

/// What is looked at while a run goes on: kNN on unseen images, and which device group keys betray.
///
/// It looks with fewer images than the evaluation at the end, in the same way: the query encoder in evaluation mode. It
/// changes nothing, and draws from sub-streams of its own, so a run with a monitor ends in the same bits as one without.
struct SmallScaleMonitor {
  /// kNN in percent against the step.
  private(set) var knn: [Findings.Point] = []
  /// The share of keys that betray their query's group, in percent, against the step.
  private(set) var queryGroup: [Findings.Point] = []
  /// The share of keys that betray the group they were encoded in, in percent, against the step.
  private(set) var keyGroup: [Findings.Point] = []

  private let recipe: SmallScaleRecipe
  private let training: LabelledImages
  private let bank: (images: Tensor, labels: [Int])
  private let test: (images: Tensor, labels: [Int])
  private let random: RandomSource

  init(_ recipe: SmallScaleRecipe, training: LabelledImages, test: LabelledImages, random: RandomSource) {
    self.recipe = recipe
    self.training = training
    self.random = random
    func first(_ count: Int, of set: LabelledImages) -> (images: Tensor, labels: [Int]) {
      let images = set.images.rows(0..<min(count, set.count))
      return (recipe.normalized(images), Array(set.labels.prefix(count)))
    }
    bank = first(recipe.knnTrainCount, of: training)
    self.test = first(recipe.knnTestCount, of: test)
  }

  /// Adds a point to every curve.
  mutating func look(at moco: MoCo, step: Int) {
    let x = Double(step)
    func features(_ images: Tensor) -> Tensor {
      moco.encoder.features(of: images, parameters: moco.query.parameters, buffers: moco.query.buffers)
    }
    let accuracy = NearestNeighbours(neighbours: 200, temperature: 0.1).accuracy(
      train: features(bank.images), trainLabels: bank.labels, test: features(test.images), testLabels: test.labels,
      classCount: training.classCount)
    knn.append(Findings.Point(x, 100 * accuracy))
    guard recipe.groupProbeBatches > 0 else { return }
    let (query, key) = betrayedGroups(moco, step: step)
    queryGroup.append(Findings.Point(x, 100 * query))
    keyGroup.append(Findings.Point(x, 100 * key))
  }

  /// Which groups the keys of some batches betray, encoded as training encodes them; other batches at every step. The keys
  /// of a memory bank are its entries, of whose own groups nothing is kept: both figures are then about the queries'.
  private func betrayedGroups(_ moco: MoCo, step: Int) -> (query: Double, key: Double) {
    let configuration = recipe.configuration
    let (batch, groups) = (configuration.batchSize, configuration.groups)
    var order = EpochOrder(imageCount: training.count, batchSize: batch, random: random.stream("order").stream(step))
    let probe = GroupProbe()
    var sums = (query: 0.0, key: 0.0)
    for number in 0..<recipe.groupProbeBatches {
      let (stream, indices) = (random.stream("batches").stream(step).stream(number), order.indices(step: number))
      let views = recipe.augmentation.views(
        of: training, indices: indices, random: stream.stream("views"))
      let shuffle =
        configuration.shufflesBatch ? BatchShuffle(batch: batch, random: stream.stream("shuffle")) : nil
      let isStored = configuration.mechanism.looksUpEntries
      let keys =
        isStored ? moco.dictionary.keys.gatheringRows(indices) : moco.encodeKeys(views, shuffle: shuffle).keys  // N×C
      let parts = probe.parts(of: keys, views: views, in: moco, random: stream.stream("companies"))
      let queries = BatchShuffle(order: Array(0..<batch)).groupOfSample(groups)
      sums.query += GroupProbe.accuracy(of: parts, groups: queries, count: groups.count)
      sums.key += GroupProbe.accuracy(
        of: parts, groups: isStored ? queries : shuffle?.groupOfSample(groups) ?? queries, count: groups.count)
    }
    let count = Double(recipe.groupProbeBatches)
    return (sums.query / count, sums.key / count)
  }
}
