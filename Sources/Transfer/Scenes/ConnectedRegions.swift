import Images

extension LabelledScenes {
  /// Scenes of which only masks are known: every connected region of a class is an object.
  ///
  /// Two pixels of a class belong together if they touch along an edge or at a corner. So objects of one class that touch are
  /// one, and an object that another cuts in two is two: of masks alone it cannot be told otherwise.
  public init(regionsOf masked: MaskedImages) {
    let (height, width) = (masked.images.shape[1], masked.images.shape[2])
    let objects = (0..<masked.count).map { image in
      Self.regions(of: Array(masked.mask(of: image)), height: height, width: width)
    }
    self.init(masked, objects: objects)
  }

  /// The regions of one mask, in the order of their first pixels.
  static func regions(of mask: [UInt8], height: Int, width: Int) -> [BoxedObject] {
    var isSeen = mask.map { !MaskedImages.isObject($0) }
    var found: [BoxedObject] = []
    for start in mask.indices where !isSeen[start] {
      let value = mask[start]
      var region = [start]
      isSeen[start] = true
      var next = 0
      while next < region.count {
        let (row, column) = (region[next] / width, region[next] % width)
        for r in max(row - 1, 0)...min(row + 1, height - 1) {
          for c in max(column - 1, 0)...min(column + 1, width - 1) {
            let pixel = r * width + c
            if mask[pixel] == value, !isSeen[pixel] {
              isSeen[pixel] = true
              region.append(pixel)
            }
          }
        }
        next += 1
      }
      if let box = Box(around: region, width: width) { found.append(BoxedObject(box: box, label: Int(value) - 1)) }
    }
    return found
  }
}
