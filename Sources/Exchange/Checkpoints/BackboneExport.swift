import MomentumContrast
import Safetensors

/// The part of a checkpoint that is kept after pre-training: f_q without its head, under torchvision's names, for
/// `load_state_dict(…, strict=False)`. (The small encoder has names of its own.) Its metadata say what the encoder is and, if a run
/// noted it, how images have to be normalised; so `moco evaluate` reads it too.
public struct BackboneExport: Sendable {
  /// The backbone's parameters and running statistics.
  public let file: SafetensorsFile
  /// What the checkpoint has besides: a line for each tensor of the head, and one for each kind of the rest.
  public let dropped: [String]

  /// Takes the backbone out of a checkpoint.
  public init(_ checkpoint: Checkpoint) throws { self.init(try TrainedEncoder(checkpoint)) }

  /// Takes the backbone out of whatever it was read from.
  /// - Parameter notes: more metadata, as the mean and deviation by which images are normalised.
  public init(_ trained: TrainedEncoder, notes: [String: String] = [:]) {
    let whole = trained.file
    let prefix = TrainedEncoder.prefix(in: whole)
    let kept = ["encoder", "stem", "head", "dim", "widths", "step"]
    // Of another method its settings say what the encoder is.
    let isOfMember = MethodCheckpoint.isOne(whole)
    var metadata = whole.metadata.filter {
      isOfMember || kept.contains($0.key) || $0.key.hasPrefix(CheckpointMetadata.runPrefix)
    }
    metadata.merge(notes) { _, note in note }
    metadata["format"] = "pt"  // what the Hugging Face libraries ask of weights for PyTorch
    let normalized = trained.encoder.backbone.normalizedChannels.keys.flatMap { layer in
      ["running_mean", "running_var", "num_batches_tracked"].map { "\(layer).\($0)" }
    }
    let own = Set(trained.state.parameters.names + normalized)
    var backbone = SafetensorsFile(metadata: metadata)
    var dropped: [String] = []
    var kinds: [(name: String, count: Int)] = []
    for name in whole.names {
      guard let entry = whole[name] else { continue }
      let short = String(name.dropFirst(prefix.count))
      if name.hasPrefix(prefix), own.contains(short) {
        backbone.add(short, entry)
      } else if let kind = Self.kinds(in: whole).first(where: name.hasPrefix) {
        if kinds.last?.name != kind { kinds.append((kind, 0)) }
        kinds[kinds.count - 1].count += 1
      } else {
        dropped.append("\(name) \(entry.shape)")
      }
    }
    file = backbone
    self.dropped = dropped + kinds.map { "\($0.name)* (\($0.count) tensors)" }
  }

  /// The beginnings of names that are dropped together.
  private static func kinds(in file: SafetensorsFile) -> [String] {
    guard MethodCheckpoint.isOne(file) else { return ["encoder_k.", Checkpoint.velocityPrefix] }
    let parts = file.names.filter { $0.contains(".") }.map { $0.prefix { $0 != "." } + "." }
    return Set(parts.map(String.init)).subtracting([TrainedEncoder.prefix(in: file)]).sorted()
  }
}
