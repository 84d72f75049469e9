import ArgumentParser
import Images
import MomentumContrast
import Pretraining

/// What decides a run's result. What is left out comes from the preset, or from the run that is resumed.
struct PretrainArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The images: \(DataSource.forms).", valueName: "source"))
  var data: String?

  @Option(help: "How it is learned: \(PretrainingOptions.methods.joined(separator: ", ")). (default: moco)")
  var method: String?

  @Option(
    name: .customLong("setting"),
    help: ArgumentHelp("A number of another method than MoCo; may be given more than once.", valueName: "name=number"))
  var settings: [String] = []

  @Option(help: "The recipe for everything that is not said. (default: small)")
  var preset: Preset?

  @Option(
    help: """
      Cut the middle square out of every image and resize it to S×S pixels, 8 to 1024. (default: as they are; pictures \
      of a folder that are no squares of one size up to 64 become 32×32, or 224×224 with a paper's preset)
      """)
  var imageSize: Int?

  @Option(help: "What happens to pictures that do not decode; they are counted and named. (default: refuse)")
  var undecodable: LoadingOptions.Undecodable?

  @Option(help: "The network. small: four 3×3 convolutions of 16, 32, 64 and 128 channels.")
  var encoder: EncoderName?

  @Option(help: "What an image meets first in a ResNet. (default: cifar up to 64 pixels, imagenet above)")
  var stem: ResNet.Stem?

  @Option(help: "What follows the network during pre-training.")
  var head: ProjectionHead?

  @Option(help: "The length of queries and keys.")
  var dim: Int?

  @Option(help: "Where negatives come from.")
  var mechanism: Mechanism?

  @Option(help: "K, the number of negatives; end-to-end has those of its batch.")
  var queue: Int?

  @Option(help: "m of the momentum update.")
  var momentum: Float?

  @Option(help: "τ, which divides the logits.")
  var temperature: Float?

  @Option(help: "Images in a batch.")
  var batch: Int?

  @Option(help: "Device groups with batch-norm statistics of their own.")
  var groups: Int?

  @Flag(inversion: .prefixedNo, help: "Shuffle the keys across the groups. (default: --shuffle)")
  var shuffle: Bool?

  @Flag(inversion: .prefixedNo, help: "Let each view of a pair be once the query and once the key.")
  var symmetric: Bool?

  @Option(help: "The views; of images below 32 pixels, in their versions for small images.")
  var augmentation: AugmentationName?

  @Option(help: "How the learning rate moves: half a cosine, a tenth at 60 % and at 80 %, or not.")
  var schedule: ScheduleName?

  @Option(help: "The learning rate at the start.")
  var lr: Float?

  @Option(help: "Weight decay.")
  var weightDecay: Float?

  @Option(help: "The length of the run.")
  var steps: Int?

  @Option(help: "The length of the run in passes over the images.")
  var epochs: Int?

  @Option(help: "Of all randomness, synthetic images included. (default: 1)")
  var seed: UInt64?

  @Option(help: "Steps between checkpoints. (default: a twentieth of the run, at most 500; and ten minutes at most)")
  var checkpointEvery: Int?

  @Option(help: "Steps between looks at kNN and collapse. (default: a twentieth of the run, at most 500)")
  var monitorEvery: Int?

  /// The settings by name.
  private func namedSettings() throws -> [String: Float] {
    var named: [String: Float] = [:]
    for text in settings {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, let value = Float(parts[1]), value.isFinite else {
        throw ValidationError("--setting \(text): it must be a name and a number, as hidden=128")
      }
      guard named.updateValue(value, forKey: parts[0]) == nil else {
        throw ValidationError("--setting \(text): \(parts[0]) is given twice")
      }
    }
    return named
  }

  /// The same as the library has it.
  /// - Precondition: `validate` has passed.
  var options: PretrainingOptions {
    var options = PretrainingOptions()
    options.method = method
    options.settings = (try? namedSettings()) ?? [:]
    options.data = data
    options.preset = preset
    options.imageSize = imageSize
    options.undecodable = undecodable
    options.encoder = encoder
    options.stem = stem
    options.head = head
    options.dimension = dim
    options.mechanism = mechanism
    options.queueSize = queue
    options.momentum = momentum
    options.temperature = temperature
    options.batchSize = batch
    options.groups = groups
    options.shufflesBatch = shuffle
    options.isSymmetric = symmetric
    options.augmentation = augmentation
    options.schedule = schedule
    options.learningRate = lr
    options.weightDecay = weightDecay
    options.steps = steps
    options.epochs = epochs
    options.seed = seed
    options.checkpointEvery = checkpointEvery
    options.monitorEvery = monitorEvery
    return options
  }

  func validate() throws {
    _ = try namedSettings()
    do {
      try options.validate()
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
