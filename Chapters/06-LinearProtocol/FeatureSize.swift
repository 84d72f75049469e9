import MomentumContrast
import SmallScale
import Tensors
import Testing

extension LinearProtocol {

  // ### Why MoCo's features would be small
  //
  // V1 concludes from its rate of 30 that the features' distribution, "e.g., magnitudes", can differ substantially from that of
  // supervised features (§4.1). Where could such a difference come from? From the loss. MoCo's logits are made of *unit*
  // vectors. Halve all features, and (but for the bias of the head) no logit changes, so the loss does not hold the features at
  // any size. A supervised loss holds the product of features and classifier weights at a size. With the same weights, larger
  // features make larger logits, and for images that are classified rightly a lower loss; smaller features would need larger
  // weights, against which weight decay works.

  @Test func aContrastiveLossDoesNotSeeTheSizeOfFeaturesByHand() {
    let weight = Tensor(shape: [2, 2], [1, 0, 0, 1])  // two keys, or the rows of two classes
    func loss(_ features: Tensor, isNormalized: Bool) -> Double {
      let x = isNormalized ? Scalar.l2Normalize(features).y : features
      let logits = Scalar.matrixProduct(x, weight, transposing: .right)
      return Scalar.softmaxCrossEntropy(logits, targets: [1], temperature: 1).loss
    }
    let (whole, half) = (Tensor(shape: [1, 2], [3, 4]), Tensor(shape: [1, 2], [1.5, 2]))
    print(
      "features (3, 4) and (1.5, 2): contrastive loss \(loss(whole, isNormalized: true)), "
        + "\(loss(half, isNormalized: true)); supervised \(loss(whole, isNormalized: false)), "
        + "\(loss(half, isNormalized: false))")
    #expect(loss(whole, isNormalized: true) == loss(half, isNormalized: true))
    #expect(loss(whole, isNormalized: false) < loss(half, isNormalized: false))
  }

  // What acts on the size is weight decay. It multiplies every parameter by 1 − ηλ in each step, and with SGD's momentum μ the
  // effect is 1/(1 − μ) times as strong. The last batch norm's scale and shift give the features their size. Without a force
  // against it they shrink in a run by $e^{-D}$, where
  //
  // $$D = \sum_t \frac{\eta_t\,\lambda}{1-\mu}$$
  //
  // V1 trains for a million steps at λ = 10⁻⁴: D = 18.7. A run of 8192 steps with the chapters' λ = 5·10⁻⁴ has D = 0.3, and
  // with ten times the decay 3.1. (Features do not shrink without end. The smaller they are, the larger is the gradient through
  // the normalisation; it is at right angles to them, so that each step lengthens them.) So with the chapters' recipe MoCo's
  // features should *not* be small yet, and with ten times the decay they should be. Act 3 has both, and the supervised encoder
  // with both.

  @Test func howMuchWeightDecayActsInARun() {
    func exposure(_ rate: Float, _ decay: Float, _ steps: Int, _ schedule: LearningRateSchedule) -> Double {
      (0..<steps).reduce(0) { $0 + Double(schedule.rate(base: rate, step: $1, of: steps)) } * Double(decay) / (1 - 0.9)
    }
    let paper = exposure(0.03, 1e-4, 200 * 1_281_167 / 256, .paperV1)
    let recipe = SmallScaleRecipe().configuration
    let here = exposure(recipe.learningRate, recipe.weightDecay, 8192, recipe.schedule)
    print("D: \(paper) in V1, \(here) here, \(10 * here) with ten times the decay")
    #expect(abs(paper - 18.7) < 0.05)
    #expect(abs(here - 0.31) < 0.005)
  }
}
