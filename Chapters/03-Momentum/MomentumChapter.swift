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
// goes wrong without momentum, and why.

import Ablations
import Foundation
import MomentumContrast
import SmallScale
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
  // Half of the way is gone after $\ln\tfrac12 / \ln m$ steps: 6.6 steps for m = 0.9, 69 for 0.99, 693 for 0.999. And after
  // T steps a share $1 - m^T$ of what the query encoder learned has arrived. Remember this for the end of the chapter: a
  // run of 1000 steps with m = 0.9999 has taken over 9.5 %, its key encoder is still nearly the random one.

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

  // What does slowness buy? Let the query encoder do what SGD does near a solution: jump to and fro, +1, −1, +1, … The key
  // encoder swings along with an amplitude a that repeats itself after every step, $-a = m\,a + (1-m)(-1)$, so
  //
  // $$a = \frac{1-m}{1+m}$$
  //
  // One nineteenth for m = 0.9, one 199th for m = 0.99. Two keys that were encoded at different times then differ by 1/19 or
  // 1/199 of what the query encoder's own outputs differ by. With m = 0 the key encoder *is* the query encoder, and every
  // swing goes straight into the dictionary. Momentum is a low-pass filter: noise is averaged away, what is learned
  // passes.

  @Test func momentumIsALowPassFilterByHand() {
    for m: Float in [0, 0.9, 0.99] {
      var key = Tensor(shape: [1], [0])
      var sign: Float = 1
      for _ in 0..<4000 {
        sign = -sign
        Scalar.momentumUpdate(&key, towards: Tensor(shape: [1], [sign]), momentum: m)
      }
      let amplitude = (1 - m) / (1 + m)
      print("m = \(m): amplitude \(abs(key[0])), by the formula \(amplitude)")
      // Errors of the steps before fade by m as well, so they add up to at most ½ ulp of 1 (the largest product's)
      // times 3 roundings times 1/(1 − m).
      #expect(abs(abs(key[0]) - amplitude) <= 1.5 * Float(1).ulp / (1 - m))
    }
  }

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
  // **What the paper found** (§4.1, ResNet-50 on ImageNet, K = 4096, linear probe):
  //
  // | m | 0 | 0.9 | 0.99 | 0.999 | 0.9999 |
  // |---|---|---|---|---|---|
  // | accuracy, % | fail | 55.2 | 57.8 | 59.0 | 58.9 |
  //
  // "Fail" means that the loss oscillates and does not converge. It is the *training* that fails; the paper does not
  // speak of collapsed features.
  //
  // **What is done here.** After MoCo v1, small: procedural images of eight shapes (chapter 0), an encoder of four
  // convolutions, K = 2048 keys, batches of N = 32 in groups of eight with shuffled batch norm (K = 1024 and N = 16 at quick
  // size). Only m differs between the arms. At the same seed they share images, order, views, shuffles, first weights and
  // first queue. An encoder that was not trained at all stands beside them. Not as in v1 are, besides the sizes: τ = 0.1 and
  // weight decay 5·10⁻⁴ (from the official CIFAR-10 demo), the strength of three augmentations (chapter 0), the linear probe
  // (on standardised features, at an ordinary rate), and the learning rate, which is constant: an arm that does not settle
  // must not settle because the rate died.
  //
  // **What to expect of m near 1 in a short run.** The key encoder can only be good if enough has arrived in it, which wants
  // T(1 − m) well above 1. With T = 8000 steps (5000 at quick size) that is 80 for m = 0.99, but 8 for 0.999 and 0.8 for
  // 0.9999; the paper's T is about a million. So the best m moves down in a short run, and the paper's order of 0.99, 0.999
  // and 0.9999 is *not* among the claims that must hold. It is judged and reported at full size.
  //
  // **How consistent must a dictionary be?** The drift index $(K/N)(1-m)$, the number of steps a key stays in the queue in
  // units of the key encoder's time constant, says how far the encoder moves during a key's life. In the paper's table it
  // is 1.6, 0.16, 0.016 and 0.0016 for m = 0.9 … 0.9999; here it is 6.4, 0.64, 0.064 and 0.0064.

  // **On other images.** `MOCO_DATA=idx:IMAGES` (or another source; see `DataSource`) runs the same arms on images that were
  // read, and writes tables and figures under another name. Nothing else changes, so the regime is one that was found for
  // the synthetic shapes; the claims are judged and reported, and none is required.

  @Test func slowKeyEncodersLearnMore() throws {
    let settings = try Settings(acceptsData: true)
    let momenta: [Float] = settings.choose(quick: [0, 0.9, 0.99], full: [0, 0.9, 0.99, 0.999, 0.9999])
    var recipe = SmallScaleRecipe()
    recipe.steps = settings.choose(quick: 5000, full: 8000)
    recipe.configuration.schedule = .constant
    try recipe.useImages(of: settings)
    if settings.scale == .quick {
      // Half the batch and half the queue: half the work, and the same drift indices.
      recipe.configuration.batchSize = 16
      recipe.configuration.groups = DeviceGroups(count: 2)
      recipe.configuration.queueSize = 1024
    }

    // The claims, before the run. Each is judged over paired seeds: it holds if the 95 % interval of the difference lies
    // above zero. The swing of a loss is judged by its logarithm: it is a size, of which one is so many *times* another.
    var claims = [
      Claim(
        "m = 0.99 learns better features than m = 0", metric: "probe", higher: "0.99", lower: "0",
        source: "V1 §4.1", paper: "57.8 against a failure"),
      Claim(
        "m = 0.99 learns better features than m = 0", metric: "knn", higher: "0.99", lower: "0", source: "V1 §4.1"),
      Claim(
        "m = 0.99 learns better features than m = 0.9", metric: "probe", higher: "0.99", lower: "0.9",
        source: "V1 §4.1", paper: "57.8 − 55.2 = +2.6"),
      Claim(
        "m = 0.99 learns better features than m = 0.9", metric: "knn", higher: "0.99", lower: "0.9", source: "V1 §4.1"),
      Claim(
        "the loss of m = 0 does not settle: in the middle half of the run it swings more than that of m = 0.99",
        metric: "log10swing", higher: "0", lower: "0.99", source: "V1 §4.1", paper: "oscillates"),
      Claim(
        "the oldest keys of m = 0.99 tell their own image from others better than those of m = 0",
        metric: "margin", higher: "0.99", lower: "0", source: "V1 §3.2"),
      Claim(
        "the oldest keys of m = 0.99 tell their own image from others better than those of m = 0.9",
        metric: "margin", higher: "0.99", lower: "0.9", source: "V1 §3.2"),
    ]
    if settings.scale == .full {
      claims += [
        Claim(
          "m = 0.999 learns better features than m = 0.99", metric: "probe", higher: "0.999", lower: "0.99",
          source: "V1 §4.1", paper: "59.0 − 57.8 = +1.2", isRequired: false),
        Claim(
          "m = 0.999 learns better features than m = 0.9999", metric: "probe", higher: "0.999", lower: "0.9999",
          source: "V1 §4.1", paper: "59.0 − 58.9 = +0.1, noise", isRequired: false),
      ]
    }

    if settings.data != nil { claims = claims.map(\.reported) }

    try recipe.validate()
    let shared = recipe
    let experiment = try Experiment(
      name: try settings.name("momentum"), arms: [Arm("untrained", nil)] + momenta.map { Arm(Self.name($0), $0) },
      metrics: [
        Metric("knn"), Metric("probe"), Metric("swing", decimals: 4), Metric("log10swing", decimals: 4),
        Metric("margin", decimals: 4),
      ],
      curves: [
        CurveMetric("loss"), CurveMetric("staleness", against: "age"), CurveMetric("unrelated", against: "age"),
      ],
      claims: claims, seeds: settings.seeds(quick: 4, full: 5), configuration: [recipe.description],
      settings: settings, filter: "MomentumChapter")

    let results = try experiment.run { arm, seed, progress in
      var recipe = shared
      if let momentum = arm.recipe {
        recipe.configuration.momentum = momentum
      } else {
        // Not trained, but shown enough views that batch norm's running statistics are those of its own activations.
        recipe.steps = 200
        recipe.configuration.learningRate = 1e-12
      }
      let outcome = try recipe.run(seed: seed, progress: progress)
      return Findings(
        [
          "knn": outcome.knn, "probe": outcome.probe, "swing": outcome.lossSwing,
          "log10swing": log10(outcome.lossSwing), "margin": outcome.oldestKeyMargin,
        ], curves: ["loss": outcome.loss, "staleness": outcome.staleness, "unrelated": outcome.unrelated])
    }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    let figures = MomentumFigures(results: results, momenta: momenta.map(Self.name), recipe: recipe)
    let all = [figures.accuracy, figures.loss, figures.staleness]
    for failure in try results.conclude(drawing: all) { Issue.record("\(failure)") }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings(acceptsData: true)
    let names = try ["", "-loss", "-staleness"].map { try settings.name("momentum") + $0 }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }

  // ## What came of it
  //
  // The table that the run prints is the result; that of the committed full-size run is in the README. What differs from
  // the paper, and why:
  //
  // - **0.9 fails here, like 0.** In the paper it costs 2.6 points against 0.99. The dictionary here is four times as deep in
  //   time constants (drift index 6.4 against 1.6), on an encoder with some two hundred times fewer parameters.
  // - **0.999 is behind 0.99** by 3.5 ± 2.4 points, the opposite of the paper's order and what was to be expected of a short run:
  //   T(1 − m) is 8 here, some thousand in the paper.
  // - **0.9999 is behind 0.999 and 0.99**, where the paper sees it beside 0.999. With T(1 − m) = 0.8, 45 % of the key
  //   encoder is still the first weights when the run ends; the rest is an average over the query encoder's whole past.
  // - **m = 0 and 0.9 end at guessing**, below an encoder that was not trained at all (an observation, not a claim that was
  //   stated). The paper speaks of a loss that oscillates and not of features; here both go.
  //
  // **On Fashion-MNIST**, with nothing adapted to it (full size, seeds 1–5; `plots/momentum-on-fashion-mnist.svg`):
  //
  // | m | 0 | 0.9 | 0.99 | 0.999 | 0.9999 | untrained |
  // |---|---|---|---|---|---|---|
  // | probe, % | 54.5 ± 32.8 | 75.1 ± 4.9 | 83.5 ± 1.1 | 83.6 ± 0.2 | 83.2 ± 0.6 | 72.1 ± 1.2 |
  // | kNN, % | 41.7 ± 22.1 | 62.8 ± 2.7 | 77.3 ± 1.0 | 76.5 ± 1.1 | 75.2 ± 1.4 | 60.8 ± 2.5 |
  //
  // This is nearer to the paper's table than the shapes are: 0.9 learns something and is behind, by 8.4 ± 5.5 points of the
  // probe and 14.5 ± 3.3 of kNN, and from 0.99 on the probe does not tell the arms apart. m = 0 *fails* in the paper's sense: its
  // loss swings, one seed of five ends at guessing, one at 53 % and three near an untrained encoder, so that the probe's
  // difference of 28.9 ± 33.7 is not shown (kNN: 35.6 ± 22.9). Filters that were never trained read clothes at 72 % and shapes at
  // 25 %: little has to be learned here.
  //
  // How to read the figures:
  //
  // - **Loss.** A loss against other negatives is another loss: in the first 2000 steps 0.9999 has a higher one than
  //   m = 0 and learns all the same. Do not choose m by the loss.
  // - **Staleness.** Look at both panels. With m = 0 and 0.9 even fresh keys of *different* images point nearly the same way, so
  //   a high cosine with one's own past says little; what counts is the distance between the panels, which is what the
  //   claims about old keys compare. It has two parts, the encoder's motion and its poverty, and this figure does not
  //   part them: an encoder that cannot trust its dictionary does not learn to tell images apart in the first place.
  //
  // The momentum update is one line of `Sources/MomentumContrast/Algorithm1.swift`; another of its lines shuffles the keys.
  // Read on in chapter 4, ShuffleBN, which says why.

  static func name(_ momentum: Float) -> String { momentum == 0 ? "0" : "\(momentum)" }

  private func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
