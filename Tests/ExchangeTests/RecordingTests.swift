import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

@Suite struct RecordingTests {
  @Test func everythingIsTakenFromTheFile() throws {
    let tiny = TinyFile()
    let recording = try Recording(tiny.file)
    let configuration = recording.configuration
    #expect(configuration.batchSize == 4 && configuration.queueSize == 7 && configuration.dimension == 5)
    #expect(configuration.temperature == 0.1 && configuration.momentum == 0.99 && configuration.learningRate == 0.05)
    #expect(configuration.sgdMomentum == 0.9 && configuration.weightDecay == 0.0001)
    #expect(configuration.groups == DeviceGroups(count: 2) && configuration.head == .linear)
    #expect(recording.stepCount == 2)
    #expect(recording.queue.pointer == 5)
    #expect(PyTorchLayout.exported(queue: recording.queue.keys) == tiny.floats["queue"])
    let backbone = try #require(recording.encoder.backbone as? SmallConvNet)
    #expect(backbone.widths == [4, 6])
    let weight = recording.initial.parameters["layer2.conv.weight"]
    #expect(PyTorchLayout.exported(parameter: weight) == tiny.floats["encoder_q.layer2.conv.weight"])
  }

  /// Running statistics, their count and the permutations may be left out.
  @Test func whatIsOptionalMayBeMissing() throws {
    var tiny = TinyFile()
    for name in tiny.file.names where name.contains("running") || name.contains("tracked") { tiny.remove(name) }
    tiny.remove("permutations")
    let recording = try Recording(tiny.file)
    #expect(recording.initial.buffers == TinyFile.encoder().initialBuffers)
    var replay = Replay(recording)
    #expect(try replay.next() != nil)
  }

  /// What NumPy's `ascontiguousarray` makes of PyTorch's count.
  @Test func aCountMayBeARowOfOne() throws {
    var tiny = TinyFile()
    for layer in ["layer1", "layer2"] { tiny.integers["encoder_q.\(layer).bn.num_batches_tracked"] = ([1], [6]) }
    #expect(try Replay(Recording(tiny.file)).file.integers("encoder_q.layer1.bn.num_batches_tracked").values == [6])
  }

  /// A recording with one fault, and what must be said about it.
  struct Fault: CustomTestStringConvertible, Sendable {
    let says: String
    let make: @Sendable (inout TinyFile) -> Void
    init(_ says: String, _ make: @escaping @Sendable (inout TinyFile) -> Void) {
      self.says = says
      self.make = make
    }
    var testDescription: String { says }
  }

  static let weight = "encoder_q.layer2.conv.weight"

