import Foundation
import MomentumContrast
import Tensors

extension DetectionHead {
  /// The most detections of an image, all classes together (ibid., §4).
  static let mostDetections = 100

  /// Boxes out of what the head says (ibid., §4, "From points to bounding boxes").
  ///
  /// A cell is a detection if its heat is no lower than that of its eight neighbours; that stands in the place of
  /// non-maximum suppression. Its score is the heat, its centre the cell plus the offset. The box is cut at the image's edge,
  /// and left out if nothing of it remains.
  func detections(
    _ outputs: Outputs, imageSize: (height: Int, width: Int), kernels: any TransferKernels.Type
  ) -> [[Detection]] {
    let heat = outputs.heat.value
    let shape = heat.shape
    let (height, width) = (shape[1], shape[2])
    let stride = Float(stride)
    // The sigmoid rises, so that the largest logits are the largest heats.
    let largest = kernels.maxPool(heat, size: 3, stride: 1, padding: 1).y  // N×h×w×classes
    return (0..<shape[0]).map { image in
      var peaks: [(cell: Int, label: Int, logit: Float)] = []
      for cell in image * height * width..<(image + 1) * height * width {
        for label in 0..<classCount {
          let place = cell * classCount + label
          let logit = heat[place]
          if logit == largest[place] { peaks.append((cell, label, logit)) }
        }
      }
      // By falling score, then in the order of cells.
      peaks.sort { ($0.logit, -$0.cell, -$0.label) > ($1.logit, -$1.cell, -$1.label) }
      return peaks.prefix(Self.mostDetections).compactMap { peak in
        let place = peak.cell - image * height * width
        func pair(_ x: Variable) -> SIMD2<Float> {
          SIMD2(x.value[2 * peak.cell], x.value[2 * peak.cell + 1])
        }
        let centre = (SIMD2(Float(place % width), Float(place / width)) + pair(outputs.offset)) * stride
        let reach = pair(outputs.size) * (stride / 2)
        let edge = SIMD2(Float(imageSize.width), Float(imageSize.height))
        let low = (centre - reach).clamped(lowerBound: .zero, upperBound: edge)
        let high = (centre + reach).clamped(lowerBound: .zero, upperBound: edge)
        guard high.x > low.x, high.y > low.y else { return nil }
        return Detection(
          box: Box(left: low.x, top: low.y, width: high.x - low.x, height: high.y - low.y), label: peak.label,
          score: Float(1 / (1 + exp(-Double(peak.logit)))))
      }
    }
  }
}
