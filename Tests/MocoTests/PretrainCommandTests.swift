import ArgumentParser
import Images
import MomentumContrast
import Pretraining
import Testing

@testable import moco

@Suite struct PretrainCommandTests {
  @Test func whatIsLeftOutIsLeftToThePreset() throws {
    let command = try #require(
      try Moco.parseAsRoot(["pretrain", "--data", "synthetic:10", "--out", "run"]) as? PretrainCommand)
    var options = PretrainingOptions()
    options.data = "synthetic:10"
    #expect(command.arguments.options == options)
    #expect(command.out == "run" && !command.resume && command.threads == nil)
  }

  @Test func everyOptionIsRead() throws {
    let line = """
      pretrain --data cifar10:x --image-size 32 --undecodable skip --encoder resnet18 --stem imagenet --head mlp --dim 7 \
      --mechanism end-to-end --queue 9 --momentum 0.5 --temperature 0.3 --batch 6 --groups 3 --no-shuffle --symmetric \
      --augmentation v2 --schedule step --lr 0.25 --weight-decay 0.125 --epochs 4 --seed 8 --checkpoint-every 11 \
      --monitor-every 12 --threads 2 --resume --out somewhere --preset paper-v1 --method moco
      """
    let command = try #require(
      try Moco.parseAsRoot(line.split(separator: " ").map(String.init)) as? PretrainCommand)
    var options = PretrainingOptions()
    (options.data, options.preset, options.imageSize, options.undecodable) = ("cifar10:x", .paperV1, 32, .skip)
    (options.encoder, options.stem, options.head, options.dimension) = (.resnet18, .imagenet, .mlp, 7)
    (options.mechanism, options.queueSize, options.momentum) = (.endToEnd, 9, 0.5)
    (options.temperature, options.batchSize, options.groups) = (0.3, 6, 3)
    (options.shufflesBatch, options.isSymmetric, options.augmentation) = (false, true, .v2)
    (options.schedule, options.learningRate, options.weightDecay) = (.step, 0.25, 0.125)
    (options.epochs, options.seed, options.checkpointEvery, options.monitorEvery) = (4, 8, 11, 12)
    options.method = "moco"
    #expect(command.arguments.options == options)
    #expect(command.threads == 2 && command.resume && command.out == "somewhere")
  }

  @Test func settingsAreNamesAndNumbers() throws {
    let line = "pretrain --data synthetic --out x --method byol --setting hidden=96 --setting base_momentum=0.5"
    let command = try #require(
      try Moco.parseAsRoot(line.split(separator: " ").map(String.init)) as? PretrainCommand)
    #expect(command.arguments.options.method == "byol")
    #expect(command.arguments.options.settings == ["hidden": 96, "base_momentum": 0.5])
  }

  /// One line that names the value and the rule, and the exit code for wrong usage.
  @Test(
    arguments: [
      ("pretrain --out x", "--data: a new run must have images"),
      ("pretrain --data synthetic", "Missing expected argument '--out <out>'"),
      ("pretrain --data pictures --out x", "the data source \"pictures\" is none of synthetic"),
      ("pretrain --data synthetic:0 --out x", "the data source \"synthetic:0\" has the count \"0\""),
      ("pretrain --data synthetic --out x --steps 0", "--steps 0: it must be at least 1"),
      ("pretrain --data synthetic --out x --steps 5 --epochs 5", "--steps and --epochs: only one"),
      ("pretrain --data synthetic --out x --threads 0", "--threads 0: it must be at least 1"),
      ("pretrain --data synthetic --out x --encoder vit", "The value 'vit' is invalid for '--encoder <encoder>'."),
      ("pretrain --data synthetic --out x --preset big", "The value 'big' is invalid for '--preset <preset>'."),
      ("pretrain --data synthetic --out x --queue=-5", "--queue -5: it must be at least 1"),
      ("pretrain --data synthetic --out x --momentum 2", "--momentum 2.0: it must lie in [0, 1]"),
      ("pretrain --data synthetic --out x --lr nan", "--lr nan: it must be a finite number greater than 0"),
      ("pretrain --data synthetic --out x --image-size 1", "--image-size 1: it must lie in 8 ... 1024"),
      ("pretrain --data synthetic --out x --batch 8 --groups 3", "--groups 3: they must divide the batch, 8"),
      ("evaluate c --data synthetic --image-size 1", "--image-size 1: it must lie in 8 ... 1024"),
      ("describe --encoder small --stem imagenet", "--stem imagenet: the small encoder has no stem"),
      ("evaluate c --data synthetic --label-fraction 0", "--label-fraction 0.0: it must be above 0 and at most 1"),
      (
        "pretrain --data synthetic --out x --setting hidden",
        "--setting hidden: it must be a name and a number, as hidden"
      ),
      ("pretrain --data synthetic --out x --setting h=nan", "--setting h=nan: it must be a name and a number"),
      ("pretrain --data synthetic --out x --setting h=1 --setting h=2", "--setting h=2: h is given twice"),
      ("pretrain --data synthetic --out x --method foo", "--method foo: it must be one of moco, instdisc"),
      ("pretrain --data synthetic --out x --method byol --setting hidden=0", "--setting hidden 0: it must be a whole"),
      ("pretrain --data synthetic --out x --method byol --head mlp", "--head: byol has no such number"),
      ("evaluate c --data synthetic --label-fraction nan", "--label-fraction nan: it must be above 0 and at most 1"),
      ("evaluate c --data synthetic --protocol svm", "The value 'svm' is invalid for '--protocol <protocol>'."),
      ("evaluate c", "Missing expected argument '--data <source>'"),
      ("evaluate c --data folder:", "the data source \"folder:\" lacks its folder"),
    ])
  func badInputIsRefused(_ line: String, _ message: String) throws {
    let error = #expect(throws: (any Error).self) {
      try Moco.parseAsRoot(line.split(separator: " ").map(String.init))
    }
    let refused = try #require(error)
    #expect(Moco.exitCode(for: refused) == .validationFailure)
    let first = Moco.fullMessage(for: refused).split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("Error: \(message)"), "\(first)")
  }

  @Test(arguments: ["pretrain", "evaluate"])
  func helpHasExamples(_ command: String) {
    let help = Moco.helpMessage(for: command == "pretrain" ? PretrainCommand.self : EvaluateCommand.self, columns: 120)
    #expect(help.contains("Examples:\n") && help.contains("  moco \(command) "), "\(help)")
  }
}
