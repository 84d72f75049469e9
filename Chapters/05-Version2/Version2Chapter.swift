// # Chapter 5: Version 2
//
// *Paper: Chen et al. 2020, "Improved Baselines with Momentum Contrastive Learning" (V2).*
// *Source: `Sources/MomentumContrast/Version2`, `Sources/Images/Views`.*
// *Read act 1 here and in `ScheduleAndViews.swift`, act 2 here. Act 3 is `HeadAndTemperature.swift` with `HeadPlan.swift`,
// `Table1AtScale.swift` with `Table1Plan.swift`, `HueOfAugPlus.swift`, `Doses.swift`, `SingleDoses.swift` and
// `BlurUnderWhiteLight.swift`. Last comes `WhatCameOfIt.swift`.*
//
// MoCo v2 leaves the dictionary alone, that is, everything that chapters 1 to 4 were about. It takes over from SimCLR what
// stands around the dictionary: a head of two layers that is thrown away after training, a higher temperature to go with
// it, blur among the augmentations, a cosine for the learning rate, and longer training. With these the linear probe on
// ImageNet goes from 60.6 to 71.1 %, at a batch of 256.
//
// Each of these changes is a few lines. This chapter asks what each of them is worth, when, and why. A head has to be judged at
// the temperature that suits it. An augmentation has to be judged on images that have the fingerprint it destroys. And all of
// version 2 has to be compared with a version 1 that was trained as long.

import Ablations
import Foundation
import Tensors
import Testing

@testable import Images
@testable import MomentumContrast

@Suite(.serialized) struct Version2 {

  // ## Act 1: by hand
  //
  // ### A head of two layers
  //
  // Say that an encoder has found two features of an image, a and b, and that the views exchange them (a flip exchanges left
  // and right). Query and key of one image then have (3, 1) and (1, 3), and the loss wants one output for both. A head of one
  // layer computes $w_1 a + w_2 b$. To give both the same output it must weigh them alike: a + b. But the image (4, 0) has the
  // same sum, and should have another output. One layer cannot do both. The loss can still be lowered, by changing the
  // *features*: if the encoder reports the larger and the smaller of the two, and no longer which of them is on the left, one
  // layer is enough. What the loss must not see is then gone from the features.
  //
  // Two layers can be blind in the head and leave the features as they are. With hidden units ReLU(a − b) and ReLU(b − a)
  // and their sum as the output, the head says |a − b|:
  //
  //     (3, 1) → (2, 0) → 2        (1, 3) → (0, 2) → 2        (4, 0) → (4, 0) → 4
  //
  // The features in front of the head still tell (3, 1) from (1, 3), and it is they that are kept after training.

  @Test func twoLayersForgetWhatOneCannotByHand() {
    let features = Variable(constant: Tensor(shape: [3, 2], [3, 1, 1, 3, 4, 0]))  // 3 views of 2 features
    let one = Self.project(
      features, head: .linear, [("fc.weight", Tensor(shape: [1, 2], [1, 1])), ("fc.bias", Tensor(shape: [1]))])
    let two = Self.project(
      features, head: .mlp,
      [
        ("fc.0.weight", Tensor(shape: [2, 2], [1, -1, -1, 1])), ("fc.0.bias", Tensor(shape: [2])),
        ("fc.2.weight", Tensor(shape: [1, 2], [1, 1])), ("fc.2.bias", Tensor(shape: [1])),
      ])
    print("features (3, 1), (1, 3), (4, 0): one layer \(one.elements), two layers \(two.elements)")
    #expect(one.elements == [4, 4, 4])
    #expect(two.elements == [2, 2, 4])
  }

  // ### Why a head that is thrown away helps
  //
  // The two views of an image are different crops, so their shapes lie at different places, and the loss wants both to have one
  // z: z should not know the place. A factor that stands in features of its own is dropped by one layer as well as by two. The
  // layer gives these features no weight. But where features mix place and shape, as a and b above, one layer can drop the
  // place only together with what it is mixed with. Two layers can take them apart. So the prediction is about *z*: behind an
  // MLP it knows less of the place than behind one layer. Whether the features *before* the head are better for it is another
  // question, which the probe answers. SimCLR, from which V2 takes the head, found them better than those behind it by more
  // than 10 points. Act 3 reads every factor from h and from z.

