import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

@Suite struct TrainedEncoderTests {
  private let checkpoint = try! Checkpoint(TinyRun().moco, seed: 1, run: ["plan": "{}"])

  /// The checkpoint's tensors under other names, a part of them, or with other bytes.
  private func remade(
    metadata: [String: String]? = nil, _ change: (String, SafetensorsFile.Entry) -> (String, SafetensorsFile.Entry)?
  ) -> SafetensorsFile {
    let file = checkpoint.file
    var remade = SafetensorsFile(metadata: metadata ?? file.metadata)
    for name in file.names {
      guard let entry = file[name], let (name, entry) = change(name, entry) else { continue }
      remade.add(name, entry)
    }
    return remade
  }

  private func expectEqual(_ file: SafetensorsFile, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (read, whole) = (try TrainedEncoder(file), try TrainedEncoder(checkpoint))
    #expect(read.state.parameters.tensors == whole.state.parameters.tensors, sourceLocation: sourceLocation)
    #expect(read.state.buffers == whole.state.buffers, sourceLocation: sourceLocation)
    #expect(read.run == ["plan": "{}"] && read.step == whole.step, sourceLocation: sourceLocation)
  }

  private func whyNotResumed(_ file: SafetensorsFile) -> String {
    do {
      _ = try Checkpoint(file)
      return ""
    } catch { return "\(error)" }
  }

  @Test(arguments: ["module.", "_orig_mod.", "module._orig_mod."])
  func namesUnderAWrapperAreRead(_ wrapper: String) throws {
    let file = remade { ("\(wrapper)\($0)", $1) }
    try expectEqual(file)
    let line = whyNotResumed(file)
    #expect(line.contains("all names stand under ") && !line.contains("\n"), "\(line)")
  }

  @Test func theQueryEncoderAloneIsRead() throws {
    let file = remade { $0.hasPrefix("encoder_q.") ? ($0, $1) : nil }
    try expectEqual(file)
    let line = whyNotResumed(file)
    #expect(line.contains("it holds encoder_q alone") && !line.contains("\n"), "\(line)")
  }

  @Test func anExportedBackboneIsRead() throws {
    let export = try BackboneExport(TrainedEncoder(checkpoint)).file
    try expectEqual(export)
    #expect(whyNotResumed(export).contains("it is a backbone of `moco export`"))
  }

  /// F64 of what were F32 rounds back to the same bits; BF16 keeps the upper half of them.
  @Test func otherFloatingPointTypesAreRead() throws {
    let doubles = remade { name, entry in
      guard entry.type == .float32, let tensor = try? checkpoint.file.tensor(name) else { return (name, entry) }
      let bytes = tensor.elements.map { Double($0).bitPattern }.withUnsafeBytes { Data($0) }
      return (name, SafetensorsFile.Entry(type: .float64, shape: entry.shape, bytes: bytes))
    }
    try expectEqual(doubles)
    #expect(whyNotResumed(doubles).contains("its numbers are F64, and a run's are F32"))

    let halves = remade { name, entry in
      guard entry.type == .float32, let tensor = try? checkpoint.file.tensor(name) else { return (name, entry) }
      let bytes = tensor.elements.map { UInt16($0.bitPattern >> 16) }.withUnsafeBytes { Data($0) }
      return (name, SafetensorsFile.Entry(type: .bfloat16, shape: entry.shape, bytes: bytes))
    }
    let (read, whole) = (try TrainedEncoder(halves), try TrainedEncoder(checkpoint))
    for (narrow, wide) in zip(read.state.parameters.tensors, whole.state.parameters.tensors) {
      for (a, b) in zip(narrow.elements, wide.elements) { #expect(abs(a - b) <= abs(b) * 0x1p-7) }
    }
  }

  @Test func withoutMetadataItSaysWhatHappened() {
    for metadata in [[:], ["format": "pt"]] {
      let file = remade(metadata: metadata) { ($0, $1) }
      let line = #expect(throws: SafetensorsError.self) { _ = try TrainedEncoder(file) }?.problem ?? ""
      #expect(line.hasPrefix("it has a checkpoint's tensors and not its metadata"), "\(line)")
      #expect(whyNotResumed(file).contains("it has a checkpoint's tensors and not its metadata"))
    }
    var other = SafetensorsFile()
    other.add("blocks.0.weight", Tensor(shape: [2]))
    #expect(whyNotResumed(other).contains("a safetensors file of another program"))
  }

  @Test func twoTensorsOfOneNameAreRefused() {
    var file = remade { ($0, $1) }
    file.add("module.encoder_q.fc.bias", Tensor(shape: [5]))
    let error = #expect(throws: SafetensorsError.self) { _ = try TrainedEncoder(file) }
    #expect(error?.problem == "there is a tensor \"encoder_q.fc.bias\" already")
  }

  /// Written row by row from an array that lies column by column: the shape is right, the keys are others.
  @Test func keysThatAreNotOfLengthOneAreRefused() throws {
    let queue = try checkpoint.file.tensor("queue")  // dim×K
    let (width, count) = (queue.shape[0], queue.shape[1])
    let mixed = Tensor(
      shape: queue.shape, (0..<queue.count).map { queue[$0 % width, $0 / width % count] })
    var file = remade { $0 == "queue" ? nil : ($0, $1) }
    file.add("queue", mixed)
    let line = whyNotResumed(file)
    #expect(
      line.contains("tensor \"queue\": column 0 has the length ") && line.hasSuffix("every key must have the length 1"))
  }

  /// A checkpoint of this package, and one of which another program has left the query encoder under its wrapper's names.
  @Test func damagedFilesAreReadOrRefused() {
    expectDamagedFilesAreReadOrRefused(checkpoint.file.encoded(), seed: 7) { _ = try TrainedEncoder($0) }
    let foreign = remade { $0.hasPrefix("encoder_q.") ? ("module.\($0)", $1) : nil }
    expectDamagedFilesAreReadOrRefused(foreign.encoded(), seed: 8) { _ = try TrainedEncoder($0) }
  }
}
