import Foundation
import MomentumContrast
import Tensors
import Testing

// ### What the loss teaches, and what the temperature changes
//
// A, B, C, x and y are the images of `DictionaryLookupChapter.swift`.

extension DictionaryLookup {

  // **What does the loss teach?** Its derivative by the logits is the soft-max minus the one-hot answer. For A, the soft-max of
  // 4, 3, −5 is 0.731, 0.269, 0.0001. So the query is pulled towards its own key with 1 − 0.731 = 0.269 and pushed away from x,
  // which looks like it, with the same 0.269. y, which lies on the other side of the plane, has almost no effect. The derivatives of
  // a row always add up to zero.

  @Test func gradientIsSoftmaxMinusOneHot() {
    // Derivatives by z/τ, for one query at a time; h = 2⁻¹⁴. The third derivative is p(1 − p)(1 − 2p), at most 0.0963, so
    // the central difference is off by h²/6 of it, and by the rounding of two losses below 5, 8 ulp each, over 2h.
    let h = 0x1p-14
    let bound = h * h / 6 * 0.0963 + 8 * 5 * 0x1p-52 / h
    for (n, image) in ["A", "B", "C"].enumerated() {
      let z = TensorOf<Double>(shape: [1, 3], (0..<3).map { Self.cosines[n, $0] / Self.temperature })
      let sum = z.elements.map { exp($0) }.reduce(0, +)
      let gradient = Scalar.softmaxCrossEntropy(z, targets: [0], temperature: 1).gradient
      for k in 0..<3 {
        let softmaxMinusOneHot = exp(z[0, k]) / sum - (k == 0 ? 1 : 0)
        var (up, down) = (z, z)
        up[0, k] += h
        down[0, k] -= h
        let quotient =
          (Scalar.softmaxCrossEntropy(up, targets: [0], temperature: 1).loss
            - Scalar.softmaxCrossEntropy(down, targets: [0], temperature: 1).loss) / (2 * h)
        #expect(abs(gradient[0, k] - softmaxMinusOneHot) < 1e-15)
        #expect(abs(quotient - softmaxMinusOneHot) <= bound)
      }
      print("gradient of \(image): " + gradient.elements.map { format($0, 4) }.joined(separator: "  "))
      #expect(abs(gradient.elements.reduce(0, +)) < 1e-15)
    }
  }

  // **What does the temperature change?** By the chain rule, the derivative by a *cosine* has another factor 1/τ, because a logit is a
  // cosine over τ. The gradient has three factors (`NarratedStep.swift` works them out for one image):
  //
  // $$\frac{\partial\mathcal L}{\partial q} = \frac1\tau \cdot (1 - p_+) \cdot \Big(\sum_i w_i k_i - k_+\Big),
  // \qquad w_i = \frac{e^{q\cdot k_i/\tau}}{\sum_{j\ge1} e^{q\cdot k_j/\tau}}$$
  //
  // τ stands in all three.
  //
  // 1. **The prefactor 1/τ** multiplies everything. From τ = 1 to 0.03 it grows 33 times, and at a fixed learning rate so does the
  //    step, if the other factors stay as they are.
  // 2. **1 − p₊**, the probability of a wrong answer, is near 1 at a high τ, because there all candidates are about equally probable,
  //    and at a low τ falls towards 0 for a query that has found its key.
  // 3. **The shares** $w_i$ say which negatives push. Three negatives with the cosines 0.5, 0.3 and 0.1: a difference of 0.2 is a factor
  //    $e^{0.2/\tau}$, which is 1.2 for τ = 1, *e* for τ = 0.2, and 55 for τ = 0.05. A high temperature pushes from all negatives alike;
  //    a low one only from those that look most like the query.
  //
  // An experiment that varies τ alone varies all three. Act 3 therefore has two arms more, in which the prefactor is that of another τ.

