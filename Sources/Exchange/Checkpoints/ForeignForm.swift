import MomentumContrast
import Safetensors
import Tensors

/// What other programs make of a checkpoint: names under a wrapper's, other floating-point types, a part of the tensors, no
/// metadata.
enum ForeignForm {
  /// What PyTorch puts in front of all names: DataParallel and DistributedDataParallel, and `torch.compile`.
  private static let wrappers = ["module.", "_orig_mod."]

  /// The file with its names unwrapped and its floating-point numbers as F32; the file itself if it is so already.
  /// - Throws: `SafetensorsError` if two tensors then have one name.
  static func unwrapped(_ file: SafetensorsFile) throws -> SafetensorsFile {
    func isPlain(_ name: String) -> Bool {
      guard let type = file[name]?.type else { return true }
      return unwrapped(name) == name && (!type.isFloatingPoint || type == .float32)
    }
    guard !file.names.allSatisfy(isPlain) else { return file }
    var plain = SafetensorsFile(metadata: file.metadata, origin: file.origin)
    for name in file.names {
      guard let entry = file[name] else { continue }
      let short = unwrapped(name)
      guard plain[short] == nil else {
        throw SafetensorsError(
          file: file.origin, tensor: name, "there is a tensor \(SafetensorsError.quoted(short)) already")
      }
      if entry.type.isFloatingPoint, entry.type != .float32 {
        plain.add(short, try file.tensor(name))
      } else {
        plain.add(short, entry)
      }
    }
    return plain
  }

  private static func unwrapped(_ name: String) -> String {
    guard let wrapper = wrappers.first(where: name.hasPrefix) else { return name }
    return unwrapped(String(name.dropFirst(wrapper.count)))
  }

  /// Why a file cannot be resumed from, if it was made from a checkpoint by another program: one line instead of one for each tensor.
  static func obstacleToResuming(_ file: SafetensorsFile) -> SafetensorsError? {
    let judged = "`moco evaluate` and `moco export` read it, and --resume needs the file that moco pretrain wrote"
    let names = file.names
    guard !names.isEmpty else { return SafetensorsError(file: file.origin, "it holds no tensors") }
    if let wrapper = wrappers.first(where: { wrapper in names.allSatisfy { $0.hasPrefix(wrapper) } }) {
      return SafetensorsError(file: file.origin, "all names stand under \(wrapper): \(judged)")
    }
    if file.metadata["encoder"] == nil || file.metadata["format"] == "pt" { return withoutMetadata(file) }
    let floats = names.compactMap { file[$0]?.type }.filter(\.isFloatingPoint)
    if let type = floats.first, type != .float32, floats.allSatisfy({ $0 == type }) {
      return SafetensorsError(file: file.origin, "its numbers are \(type.rawValue), and a run's are F32: \(judged)")
    }
    if names.allSatisfy({ $0.hasPrefix("encoder_q.") }) {
      return SafetensorsError(file: file.origin, "it holds encoder_q alone, and no state of training: \(judged)")
    }
    return nil
  }

  /// What a file without a checkpoint's metadata is.
  static func withoutMetadata(_ file: SafetensorsFile) -> SafetensorsError {
    let names = file.names.map(unwrapped)
    let isCheckpoint = names.contains { $0.hasPrefix("encoder_q.") }
    if file.metadata["encoder"] != nil, !isCheckpoint {
      return SafetensorsError(
        file: file.origin,
        "it is a backbone of `moco export`: `moco evaluate` reads it, and a run needs its checkpoint.safetensors")
    }
    if isCheckpoint {
      return SafetensorsError(
        file: file.origin,
        "it has a checkpoint's tensors and not its metadata, which say what the encoder is: another program saved it again. "
          + "Give the original file, or save it with the original's metadata")
    }
    return SafetensorsError(
      file: file.origin, "it is a safetensors file of another program: a checkpoint of moco pretrain is wanted")
  }
}
