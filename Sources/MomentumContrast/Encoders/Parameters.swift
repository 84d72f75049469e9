import Tensors

/// The numbers of an encoder that are learned, by name, in a fixed order.
///
/// The query encoder's parameters follow the gradient, the key encoder's follow the query encoder's. What is *not*
/// learned, the running statistics of batch norm, is of another type (`Buffers`), because the momentum update must not
/// touch it.
public struct Parameters: Sendable, Equatable {
  /// The names, in the order in which they were added.
  public private(set) var names: [String] = []
  /// The values, in the order of `names`.
  public var tensors: [Tensor] = []
  private var position: [String: Int] = [:]

  /// No parameters.
  public init() {}

  /// The parameter of this name. Setting a new name appends it.
  public subscript(name: String) -> Tensor {
    get {
      guard let index = position[name] else { preconditionFailure("no parameter is called \(name)") }
      return tensors[index]
    }
    set {
      if let index = position[name] {
        tensors[index] = newValue
      } else {
        position[name] = names.count
        names.append(name)
        tensors.append(newValue)
      }
    }
  }

  /// How many numbers there are in all.
  public var count: Int { tensors.reduce(0) { $0 + $1.count } }

  /// Their memory, in bytes.
  public var byteCount: Int { tensors.reduce(0) { $0 + $1.byteCount } }

  /// The momentum update of every parameter (V1 Eq. 2), towards the one of its name.
  package mutating func follow(_ query: Parameters, momentum: Float, kernels: any ContrastiveKernels.Type) {
    for (index, name) in names.enumerated() {
      kernels.momentumUpdate(&tensors[index], towards: query[name], momentum: momentum)
    }
  }

  /// All but those of these names.
  public func without(_ names: Set<String>) -> Parameters {
    var rest = Parameters()
    for name in self.names where !names.contains(name) { rest[name] = self[name] }
    return rest
  }

  /// Zeros in the same shapes: where an optimiser's velocity starts.
  public var zeros: Parameters {
    var copy = self
    copy.tensors = tensors.map { Tensor(shape: $0.shape) }
    return copy
  }
}

/// The running mean and variance of every batch norm of an encoder: what evaluation mode normalises with.
public struct Buffers: Sendable, Equatable {
  /// The running statistics of each layer, 1×C, by the layer's name.
  public private(set) var layers: [String: ChannelStatistics]

  /// PyTorch's start: mean 0, variance 1.
  public init(channels: [String: Int]) {
    layers = channels.mapValues { count in
      ChannelStatistics(
        mean: Tensor(shape: [1, count]), variance: Tensor(shape: [1, count], repeating: 1), elementsPerChannel: 0)
    }
  }

  /// Their memory, in bytes.
  public var byteCount: Int { layers.values.reduce(0) { $0 + $1.mean.byteCount + $1.variance.byteCount } }

  /// running ← (1 − a)·running + a·batch, as PyTorch does it: with the *unbiased* variance, a = 0.1. With several device
  /// groups, the batch's figure is the mean over the groups.
  public mutating func follow(_ statistics: [String: ChannelStatistics], rate: Float = 0.1) {
    for (name, batch) in statistics {
      guard var running = layers[name] else { preconditionFailure("no batch norm is called \(name)") }
      let (groups, channels) = (batch.mean.shape[0], batch.mean.shape[1])
      let count = Float(batch.elementsPerChannel)
      precondition(count > 1, "\(name): one number per channel and group has no variance; use larger groups")
      for c in 0..<channels {
        let mean = (0..<groups).reduce(Float(0)) { $0 + batch.mean[$1, c] } / Float(groups)
        let variance = (0..<groups).reduce(Float(0)) { $0 + batch.variance[$1, c] } / Float(groups)
        running.mean[0, c] = (1 - rate) * running.mean[0, c] + rate * mean
        running.variance[0, c] = (1 - rate) * running.variance[0, c] + rate * variance * count / (count - 1)
      }
      layers[name] = running
    }
  }

  /// Replaces the statistics of one layer.
  /// - Precondition: the layer exists, with as many channels.
  public mutating func set(_ name: String, to statistics: ChannelStatistics) {
    precondition(layers[name]?.mean.shape == statistics.mean.shape, "\(name) does not fit")
    layers[name] = statistics
  }
}
