import MomentumContrast

/// The names and shapes of an encoder's numbers, in PyTorch's layouts.
struct EncoderShapes {
  let parameters: [(name: String, shape: [Int])]
  /// The channels of every batch norm.
  let channels: [String: Int]

  /// Those of an encoder as it is described.
  init(_ encoder: Encoder) {
    // The size of an image changes no name and no shape.
    parameters = EncoderDescription(encoder, imageSize: ImageSize(32)).parameters.map { ($0.name, $0.shape) }
    channels = encoder.normalizedChannels
  }

  /// Those of a backbone.
  init(_ backbone: any Backbone) {
    let whole = EncoderDescription(Encoder(backbone: backbone, head: .linear, dimension: 1), imageSize: ImageSize(32))
    parameters = whole.parameters.filter { !$0.name.hasPrefix("fc.") }.map { ($0.name, $0.shape) }
    channels = backbone.normalizedChannels
  }

  /// Those of an encoder that is there, whatever stands behind it.
  init(_ state: EncoderState) {
    self.init(state.parameters, channels: state.buffers.layers.mapValues(\.mean.count))
  }

  /// Those of an optimizer's numbers.
  init(_ parameters: Parameters, channels: [String: Int] = [:]) {
    self.parameters = zip(parameters.names, parameters.tensors).map { name, tensor in
      (name, PyTorchLayout.exported(parameterShape: tensor.shape))
    }
    self.channels = channels
  }
}
