/// How far two boxes are the same.
extension Box {
  /// Intersection over union: the area that the boxes share, divided by the area that they cover together.
  ///
  ///     IoU(a, b) = |a ∩ b| / |a ∪ b| = |a ∩ b| / (|a| + |b| − |a ∩ b|)
  ///
  /// 1 for equal boxes, 0 for boxes that share nothing. Boxes that touch at an edge share nothing, and a box without area
  /// shares nothing with any box, itself included. So the quotient 0/0 is 0 here, and no finite box gives NaN.
  /// (Everingham et al. 2010, "The PASCAL Visual Object Classes Challenge", section 4.2.)
  ///
  /// In `Double`, and in the order of COCO's own code, so that an overlap which is exactly a threshold there is one here.
  public func intersectionOverUnion(with other: Box) -> Double {
    let width = min(right, other.right) - max(Double(left), Double(other.left))
    let height = min(bottom, other.bottom) - max(Double(top), Double(other.top))
    guard width > 0 && height > 0 else { return 0 }
    let intersection = width * height
    return intersection / (exactArea + other.exactArea - intersection)
  }

  private var right: Double { Double(left) + Double(width) }
  private var bottom: Double { Double(top) + Double(height) }
  private var exactArea: Double { Double(width) * Double(height) }
}
