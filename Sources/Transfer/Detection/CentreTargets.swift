import Foundation
import Tensors

/// What a detector of centres is to say of some images (Zhou, Wang and Krähenbühl 2019, "Objects as Points", §3).
///
/// The centre c of an object lies in the cell ⌊c/s⌋ of a map with a cell for every s pixels. There the heat map of its class is
/// 1, and around it falls off as a Gaussian; where two of a class meet, the larger value stands.
public struct CentreTargets: Sendable {
  /// N×h×w×classes in [0, 1]; 1 in the cells of centres and nowhere else.
  public let heatMap: Tensor
  /// The cell of each object, among the N·h·w; two objects may share one.
  public let cells: [Int]
  /// How far each centre is from the upper left corner of its cell, in cells: 0..<1 along x and y.
  public let offsets: [SIMD2<Float>]
  /// Width and height of each object, in cells.
  public let sizes: [SIMD2<Float>]

  /// The targets of N images.
  /// - Parameters:
  ///   - objects: those of each image, with boxes in pixels.
  ///   - map: height and width of the maps, in cells.
  ///   - stride: s, the pixels of a cell along either side.
  ///   - classCount: labels are 0..<classCount.
  /// - Precondition: every centre lies in the map.
  public init(_ objects: [[BoxedObject]], cells map: (height: Int, width: Int), stride: Int, classCount: Int) {
    var heat = [Float](repeating: 0, count: objects.count * map.height * map.width * classCount)
    var (cells, offsets, sizes) = ([Int](), [SIMD2<Float>](), [SIMD2<Float>]())
    for (image, objects) in objects.enumerated() {
      for object in objects {
        let size = SIMD2(object.box.width, object.box.height) / Float(stride)
        let centre = SIMD2(object.box.left, object.box.top) / Float(stride) + size / 2
        let (column, row) = (Int(centre.x), Int(centre.y))
        precondition(column < map.width && row < map.height, "the centre \(centre) lies outside \(map)")
        cells.append((image * map.height + row) * map.width + column)
        offsets.append(centre - SIMD2(Float(column), Float(row)))
        sizes.append(size)
        let deviation = Self.deviation(of: size)
        for r in 0..<map.height {
          for c in 0..<map.width {
            let distance = Double((r - row) * (r - row) + (c - column) * (c - column))
            let value = Float(exp(-distance / (2 * deviation * deviation)))
            let place = ((image * map.height + r) * map.width + c) * classCount + object.label
            heat[place] = max(heat[place], r == row && c == column ? 1 : min(value, Self.belowOne))
          }
        }
      }
    }
    heatMap = Tensor(shape: [objects.count, map.height, map.width, classCount], heat)
    (self.cells, self.offsets, self.sizes) = (cells, offsets, sizes)
  }

  /// The largest value of a cell that is no centre: the loss tells the two apart by y = 1.
  private static let belowOne = Float(1).nextDown

  /// σ of the Gaussian, in cells: a third of the distance d by which a box w×h can be moved along both axes and still overlap
  /// where it was by an IoU of 0.7, as a detection so far off would still count.
  ///
  /// The boxes share (w − d)(h − d), and IoU = share / (2wh − share) = t for
  ///
  ///     d = (w + h − √((w + h)² − 4wh(1 − t)/(1 + t))) / 2
  ///
  /// (Law and Deng 2018, "CornerNet", §3.2: a third of the radius, t = 0.3; 0.7 is the default of their code.) It is at least a
  /// sixth of a cell.
  static func deviation(of size: SIMD2<Float>) -> Double {
    let (w, h, t) = (Double(size.x), Double(size.y), 0.7)
    let d = (w + h - ((w + h) * (w + h) - 4 * w * h * (1 - t) / (1 + t)).squareRoot()) / 2
    return max(d / 3, 1.0 / 6)
  }
}
