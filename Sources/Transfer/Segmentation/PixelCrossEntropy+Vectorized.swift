import Foundation
import Images
import Tensors

// Sixty-four pixels at a time: the largest logit of each is subtracted, all exponentials are taken in one go, and each
// pixel's are summed and scaled. No pixel waits for another, and the exponentials fill their vectors whatever the number of
// classes. A product of 64 sums, each between 1 and C < 2¹⁵, is a `Double`: its logarithm is the sum of theirs.

extension Vectorized {
  /// The fast half of `TransferKernels.pixelCrossEntropy`.
  public static func pixelCrossEntropy(_ logits: Tensor, targets: [UInt8]) -> PixelCrossEntropy {
    let (pixels, classes) = PixelCrossEntropy.size(logits.shape, targets)
    precondition(classes < 1 << 15, "\(classes) classes are too many")
    let judged = targets.count { $0 != MaskedImages.ignored }
    let share = 1 / Double(judged)
    var loss = 0.0
    var powers = Tensor(shape: [64, classes])
    let gradient = Tensor(shape: logits.shape) { gradient in
      powers.withMutablePointer { powers in
        logits.withPointer { logits in
          for start in stride(from: 0, to: pixels, by: 64) {
            let block = start..<min(start + 64, pixels)
            var (product, shifts) = (1.0, 0.0)
            for n in block {
              let z = logits + n * classes
              let largest = largest(z, count: classes)
              // What is written past the end of a row falls on the next one, which is written later.
              forEachVector(classes) { powers.store(z.lanes($0) - largest, (n - start) * classes + $0) }
              if targets[n] != MaskedImages.ignored { shifts += Double(z[Int(targets[n])] - largest) }
            }
            exponentiate(powers, count: block.count * classes)
            for n in block {
              let (own, row) = (powers + (n - start) * classes, gradient + n * classes)
              guard targets[n] != MaskedImages.ignored else {
                forEachVector(classes) { row.store(Lanes(repeating: 0), $0) }
                continue
              }
              var sums = Lanes(repeating: 0)
              forEachVector(classes) { sums += UnsafePointer(own).lanes($0).upTo(classes, from: $0, else: 0) }
              let sum = Double(sums.total)
              product *= sum
              let scale = Float(share / sum)
              forEachVector(classes) { row.store(own.lanes($0) * scale, $0) }
              let target = Int(targets[n])
              row[target] = own[target] * scale - Float(share)
            }
            loss += log(product) - shifts
          }
        }
      }
    }
    return PixelCrossEntropy(loss: judged == 0 ? 0 : loss * share, gradient: gradient, judged: judged)
  }

  /// The largest of a few numbers.
  @inline(__always)
  private static func largest(_ z: UnsafePointer<Float>, count: Int) -> Float {
    var highest = Lanes(repeating: -.infinity)
    forEachVector(count) { k in
      let value = z.lanes(k).upTo(count, from: k, else: -.infinity)
      highest.replace(with: value, where: value .> highest)
    }
    return highest.largest
  }
}