  @Test func lowTemperaturesPushTheHardestByHand() {
    let cosines: [Float] = [0.1, 0.5, 0.3]
    let negatives = HardNegatives(
      queries: Tensor(shape: [1, 2], [1, 0]),
      negatives: Tensor(shape: [3, 2], cosines.flatMap { [$0, (1 - $0 * $0).squareRoot()] }))
    for (temperature, hardest) in [(1, 0.4018), (0.2, 0.6652), (0.05, 0.9817)] as [(Float, Double)] {
      let factor = exp(0.2 / Double(temperature))
      let share = negatives.share(ofHardest: 1, temperature: temperature)
      print(
        "τ = \(temperature): a step of 0.2 is a factor \(format(factor, 1)), the hardest has \(format(100 * share, 1)) %"
      )
      #expect(abs(share - hardest) < 5e-5)
      #expect(abs(share - factor * factor / (factor * factor + factor + 1)) < 1e-5)
    }
  }

  // **Why does the loss start near zero and then rise?** Because the queue starts with random vectors. In C = 64 dimensions their
  // cosines with a query scatter by 1/√64 = 0.125 around zero. The own key is much closer: an encoder that has learned nothing
  // gives two views of one image nearly the same vector. With q·k₊ = 1 the loss is
  // $\ln(1 + K e^{-1/\tau}\,\overline{e^{x/\tau}})$, where x are the cosines of the negatives. For Gaussian x the mean is
  // $e^{1/(2C\tau^2)}$; with K = 256 the loss is then 0.025 at τ = 0.1 and 0.001 at τ = 0.07. Then real keys replace the random
  // ones, K/N steps long. To an encoder that has learned nothing all images look alike, so the new negatives are about as
  // similar as the own key, and the loss rises towards ln(K + 1). This is not a fault.
  //
  // **Why a temperature at all, and why is the loss stuck near ln(K + 1)?** Cosines lie between −1 and 1, so without a τ the soft-max
  // could not be certain. Take a perfect encoder, whose keys equal their queries and stand at right angles to all others. Its
  // probability of the right answer is $p_+ = 1/(1 + K e^{-1/\tau})$. With K = 256 that is 1 % at τ = 1, and 99.98 % at τ = 0.07. Its loss is the
  // floor of all losses, $\ln(1 + K e^{-1/\tau})$: 4.56 at τ = 1, one nat below guessing, and 0.0002 at τ = 0.07. (Negative cosines
  // allow a little less.)
  //
  // So losses of different temperatures cannot be compared, and a loss near ln(K + 1) does not prove a failure. Look at the
  // *pretext accuracy* too, which is how often the own key comes first: guessing gives 1/(K + 1). If loss and accuracy are both
  // those of guessing, nothing is learned. A loss below ln(K + 1) does not prove a success either. In chapter 3 an encoder that
  // ignores its images has one, because its newest key differs from the older ones in the queue by its age alone.

  @Test func aFreshQueueIsEasyAndAHighTemperatureHasAFloor() {
    let (K, C) = (256, 64)
    let half: any ContrastiveKernels.Type = Scalar.self
    let query = Initialization.unitVectors(count: 1, dimension: C, random: RandomSource(seed: 1))
    let fresh = Initialization.unitVectors(count: K, dimension: C, random: RandomSource(seed: 2))
    for temperature in [0.07, 0.1, 0.2, 1] as [Float] {
      let τ = Double(temperature)
      let first = half.infoNCE(queries: query, keys: query, negatives: fresh, temperature: temperature).loss
      let predicted = log(1 + Double(K) * exp(-1 / τ + 1 / (2 * Double(C) * τ * τ)))
      let floor = log(1 + Double(K) * exp(-1 / τ))
      print(
        "τ = \(temperature): fresh queue \(format(first, 3)), perfect encoder p₊ \(format(exp(-floor), 4)), floor \(format(floor, 3)), guessing \(format(log(Double(K + 1)), 3))"
      )
      // The mean of K numbers e^{x/τ} scatters by √((e^{1/(Cτ²)} − 1)/K) of itself; five times that is allowed.
      let scatter = ((exp(1 / (Double(C) * τ * τ)) - 1) / Double(K)).squareRoot()
      #expect(abs(log(exp(first) - 1) - log(exp(predicted) - 1)) < 5 * scatter)
    }
  }
}
