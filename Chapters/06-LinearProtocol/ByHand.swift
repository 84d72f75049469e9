import Foundation
import Images
import MomentumContrast
import Tensors
import Testing

extension LinearProtocol {

  // ## Act 1: by hand
  //
  // ### A probe on four points
  //
  // A linear classifier has for each class a row of weights and a bias; the logit of a class is the row times the feature
  // vector, plus the bias. Take two vectors of class 0 and their mirror images, which are of class 1:
  //
  //     class 0: (1, 2), (3, −2)        class 1: (−1, −2), (−3, 2)
  //
  // From zero, both classes have probability ½ everywhere and the loss is $\ln 2$. The gradient by a logit is that of chapter
  // 1, softmax − one-hot. Times the feature it is the gradient by a weight. Over all points, $\partial L/\partial W = \tfrac1N
  // (p-y)^T x$:
  //
  //     row 0: ¼·(−½·(1, 2) − ½·(3, −2) + ½·(−1, −2) + ½·(−3, 2)) = (−1, 0)
  //
  // One step with rate 1 gives the rows (1, 0) and (−1, 0): the first coordinate tells the classes apart, the second does not.

  static let points = Tensor(shape: [4, 2], [1, 2, 3, -2, -1, -2, -3, 2])
  static let labels = [0, 0, 1, 1]

  /// Loss and gradient of a classifier without a bias, in the scalar code.
  private func compare(_ x: Tensor, _ weight: Tensor) -> (logits: Tensor, loss: Double, gradient: Tensor) {
    let logits = Scalar.matrixProduct(x, weight, transposing: .right)  // N×classes
    let comparison = Scalar.softmaxCrossEntropy(logits, targets: Self.labels, temperature: 1)
    return (logits, comparison.loss, Scalar.matrixProduct(comparison.gradient, x, transposing: .left))
  }

  @Test func aProbeOnFourPointsByHand() {
    var weight = Tensor(shape: [2, 2])
    let before = compare(Self.points, weight)
    #expect(before.gradient == Tensor(shape: [2, 2], [-1, 0, 1, 0]))
    for i in 0..<4 { weight[i] -= before.gradient[i] }
    let after = compare(Self.points, weight)
    print(
      "loss \(format(before.loss, 4)) → \(format(after.loss, 4)), logits of the first point \(after.logits.elements[..<2])"
    )
    // Two points with a margin of 2 and two of 6. Sums in `Double` are wrong by a few 2⁻⁵³.
    #expect(abs(before.loss - log(2)) < 1e-15)
    #expect(abs(after.loss - (log(1 + exp(-2.0)) + log(1 + exp(-6.0))) / 2) < 1e-15)
  }

  // ### Why a learning rate of 30? Size
  //
  // Divide all features by c. The same logits then want weights c times as large. But the gradient, which is error times
  // feature, has become c times *smaller*. So the same descent needs a rate $c^2$ times as high: one factor to make up for
  // the gradient, one for the weights. A rate of 30 on features of size 1/17 is what 0.1 is on features of size 1, since
  // $17^2 \approx 300$. With a power of two for c not even the rounding differs.

  @Test func smallFeaturesWantAHighRateByHand() {
    let c: Float = 16
    let small = Tensor(shape: [4, 2], Self.points.elements.map { $0 / c })
    var (weight, smallWeight) = (Tensor(shape: [2, 2]), Tensor(shape: [2, 2]))
    var timid = smallWeight
    for step in 1...5 {
      let (one, other) = (compare(Self.points, weight), compare(small, smallWeight))
      #expect(one.loss == other.loss && one.logits == other.logits)
      let third = compare(small, timid)
      print(
        "step \(step): rate 0.1 on x \(format(one.loss, 4)) · rate 25.6 on x/16 \(format(other.loss, 4)) · "
          + "rate 0.1 on x/16 \(format(third.loss, 4))")
      for i in 0..<4 {
        weight[i] -= 0.1 * one.gradient[i]
        smallWeight[i] -= 0.1 * c * c * other.gradient[i]
        timid[i] -= 0.1 * third.gradient[i]
      }
    }
    #expect(compare(small, timid).loss > 0.68)  // from ln 2 = 0.693: hardly anything was learned
  }

