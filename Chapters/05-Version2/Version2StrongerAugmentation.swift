import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors
import Testing

// ### Stronger augmentation, part by part
//
// "aug+" is four changes: blur is added, the hue turns by 0.1 instead of 0.4, jitter happens to eight views in ten instead
// of all, and it comes before the grey instead of after. Each is tried alone, on images that carry what it acts on and on
// images that do not, and judged by the *difference* of what it does to the two. Plain images have neither colour nor
// texture; textured ones have a fine wave on their ground, of which the strongest blur, σ = 1, leaves 4 to 30 %; tinted ones
// have one light of a random hue, which a turn of 0.1 leaves recognisable and a turn of 0.4 does not. Everything else is
// the same image for image: shape, place, size, rotation, noise.
//
// Such images are made so that the parts can matter; what is tested is that they do, through the loss, the encoder and
// kNN, and that they do so *because* of the fingerprint. kNN is the metric: the probe, which may ignore a fingerprint,
// is at about 95 % on plain images and has little room there.

extension Version2 {
  @Test func anAugmentationHelpsWhereItsFingerprintIs() throws {
    let settings = try Settings()
    var recipe = Self.sharedRecipe(settings)
    recipe.steps = settings.choose(quick: 1000, full: 2500)
    recipe.configuration.schedule = .cosine
    try recipe.validate()
    let parts: [AugmentationPart] = settings.choose(quick: [.blur, .hue], full: AugmentationPart.allCases)

    var arms: [Arm<(FingerprintImages, AugmentationPart?)>] = FingerprintImages.allCases.map {
      Arm(AugmentationPart.name($0, nil), ($0, nil))
    }
    for part in parts {
      for images in [FingerprintImages.plain, part.images] {
        arms.append(Arm(AugmentationPart.name(images, part), (images, part)))
      }
    }

    let shared = recipe
    let experiment = try Experiment(
      name: "version2-augmentation", arms: arms, metrics: [Metric("knn"), Metric("probe")],
      claims: parts.map(Self.claim), seeds: settings.seeds(quick: 3, full: 5),
      configuration: [shared.description], settings: settings, filter: "Version2Chapter")
    let results = try experiment.run { arm, seed, progress in
      var recipe = shared
      recipe.shapes = arm.recipe.0.configuration
      recipe.augmentation = try AugmentationPart.augmentation(arm.recipe.1)
      let outcome = try recipe.run(seed: seed, progress: progress)
      return Findings(["knn": outcome.knn, "probe": outcome.probe])
    }
    let figures = Version2Figures(results: results, steps: recipe.steps, configuration: recipe.configuration)
    let all = [figures.augmentation(parts), try Version2Figures.images()]
    for failure in try results.conclude(drawing: all) { Issue.record("\(failure)") }
  }

  /// What is claimed of a part: with the sign that destroys the fingerprint, which for three of the four is version 1's.
  static func claim(_ part: AugmentationPart) -> Claim {
    let plain = (AugmentationPart.name(.plain, nil), AugmentationPart.name(.plain, part))
    let marked = (AugmentationPart.name(part.images, nil), AugmentationPart.name(part.images, part))
    func claim(_ text: String, isRequired: Bool, isReversed: Bool) -> Claim {
      Claim(
        text, metric: "knn", largerGain: isReversed ? (marked.1, marked.0) : marked,
        smallerGain: isReversed ? (plain.1, plain.0) : plain, source: "here", isRequired: isRequired)
    }
    return switch part {
    case .blur:
      claim("blur helps textured images more than plain ones", isRequired: false, isReversed: false)
    case .hue:
      claim("a hue of 0.4 instead of 0.1 helps tinted images more than plain ones", isRequired: true, isReversed: true)
    case .probability:
      claim(
        "jitter always, not in 8 of 10, helps tinted images more than plain ones", isRequired: false, isReversed: true)
    case .order:
      claim(
        "jitter after grey, not before, helps tinted images more than plain ones", isRequired: false, isReversed: true)
    }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    #expect(Figure.undrawn(Version2Figures.names, in: try Settings().plots) == [])
  }
}

