/// A rectangle along the axes, in pixels from the left and upper edge of the image.
public struct Box: Sendable, Equatable {
  /// The left edge.
  public var left: Double
  /// The upper edge.
  public var top: Double
  /// Width, 0 or more.
  public var width: Double
  /// Height, 0 or more.
  public var height: Double

  /// A box.
  public init(left: Double, top: Double, width: Double, height: Double) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
  }
}
