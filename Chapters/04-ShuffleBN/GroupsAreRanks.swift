import Foundation
import MomentumContrast
import Synchronization
import Tensors
import Testing

extension ShuffleBN {

  // ### The groups are the ranks
  //
  // This chapter cuts a batch into groups on one processor and calls them devices. Is that the paper's machine? There, eight
  // processes hold a slice of the batch each, and whole copies of both encoders and of the queue. In a step they tell each other four
  // things (`Communicator`): the images of a shuffled key batch and the keys that come back; the gradients, which are added up;
  // what each batch norm met; and the losses, with how many queries found their key. Here the processes are called ranks, as in MPI.
  //
  // It is the same computation, to the last bit. A step gives each group a forward pass of its own (`EncodedBatch`), whoever holds
  // it, and adds the groups' gradients up in the order of the groups, whoever adds. The test trains one process with four groups.
  // Then it trains two ranks with two groups each and four ranks with one each, every rank a thread with its own share of the
  // images. Weights, running statistics, velocity and queue are compared bit for bit, after eight steps, with and without a
  // shuffle. With `mpirun` the ranks are processes, on one host or several: `moco pretrain --help` says how, and
  // `RanksProcessTests` compares the same bits there.

  /// A short run's recipe: 16 images in four groups.
  static func shortRun(shuffled: Bool) -> Configuration {
    var configuration = Configuration.chapters
    configuration.queueSize = 64
    configuration.groups = DeviceGroups(count: 4)
    configuration.shufflesBatch = shuffled
    return configuration
  }