// ## What came of it
//
// At full size, seeds 1–5, differences in points with their 95 % intervals; the tables that the run prints have the rest:
//
// | | paper, probe | here, probe | here, kNN |
// |---|---|---|---|
// | longer: 4T over T (e − d) | +3.6 | +12.3 ± 2.6 | +18.8 ± 4.9 |
// | all of version 2, 4T (e − v1) | +10.5 | +11.0 ± 5.7 | +19.6 ± 10.1 |
// | MLP and τ = 0.2 (a − v1) | +5.6 | −3.6 ± 8.9 | −0.8 ± 9.9 |
// | MLP at τ = 0.07 | +2.3 | −2.7 ± 6.4 | −2.2 ± 11.5 |
// | from τ = 0.07 to 0.2: MLP's gain less the linear head's | +4.9 | +4.1 ± 6.8 | +5.1 ± 10.7 |
// | aug+ (b − v1) | +2.8 | +2.9 ± 6.1 | +5.7 ± 9.7 |
// | aug+ on top of the MLP (c − a) | +1.1 | +2.0 ± 5.4 | +1.6 ± 6.2 |
// | cosine (d − c) | +0.2 | +0.3 ± 3.0 | −0.1 ± 3.8 |
//
// - **Longer training** is what the gain is made of. Doubling the steps is worth 9.2 ± 3.6 points of the probe, and doubling
//   them again 3.1 ± 2.0. At the same length version 2 (d) is at −1.3 ± 7.2 against v1; v1 was not run for 4T. (Of this table it is all that is shown at quick size.)
// - **The head and its temperature: not shown here.** The difference of differences, +4.1 ± 6.8 by the probe, has the paper's
//   sign and size, and an interval that five seeds leave too wide. Look at the circles in the figure: the
//   probe moves by 4 to 14 points from seed to seed, more with the linear head; and 0.07 is not too cold for so short a run.
// - **aug+: not shown here**, though every difference lies where the paper's does. Half of the views are blurred, and the other
//   parts of aug+ are a weaker jitter.
// - **The cosine: no reliable difference**, as in the paper, where +0.2 on ImageNet and −0.2 on VOC are the size of its noise.
// - **Blur, where it has something to blur**: it gives textured images 4.1 ± 3.5 points of kNN more than plain ones. At quick
//   size it did not (−1.3 ± 2.7 on seeds 921–923), which is why the claim is not one of those that must hold: half of the views
//   are not blurred and others only a little, so many pairs still share their texture, and 1000 steps are too few for the rest.
//   On textured images alone it is 3.7 ± 4.6 points: not shown by itself.
// - **Hue**: a turn of 0.1 in place of 0.4 costs tinted images 27.2 ± 2.9 points of kNN more than plain ones. What a part is
//   worth depends on the images more than on the part; and of "stronger augmentation" only the blur is stronger.
// - **Jitter's probability and its place**: 0.7 ± 2.8 and −0.6 ± 2.7 points. Not shown here.
//
// The regime was fixed at quick size on seeds 101–103, where by kNN the MLP's gain from the temperature was 5.8 ± 4.6 points above
// the linear head's. On seeds 921–923 the MLP with τ = 0.2 was −2.2, −0.6 and 14.0 points ahead of v1: a lead from three seeds that
// six, and now five long runs, do not bear out.
//
// How to read the loss in `version2-schedule.svg`: it *rises* when the learning rate falls, and training does not get worse.
// While the encoder moves, the old keys of the queue come from another encoder than the query and are easy to tell from the
// positive, which is new. As the encoder comes to rest, negatives and positive become alike, and the question harder. Two
// losses under different learning rates are not to be compared.
//
// **What was tried before** (T = 1500 to 2000 steps, seeds 101 and 102, accuracies in percent), in the order of trying:
//
// - *The table and the temperatures on chapter 3's images*, two random colours each: probes of 35 to 46 whatever the head and τ;
//   two colours are so good a fingerprint that little else is learned in 2000 steps. On images in random greys: probes at
//   τ = 0.07, 0.2, 0.5 of 62, 63, 59 with the linear head and 63, 64, 57 with the MLP. Both heads like 0.2, the MLP no more than the
//   other. With a fine texture on the greys, no row but e (58 % kNN) left 33 to 42.
// - *Sensor noise as blur's fingerprint*, σ from 0 to 0.2: kNN 71 with and without blur, on clean images 75 and 75. A crop
//   resamples the noise, and its strength is a single number; it is no fingerprint worth blurring away.
// - *Texture*: of five to eight waves, kNN 61 without blur, 69 with σ up to 1, 71 with σ up to 2. Of one or two waves, 54 and 58.
//   With none, 80 and 75. All this is seed 101 alone, with grey in half of the views; see above for what became of it.
// - *Hue on two random colours*: kNN 20 to 26 with hues of 0.1 and 0.4. Turning the hue of both leaves their difference, which is
//   fingerprint enough. Hence one light for both. On tinted images: 71 with a hue of 0.4, 40 with 0.1, and 76 with 0.4 in eight views
//   of ten, against the claim's direction; plain images 79 with 0.4 and 79 with 0.1.
//
// Next: chapter 6, `LinearProtocol`, which asks what the number is that this chapter compared everything by.
