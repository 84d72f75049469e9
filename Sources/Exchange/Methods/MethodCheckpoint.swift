import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors

/// A training run by a method of the family between two steps, as a file: what `Checkpoint` is for MoCo.
///
///     <part>.*                   the parts of the method's state (`FamilyMember`), in PyTorch's layouts: networks with their running
///                                statistics, `momentum_buffer.*`, and where there are such `bank`, `normalizer`, `centre`
///     metadata                   format, step, seed, `MethodDescription`, and run.<key>
///
/// What it refuses: as `Checkpoint`.
public struct MethodCheckpoint: Sendable {
  /// All of training's state.
  public let method: any FamilyMember
  /// What it is.
  public let description: MethodDescription
  /// What all randomness is drawn from.
  public let seed: UInt64
  /// Whatever else a run wants to find again, by its own keys.
  public let run: [String: String]

  /// A checkpoint of a run.
  public init(_ method: any FamilyMember, _ description: MethodDescription, seed: UInt64, run: [String: String] = [:]) {
    (self.method, self.description, self.seed, self.run) = (method, description, seed, run)
  }

  /// Whether a file says that it is one.
  public static func isOne(_ file: SafetensorsFile) -> Bool { file.metadata[MethodDescription.key] != nil }

  /// Takes a checkpoint from a file that is in memory.
  /// - Throws: `SafetensorsError`, one line; `TensorFaultsError`, a line for each of several faulty tensors.
  public init(_ file: SafetensorsFile) throws {
    if let obstacle = ForeignForm.obstacleToResuming(file) { throw obstacle }
    var reader = TensorReader(file)
    let metadata = MetadataReader(file: file)
    try CheckpointMetadata.checkFormat(metadata)
    description = try MethodDescription(of: file)
    seed = try CheckpointMetadata.seed(metadata)
    run = CheckpointMetadata.run(of: file.metadata)
    let step = try metadata.wholeNumber("step", "a whole number of at least 0") { $0 >= 0 && $0 <= Int(Int32.max) }
    // Nothing larger than the file is made before its tensors are compared.
    var method = description.start(entries: file["bank"]?.shape.first ?? 1, random: RandomSource(seed: 0))
    let layout = StateLayout(like: method.state)
    try TensorInspection(layout).inspect(file)
    method.restore(try StateTensors.read(layout, from: &reader), stepCount: step)
    try reader.refuseOthers()
    self.method = method
  }

  /// The file. Equal state gives equal bytes.
  public var file: SafetensorsFile {
    var strings = description.strings
    strings["format"] = CheckpointMetadata.format
    strings["step"] = "\(method.stepCount)"
    strings["seed"] = "\(seed)"
    for (key, value) in run { strings[CheckpointMetadata.runPrefix + key] = value }
    var file = SafetensorsFile(metadata: strings)
    StateTensors.write(method.state, batchesTracked: method.stepCount, to: &file)
    return file
  }
}
