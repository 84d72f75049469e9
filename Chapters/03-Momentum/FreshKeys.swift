import Foundation
import MomentumContrast
import Tensors
import Testing

// ### One way in which m = 0 can fail
//
// With m = 0 the key encoder *is* the query encoder. Then there is a way to lower the loss without looking at a single image.

extension Momentum {

  // **By hand.** Take an encoder that gives the *same* vector to every image, and let that vector turn by 1° in every step. The
  // positive was encoded in this very step, so its angle to the query is 0°. A key that is a steps old is a degrees behind. All
  // images look alike to this encoder, and yet the own key comes first, because it is *fresh*:
  //
  // $$\mathcal L = \ln\left(1 + N\sum_{a=1}^{K/N} e^{(\cos a^\circ - 1)/\tau}\right)$$
  //
  // With K/N = 64 batches of N = 16 in the queue and τ = 0.1 that is 5.89 nats, where an encoder that stands still has
  // ln(K + 1) = 6.93. At 3° a step it is 4.75. So the loss rewards an encoder for leaving its own past, and no image is told
  // from another.

  @Test func freshnessAloneLowersTheLoss() {
    let losses = [0, 1, 3].map { degrees in
      TurningEncoder().loss(query: 0, positive: 0, keys: (1...TurningEncoder.batches).map { -Double($0) * degrees })
    }
    for (degrees, loss) in zip([0, 1, 3], losses) { print("\(degrees)° a step: loss \(format(loss, 2))") }
    for (degrees, loss) in zip([0.0, 1, 3], losses) {
      let cosines = (1...TurningEncoder.batches).map { cos(Double($0) * degrees * .pi / 180) }
      // Cosines are rounded to Float, 2⁻²⁴ each, and divided by τ in a sum whose logarithm is taken.
      #expect(abs(loss - AgeOnlyLoss(batchSize: 16, temperature: 0.1, cosines: cosines).loss) < 1e-5)
    }
    #expect(abs(losses[0] - log(1025)) < 1e-5)
    #expect(abs(losses[1] - 5.89) < 0.005 && abs(losses[2] - 4.75) < 0.005)
  }

  // **What a slow key encoder changes.** Let the constant encoder jump by 30°, once. With m = 0 the next positive has made the
  // whole jump and the queue nothing of it: the loss falls from 6.93 to 5.60 at once, and what remains of the gradient pushes
  // further from the queue. With m = 0.99 the positive has made 0.3° of the 30°. It is 29.7° from the query and the queue
  // is 30° away: the loss is 6.91, and next to nothing was gained.
  //
  // Slowness delays the reward; it does not abolish it. An encoder that turns steadily for more than 1/(1 − m) steps is followed
  // at a constant distance, and then its positives are again fresher than its queue. That the delay is what keeps training from
  // taking this way is a *conjecture*. At scale three of five runs with m = 0 end in such an encoder, in one world and with a
  // deep queue; why m = 0 learns less in the ladder it does not explain.

  @Test func aJumpIsRewardedByTheShareThatArrives() {
    func afterJump(momentum: Double) -> Double {
      TurningEncoder().loss(
        query: 30, positive: 30 * (1 - momentum), keys: Array(repeating: 0, count: TurningEncoder.batches))
    }
    let (fast, slow) = (afterJump(momentum: 0), afterJump(momentum: 0.99))
    print("after a jump of 30°: loss \(format(fast, 2)) with m = 0, \(format(slow, 2)) with m = 0.99")
    #expect(abs(fast - 5.60) < 0.005 && abs(slow - 6.91) < 0.005)
  }
}

/// An encoder that ignores its images: a direction in the plane, in degrees, that may change from step to step.
struct TurningEncoder {
  static let batch = 16
  static let batches = 64

  /// The loss at τ = 0.1 of a query against its positive and a queue of 64 batches, by the scalar kernel.
  /// - Parameter keys: the direction of each batch's keys.
  func loss(query: Double, positive: Double, keys: [Double]) -> Double {
    func vector(_ degrees: Double) -> [Float] { [Float(cos(degrees * .pi / 180)), Float(sin(degrees * .pi / 180))] }
    var queue = KeyQueue(keys: Tensor(shape: [Self.batch * Self.batches, 2], repeating: 1))
    for degrees in keys {
      let batch = Array(repeating: vector(degrees), count: Self.batch).flatMap(\.self)
      queue.enqueue(Tensor(shape: [Self.batch, 2], batch))
    }
    let half: any ContrastiveKernels.Type = Scalar.self
    return half.infoNCE(
      queries: Tensor(shape: [1, 2], vector(query)), keys: Tensor(shape: [1, 2], vector(positive)),
      negatives: queue.keys, temperature: 0.1
    ).loss
  }
}

/// The loss of a query that tells keys apart by their age alone.
struct AgeOnlyLoss {
  /// N, the keys of each age.
  let batchSize: Int
  /// τ.
  let temperature: Double
  /// c₀, the cosine between two keys of different images by today's encoder; 1 if it gives the same vector to all.
  var fresh = 1.0
  /// c_a, the cosine between today's key of an image and a stored key of another image, for each age a from 1 to K/N.
  let cosines: [Double]

  /// ln(1 + N·Σ_a e^{(c_a − c₀)/τ}): to an encoder that ignores its images the positive is a key of age 0 like any other, and a
  /// key of age a has the cosine c_a whatever its image.
  var loss: Double {
    log(1 + Double(batchSize) * cosines.reduce(0) { $0 + exp(($1 - fresh) / temperature) })
  }
}
