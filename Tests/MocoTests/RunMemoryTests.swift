import Foundation
import Images
import MomentumContrast
import Testing

@testable import Pretraining

/// The memory that a run is said to take, beside the largest that its process ever had.
@Suite struct RunMemoryTests {
  struct Size: Sendable, CustomTestStringConvertible {
    let images: Int
    let arguments: String
    let change: @Sendable (inout PretrainingOptions) -> Void
    var testDescription: String { arguments }
  }

  /// Small networks and large ones, many keys, many images, large batches; other methods with two views and with many logits.
  static let sizes = [
    Size(images: 64, arguments: "--queue 64") { $0.queueSize = 64 },
    Size(images: 64, arguments: "--queue 262144 --dim 128") { ($0.queueSize, $0.dimension) = (262_144, 128) },
    Size(images: 12_000, arguments: "--image-size 32") { $0.imageSize = 32 },
    Size(images: 512, arguments: "--image-size 32 --batch 256 --queue 16384 --dim 128") {
      ($0.imageSize, $0.batchSize, $0.queueSize, $0.dimension) = (32, 256, 16_384, 128)
    },
    Size(images: 64, arguments: "--encoder resnet18 --image-size 16 --batch 32 --queue 64") {
      ($0.encoder, $0.imageSize, $0.batchSize, $0.queueSize) = (.resnet18, 16, 32, 64)
    },
    Size(images: 512, arguments: "--method byol --image-size 32 --batch 256") {
      ($0.method, $0.imageSize, $0.batchSize) = ("byol", 32, 256)
    },
    Size(images: 512, arguments: "--method dino --batch 128 --setting prototypes=65536") {
      ($0.method, $0.settings, $0.batchSize) = ("dino", ["prototypes": 65_536], 128)
    },
    Size(images: 512, arguments: "--method cpc --image-size 32 --batch 128") {
      ($0.method, $0.imageSize, $0.batchSize) = ("cpc", 32, 128)
    },
  ]

  private static let hasPython = MocoProcess.isOnPath("python3")

  @Test(.enabled(if: hasPython, "python3 is not installed: nothing reports the peak of a process"), arguments: sizes)
  func aRunTakesWhatIsSaid(_ size: Size) throws {
    try withTemporaryFolder { folder in
      var options = PretrainingOptions()
      (options.data, options.steps) = ("synthetic:\(size.images)", 1)
      size.change(&options)
      let set = try DataSource("synthetic:\(size.images)").load(LoadingOptions(imageSize: options.imageSize))
      let bytes = 4 * (set.training.images.count + (set.test?.images.count ?? 0))
      let expected = RunMemory(try PretrainingPlan(options, images: set), imageBytes: bytes).total
      let log = folder.appendingPathComponent("peak")
      let python =
        "import os,sys,resource;os.spawnv(os.P_WAIT,sys.argv[2],sys.argv[2:]);"
        + "open(sys.argv[1],'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))"
      let arguments =
        ["pretrain", "--data", "synthetic:\(size.images)", "--steps", "1", "--threads", "1"]
        + size.arguments.split(separator: " ").map(String.init)
        + ["--out", folder.appendingPathComponent("run").path]
      let outcome = try MocoProcess(arguments, shell: "exec python3 -c \"\(python)\" \(log.path) \"$0\" \"$@\"")
        .outcome()
      #expect(outcome.status == 0, "\(outcome.err)")
      let peak = 1024 * (Double(try String(contentsOf: log, encoding: .utf8)) ?? .nan)
      print("\(size.arguments): \(Int(expected / 1e6)) MB expected, \(Int(peak / 1e6)) MB taken")
      #expect(abs(expected / peak - 1) < 0.25, "\(Int(expected / 1e6)) MB expected, \(Int(peak / 1e6)) MB taken")
    }
  }
}
