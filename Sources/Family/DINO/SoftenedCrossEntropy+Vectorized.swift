import Foundation
import Tensors

// A row of each soft-max at a time. With z the logits less their largest over τ, and S = Σ e^z: log p = z − ln S, so that
// Σ q·log p = Σ q·z − ln S needs no logarithm of a single p.

extension Vectorized {
  /// Logits s and t, N×K; the centre c, K.
  public static func softenedCrossEntropy(
    student s: Tensor, teacher t: Tensor, centre c: Tensor, studentTemperature: Float, teacherTemperature: Float
  ) -> SoftenedCrossEntropy {
    precondition(s.shape == t.shape && c.shape == [s.shape[1]], "\(s.shape), \(t.shape) and \(c.shape) disagree")
    let (batch, prototypes) = (s.shape[0], s.shape[1])
    var (loss, entropy) = (0.0, 0.0)
    var (centred, q) = (Tensor(shape: [prototypes]), Tensor(shape: [prototypes]))
    let gradient = Tensor(shape: s.shape) { gradient in
      centred.withMutablePointer { centred in
        q.withMutablePointer { q in
          reading(s, t, c) { s, t, c in
            for n in 0..<batch {
              let (student, teacher, row) = (s + n * prototypes, t + n * prototypes, gradient + n * prototypes)
              for k in 0..<prototypes { centred[k] = teacher[k] - c[k] }
              let (high, low) = (maximum(student, count: prototypes), maximum(centred, count: prototypes))
              let p = exponentials(
                of: student, minus: high, dividedBy: studentTemperature, into: row, count: prototypes)
              let total = exponentials(
                of: centred, minus: low, dividedBy: teacherTemperature, into: q, count: prototypes)
              var (cross, own) = (0.0, 0.0)
              for k in 0..<prototypes {
                let share = Double(q[k]) / total
                cross += share * Double(student[k] - high)
                own += share * Double(centred[k] - low)
                row[k] = Float((Double(row[k]) / p - share) / (Double(studentTemperature) * Double(batch)))
              }
              loss += log(p) - cross / Double(studentTemperature)
              entropy += log(total) - own / Double(teacherTemperature)
            }
          }
        }
      }
    }
    return SoftenedCrossEntropy(
      loss: loss / Double(batch), teacherEntropy: entropy / Double(batch), gradient: gradient)
  }
}
