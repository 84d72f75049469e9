import Exchange
import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

/// What a recording or a checkpoint of a method is refused for, and that nothing is lost in one.
@Suite struct MethodRecordingTests {
  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return "\(error)" }
  }

  @Test(
    arguments: [
      ("byol", "method", "moco", "metadata \"method\" is \"moco\", and must be one of instdisc, pirl, cpc"),
      ("byol", "base_momentum", "1.5", "metadata: base_momentum 1.5: it must lie in [0, 1]"),
      ("byol", "hidden", "x", "metadata \"hidden\" is \"x\", and must be a finite number"),
      ("simclr", "temperature", "0", "metadata: temperature 0.0: it must lie in [0.0001, 10000]"),
      ("simclr", "groups", "5", "tensor \"first_views\": its batches of 12 cannot be shared by 5 groups"),
      ("simclr", "lr", "-1", "metadata \"lr\" is \"-1\", and must be a number of at least 0"),
      ("pirl", "side", "3", "metadata: patches 3×3: they must divide an image of 10×10"),
      ("cpc", "farthest", "9", "metadata: farthest 9: it must be below 4, the rows of the grid of an image of 10×10"),
      ("dino", "hidden", "11", "tensor \"initial.student.head.0.weight\": its shape is [10, 8], and must be [11, 8]"),
    ])
  func metadataAreChecked(_ name: String, _ key: String, _ value: String, _ line: String) throws {
    let file = try fixture(name, [key: value])
    #expect(
      refusal { _ = try MethodRecording(file) }.hasPrefix("file: \(line)"),
      "\(refusal { _ = try MethodRecording(file) })")
  }

  @Test(
    arguments: [
      ("byol", "second_views", "tensor \"second_views\": missing"),
      ("byol", "initial.target.projector.0.bias", "tensor \"initial.target.projector.0.bias\": missing"),
      ("instdisc", "images", "tensor \"images\": missing"),
      ("instdisc", "initial.bank", "tensor \"initial.bank\": missing"),
      ("pirl", "pieces", "tensor \"pieces\": missing"), ("cpc", "patches", "tensor \"patches\": missing"),
    ])
  func tensorsThatAreMissingAreNamed(_ name: String, _ tensor: String, _ line: String) throws {
    let file = try fixture(name, without: [tensor])
    #expect(refusal { _ = try MethodRecording(file) }.hasPrefix("file: \(line)"))
  }

  @Test func viewsThatAMethodDoesNotTakeAreRefused() throws {
    var two = try fixture("instdisc")
    two.add("second_views", try #require(two["first_views"]))
    #expect(
      refusal { _ = try MethodRecording(two) }
        == "file: tensor \"second_views\": instdisc takes first_views and no more"
    )
  }

  /// Shapes go together: with the images of the first step, and with the settings.
  @Test func shapesThatDoNotGoTogetherAreRefused() throws {
    var views = try fixture("byol", without: ["second_views"])
    views.add("second_views", Tensor(shape: [4, 12, 3, 8, 8]))
    #expect(
      refusal { _ = try MethodRecording(views) }
        == "file: tensor \"second_views\": its shape is [4, 12, 3, 8, 8], and must be [4, 12, 3, 10, 10]")
    #expect(
      refusal { _ = try MethodRecording(try fixture("pirl", ["piece": "3"])) }
        == "file: tensor \"pieces\": its shape is [4, 12, 4, 3, 4, 4], and must be [4, 12, 4, 3, 3, 3]")
    #expect(
      refusal { _ = try MethodRecording(try fixture("cpc", ["image_size": "12"])) }
        == "file: tensor \"patches\": its shape is [4, 12, 16, 3, 4, 4], and must be [4, 12, 25, 3, 4, 4]")
    let bank = refusal { _ = try MethodRecording(try fixture("instdisc", ["images": "2000000000"])) }
    #expect(bank == "file: metadata \"images\" is 2000000000, but the bank has 30 entries")
  }

  /// A target that a file does not have starts as a copy.
  @Test func aTargetThatIsMissingIsACopy() throws {
    let recording = try MethodRecording(try fixture("mocov3"))
    let state = MethodReplay(recording).method.state
    let (query, key) = (state.encoder("query"), state.encoder("key"))
    #expect(key.parameters.names.allSatisfy { key.parameters[$0] == query.parameters[$0] })
    #expect(key.parameters.names.count < query.parameters.names.count)
  }

  /// From a checkpoint in the middle the method goes on in the same bits, and at the end writes the same file.
  @Test(arguments: FamilyMethods.all.map { $0.name })
  func aCheckpointHoldsEverything(_ name: String) throws {
    let recording = try MethodRecording(try fixture(name))
    var replay = MethodReplay(recording)
    for _ in 0..<2 { _ = try replay.next() }
    let middle = MethodCheckpoint(replay.method, recording.description, seed: 7).file
    var resumed = try MethodCheckpoint(SafetensorsFile(data: middle.encoded())).method
    while true {
      var inputs: MethodInputs?
      guard let step = try replay.next(changing: { inputs = $0 }) else { break }
      #expect(try resumed.step(#require(inputs)).loss == step.loss)
    }
    #expect(resumed.stepCount == 4)
    let again = MethodCheckpoint(resumed, recording.description, seed: 7).file.encoded()
    #expect(again == MethodCheckpoint(replay.method, recording.description, seed: 7).file.encoded())
    let checkpoint = MethodCheckpoint(replay.method, recording.description, seed: 7, run: ["data": "noise \"4\"\n"])
    let read = try MethodCheckpoint(SafetensorsFile(data: checkpoint.file.encoded()))
    #expect(read.method.stepCount == 4 && read.seed == 7 && read.run == ["data": "noise \"4\"\n"])
    #expect(read.file.encoded() == checkpoint.file.encoded())
    #expect(read.description.values == recording.description.values)
  }

  @Test func aDamagedCheckpointIsRefused() throws {
    let recording = try MethodRecording(try fixture("dino"))
    let whole = MethodCheckpoint(MethodReplay(recording).method, recording.description, seed: 7).file
    func changed(_ change: (inout [String: String], inout [String: SafetensorsFile.Entry]) -> Void) -> SafetensorsFile {
      var metadata = whole.metadata
      var entries = Dictionary(uniqueKeysWithValues: whole.names.compactMap { name in whole[name].map { (name, $0) } })
      change(&metadata, &entries)
      var file = SafetensorsFile(metadata: metadata, origin: "file")
      for name in entries.keys.sorted() { if let entry = entries[name] { file.add(name, entry) } }
      return file
    }
    func line(_ file: SafetensorsFile) -> String { refusal { _ = try MethodCheckpoint(file) } }
    #expect(line(changed { _, entries in entries["centre"] = nil }) == "file: tensor \"centre\": missing")
    #expect(
      line(changed { _, e in e["more"] = e["centre"] }).hasPrefix("file: tensor \"more\": nothing here is called so"))
    #expect(line(changed { m, _ in m["step"] = "-1" }).hasPrefix("file: metadata \"step\" is \"-1\""))
    #expect(
      line(changed { m, _ in m["prototypes"] = "10" }).contains("tensor \"centre\": its shape is [9], and must be [10]")
    )
    #expect(line(changed { m, _ in m["format"] = "x" }).contains("metadata \"format\""))
  }
}