  // ### Why a learning rate of 30? Classes
  //
  // With C classes that are equally likely, the loss has the curvature $1/C$ in every direction that leaves the sum of the
  // logits alone (its second derivatives are $\mathrm{diag}(p) - pp^T$, with p = 1/C). Along the weights that is multiplied by
  // the second moment of the features. So C and $c^2$ play the same part: how fast a direction is learned goes by
  // $\eta\,\lambda/C$, with λ the moment along it. At the same speed, 0.1 for eight classes is 12.5 for the thousand of
  // ImageNet, and 30 if features are of size 0.65 besides.
  //
  // How high is too high? Descent with momentum μ on a curvature h is stable up to $2(1+\mu)/h$, which makes
  //
  // $$\eta = 2(1+\mu)\,\frac{C}{\lambda}$$
  //
  // with λ the largest eigenvalue of $E[\tilde x \tilde x^T]$, where $\tilde x$ is the feature with a 1 behind it, the bias'
  // own feature. λ is never below 1, whatever the features. With μ = 0.9 the bias alone allows 3800 for a thousand classes,
  // and 30.4 for the eight of this chapter. *A rate that is harmless there is at the edge here, by its bias alone.*
  //
  // Beyond the edge the loss does not become NaN: the gradient of a logit is never above 1, so weights grow by a bounded
  // step at most. It swings, and comes to rest when the rate falls.
  //
  // Far beyond the edge the rate loses its meaning. After a few steps the logits are so large that the soft-max gives every
  // probability as nearly 0 or 1. A point that is classified rightly then has no gradient, and one that is not moves the
  // weights by the rate times its feature. That is Rosenblatt's *perceptron*. Its weights start near zero and are sums of
  // features times the rate, so a rate ten times as high makes weights ten times as large, and the same decisions. Accuracy
  // should be flat there; act 3 sweeps up to a rate of 1000.

  @Test func theEdgeOfStabilityByHand() {
    let nothing = Tensor(shape: [4, 1])  // features that are zero leave the bias alone
    for classes in [2, 8, 1000] {
      let edge = LinearClassification.stableRate(features: nothing, classCount: classes, momentum: 0.9)
      print("\(classes) classes: the bias is stable up to a rate of \(format(edge, 1))")
      #expect(abs(edge - 3.8 * Double(classes)) < 1e-4)  // 0.9 is a Float
    }
    for (share, name) in [(0.9, "below"), (1.1, "above")] {
      var bias: [Double] = [0.01, -0.01]
      var velocity = [0.0, 0.0]
      var swing = 0.0
      for step in 0..<400 {
        // Two points of each class, all with the same feature: the best bias is zero.
        let p = 1 / (1 + exp(bias[1] - bias[0]))
        for (k, gradient) in [p - 0.5, 0.5 - p].enumerated() {
          velocity[k] = 0.9 * velocity[k] + gradient
          bias[k] -= share * 7.6 * velocity[k]
        }
        if step >= 300 { swing = max(swing, abs(bias[0] - bias[1])) }
      }
      print("\(name) the edge, after 300 steps: the logits differ by up to \(format(swing, 4))")
      #expect(share < 1 ? swing < 1e-3 : swing > 1 && swing.isFinite)
    }
  }

  // ## Act 2: vectorized
  //
  // The fast path does the same with the kernels of the encoder. On the four points the first step is exact; on random
  // features it agrees with the definition up to rounding.

  @Test func theFastPathTakesTheSameStep() {
    var classifier = LinearClassifier(classCount: 2, featureWidth: 2)
    classifier.fit(
      Self.points, labels: Self.labels, epochs: 1, batchSize: 4, learningRate: 1, momentum: 0.9,
      random: RandomSource(seed: 1)
    ) { _, _ in }
    #expect(classifier.weight == Tensor(shape: [2, 2], [1, 0, -1, 0]))
    #expect(classifier.bias == Tensor(shape: [2]))
  }

  @Test func theFastGradientIsWithinRounding() {
    var random = RandomSource(seed: 6)
    let x = Tensor(shape: [64, 128], (0..<64 * 128).map { _ in random.gaussian() })  // N×F
    let weight = Tensor(shape: [8, 128], (0..<8 * 128).map { _ in 0.1 * random.gaussian() })  // classes×F
    let labels = (0..<64).map { $0 % 8 }
    func gradient(_ kernels: any Kernels.Type) -> Tensor {
      let logits = kernels.matrixProduct(x, weight, transposing: .right)
      let error = kernels.softmaxCrossEntropy(logits, targets: labels, temperature: 1).gradient
      return kernels.matrixProduct(error, x, transposing: .left)
    }
    let (scalar, vectorized) = (gradient(Scalar.self), gradient(Vectorized.self))
    // A logit sums 128 products of size 0.1 on average, so it is wrong by 128·2⁻²⁴·128·0.1 < 1.0e-4 at the very most; a
    // probability, if all logits are, by half as much, 5e-5, and the error of a row, divided by N, by 5e-5/64. The gradient
    // adds 64 of them, times features below 5, and 64 roundings of terms that add up to at most 5: 5·64·2⁻²⁴.
    let bound = 5e-5 * 5 + 5 * 64 * 0x1p-24
    let worst = zip(scalar.elements, vectorized.elements).map { abs(Double($0) - Double($1)) }.max() ?? .nan
    #expect(worst <= bound)
    #expect((scalar.elements.map(abs).max() ?? 0) > 100 * Float(bound))
  }

