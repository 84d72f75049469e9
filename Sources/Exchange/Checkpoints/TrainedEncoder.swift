import Family
import Foundation
import MomentumContrast
import Safetensors

/// f_q without its head: what is judged and exported, of a checkpoint or of what others have made of one.
///
/// Read are a checkpoint, one that has `encoder_q.*` alone, and an exported backbone. The names may stand under `module.` or
/// `_orig_mod.`, as PyTorch's wrappers put them, and floating-point numbers may be of any type: narrow ones lose nothing, and F64
/// is rounded to nearest. What it refuses: a file whose metadata are gone, because they say which encoder it is.
public struct TrainedEncoder: Sendable {
  /// The architecture.
  public let encoder: Encoder
  /// Parameters and running statistics of the backbone.
  public let state: EncoderState
  /// The steps of pre-training behind it.
  public let step: Int
  /// What a run noted, by its own keys.
  public let run: [String: String]
  /// The file with the names of a checkpoint, its floating-point numbers as F32.
  let file: SafetensorsFile

  /// Reads a file.
  /// - Throws: `SafetensorsError`, one line that says what the file is and what to do, or that names the tensor, the value and the
  ///   rule; `TensorFaultsError`.
  public init(contentsOf url: URL) throws { try self.init(try SafetensorsFile(contentsOf: url)) }

  /// Takes it from a file that is in memory.
  /// - Throws: as `init(contentsOf:)`.
  public init(_ whole: SafetensorsFile) throws {
    file = try ForeignForm.unwrapped(whole)
    var reader = TensorReader(file)
    guard file.metadata["encoder"] != nil else { throw ForeignForm.withoutMetadata(file) }
    let prefix = Self.prefix(in: file)
    if MethodCheckpoint.isOne(file) {
      // Nothing behind the backbone is asked for, whatever head the method has.
      encoder = Encoder(backbone: try MethodDescription(of: file).backbone(), head: .linear, dimension: 1)
    } else {
      encoder = try EncoderMetadata(of: reader).encoder(prefix, channels: 3, in: reader)
    }
    let shapes = EncoderShapes(encoder.backbone)
    state = try EncoderTensors(prefix, of: shapes, from: &reader, requiringBuffers: true).state
    step = try MetadataReader(file: file).wholeNumber("step", "a whole number of at least 0") { $0 >= 0 }
    run = CheckpointMetadata.run(of: file.metadata)
  }

  /// That of a checkpoint in memory.
  public init(_ checkpoint: Checkpoint) throws { try self.init(checkpoint.file) }

  /// What the names of f_q begin with: nothing in an exported backbone.
  static func prefix(in file: SafetensorsFile) -> String {
    let kept = file.metadata[MethodDescription.key].flatMap { FamilyMethods.named($0)?.kept } ?? "encoder_q"
    return file.names.contains { $0.hasPrefix("\(kept).") } ? "\(kept)." : ""
  }
}
