import Tensors

/// What an encoder makes of N images in evaluation mode, from the last stage of its backbone to the vectors it compares.
public struct EncoderOutputs: Sendable {
  /// A stage of the way through an encoder.
  public enum Part: Sendable, CaseIterable {
    /// What the backbone's last stage makes, before pooling: N×H′×W′×F.
    case maps
    /// h, the mean of the maps over their pixels: N×F.
    case features
    /// z, the head's output divided by its length, as it is compared: N×D.
    case projections
  }

  private var parts: [Part: Tensor]

  /// A part that was asked for.
  /// - Precondition: it was.
  public subscript(part: Part) -> Tensor {
    guard let tensor = parts[part] else { preconditionFailure("the \(part) were not asked for") }
    return tensor
  }

  /// The backbone's last stage, N×H′×W′×F.
  public var maps: Tensor { self[.maps] }
  /// h, N×F.
  public var features: Tensor { self[.features] }
  /// z, N×D, each of length 1.
  public var projections: Tensor { self[.projections] }

  /// Room for parts of these shapes.
  init(shapes: [Part: [Int]]) { parts = shapes.mapValues { Tensor(shape: $0) } }

  /// Writes rows of a part from row `start` on.
  mutating func store(_ rows: Tensor, as part: Part, from start: Int) {
    guard var whole = parts.removeValue(forKey: part) else { return }
    let width = rows.shape.dropFirst().reduce(1, *)
    whole.withMutablePointer { target in
      rows.withPointer { (target + start * width).update(from: $0, count: rows.count) }
    }
    parts[part] = whole
  }
}

extension Encoder {
  /// Maps, features and projections of images in evaluation mode: the one place where an encoder is looked at.
  ///
  /// An image's outputs do not depend on the other images, so that the size of a batch changes no bit.
  /// - Parameters:
  ///   - images: N×H×W×C, normalised.
  ///   - parameters: the weights of backbone and head.
  ///   - buffers: the running statistics that batch norm goes by.
  ///   - parts: what is wanted. Parameters without a head serve as long as projections are not.
  ///   - kernels: `Vectorized`, which is fast, or `Scalar`, which holds the definitions.
  ///   - batch: how many images are encoded at a time; as many as fit if nil.
  public func outputs(
    of images: Tensor, parameters: Parameters, buffers: Buffers,
    parts: Set<EncoderOutputs.Part> = [.features, .projections], kernels: any Kernels.Type = Vectorized.self,
    batch: Int? = nil
  ) -> EncoderOutputs {
    let count = images.shape[0]
    let size = ImageSize(height: images.shape[1], width: images.shape[2])
    let batch = batch ?? chunk(of: size)
    let pixels = backbone.convolutions(of: size).last?.pixels ?? size
    var shapes: [EncoderOutputs.Part: [Int]] = [
      .maps: [count, pixels.height, pixels.width, backbone.featureWidth],
      .features: [count, backbone.featureWidth], .projections: [count, dimension],
    ]
    for part in EncoderOutputs.Part.allCases where !parts.contains(part) { shapes[part] = nil }
    var outputs = EncoderOutputs(shapes: shapes)
    for start in stride(from: 0, to: count, by: batch) {
      var pass = ForwardPass(
        parameters, normalization: .running(buffers), on: Tape(kernels: kernels, recording: false))
      let some = Variable(constant: images.rows(start..<min(start + batch, count)))
      let maps = backbone.maps(of: some, in: &pass)  // B×H′×W′×F
      outputs.store(maps.value, as: .maps, from: start)
      guard parts.contains(.features) || parts.contains(.projections) else { continue }
      let features = pass.tape.globalAveragePool(maps)  // B×F
      outputs.store(features.value, as: .features, from: start)
      guard parts.contains(.projections) else { continue }
      let projections = pass.tape.l2Normalize(head.project(features, in: &pass))  // B×D
      outputs.store(projections.value, as: .projections, from: start)
    }
    return outputs
  }

  /// The backbone's features in evaluation mode, N×`featureWidth`: what kNN and the linear probe look at (V1 §4.1).
  ///
  /// The images are encoded `batch` at a time, which changes no bit; as many as fit if it is nil.
  public func features(
    of images: Tensor, parameters: Parameters, buffers: Buffers, kernels: any Kernels.Type = Vectorized.self,
    batch: Int? = nil
  ) -> Tensor {
    outputs(
      of: images, parameters: parameters, buffers: buffers, parts: [.features], kernels: kernels, batch: batch
    ).features
  }
}
