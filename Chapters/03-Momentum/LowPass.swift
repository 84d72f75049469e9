import Foundation
import MomentumContrast
import Tensors
import Testing

// ### What slowness buys, and what it costs
//
// Three motions of the query encoder, one parameter each, and what the key encoder makes of them.

extension Momentum {

  // **Alternation.** Let the query encoder jump to and fro, +1, −1, +1, … The key encoder swings along with an amplitude a that
  // repeats itself after every step, $-a = m\,a + (1-m)(-1)$, so
  //
  // $$a = \frac{1-m}{1+m}$$
  //
  // That is 0.053 for m = 0.9 and 0.005 for m = 0.99. It is the best case, because successive jumps cancel.

  @Test func alternationIsAveragedAwayByHand() {
    for m: Float in [0, 0.9, 0.99] {
      var key = Tensor(shape: [1], [0])
      var sign: Float = 1
      for _ in 0..<4000 {
        sign = -sign
        Scalar.momentumUpdate(&key, towards: Tensor(shape: [1], [sign]), momentum: m)
      }
      let amplitude = (1 - m) / (1 + m)
      print("m = \(m), alternation: amplitude \(abs(key[0])), by the formula \(amplitude)")
      // Errors of the steps before fade by m as well, so they add up to at most ½ ulp of 1 (the largest product's)
      // times 3 roundings times 1/(1 − m).
      #expect(abs(abs(key[0]) - amplitude) <= 1.5 * Float(1).ulp / (1 - m))
    }
  }

  // **White noise.** Let every step be drawn anew, with variance 1. The key encoder's variance v repeats itself,
  // $v = m^2 v + (1-m)^2$, so
  //
  // $$\sqrt v = \sqrt{\frac{1-m}{1+m}}$$
  //
  // That is 0.23 for m = 0.9, 0.071 for 0.99 and 0.022 for 0.999: the square root of the alternation's number, and the more
  // honest one for a noisy gradient.

  @Test(arguments: [0.9, 0.99] as [Float]) func whiteNoiseIsAveragedAwayByHand(m: Float) {
    var random = RandomSource(seed: 3)
    var key = Tensor(shape: [1], [0])
    let (steps, start) = (400_000, 4000)
    var sum = 0.0
    for step in 0..<steps {
      Scalar.momentumUpdate(&key, towards: Tensor(shape: [1], [random.gaussian()]), momentum: m)
      if step >= start { sum += Double(key[0]) * Double(key[0]) }
    }
    let (a, count) = (Double(m), Double(steps - start))
    let (variance, predicted) = (sum / count, (1 - a) / (1 + a))
    print(
      "m = \(m), white noise: deviation \(format(variance.squareRoot(), 4)), "
        + "by the formula \(format(predicted.squareRoot(), 4))"
    )
    // Values k steps apart have the correlation mᵏ, so the mean of their squares has the variance 2v²/n · (1 + m²)/(1 − m²).
    let error = predicted * (2 / count * (1 + a * a) / (1 - a * a)).squareRoot()
    #expect(abs(variance - predicted) < 5 * error)
  }

  // **Learning.** Let the query encoder move by 1 in every step, always in the same direction. The key encoder then lags behind
  // by a constant m/(1 − m) steps, and moves as fast as the query encoder. Noise is averaged away, what is learned passes, late
  // by 9 steps for m = 0.9 and by 99 for m = 0.99. So a slow key encoder takes longer to start, and then keeps the same speed.
  //
  // This is also why the *drift index* (K/N)(1 − m) of act 3 has to be read with care. It counts the time constants in
  // the life of a key. It does not say how far the encoder moves in that time: if the query encoder moves steadily, the key
  // encoder does so too, whatever m is. (The index is this book's, not the paper's.)

  @Test(arguments: [0, 0.9, 0.99] as [Float]) func aMovingEncoderIsFollowedAtADistanceByHand(m: Float) {
    var key = Tensor(shape: [1], [0])
    var before: Float = 0
    for step in 1...4000 {
      before = key[0]
      Scalar.momentumUpdate(&key, towards: Tensor(shape: [1], [Float(step)]), momentum: m)
    }
    let lag = 4000 - Double(key[0])
    let speed = format(Double(key[0] - before), 3)
    print("m = \(m), steady motion: lags by \(format(lag, 2)) steps, moves by \(speed) a step")
    // Numbers near 4000 have an ulp of 2⁻¹¹·½; errors of earlier steps fade by m.
    let bound = 3 * Double(Float(4000).ulp) / Double(1 - m)
    #expect(abs(lag - Double(m / (1 - m))) < bound && abs(key[0] - before - 1) < Float(bound))
  }
}