  // ### Frozen
  //
  // The protocol must not touch the encoder. The official code puts the *whole* network into evaluation mode, although only the
  // classifier receives a gradient: in training mode, batch norm would still revise its running statistics with every batch,
  // and they are part of the encoder. Afterwards it asserts that only the classifier has changed. Here a forward pass returns
  // the batch's statistics and stores nothing, and the classifier is given features. The test below stores the statistics, to
  // show what would happen.

  @Test func batchNormInTrainingModeWouldMoveTheEncoder() {
    let encoder = Encoder(backbone: SmallConvNet(widths: [4, 6]), head: .linear, dimension: 6)
    let parameters = encoder.initialParameters(random: RandomSource(seed: 1))
    var buffers = encoder.initialBuffers
    var random = RandomSource(seed: 2)
    let images = Tensor(shape: [8, 6, 6, 3], (0..<8 * 108).map { _ in random.uniform() })  // N×H×W×C
    let before = encoder.features(of: images, parameters: parameters, buffers: buffers)
    #expect(before == encoder.features(of: images, parameters: parameters, buffers: buffers))

    var pass = ForwardPass(parameters, normalization: .batch(.one), on: Tape(recording: false))
    _ = encoder.backbone.features(of: Variable(constant: images), in: &pass)
    buffers.follow(pass.statistics)
    let after = encoder.features(of: images, parameters: parameters, buffers: buffers)
    let moved = zip(before.elements, after.elements).map { abs($0 - $1) }.max() ?? 0
    print("one batch in training mode, no gradient: features move by up to \(moved)")
    #expect(moved > 0.01)
  }

  // ### Where the NaN comes from
  //
  // "Because of the big learning rate" a number is NaN, infinite or too large, writes a reader of the official code (moco#90).
  // Act 1 says that the classifier cannot do that on finite features. A *network* can: if the encoder is not frozen, its
  // layers multiply each other's growth, and at a rate of 30 the loss runs away by powers of ten. Whether the
  // loss ends as NaN or happens to come down again, which batch norm can allow, the features are lost. Fine-tuning is supervised
  // training from given weights, and wants an ordinary rate.

  @Test func aRateOf30IsForTheClassifierAlone() throws {
    let augmentation = ViewAugmentation.smallVersion1
    let set = try SyntheticShapes(.outlineOnly, seed: 1).trainingImages(256)
    let random = RandomSource(seed: 1)
    var training = SupervisedTraining(
      backbone: SmallConvNet(widths: [8, 16, 32]), classCount: 8, recipe: SupervisedRecipe(), random: random)
    func views(_ step: Int) -> (images: Tensor, labels: [Int]) {
      let indices = (0..<32).map { (32 * step + $0) % 256 }
      let images = augmentation.views(of: set.images, indices: indices, random: random.stream(step))
      return (images, indices.map { set.labels[$0] })
    }
    // Frozen: the classifier of the protocol, from zero and with its falling rate, on one batch.
    let frozen = training.features(of: views(0).images)
    var classifier = LinearClassifier(classCount: 8, featureWidth: 32)
    var (classifierLoss, networkLoss) = (0.0, 0.0)
    classifier.fit(
      frozen, labels: views(0).labels, epochs: 20, batchSize: 32, learningRate: 30, momentum: 0.9, random: random
    ) {
      #expect($1.isFinite)
      classifierLoss = max(classifierLoss, $1)
    }

    // Not frozen.
    do {
      for step in 0..<20 {
        let (images, labels) = views(step)
        networkLoss = max(networkLoss, try training.step(views: images, labels: labels, learningRate: 30).loss)
      }
    } catch let error as TrainingError {
      print("not frozen: \(error)")
      networkLoss = .infinity
    }
    print("rate 30, 20 steps: worst loss \(format(classifierLoss, 1)) frozen, \(format(networkLoss, 1)) not frozen")
    // 30 times the largest gradient, feature² + 1 (the bias), at most ten times that by momentum, for 20 steps.
    let largest = zip(0..<32, Vectorized.l2Normalize(frozen).norms.elements).map { Double($1 * $1) + 1 }.max() ?? 0
    #expect(classifierLoss < 2 * 30 * largest * 10 * 20)
    #expect(networkLoss > 100 * classifierLoss)
  }

  private func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
