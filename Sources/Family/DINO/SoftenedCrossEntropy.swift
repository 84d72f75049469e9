import Foundation
import Tensors

/// The loss of DINO (Caron et al. 2021, Eq. 2–4): the student's soft-max over K prototypes shall be the teacher's, which is centred and
/// sharpened and gets no gradient.
///
///     q = softmax((t − c)/τ_t)        p = softmax(s/τ_s)        L = −1/N · Σ_n Σ_k q_nk·log p_nk        ∂L/∂s = (p − q)/(N·τ_s)
///
/// The entropy of q says whether the teacher has collapsed: 0 if it names one prototype for every image, ln K if it names none.
extension Scalar {
  /// Logits s and t, N×K; the centre c, K.
  public static func softenedCrossEntropy<Element: Real>(
    student s: TensorOf<Element>, teacher t: TensorOf<Element>, centre c: TensorOf<Element>,
    studentTemperature: Element, teacherTemperature: Element
  ) -> SoftenedCrossEntropyOf<Element> {
    precondition(s.shape == t.shape && c.shape == [s.shape[1]], "\(s.shape), \(t.shape) and \(c.shape) disagree")
    let (batch, prototypes) = (s.shape[0], s.shape[1])
    var (loss, entropy) = (0.0, 0.0)
    var gradient = TensorOf<Element>(shape: s.shape)  // N×K
    for n in 0..<batch {
      let p = logSoftmax((0..<prototypes).map { Double(s[n, $0]) / Double(studentTemperature) })
      let q = logSoftmax((0..<prototypes).map { (Double(t[n, $0]) - Double(c[$0])) / Double(teacherTemperature) })
      for k in 0..<prototypes {
        loss -= exp(q[k]) * p[k]
        entropy -= exp(q[k]) * q[k]
        gradient[n, k] = Element((exp(p[k]) - exp(q[k])) / (Double(studentTemperature) * Double(batch)))
      }
    }
    return SoftenedCrossEntropyOf(
      loss: loss / Double(batch), teacherEntropy: entropy / Double(batch), gradient: gradient)
  }

  private static func logSoftmax(_ z: [Double]) -> [Double] {
    let largest = z.reduce(-.infinity, max)
    let logarithm = log(z.reduce(0) { $0 + exp($1 - largest) })
    return z.map { $0 - largest - logarithm }
  }
}

/// What the softened cross-entropy gives back.
public struct SoftenedCrossEntropyOf<Element: Real>: Sendable {
  /// The mean over the batch, in nats.
  public var loss: Double
  /// The mean entropy of the teacher's soft-max, in nats, in 0 … ln K.
  public var teacherEntropy: Double
  /// ∂L/∂s, N×K.
  public var gradient: TensorOf<Element>
}

/// The softened cross-entropy in 32-bit floating point.
public typealias SoftenedCrossEntropy = SoftenedCrossEntropyOf<Float>