  // ### Why the head wants a higher temperature
  //
  // At a temperature τ a logit is a cosine divided by τ, so the loss can be satisfied with z: the own key has to be closer than
  // the hardest negatives by a few τ. Say that the own key has the cosine c, and n negatives have d. The loss is $\ln(1 + n
  // e^{-(c-d)/\tau})$, and is below 0.01 once $c - d > \tau \ln(100 n)$. With n = 20 that is 0.53 for τ = 0.07, 1.5 for τ = 0.2
  // and 3.0 for τ = 0.4. The largest difference there is, is 2. So at 0.07 a query that lies
  // on its own key is done with a look-alike at an angle of 62°; at 0.2 it must be far on the other side, and at 0.4 the task is never done. A higher τ asks for more spread
  // of *all* images and weighs the hardest less (chapter 1). V2 finds that the linear head loses by a higher τ and the MLP
  // gains. That it is because two layers reach more spread than one is a *conjecture*. Act 3 measures how far the two heads
  // part with τ.
  //
  // What a temperature asks for depends on K as well. If all K negatives have the cosine d, the distance $g = c - d$ at which the loss
  // comes down to L is $\tau \ln(K/(e^L - 1))$. For the paper's K = 65,536 and τ = 0.2 that is 3.1 for L = 0.01 nats, more than
  // there is, and 2.1 for one nat. With K = 256 the same two distances are asked for by τ = 0.31 and 0.42. So what the paper sees at
  // 0.2 should show here at 0.3 to 0.4, and what it sees at 0.1 at 0.16 to 0.21.

  @Test func howFarApartATemperatureWantsLookAlikes() {
    for (τ, expected) in [(0.07, 0.53), (0.2, 1.52), (0.4, 3.04)] {
      let gap = τ * log(100 * 20)
      print("τ = \(τ): own key and 20 look-alikes apart by \(format(gap, 2))")
      #expect(abs(gap - expected) < 0.005)
      #expect(abs(log(1 + 20 * exp(-gap / τ)) - log(1.01)) < 1e-9)
    }
    for (loss, gap, here) in [(0.01, 3.14, 0.31), (1, 2.11, 0.42)] {
      func logarithm(_ negatives: Double) -> Double { log(negatives / (exp(loss) - 1)) }
      let (paper, own) = (0.2 * logarithm(65_536), 0.2 * logarithm(65_536) / logarithm(256))
      print("a loss of \(loss): a gap of \(format(paper, 2)) in the paper, asked for by τ = \(format(own, 2)) here")
      #expect(abs(paper - gap) < 0.006 && abs(own - here) < 0.006)
    }
  }

  // A cosine, a blur and a hue by hand are in `ScheduleAndViews.swift`.

  // ## Act 2: vectorized
  //
  // The head is two matrix products and a rectifier, each with a fast twin, and so is its gradient. Both halves of the
  // head on random features must agree as far as sums of Float may differ.