  static let faults: [Fault] = [
    // Missing tensors.
    Fault(#"tensor "query_views": missing"#) { $0.remove("query_views") },
    Fault(#"tensor "key_views": missing"#) { $0.remove("key_views") },
    Fault(#"tensor "queue": missing"#) { $0.remove("queue") },
    Fault(#"tensor "queue_ptr": missing"#) { $0.remove("queue_ptr") },
    Fault(#"tensor "encoder_q.fc.bias": missing"#) { $0.remove("encoder_q.fc.bias") },
    Fault(#"tensor "encoder_q.layer1.conv.weight": missing"#) { $0.remove("encoder_q.layer1.conv.weight") },
    Fault(#"tensor "encoder_q.layer2.bn.running_mean": missing"#) { $0.remove("encoder_q.layer2.bn.running_mean") },
    Fault(#"tensor "encoder_q.layer1.bn.num_batches_tracked": missing"#) {
      $0.remove("encoder_q.layer1.bn.num_batches_tracked")
    },
    // Tensors that do not belong here.
    Fault(#"tensor "encoder_q.fc.2.weight": nothing here is called so"#) {
      $0.floats["encoder_q.fc.2.weight"] = Tensor(shape: [1])
    },
    Fault(#"tensor "encoder_q.layer4.conv.weight": nothing here is called so"#) {
      $0.floats["encoder_q.layer4.conv.weight"] = Tensor(shape: [2, 6, 3, 3])
    },
    // Shapes.
    Fault(#"tensor "query_views": its shape is [8, 3, 6, 6], and must be T×B×C×H×W"#) {
      $0.reshape("query_views", [8, 3, 6, 6])
    },
    Fault(#"tensor "query_views": its shape is [0, 4, 3, 6, 6], and must be T×B×C×H×W with no length 0"#) {
      $0.floats["query_views"] = Tensor(shape: [0, 4, 3, 6, 6])
    },
    Fault(#"tensor "key_views": its shape is [2, 4, 3, 12, 3], and must be [2, 4, 3, 6, 6]"#) {
      $0.reshape("key_views", [2, 4, 3, 12, 3])
    },
    Fault(#"tensor "queue": its shape is [7, 5], but the metadata have dim 5"#) { $0.reshape("queue", [7, 5]) },
    Fault(#"tensor "queue": its 3 keys are fewer than the 4 of a batch"#) {
      $0.floats["queue"] = Tensor(shape: [5, 3], repeating: 0.5)
    },
    Fault(#"tensor "queue_ptr": its shape is [], and must be [1]"#) { $0.reshape("queue_ptr", []) },
    Fault(#"tensor "permutations": its shape is [4, 2], and must be [2, 4]"#) { $0.reshape("permutations", [4, 2]) },
    Fault(#"tensor "encoder_q.layer2.conv.weight": its shape is [6, 4, 9, 1], and must be [6, 4, 3, 3]"#) {
      $0.reshape(weight, [6, 4, 9, 1])
    },
    Fault(#"tensor "encoder_q.layer2.conv.weight": its shape is [6, 36], and must be D×C×3×3"#) {
      $0.reshape(weight, [6, 36])
    },
    Fault(#"tensor "encoder_q.fc.weight": its shape is [6, 5], but the metadata have dim 5"#) {
      $0.reshape("encoder_q.fc.weight", [6, 5])
    },
    Fault(#"tensor "encoder_q.layer1.bn.running_var": its shape is [1, 4], and must be [4]"#) {
      $0.reshape("encoder_q.layer1.bn.running_var", [1, 4])
    },
    // Types.
    Fault(#"tensor "query_views": its type is F64, and must be F32"#) {
      $0.doubles["query_views"] = $0.floats.removeValue(forKey: "query_views")?.converted(to: Double.self)
    },
    Fault(#"tensor "encoder_q.fc.weight": its type is F64, and must be F32"#) {
      let name = "encoder_q.fc.weight"
      $0.doubles[name] = $0.floats.removeValue(forKey: name)?.converted(to: Double.self)
    },
    Fault(#"tensor "permutations": its type is F32, and must be I64"#) {
      $0.remove("permutations")
      $0.floats["permutations"] = Tensor(shape: [2, 4])
    },
    Fault(#"tensor "queue_ptr": its type is F32, and must be I64"#) {
      $0.remove("queue_ptr")
      $0.floats["queue_ptr"] = Tensor(shape: [1])
    },
    // Numbers.
    Fault(#"tensor "encoder_q.layer2.conv.weight": element [0, 1, 0, 2] is nan, and must be finite"#) {
      $0.floats[weight]?[11] = .nan
    },
    Fault(#"tensor "encoder_q.fc.bias": element [4] is inf, and must be finite"#) {
      $0.floats["encoder_q.fc.bias"]?[4] = .infinity
    },
    Fault(#"tensor "key_views": element [0, 0, 0, 0, 3] is nan"#) { $0.floats["key_views"]?[3] = .nan },
    Fault(#"tensor "queue": element [0, 2] is -inf, and must be finite"#) { $0.floats["queue"]?[2] = -.infinity },
    Fault(#"tensor "encoder_q.layer1.bn.running_var": a variance is -1.0, and must not be negative"#) {
      $0.floats["encoder_q.layer1.bn.running_var"]?[1] = -1
    },
    Fault(#"tensor "queue_ptr": element [0] is 7, and must be in 0 ..< 7"#) { $0.integers["queue_ptr"] = ([1], [7]) },
    Fault(#"tensor "queue_ptr": element [0] is -1, and must be in 0 ..< 7"#) { $0.integers["queue_ptr"] = ([1], [-1]) },
    Fault(#"tensor "permutations": row 1 has a number twice, and must be a permutation of 0 ..< 4"#) {
      $0.integers["permutations"] = ([2, 4], [0, 1, 2, 3, 0, 1, 2, 2])
    },
    Fault(#"tensor "permutations": element [1, 3] is 4, and must be in 0 ..< 4"#) {
      $0.integers["permutations"] = ([2, 4], [0, 1, 2, 3, 0, 1, 2, 4])
    },
    Fault(#"num_batches_tracked": element [] is -3, and must be in"#) {
      $0.integers["encoder_q.layer1.bn.num_batches_tracked"] = ([], [-3])
    },
    Fault(#"tensor "encoder_q.layer2.bn.num_batches_tracked": differs from that of another batch norm"#) {
      $0.integers["encoder_q.layer2.bn.num_batches_tracked"] = ([], [3])
    },
    // Sizes that leave nothing to normalise.
    Fault(#"tensor "query_views": one image a group that shrinks to one pixel has no variance"#) {
      $0.metadata["groups"] = "4"
      for name in ["query_views", "key_views"] { $0.floats[name] = Tensor(shape: [2, 4, 3, 1, 2], repeating: 0.5) }
    },
    // Metadata.
    Fault(#"metadata "encoder" is missing"#) { $0.metadata["encoder"] = nil },
    Fault(#"metadata "weight_decay" is missing"#) { $0.metadata["weight_decay"] = nil },
    Fault(#"metadata "encoder" is "resnet34", and must be one of small, resnet18, resnet50"#) {
      $0.metadata["encoder"] = "resnet34"
    },
    Fault(#"metadata "stem" is "none", and must be one of imagenet, cifar"#) { $0.metadata["stem"] = "none" },
    Fault(#"metadata "head" is "none", and must be one of linear, mlp"#) { $0.metadata["head"] = "none" },
    Fault(#"tensor "queue": its shape is [5, 7], but the metadata have dim 6"#) { $0.metadata["dim"] = "6" },
    Fault(#"metadata "dim" is "99999999999999999999", and must be a whole number of at least 1"#) {
      $0.metadata["dim"] = "99999999999999999999"
    },
    Fault(#"metadata "temperature" is "0", and must be a number greater than 0"#) { $0.metadata["temperature"] = "0" },
    Fault(#"metadata "temperature" is "nan", and must be a number"#) { $0.metadata["temperature"] = "nan" },
    Fault(#"metadata "key_momentum" is "1.01", and must be a number in [0, 1]"#) {
      $0.metadata["key_momentum"] = "1.01"
    },
    Fault(#"metadata "lr" is "fast", and must be a number of at least 0"#) { $0.metadata["lr"] = "fast" },
    Fault(#"metadata "sgd_momentum" is "1", and must be a number in [0, 1)"#) { $0.metadata["sgd_momentum"] = "1" },
    Fault(#"metadata "weight_decay" is "-1", and must be a number of at least 0"#) {
      $0.metadata["weight_decay"] = "-1"
    },
    Fault(#"metadata "groups" is "3", and must be a whole number that divides the batch, 4"#) {
      $0.metadata["groups"] = "3"
    },
    Fault(#"metadata "groups" is "0", and must be"#) { $0.metadata["groups"] = "0" },
    Fault(#"metadata "widths" is "4,8", but the weights have 4,6"#) { $0.metadata["widths"] = "4,8" },
  ]

  /// One line that names the tensor or the key, the value and the rule.
  @Test(arguments: faults) func aFaultIsNamed(_ fault: Fault) {
    var tiny = TinyFile()
    fault.make(&tiny)
    let error = #expect(throws: SafetensorsError.self) { try Recording(tiny.file) }
    let line = error?.description ?? ""
    #expect(line.contains(fault.says), "\(line)")
    #expect(!line.contains("\n"))
  }

  /// Several faulty tensors are named one by one, a line each: missing, misshapen, not finite, not known.
  @Test func severalFaultsHaveALineEach() {
    var tiny = TinyFile()
    tiny.remove("encoder_q.layer1.bn.bias")
    tiny.reshape("encoder_q.fc.bias", [1, 5])
    tiny.floats["queue"]?[2] = .nan
    tiny.floats["zzz"] = Tensor(shape: [1])
    let error = #expect(throws: TensorFaultsError.self) { try Recording(tiny.file) }
    let expected = [
      #""queue": element 2 of 35 is nan, and must be finite"#,
      #""encoder_q.layer1.bn.bias": missing"#,
      #""encoder_q.fc.bias": its shape is [1, 5], and must be [5]"#,
      #""zzz": nothing here is called so"#,
    ]
    #expect(error?.problems == expected.map { "tensor \($0)" })
    var other = TinyFile()
    other.metadata["head"] = "mlp"
    #expect(#expect(throws: TensorFaultsError.self) { try Recording(other.file) }?.problems.count == 6)
    (other.metadata["head"], other.metadata["encoder"]) = ("linear", "resnet18")
    let resnet = #expect(throws: TensorFaultsError.self) { try Recording(other.file) }
    #expect(resnet?.problems.first == #"tensor "encoder_q.conv1.weight": missing"#)
    #expect(resnet?.description.hasSuffix("more such lines") == true)
  }

  /// The small encoder has no stem, so either name of one will do.
  @Test func theSmallEncoderHasNoStem() throws {
    var tiny = TinyFile()
    tiny.metadata["stem"] = "imagenet"
    #expect(try Recording(tiny.file).stepCount == TinyFile.steps)
  }

  /// What is read is replayed too.
  @Test func damagedFilesAreReadOrRefused() {
    expectDamagedFilesAreReadOrRefused(TinyFile().file.encoded(), seed: 5) { file in
      var replay = Replay(try Recording(file))
      while try replay.next() != nil {}
    }
  }
}
