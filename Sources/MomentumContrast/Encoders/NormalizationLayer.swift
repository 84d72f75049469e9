/// What stands behind every convolution of an encoder.
public enum NormalizationLayer: Sendable, Equatable, CustomStringConvertible {
  /// Batch norm: an image is normalised with the statistics of the images it shares a device with (V1 §3.3).
  case batch
  /// Group norm with so many slices of channels: an image is normalised with its own statistics (Wu and He 2018), so
  /// there is nothing to shuffle.
  case group(channelGroups: Int)

  /// The layer's short name in the names of parameters: `bn` or `gn`.
  public var abbreviation: String {
    switch self {
    case .batch: "bn"
    case .group: "gn"
    }
  }

  /// In words.
  public var description: String {
    switch self {
    case .batch: "batch norm"
    case .group(let count): "group norm with \(count) channel groups"
    }
  }
}
