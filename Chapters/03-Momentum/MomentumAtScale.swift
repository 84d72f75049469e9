import Ablations
import Foundation
import MomentumContrast
import SmallScale
import Testing

extension Momentum {

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
      var recipe = shared.untrained
      if let momentum = arm.recipe {
        recipe = shared
        recipe.configuration.momentum = momentum
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
}
