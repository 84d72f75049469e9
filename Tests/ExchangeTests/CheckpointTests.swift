import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

/// A run of a few steps on noise, everything drawn from its seed and the number of the step, as a real run does it.
struct TinyRun {
  var moco: MoCo
  static let random = RandomSource(seed: 7)
  static let images = 12

  init(_ mechanism: Mechanism = .queue, change: (inout Configuration) -> Void = { _ in }) {
    var configuration = Configuration.small
    configuration.mechanism = mechanism
    configuration.batchSize = 4
    configuration.groups = DeviceGroups(count: 2)
    configuration.queueSize = mechanism == .memoryBank ? 5 : 9
    configuration.dimension = 5
    change(&configuration)
    moco = MoCo(
      configuration: configuration, backbone: SmallConvNet(widths: [4, 6]), imageCount: Self.images,
      random: Self.random.stream("model"))
  }

  init(_ moco: MoCo) { self.moco = moco }

  /// The losses of the next steps.
  mutating func take(_ steps: Int) throws -> [Double] {
    try (0..<steps).map { _ in
      let random = Self.random.stream("step").stream(moco.stepCount)
      func views(_ name: String) -> Tensor {
        var stream = random.stream(name)
        return Tensor(shape: [4, 6, 6, 3], (0..<432).map { _ in stream.gaussian() })
      }
      let lookup = BankLookup(images: [0, 3, 4, 9], count: 5, imageCount: Self.images, random: random.stream("bank"))
      return try moco.step(
        queryViews: views("query"), keyViews: views("key"),
        shuffle: BatchShuffle(batch: 4, random: random.stream("shuffle")),
        lookup: moco.configuration.mechanism == .memoryBank ? lookup : nil, learningRate: 0.05
      ).loss
    }
  }
}

@Suite struct CheckpointTests {
  private static let variants: [String] = Mechanism.allCases.map(\.rawValue) + ["symmetric", "mlp", "moving bank"]

  private static func run(_ variant: String) -> TinyRun {
    switch variant {
    case "symmetric": TinyRun { $0.isSymmetric = true }
    case "mlp": TinyRun { $0.head = .mlp }
    case "moving bank": TinyRun(.memoryBank) { $0.representationMomentum = 0.5 }
    default: TinyRun(Mechanism(rawValue: variant) ?? .queue)
    }
  }

  /// A file has no name for another loss than InfoNCE, and a run that went on by InfoNCE would be another run.
  @Test func anotherLossIsRefused() throws {
    let run = TinyRun { $0.loss = .decoupled }
    let error = #expect(throws: SafetensorsError.self) { try Checkpoint(run.moco, seed: 7) }
    #expect(error?.description == "checkpoint: loss decoupled: a checkpoint is of a run by InfoNCE")
  }

