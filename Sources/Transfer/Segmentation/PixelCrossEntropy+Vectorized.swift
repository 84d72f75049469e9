import Foundation
import Images
import Tensors

// Pixel by pixel, sixteen classes at once; lanes beyond the last class hold −∞, whose exponential is 0. log a + log b is
// log(a·b), so that one logarithm is taken for many pixels: a sum of exponentials lies between 1 and the number of classes,
// and 64 factors up to 2¹⁵ are a `Double`.

extension Vectorized {
  /// The fast half of `TransferKernels.pixelCrossEntropy`.
  public static func pixelCrossEntropy(_ logits: Tensor, targets: [UInt8]) -> PixelCrossEntropy {
    let (pixels, classes) = PixelCrossEntropy.size(logits.shape, targets)
    precondition(classes <= 1 << 15, "\(classes) classes are too many")
    let judged = targets.count { $0 != MaskedImages.ignored }
    let share = 1 / Double(judged)
    var (loss, product, factors) = (0.0, 1.0, 0)
    let gradient = Tensor(shape: logits.shape) { gradient in
      logits.withPointer { logits in
        targets.withUnsafeBufferPointer { targets in
          for n in 0..<pixels {
            let (z, row) = (logits + n * classes, gradient + n * classes)
            // What is written past the end of a row falls on the next one, which is written later.
            guard targets[n] != MaskedImages.ignored else {
              forEachVector(classes) { row.store(Lanes(repeating: 0), $0) }
              continue
            }
            let target = Int(targets[n])
            var highest = Lanes(repeating: -.infinity)
            forEachVector(classes) { k in
              let value = z.lanes(k).upTo(classes, from: k, else: -.infinity)
              highest.replace(with: value, where: value .> highest)
            }
            let largest = highest.largest
            var sums = Lanes(repeating: 0)
            forEachVector(classes) { k in
              let value = exponential(z.lanes(k).upTo(classes, from: k, else: -.infinity) - largest)
              row.store(value, k)
              sums += value
            }
            let sum = Double(sums.total)
            let scale = Float(share / sum)
            forEachVector(classes) { row.store(row.lanes($0) * scale, $0) }
            row[target] -= Float(share)

            loss -= Double(z[target] - largest)
            product *= sum
            factors += 1
            if factors == 64 {
              loss += log(product)
              (product, factors) = (1, 0)
            }
          }
        }
      }
    }
    loss += log(product)
    return PixelCrossEntropy(loss: judged == 0 ? 0 : loss * share, gradient: gradient, judged: judged)
  }
}
