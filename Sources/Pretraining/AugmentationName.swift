import Images

/// A family of views by name.
public enum AugmentationName: String, Sendable, CaseIterable, Codable {
  /// MoCo v1's.
  case v1
  /// MoCo v2's: weaker jitter, and blur.
  case v2
  /// None: both views are the image itself.
  case none

  /// Images with a shorter side below this get the versions for small images, whose crops keep at least half of the
  /// area (`ViewAugmentation.smallVersion1`).
  public static let smallBelow = 32

  /// The augmentation for images whose shorter side is `side` pixels.
  public func augmentation(side: Int, normalization: Normalization) -> ViewAugmentation {
    let isSmall = side < Self.smallBelow
    let views: ViewAugmentation =
      switch self {
      case .v1: isSmall ? .smallVersion1 : .version1
      case .v2: isSmall ? .smallVersion2 : .version2
      case .none: .none
      }
    return views.normalized(by: normalization)
  }
}

/// A schedule of the learning rate by name.
public enum ScheduleName: String, Sendable, CaseIterable {
  /// Half a cosine to zero.
  case cosine
  /// A tenth at 60 % and again at 80 % of the run.
  case step
  /// Always the same.
  case constant
}