  /// Three steps, a file, three steps from the file: every bit is that of six steps without a stop.
  @Test(arguments: variants) func aResumedRunContinuesBitForBit(_ variant: String) throws {
    var whole = Self.run(variant)
    _ = try whole.take(3)
    let bytes = try Checkpoint(whole.moco, seed: 7, run: ["data": "noise \"4\"\n"]).file.encoded()
    let losses = try whole.take(3)

    let read = try Checkpoint(try SafetensorsFile(data: bytes))
    #expect(read.seed == 7 && read.run == ["data": "noise \"4\"\n"])
    #expect(read.moco.stepCount == 3)
    #expect(read.file.encoded() == bytes)
    var resumed = TinyRun(read.moco)
    #expect(try resumed.take(3) == losses)
    #expect(
      try Checkpoint(resumed.moco, seed: 7).file.encoded() == Checkpoint(whole.moco, seed: 7).file.encoded())
  }

  /// Every number of a recipe comes back, also one that has no short decimal form.
  @Test(arguments: [LearningRateSchedule.constant, .cosine, .paperV1, .step(at: [1 / 3])])
  func theRecipeComesBack(_ schedule: LearningRateSchedule) throws {
    let moco = TinyRun {
      $0.schedule = schedule
      $0.temperature = 1 / 7
      $0.momentum = 0.99 + 1e-7
      $0.learningRate = 0.1 * 0.1
      $0.weightDecay = 1e-30
      $0.sgdMomentum = 0
      $0.shufflesBatch = false
      $0.epochs = 123
    }.moco
    let read = try Checkpoint(try SafetensorsFile(data: Checkpoint(moco, seed: .max).file.encoded()))
    #expect(read.moco.configuration == moco.configuration)
    #expect(read.seed == .max)
  }

  @Test func namesAreThoseOfTheOfficialCode() throws {
    let file = try Checkpoint(TinyRun().moco, seed: 1).file
    for name in ["encoder_q.layer1.conv.weight", "encoder_k.fc.bias", "encoder_k.layer2.bn.running_var", "queue"] {
      #expect(file[name]?.type == .float32)
    }
    #expect(file["queue"]?.shape == [5, 9])
    #expect(file["queue_ptr"]?.type == .int64 && file["queue_ptr"]?.shape == [1])
    #expect(file["encoder_q.layer1.conv.weight"]?.shape == [4, 3, 3, 3])
    #expect(file["optimizer.momentum_buffer.layer1.conv.weight"]?.shape == [4, 3, 3, 3])
    let bank = try Checkpoint(TinyRun(.memoryBank).moco, seed: 1).file
    #expect(bank["bank"]?.shape == [12, 5])
    #expect(bank["queue"] == nil && !bank.names.contains { $0.hasPrefix("encoder_k.") })
  }

  /// An encoder that no reader could build again is not written.
  @Test func anEncoderWithoutANameIsRefused() {
    let moco = MoCo(
      configuration: .small, backbone: ResNet(widths: [4], kind: .basic, blocksPerStage: [1], stem: .cifar),
      random: RandomSource(seed: 1))
    #expect(throws: SafetensorsError.self) { try Checkpoint(moco, seed: 1) }
  }

  /// A file that cannot be put in place leaves the one that is there.
  @Test func aFailedWriteLeavesTheOldFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("checkpoint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appendingPathComponent("checkpoint.safetensors")
    var run = TinyRun()
    try Checkpoint(run.moco, seed: 1).write(to: url)
    let before = try Data(contentsOf: url)
    _ = try run.take(1)
    let checkpoint = try Checkpoint(run.moco, seed: 1)
    let missing = folder.appendingPathComponent("missing/checkpoint.safetensors")
    #expect(throws: SafetensorsError.self) { try checkpoint.write(to: missing) }
    #expect(try Data(contentsOf: url) == before)
    try checkpoint.write(to: url)
    #expect(try Checkpoint(contentsOf: url).moco.stepCount == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["checkpoint.safetensors"])
  }

  typealias Fault = RecordingTests.Fault

  static let faults: [Fault] = [
    Fault(#"metadata "format" is missing"#) { $0.metadata["format"] = nil },
    Fault(#"metadata "format" is "moco-checkpoint-2", and must be moco-checkpoint-1"#) {
      $0.metadata["format"] = "moco-checkpoint-2"
    },
    Fault(#"metadata "mechanism" is "stack", and must be one of queue, memory-bank, end-to-end"#) {
      $0.metadata["mechanism"] = "stack"
    },
    Fault(#"metadata "seed" is "-1", and must be a whole number of 64 bits"#) { $0.metadata["seed"] = "-1" },
    Fault(#"metadata "step" is "3.5", and must be a whole number"#) { $0.metadata["step"] = "3.5" },
    Fault(#"metadata "shuffle" is "yes", and must be true or false"#) { $0.metadata["shuffle"] = "yes" },
    Fault(#"metadata "schedule" is "step:0.5,", and must be constant, cosine or step:"#) {
      $0.metadata["schedule"] = "step:0.5,"
    },
    Fault("metadata: schedule milestones [1.5]: each must be a share") { $0.metadata["schedule"] = "step:1.5" },
    Fault("metadata: momentum 1.5: it must lie in [0, 1]") { $0.metadata["key_momentum"] = "1.5" },
    Fault("metadata: device groups 3: they must divide the batch size, 4") { $0.metadata["groups"] = "3" },
    Fault(#"metadata "widths" is "4,x", and must be at most 16 whole numbers in 1 ... 65536"#) {
      $0.metadata["widths"] = "4,x"
    },
    Fault(#"tensor "queue": its shape is [5, 9], but the metadata have [5, 8]"#) { $0.metadata["queue_size"] = "8" },
    Fault(#"metadata "dim" is 999999999999, and must be at most 65536"#) {
      $0.metadata["dim"] = "999999999999"
    },
    Fault(#"tensor "encoder_k.layer1.bn.running_mean": missing"#) { $0.remove("encoder_k.layer1.bn.running_mean") },
    Fault(#"tensor "encoder_q.layer2.bn.num_batches_tracked": missing"#) {
      $0.remove("encoder_q.layer2.bn.num_batches_tracked")
    },
    Fault(#"tensor "optimizer.momentum_buffer.fc.bias": missing"#) { $0.remove("optimizer.momentum_buffer.fc.bias") },
    Fault(#"tensor "optimizer.momentum_buffer.fc.bias": its shape is [5, 1], and must be [5]"#) {
      $0.reshape("optimizer.momentum_buffer.fc.bias", [5, 1])
    },
    Fault(#"tensor "optimizer.momentum_buffer.fc.bias": element [3] is nan"#) {
      $0.floats["optimizer.momentum_buffer.fc.bias"]?[3] = .nan
    },
    Fault(#"tensor "encoder_k.fc.weight": element [0, 4] is inf"#) {
      $0.floats["encoder_k.fc.weight"]?[4] = .infinity
    },
    Fault(#"tensor "queue_ptr": element [0] is 9, and must be in 0 ..< 9"#) { $0.integers["queue_ptr"] = ([1], [9]) },
    Fault(#"tensor "extra": nothing here is called so"#) { $0.floats["extra"] = Tensor(shape: [2]) },
  ]

  @Test(arguments: faults) func aFaultIsNamed(_ fault: Fault) throws {
    var run = TinyRun()
    _ = try run.take(1)
    var parts = try TinyFile(Checkpoint(run.moco, seed: 3).file)
    fault.make(&parts)
    let error = #expect(throws: SafetensorsError.self) { try Checkpoint(parts.file) }
    let line = error?.description ?? ""
    #expect(line.contains(fault.says), "\(line)")
    #expect(!line.contains("\n"))
  }

  /// Several faulty tensors are named one by one, a line each: missing, misshapen, mistyped, not finite, not known.
  @Test func severalFaultsHaveALineEach() throws {
    var parts = try TinyFile(Checkpoint(TinyRun().moco, seed: 3).file)
    parts.remove("encoder_q.layer1.conv.weight")
    parts.remove("queue_ptr")
    parts.reshape("encoder_k.fc.bias", [1, 5])
    parts.floats["queue"]?[2] = .nan
    parts.floats["encoder_q.layer1.bn.running_var"]?[0] = -2
    parts.remove("encoder_q.fc.weight")
    parts.doubles["encoder_q.fc.weight"] = TensorOf<Double>(shape: [5, 6])
    parts.floats["zzz"] = Tensor(shape: [1])
    let error = #expect(throws: TensorFaultsError.self) { try Checkpoint(parts.file) }
    let expected = [
      #""encoder_q.layer1.conv.weight": missing"#,
      #""encoder_q.fc.weight": its type is F64, and must be F32"#,
      #""encoder_q.layer1.bn.running_var": an element is -2.0, and must not be negative"#,
      #""encoder_k.fc.bias": its shape is [1, 5], and must be [5]"#,
      #""queue": element 2 of 45 is nan, and must be finite"#,
      #""queue_ptr": missing"#,
      #""zzz": nothing here is called so"#,
    ]
    #expect(
      error?.description.split(separator: "\n").map(String.init) == expected.map { "data in memory: tensor \($0)" })
  }

  /// Metadata that name another mechanism are belied by more than one tensor.
  @Test(arguments: [("memory-bank", #""bank": missing"#), ("end-to-end", #""queue": nothing here is called so"#)])
  func anotherMechanismHasOtherTensors(_ mechanism: String, _ says: String) throws {
    var parts = try TinyFile(Checkpoint(TinyRun().moco, seed: 3).file)
    parts.metadata["mechanism"] = mechanism
    let error = #expect(throws: TensorFaultsError.self) { try Checkpoint(parts.file) }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  /// The bank's own: K of its entries must lie outside the batch.
  @Test func aBankThatIsTooSmallIsNamed() throws {
    var parts = try TinyFile(Checkpoint(TinyRun(.memoryBank).moco, seed: 3).file)
    parts.floats["bank"] = Tensor(shape: [7, 5], repeating: 0.4)
    let error = #expect(throws: SafetensorsError.self) { try Checkpoint(parts.file) }
    #expect(error?.description.contains("a memory bank must have as many images outside the batch") == true)
  }

  @Test func damagedFilesAreReadOrRefused() throws {
    let original = try Checkpoint(TinyRun().moco, seed: 3).file.encoded()
    expectDamagedFilesAreReadOrRefused(original, seed: 6) { _ = try Checkpoint($0) }
  }
}