  @Test(arguments: [(4, 7, 5), (32, 128, 64), (33, 100, 17)])
  func bothHalvesOfTheHeadAgree(rows: Int, width: Int, output: Int) {
    var random = RandomSource(seed: UInt64(rows * width))
    func gaussians(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in random.gaussian() })
    }
    let features = Variable(constant: gaussians([rows, width]))
    let (first, second) = (gaussians([width, width]), gaussians([output, width]))
    let values = [
      ("fc.0.weight", first), ("fc.0.bias", gaussians([width])), ("fc.2.weight", second),
      ("fc.2.bias", gaussians([output])),
    ]
    let scalar = Self.project(features, head: .mlp, values)
    let vectorized = Self.project(features, head: .mlp, values, kernels: Vectorized.self)

    // A sum of n products and a bias, in any order, is off by at most (n + 1)·u of the sum of their sizes, u = 2⁻²⁴; the scalar
    // half rounds twice, the sum and the sum with the bias. The first layer's errors pass the rectifier no larger and enter
    // the second through its weights, so that both layers add the same to the bound. One more u for the bound's own rounding.
    let unit = 0x1p-24 * Double(2 * (width + 1) + 2 * 2 + 1)
    let inner = Scalar.matrixProduct(Self.sizes(features.value), Self.sizes(first), transposing: .right)  // rows×width
    let hidden = Scalar.addBias(inner, bias: Self.sizes(values[1].1))
    let outer = Scalar.matrixProduct(hidden, Self.sizes(second), transposing: .right)  // rows×output
    let reach = Scalar.addBias(outer, bias: Self.sizes(values[3].1))
    func differs(_ other: Tensor) -> Bool {
      zip(zip(other.elements, scalar.elements), reach.elements).contains {
        abs(Double($0.0) - Double($0.1)) > unit * Double($1)
      }
    }
    #expect(!differs(vectorized))

    // The bound is not so wide that a wrong head would pass, one without its rectifier or without its last bias.
    let straight = Scalar.addBias(
      Scalar.matrixProduct(features.value, first, transposing: .right), bias: values[1].1)
    let unrectified = Scalar.addBias(
      Scalar.matrixProduct(straight, second, transposing: .right), bias: values[3].1)
    #expect(differs(unrectified))
    #expect(differs(Scalar.matrixProduct(Scalar.relu(straight), second, transposing: .right)))
  }

  // The blur runs along rows, then along columns. By definition it is one sum over a square of neighbours:
  //
  // $$y(i, j) = \sum_{u, v} w_u w_v\, x(i + u, j + v)$$

  @Test func separableBlurIsTheDefinition() throws {
    var random = RandomSource(seed: 5)
    let image = Tensor(shape: [1, 12, 9, 3], (0..<12 * 9 * 3).map { _ in random.uniform() })
    let blurred = try Self.blur(sigma: 1).views(of: image, indices: [0], random: random)
    let kernel = GaussianBlur.kernel(sigma: 1)
    // Seven roundings along a row, seven along a column, and two of the products: values and sums of weights are at most 1.
    let bound = Float(2 * kernel.count + 2) * 0x1p-24
    for (i, j, channel) in [(0, 0, 0), (5, 4, 1), (11, 8, 2), (3, 7, 0)] {
      var sum = 0.0
      for (u, row) in kernel.enumerated() {
        for (v, column) in kernel.enumerated() {
          let (y, x) = (GaussianBlur.mirrored(i + u - 3, 12), GaussianBlur.mirrored(j + v - 3, 9))
          sum += Double(row) * Double(column) * Double(image[0, y, x, channel])
        }
      }
      #expect(abs(blurred[0, i, j, channel] - Float(sum)) <= bound)
    }
  }

  // And what makes the arms of act 3 comparable: every part of an augmentation draws from a stream of its own, so that
  // views without blur are, bit for bit, what the views with blur were before it; and the backbones of both heads start from
  // the same weights.

  @Test func armsDifferInOnePart() throws {
    let set = try SyntheticShapes(.outlineOnly, seed: 1).trainingImages(16)
    let (indices, random) = (Array(0..<16), RandomSource(seed: 1))
    let version2 = ViewAugmentation.smallVersion2
    let unblurred = version2.without(.gaussianBlur).views(of: set.images, indices: indices, random: random)
    let never = try version2.replacing(.gaussianBlur(GaussianBlur(probability: 0)))
    #expect(never.views(of: set.images, indices: indices, random: random) == unblurred)
    #expect(version2.views(of: set.images, indices: indices, random: random) != unblurred)

    let weights = ProjectionHead.allCases.map { head in
      Encoder(backbone: SmallConvNet(widths: [4, 8]), head: head, dimension: 4).initialParameters(random: random)
    }
    for name in weights[0].names where !name.hasPrefix("fc") { #expect(weights[0][name] == weights[1][name]) }
  }

  @Test(.enabled(if: Gnuplot.obstacle() == nil, "no figures without gnuplot; tables and .gp files are written"))
  func figuresAreDrawn() throws {
    let settings = try Settings(acceptsData: true)
    var names: [String] = []
    if settings.scale == .full {
      let table = try settings.name("version2")
      names += try [table, table + "-schedule", settings.name("version2-temperature")]
    }
    if settings.data == nil {
      names += ["version2-factors", "version2-dose-factors"]
      names += settings.choose(quick: [], full: ["version2-dose", "version2-single"])
    }
    #expect(Figure.undrawn(names, in: settings.plots) == [])
  }

  /// The head's output for these features, by one half of the kernel pairs: N×F makes N×D.
  static func project(
    _ features: Variable, head: ProjectionHead, _ values: [(String, Tensor)], kernels: any Kernels.Type = Scalar.self
  ) -> Tensor {
    var parameters = Parameters()
    for (name, value) in values { parameters[name] = value }
    var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape(kernels: kernels))
    let output = values.last?.1.count ?? 0
    return head.layers(input: features.value.shape[1], output: output).project(features, in: &pass).value
  }

  /// An augmentation that blurs, by this σ and always, and does nothing else.
  static func blur(sigma: Float) throws -> ViewAugmentation {
    try ViewAugmentation(steps: [.gaussianBlur(GaussianBlur(sigma: sigma...sigma, probability: 1))])
  }

  /// |x| of every element.
  static func sizes(_ x: Tensor) -> Tensor { Tensor(shape: x.shape, x.elements.map(abs)) }

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