  /// Eight steps of one rank; what it holds at the end, and the last loss.
  static func train(_ configuration: Configuration, _ ranks: any Communicator) throws -> (moco: MoCo, loss: Double) {
    var moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: [8, 16]), random: RandomSource(seed: 1))
    var source = StepInputSource(configuration, imageCount: 64, steps: 8, random: RandomSource(seed: 2))
    var loss = 0.0
    for step in 0..<8 {
      let inputs = source.inputs(step: step, ranks: ranks) { _, images, random in
        // A view of noise: what it shows does not matter here, only that it is the image's at that place of the batch.
        Tensor(
          shape: [images.count, 8, 8, 3],
          images.indices.flatMap { position -> [Float] in
            var stream = random.stream(position)
            return (0..<8 * 8 * 3).map { _ in stream.gaussian() }
          })
      }
      loss = try moco.step(inputs, ranks: ranks).loss
    }
    return (moco, loss)
  }

  @Test(arguments: [2, 4], [true, false]) func ranksComputeTheBitsOfGroups(count: Int, shuffled: Bool) throws {
    let configuration = Self.shortRun(shuffled: shuffled)
    let (alone, loss) = try Self.train(configuration, SingleProcess())
    let ranks = try InProcessRanks.together(count) { try Self.train(configuration, $0) }.map { try $0.get() }
    for (moco, itsLoss) in ranks {
      #expect(moco.query == alone.query && moco.key == alone.key)
      #expect(moco.velocity == alone.velocity && moco.queue == alone.queue)
      #expect(itsLoss == loss)
    }
    print("\(count) ranks\(shuffled ? ", shuffled" : ""): loss \(loss) after 8 steps, every bit as in one process")
  }

  // ### What ranks say to each other, and where it ends
  //
  // A step of R ranks with G groups, a queue and shuffled keys makes eight exchanges, and one more asks whether a rank wants to stop. What a rank hears in
  // them, in numbers of four bytes, follows from the sizes alone. Let N images of I numbers be in the batch, P numbers learned,
  // S the mean and variance of every channel of every batch norm, and C the length of a key:
  //
  // | exchange | a rank hears |
  // |---|---|
  // | images of the shuffled keys, all-gather | (R − 1)/R · N·I |
  // | keys, all-gather | (R − 1)/R · N·C |
  // | losses, all-gather, in double precision | (R − 1)/R · 2·N |
  // | gradients of each group: to each rank its share of the numbers | (R − 1) · G/R · ⌈P/R⌉ |
  // | the sums of the shares, all-gather | (R − 1) · ⌈P/R⌉ |
  // | what the batch norms met, queries and keys, all-gather | (R − 1) · G/R · 2·S |
  // | how many queries found their key, all-gather, in double precision | (R − 1) · 2 |

  /// What a rank hears in a step, in bytes.
  struct StepTraffic: Equatable {
    var images, keys, losses, gradients, statistics, correct: Int
    var total: Int { images + keys + losses + gradients + statistics + correct }

    init(ranks R: Int, groups G: Int, batch N: Int, image I: Int, key C: Int, parameters P: Int, statistics S: Int) {
      let (others, held, share) = (R - 1, G / R, (P + R - 1) / R)
      images = 4 * others * (N / R) * I
      keys = 4 * others * (N / R) * C
      losses = 8 * others * (N / R)
      gradients = 4 * others * (held + 1) * share
      statistics = 4 * others * held * 2 * S
      correct = 8 * others
    }
  }

  /// Ranks that count what they hear.
  final class CountingRanks: Communicator {
    private let ranks: InProcessRanks
    private let heard = Mutex((exchanges: 0, bytes: 0))
    var rank: Int { ranks.rank }
    var count: Int { ranks.count }
    var total: (exchanges: Int, bytes: Int) { heard.withLock { $0 } }

    init(_ ranks: InProcessRanks) { self.ranks = ranks }

    func allGather(_ own: UnsafeRawBufferPointer, into all: UnsafeMutableRawBufferPointer) {
      heard.withLock { $0 = ($0.exchanges + 1, $0.bytes + all.count - own.count) }
      ranks.allGather(own, into: all)
    }

    func allToAll(_ own: UnsafeRawBufferPointer, into pieces: UnsafeMutableRawBufferPointer) {
      heard.withLock { $0 = ($0.exchanges + 1, $0.bytes + pieces.count - pieces.count / count) }
      ranks.allToAll(own, into: pieces)
    }
  }

  @Test(arguments: [2, 4]) func theFormulaCountsWhatRanksHear(count: Int) throws {
    let configuration = Self.shortRun(shuffled: true)
    let counted = try InProcessRanks.together(count) { ranks -> (exchanges: Int, bytes: Int, parameters: Int) in
      let counting = CountingRanks(ranks)
      let moco = try Self.train(configuration, counting).moco
      return (counting.total.exchanges, counting.total.bytes, moco.query.parameters.count)
    }.map { try $0.get() }
    let expected = StepTraffic(
      ranks: count, groups: 4, batch: 16, image: 8 * 8 * 3, key: configuration.dimension,
      parameters: counted[0].parameters, statistics: 2 * (8 + 16))
    for rank in counted { #expect(rank.exchanges == 8 * 8 && rank.bytes == 8 * expected.total) }
    print("\(count) ranks: \(expected.total) bytes a step in 8 exchanges")
  }

  // For the paper's ResNet-50 on 224×224 pixels, with 32 images a rank and a group each, that is, in megabytes a step:
  //
  // | ranks | batch | images | keys | gradients | batch norm | sum |
  // |---:|---:|---:|---:|---:|---:|---:|
  // | 8 | 256 | 135 | 0.1 | 166 | 3 | 304 |
  // | 64 | 2048 | 1214 | 1.0 | 187 | 27 | 1429 |
  // | 1024 | 32,768 | 19,711 | 16.8 | 190 | 435 | 20,352 |
  //
  // The gradients hardly cost more with more ranks: at most twice the 95 MB that they are. (With more groups than ranks they would
  // cost more, since each group's are sent: that is the price of the fixed order.) The gather of the images grows with the batch,
  // while the work of a rank does not. At 64 ranks it is most of what is said, at 1024 nearly all of it. There a network of
  // 10 GB/s is busy with it for two seconds a step. What batch norm met comes second.
  //
  // What would one do then? A shuffled image is needed by one rank, not by all: an all-to-all would send each rank its 32 images,
  // 19 MB at any size. Better, no image need travel. The order comes from a seed that all ranks know, and a view draws from
  // the stream of its place in the batch. So a rank can read the images that it is going to encode and make their views itself;
  // the keys go back as now. (It is not done here, because the official code gathers.) The
  // running statistics need only the mean over the groups, which is as long as the statistics of one. What stays is latency. An
  // all-to-all among 1024 ranks is 1023 messages each, of 93 kB here; a tree of sums needs ten, but fixes another order of
  // summation, which one process would have to follow.
  //
  // How long an exchange takes between the ranks of a given machine, `mpirun -n 2 moco benchmark ranks` measures.

  @Test func whatThePaperWouldCost() {
    let encoder = Encoder(backbone: ResNet.resNet50(stem: .imagenet), head: .linear, dimension: 128)
    let parameters = EncoderDescription(encoder, imageSize: ImageSize(224)).parameterCount
    let statistics = 2 * encoder.backbone.normalizedChannels.values.reduce(0, +)
    let table = [8, 64, 1024].map { ranks -> [Double] in
      let traffic = StepTraffic(
        ranks: ranks, groups: ranks, batch: 32 * ranks, image: 224 * 224 * 3, key: 128, parameters: parameters,
        statistics: statistics)
      return [traffic.images, traffic.keys, traffic.gradients, traffic.statistics, traffic.total].map {
        Double($0) / 1e6
      }
    }
    for row in table { print(row.map { String(format: "%.1f", $0) }.joined(separator: " · ")) }
    #expect(table[0].map { $0.rounded() } == [135, 0, 166, 3, 304])
    #expect(table[1].map { $0.rounded() } == [1214, 1, 187, 27, 1429])
    #expect(table[2].map { $0.rounded() } == [19711, 17, 190, 435, 20352])
    // In bytes: all gradients, a rank's share of them, and the images of a rank.
    let gradients = Double(4 * parameters) / 1e6
    let images = Double(4 * 32 * 224 * 224 * 3) / 1e6
    #expect(gradients.rounded() == 95 && (gradients / 1.024).rounded() == 93 && images.rounded() == 19)
  }
}
