// # Chapter 3: Momentum
//
// *Paper: He et al. 2020, "Momentum Contrast for Unsupervised Visual Representation Learning" (V1), Section 3.2,
// "Momentum update", and Section 4.1, "Ablation: momentum".*
// *Source: `Sources/MomentumContrast/Section3.2-Momentum`.*
//
// A queue makes the dictionary large: its keys come from many batches. But each of those batches was encoded by the key
// encoder *of its time*. If that encoder changes quickly, the dictionary mixes the vocabularies of many encoders, and a
// query is compared with keys that no present encoder would produce. Back-propagation cannot reach the keys in the
// queue to mend that. MoCo's answer is to let the key encoder follow the query encoder slowly (V1, Eq. 2):
//
// $$\theta_k \leftarrow m\,\theta_k + (1-m)\,\theta_q$$
//
// This chapter does that sum by hand, then with the fast kernel, and then trains encoders with several m to see what
// goes wrong without momentum, and one way in which it can.

import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite(.serialized) struct Momentum {

  // ## Act 1: by hand
  //
  // One parameter. The query encoder has jumped from 1 to 0 and stays there; the key encoder starts at 1 and follows with
  // m = 0.9. Each step keeps nine tenths of the distance, so after t steps the key encoder stands at $0.9^t$:
  //
  //     1 → 0.9 → 0.81 → 0.729
  //
  // The distance halves every $\ln\tfrac12 / \ln m$ steps: 6.6 steps for m = 0.9, 69 for 0.99, 693 for 0.999. After T steps
  // the key encoder has made a share $1 - m^T$ of the way. That matters in a short run: after 1000 steps with m = 0.9999 the
  // share is 9.5 %, and the key encoder is still nearly the random one it began as.

  @Test func keyEncoderFollowsByHand() {
    let query = Tensor(shape: [1], [0])
    var key = Tensor(shape: [1], [1])
    var path: [Float] = []
    for _ in 1...3 {
      Scalar.momentumUpdate(&key, towards: query, momentum: 0.9)
      path.append(key[0])
    }
    print("m = 0.9: 1 → " + path.map { format(Double($0), 3) }.joined(separator: " → "))
    // Each step rounds a product to the nearest Float; three of them stay within 3 ulp of the true power.
    for (t, value) in path.enumerated() { #expect(abs(value - Float(pow(0.9, Double(t + 1)))) <= 3 * value.ulp) }

    for m in [0.9, 0.99, 0.999, 0.9999] {
      let halfLife = log(0.5) / log(m)
      let arrived = 1 - pow(m, 1000)
      print("m = \(m): half-life \(format(halfLife, 1)) steps; \(format(100 * arrived, 1)) % has arrived after 1000")
    }
    #expect(abs(log(0.5) / log(0.99) - 69) < 0.5)
    #expect(abs(1 - pow(0.9999, 1000) - 0.095) < 0.001)
  }

  // Three motions that the query encoder may make, and what the key encoder makes of them, are worked out in `LowPass.swift`.
  // What goes wrong without a slow key encoder, in the smallest example there is, is `FreshKeys.swift`.

  // ## Act 2: vectorized
  //
  // The fast twin does sixteen numbers at a time, with the same three roundings, so it is not *close* to the definition
  // but equal to it, bit for bit. The sizes below leave every kind of remainder.

  @Test(arguments: [1, 15, 16, 17, 1000])
  func vectorizedTwinIsEqualBitForBit(count: Int) {
    var random = RandomSource(seed: UInt64(count))
    let query = Tensor(shape: [count], (0..<count).map { _ in random.gaussian() })
    var scalar = Tensor(shape: [count], (0..<count).map { _ in random.gaussian() })
    var vectorized = scalar
    for m: Float in [0, 0.9, 0.99, 0.999, 1] {
      Scalar.momentumUpdate(&scalar, towards: query, momentum: m)
      Vectorized.momentumUpdate(&vectorized, towards: query, momentum: m)
      #expect(scalar.elements.map(\.bitPattern) == vectorized.elements.map(\.bitPattern))
    }
  }

  // ## Act 3: at scale
  //
  // Encoders are trained: the paper's ladder of m in `MomentumAtScale.swift`, and the failure of m = 0 under a magnifying glass
  // in `FreshKeysAtScale.swift`.

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
