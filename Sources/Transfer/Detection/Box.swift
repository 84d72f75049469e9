/// A rectangle along the axes, in pixels from the left and upper edge of the image.
public struct Box: Sendable, Equatable {
  /// The left edge.
  public var left: Float
  /// The upper edge.
  public var top: Float
  /// Width, 0 or more.
  public var width: Float
  /// Height, 0 or more.
  public var height: Float

  /// A box.
  public init(left: Float, top: Float, width: Float, height: Float) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
  }

  /// Width times height.
  public var area: Float { width * height }
}

/// An object that is there: its box and its class, 0..<classes.
public struct BoxedObject: Sendable, Equatable {
  /// Where it is.
  public var box: Box
  /// What it is, 0..<classes.
  public var label: Int

  /// An object.
  public init(box: Box, label: Int) { (self.box, self.label) = (box, label) }
}

/// An object that a detector says is there.
public struct Detection: Sendable, Equatable {
  /// Where.
  public var box: Box
  /// What, 0..<classes.
  public var label: Int
  /// How sure the detector is; only the order of scores matters.
  public var score: Float

  /// A detection.
  public init(box: Box, label: Int, score: Float) { (self.box, self.label, self.score) = (box, label, score) }
}
