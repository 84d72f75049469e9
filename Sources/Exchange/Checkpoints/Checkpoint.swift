import Foundation
import MomentumContrast
import Safetensors
import Tensors

/// A training run between two steps, as a file: everything that the next step depends on, bit for bit.
///
///     encoder_q.*                       as PyTorch's state_dict has it, running statistics included
///     encoder_k.*, queue, queue_ptr     of a queue: dim×K, and where the next key goes (facebookresearch/moco)
///     bank                              of a memory bank: F32 [images, dim], one row an image
///     optimizer.momentum_buffer.<name>  v of SGD, in the layout of its parameter
///     metadata                          `CheckpointMetadata`: the recipe, the step and the seed
///
/// There is no state of a random generator, because none survives a step: the views, orders and look-ups of step t are
/// drawn from sub-streams that seed and t name (`RandomSource`). So seed and step are the generator's state.
///
/// What it refuses: an encoder without a name (`EncoderName`) and a loss other than InfoNCE when written; when read, any file that lacks a tensor, has
/// one too many or of another type or shape, numbers that are not finite, and metadata that the tensors belie. All such
/// tensors are named, a line each: one as a `SafetensorsError`, several as a `TensorFaultsError`.
public struct Checkpoint: Sendable {
  /// All of training's state.
  public let moco: MoCo
  /// What all randomness is drawn from.
  public let seed: UInt64
  /// Whatever else a run wants to find again, by its own keys: data, image size, augmentation, length.
  public let run: [String: String]
  private let encoder: EncoderMetadata

  /// A checkpoint of a run.
  /// - Throws: `SafetensorsError` if the encoder has no name in a file, or the loss has none.
  public init(_ moco: MoCo, seed: UInt64, run: [String: String] = [:]) throws {
    let loss = moco.configuration.loss
    guard loss == .infoNCE else {
      throw SafetensorsError(file: "checkpoint", "loss \(loss.rawValue): a checkpoint is of a run by InfoNCE")
    }
    self.moco = moco
    self.seed = seed
    self.run = run
    encoder = try EncoderMetadata(of: moco.encoder)
  }

  /// Reads a checkpoint.
  /// - Throws: `SafetensorsError`, one line that names the file, the tensor or the key, the value and the rule;
  ///   `TensorFaultsError`, a line for each of several tensors that are not as they must be.
  public init(contentsOf url: URL) throws { try self.init(try SafetensorsFile(contentsOf: url)) }

  /// Takes a checkpoint from a file that is in memory.
  /// - Throws: as `init(contentsOf:)`.
  public init(_ file: SafetensorsFile) throws {
    if let obstacle = ForeignForm.obstacleToResuming(file) { throw obstacle }
    var reader = TensorReader(file)
    let metadata = try CheckpointMetadata(of: reader)
    let configuration = metadata.configuration
    let network = metadata.network
    let layout = MoCo.layout(configuration, network)
    try TensorInspection(layout).inspect(file)
    let state = try StateTensors.read(layout, from: &reader)
    try reader.refuseOthers()
    moco = MoCo(configuration, encoder: network, from: state, stepCount: metadata.step)
    try metadata.validate(moco)
    (seed, run, encoder) = (metadata.seed, metadata.run, metadata.encoder)
  }

  /// Whether a file says that it is one.
  public static func isOne(_ file: SafetensorsFile) -> Bool { file.metadata["format"] == CheckpointMetadata.format }

  /// The file. Equal state gives equal bytes.
  public var file: SafetensorsFile {
    let metadata = CheckpointMetadata(encoder: encoder, moco: moco, seed: seed, run: run)
    var file = SafetensorsFile(metadata: metadata.strings)
    StateTensors.write(moco.state, batchesTracked: moco.stepCount * moco.configuration.halves, to: &file)
    return file
  }

  /// Writes the file, or leaves what was there: beside its place, then on the disk, then under its name.
  /// - Throws: `SafetensorsError` with the system's reason.
  public func write(to url: URL) throws { try file.write(to: url) }

  /// PyTorch's SGD calls v its momentum buffer.
  static let velocityPrefix = MoCo.velocityName + "."
}
