import MomentumContrast

extension Backbone {
  /// The pixels of a cell of the maps, along each axis: the product of all strides, or the size of a transformer's patches.
  public var pixelsPerCell: Int {
    // So many pixels that a rounded number of cells changes nothing.
    let side = 1 << 16
    return side / (convolutions(of: ImageSize(side)).last?.pixels.height ?? side)
  }
}
