import MomentumContrast
import Safetensors

/// How a file says which encoder it is about: metadata `encoder`, `stem`, `head` and `dim`. The widths of the small
/// encoder are those of its weights.
struct EncoderMetadata {
  let name: EncoderName
  let stem: ResNet.Stem
  let head: ProjectionHead
  let dimension: Int

  init(of reader: TensorReader) throws {
    let metadata = MetadataReader(file: reader.file)
    name = try metadata.choice("encoder", EncoderName.self)
    if name == .small {
      // It has no stem, so whichever is named means nothing; `3x3` is what first recordings called its first layer.
      if try metadata.text("stem") != "3x3" { _ = try metadata.choice("stem", ResNet.Stem.self) }
      stem = .cifar
    } else {
      stem = try metadata.choice("stem", ResNet.Stem.self)
    }
    head = try metadata.choice("head", ProjectionHead.self)
    dimension = try metadata.wholeNumber("dim", "a whole number of at least 1") { $0 >= 1 }
  }

  /// The name of a given encoder.
  /// - Throws: `SafetensorsError` if it has none.
  init(of encoder: Encoder) throws {
    guard let (name, stem) = EncoderName.name(of: encoder.backbone) else {
      throw SafetensorsError(
        file: "checkpoint", "an encoder of type \(type(of: encoder.backbone)) in this form has no name in a file")
    }
    guard let head = encoder.projectionHead else {
      throw SafetensorsError(file: "checkpoint", "an encoder with another head than MoCo's has no name in a file")
    }
    (self.name, self.stem, self.head, dimension) = (name, stem, head, encoder.dimension)
  }

  /// The metadata.
  var strings: [String: String] {
    ["encoder": name.rawValue, "stem": stem.rawValue, "head": head.rawValue, "dim": "\(dimension)"]
  }

  /// The encoder, for weights under `prefix`; its images have as many channels as its first weights.
  func encoder(_ prefix: String, in reader: TensorReader) throws -> Encoder {
    let first = prefix + (name == .small ? "layer1.conv.weight" : "conv1.weight")
    return try encoder(prefix, channels: try reader.shape(of: first, axes: "D×C×k×k")[1], in: reader)
  }

  /// The encoder, for weights under `prefix` and images with `channels`.
  func encoder(_ prefix: String, channels: Int, in reader: TensorReader) throws -> Encoder {
    var widths: [Int] = []
    if name == .small {
      func weight(_ stage: Int) -> String { "\(prefix)layer\(stage).conv.weight" }
      try reader.require([weight(1)])
      while reader.has(weight(widths.count + 1)) {
        widths.append(try reader.shape(of: weight(widths.count + 1), axes: "D×C×3×3")[0])
      }
      let told = reader.file.metadata["widths"]
      let found = widths.map(String.init).joined(separator: ",")
      if let told, told != found {
        throw MetadataReader(file: reader.file).refusal(
          "widths", "is \(SafetensorsError.quoted(told)), but the weights have \(found)")
      }
    }
    // Before anything is counted with it.
    let last = prefix + (head == .linear ? "fc.weight" : "fc.2.weight")
    if reader.has(last) {
      let shape = try reader.shape(of: last, axes: "D×C")
      guard shape[0] == dimension else {
        throw reader.refusal(last, "its shape is \(shape), but the metadata have dim \(dimension)")
      }
    }
    let backbone = name.backbone(stem: stem, inputChannels: channels, smallWidths: widths)
    return Encoder(backbone: backbone, head: head, dimension: dimension)
  }
}
