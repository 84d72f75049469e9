// # Chapter 6: The linear protocol
//
// *Paper: He et al. 2020 (V1), Section 4.1, "Linear Classification Protocol"; what the paper leaves open, from the official
// code (R).*
// *Source: `Sources/MomentumContrast/Section4.1-Evaluation`.*
//
// Contrastive training never sees a label. So what has it learned? Its own loss does not say: it is measured against a
// dictionary that changes with every setting. The protocol asks another question. Freeze the encoder, take its pooled
// features, and train nothing but a linear classifier on them, with labels. If that is enough to tell classes apart, the
// encoder had told them apart already.
//
// The paper does so with a learning rate of 30, which its readers have asked about (moco#74). This chapter derives on paper what
// such a rate says about features and classes. Then it asks three things of real training:
//
// - whether features learned without labels are worth something, by kNN and by probe;
// - what rate the classifier wants, and why;
// - how many labels they save, with the encoder frozen and fine-tuned.
//
// Acts 1 and 2 are `ByHand.swift`; its second part, `FeatureSize.swift`, asks where small features come from.

import Ablations
import Foundation
import Images
import MomentumContrast
import SmallScale
import Tensors
import Testing

@Suite(.serialized) struct LinearProtocol {

  // ## Act 3: at scale
  //
  // (What came of it is in `WhatCameOfIt.swift`.)
  //
  // **What the paper did** (§4.1, ImageNet): global average pooling, one fully connected layer, 100 epochs, learning rate 30,
  // no weight decay (and, in R, a tenth of the rate after 60 and after 80). It found rate and decay by a grid search and kept
  // them for all its entries. ResNet-50 with MoCo v1 comes to 60.6 %, the same network trained with labels to 76.5 %.
  //
  // **What is done here.** Three encoders of the same architecture, from the same first weights, in the chapters' textured
  // world: *untrained*; *MoCo*, by the recipe of all chapters, without labels; *supervised*, with all labels. The supervised
  // encoder has the same images, views, batch, groups, learning rate and number of steps, and one view of an image where MoCo
  // has two. Each encoder is judged in three ways on images that none has seen: kNN (200 neighbours, no training at all); the
  // probe of all other chapters (standardised features, rate 0.1, 50 epochs), here on all 8192 training images where the others
  // take 4096; the paper's protocol, on raw features with a rate of 30. R also crops and flips the images while the classifier
  // is trained. Here they stay as they are, so that features are computed once.
  //
  // **Fewer labels.** A share of the images of every class keeps its labels (the same ones for all arms, and each share part
  // of the next). A probe is trained on frozen features; and the encoder is fine-tuned, that is trained with those labels
  // by the supervised step, from the untrained weights or from MoCo's, for the same number of steps. The paper fine-tunes to
  // transfer to other tasks (§4.2) and has no table of this kind. What this chapter asks is how many labels pre-training is worth.
  // The rate of fine-tuning, 0.06, was chosen on seeds 101 and 102, where both starts do better with it than with the 0.015 of
  // pre-training: with 10 % of the labels 96 instead of 88 % from untrained weights, and 94 instead of 75 % from MoCo's.
  //
  // **Rates.** On raw features the classifier is trained at many rates (30 epochs, falling as in the protocol). The table has these columns:
  //
  // - `length`: the mean length of a feature vector.
  // - `deviation`: that of a feature, the root of the mean variance.
  // - `edge`, `log10edge`: the edge of stability, and its logarithm.
  // - `meanshare`: how much of λ comes from the features' means, in percent.
  //
  // If two encoders' features were the same but for a factor, their curves would fall together when each is drawn against the
  // rate divided by its edge. The figure does that. By acts 1 and 2 the size of features is a matter of weight decay.
  // So at full size MoCo and supervised training are run with ten times the decay as well, and MoCo without any.
  //
  // **On other images.** `MOCO_DATA` works as in chapter 3: the same arms on images that were read, claims judged and
  // reported, none required.

  @Test func featuresWithoutLabelsAreWorthManyLabels() throws {
    let settings = try Settings(acceptsData: true)
    let run = try Self.run(settings)

    let stated = LinearProtocolClaims(run, isFull: settings.scale == .full)
    let claims = run.recipe.judged(stated.all, columns: run.metrics)
    try run.recipe.validate()
    let experiment = try Experiment(
      name: try settings.name("linear-protocol"),
      arms: EncoderOrigin.main + settings.choose(quick: [], full: EncoderOrigin.ofOtherDecay),
      metrics: run.metrics, curves: run.curves, claims: claims, seeds: settings.seeds(quick: 5, full: 5),
      configuration: [run.recipe.description, run.tuning.line], settings: settings, filter: "LinearProtocolChapter")
    print(stated.seedPlan(claims: claims.count).description(seeds: experiment.seeds.count))
    let shownSeed = experiment.seeds[0]
    let results = try experiment.run { arm, seed, progress in
      try run.findings(arm.recipe, seed: seed, isShown: seed == shownSeed, progress: progress)
    }

    // Features are read once more after all evaluations, and are the same bit for bit. (That the classifier cannot reach into
    // the encoder is in the types: it is given features.)
    for arm in results.arms { #expect(results.values("changed", arm: arm).allSatisfy { $0 == 0 }) }

    // The figures, then the verdicts. Claims that are not required are printed like the others and fail nothing.
    let figures = LinearProtocolFigures(
      results: results, run: run, images: try run.recipe.labelledImages(seed: shownSeed))
    for failure in try results.conclude(drawing: figures.all) { Issue.record("\(failure)") }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings(acceptsData: true)
    let endings = LinearProtocolFigures.endings(ofOwnImages: settings.data == nil)
    let names = try endings.map { try settings.name("linear-protocol") + $0 }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }

  /// What all arms share.
  private static func run(_ settings: Settings) throws -> LinearProtocolRun {
    var recipe = SmallScaleRecipe()
    recipe.steps = settings.choose(quick: 2048, full: 8192)
    recipe.stalenessAt = nil
    try recipe.useImages(of: settings)
    var tuning = SupervisedRecipe()
    tuning.steps = settings.choose(quick: 400, full: 2048)
    tuning.batchSize = recipe.configuration.batchSize
    tuning.groups = recipe.configuration.groups
    tuning.learningRate = 0.06
    return LinearProtocolRun(
      recipe: recipe, tuning: tuning,
      fractions: settings.choose(quick: [0.01, 1], full: [0.01, 0.03, 0.1, 0.3, 1]),
      rates: settings.choose(quick: [0.001, 0.1, 1, 10, 1000], full: [0.0001, 0.001, 0.01, 0.1, 1, 10, 100, 1000]))
  }
}
