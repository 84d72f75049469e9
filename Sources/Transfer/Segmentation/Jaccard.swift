extension SegmentationScores {
  /// The Jaccard index of two sets of pixels, their intersection over union, in 0...1.
  ///
  ///     J(A, B) = |A ∩ B| / |A ∪ B|
  ///
  /// 1 for two empty masks, which agree on every pixel. (For boxes 0/0 is 0, because a box without area finds no object.)
  /// - Precondition: as many pixels of both.
  public static func jaccard(_ a: [Bool], _ b: [Bool]) -> Double {
    precondition(a.count == b.count, "\(a.count) pixels and \(b.count)")
    var (intersection, union) = (0, 0)
    for (a, b) in zip(a, b) {
      if a && b { intersection += 1 }
      if a || b { union += 1 }
    }
    return union == 0 ? 1 : Double(intersection) / Double(union)
  }
}
