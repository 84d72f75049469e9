import Tensors
import Testing

@testable import MomentumContrast

@Suite struct SupervisedTrainingTests {
  static let labels = [0, 1, 2, 0, 1, 2, 2, 1]
  private let images = SmallTraining().views(0).query

  private func training(
    widths: [Int] = [4, 6], recipe: SupervisedRecipe = SupervisedRecipe(), kernels: any Kernels.Type = Vectorized.self
  ) -> SupervisedTraining {
    SupervisedTraining(
      backbone: SmallConvNet(inputChannels: 3, widths: widths), classCount: 3, recipe: recipe,
      random: RandomSource(seed: 1), kernels: kernels)
  }

  /// The loss of a network of one stage, from the definitions alone and in `Double`.
  private func loss(_ parameters: Parameters, moving name: String, at index: Int, by h: Double) -> Double {
    func double(_ key: String) -> TensorOf<Double> {
      var tensor = parameters[key].converted(to: Double.self)
      if key == name { tensor[index] += h }
      return tensor
    }
    let c = Scalar.convolution(
      images.converted(to: Double.self), weight: double("layer1.conv.weight"), stride: 1, padding: 1)
    let b = Scalar.batchNorm(
      c, statistics: Scalar.batchStatistics(c, groups: 2), scale: double("layer1.bn.weight"),
      shift: double("layer1.bn.bias"), epsilon: 1e-5, rectified: true)
    let logits = Scalar.addBias(
      Scalar.matrixProduct(Scalar.globalAveragePool(b), double("fc.weight"), transposing: .right),
      bias: double("fc.bias"))
    return Scalar.softmaxCrossEntropy(logits, targets: Self.labels, temperature: 1.0).loss
  }

  /// With a rate of 1, no momentum and no decay, a step takes the gradient off the parameters: it is what is missing
  /// afterwards. Beside it, central differences of the loss in `Double`.
  ///
  /// Two errors: the difference of two parameters, ½ ulp of the larger (2⁻²⁴, they are below 2); and the `Float` gradient
  /// itself, a sum over 288 pixels, relatively 300·2⁻²⁴ < 2·10⁻⁵ of terms that add up to no more than about 1. 10⁻⁴ is
  /// above both, and a thousandth of the gradients. h is so small that no rectifier switches on the way, and the rounding
  /// of the losses, 2⁻⁵³/h each, is far below.
  @Test(arguments: [Scalar.self, Vectorized.self] as [any Kernels.Type])
  func aStepTakesTheGradientOff(_ kernels: any Kernels.Type) throws {
    var recipe = SupervisedRecipe()
    (recipe.sgdMomentum, recipe.weightDecay, recipe.groups) = (0, 0, DeviceGroups(count: 2))
    var training = self.training(widths: [4], recipe: recipe, kernels: kernels)
    let before = training.state.parameters
    let report = try training.step(views: images, labels: Self.labels, learningRate: 1)
    #expect(abs(report.loss - loss(before, moving: "", at: 0, by: 0)) < 1e-5)
    let h = 0x1p-22
    var largest = 0.0
    for name in before.names {
      for index in 0..<before[name].count {
        let gradient = Double(before[name][index]) - Double(training.state.parameters[name][index])
        let expected =
          (loss(before, moving: name, at: index, by: h) - loss(before, moving: name, at: index, by: -h)) / (2 * h)
        #expect(abs(gradient - expected) < 1e-4, "\(name)[\(index)]: \(gradient), by differences \(expected)")
        largest = max(largest, abs(expected))
      }
    }
    #expect(largest > 0.1)
  }

  /// Momentum and weight decay are those of `sgdStep`, on every parameter.
  @Test func everyParameterIsStepped() throws {
    var training = self.training()
    for _ in 0..<2 {
      let before = training
      _ = try training.step(views: images, labels: Self.labels, learningRate: 0.1)
      for index in training.velocity.tensors.indices {
        let expected = zip(before.state.parameters.tensors[index].elements, training.velocity.tensors[index].elements)
          .map { $0 - 0.1 * $1 }
        #expect(training.state.parameters.tensors[index].elements == expected)
        #expect(training.velocity.tensors[index] != before.velocity.tensors[index])
      }
    }
    #expect(training.stepCount == 2)
    #expect(training.state.parameters.names.contains("fc.weight"))
  }

  @Test func runningStatisticsFollowTheBatch() throws {
    var training = self.training()
    var pass = ForwardPass(training.state.parameters, normalization: .batch(.one), on: Tape(recording: false))
    _ = training.encoder.backbone.features(of: Variable(constant: images), in: &pass)
    var expected = training.state.buffers
    expected.follow(pass.statistics)
    _ = try training.step(views: images, labels: Self.labels, learningRate: 0.1)
    #expect(training.state.buffers == expected)
  }

  /// The backbone of the same random source is MoCo's: two arms of one seed start from the same features.
  @Test func startsFromTheWeightsThatMoCoStartsFrom() {
    let moco = SmallTraining(seed: 1).moco
    let training = self.training()
    for name in training.state.parameters.names where !name.hasPrefix("fc.") {
      #expect(training.state.parameters[name] == moco.query.parameters[name])
    }
    #expect(training.state.buffers == moco.query.buffers)
  }

  @Test func fewImagesAreLearnedByHeart() throws {
    var recipe = SupervisedRecipe()
    (recipe.steps, recipe.batchSize, recipe.learningRate) = (150, 8, 0.1)
    func trained() throws -> (SupervisedTraining, [Double]) {
      var losses: [Double] = []
      var training = self.training(recipe: recipe)
      try training.run(
        labels: Self.labels, random: RandomSource(seed: 2), views: { indices, _ in self.images.gatheringRows(indices) },
        report: { losses.append($1.loss) })
      return (training, losses)
    }
    let (training, losses) = try trained()
    let again = try trained()
    #expect(losses.count == 150 && losses == again.1 && training.state == again.0.state)
    #expect(training.accuracy(images, labels: Self.labels) == 1)
    #expect(training.features(of: images).shape == [8, 6])
  }

  @Test func aLossThatIsNoNumberLeavesTheStateAlone() throws {
    var training = self.training()
    _ = try training.step(views: images, labels: Self.labels, learningRate: 0.1)
    let before = training
    var broken = images
    broken[3, 1, 2, 0] = .nan
    let error = #expect(throws: TrainingError.self) {
      try training.step(views: broken, labels: Self.labels, learningRate: 0.1)
    }
    #expect(error?.description == "the loss at step 1 is nan: a loss must be finite")
    #expect(training.state == before.state && training.velocity == before.velocity && training.stepCount == 1)
  }

  @Test func everyNumberHasARule() {
    let changes: [(String, (inout SupervisedRecipe) -> Void)] = [
      ("steps -1: it must not be negative", { $0.steps = -1 }),
      ("batch size 0: it must be at least 1", { $0.batchSize = 0 }),
      (
        "device groups 3: they must divide the batch of labelled images, 8",
        { $0.groups = DeviceGroups(count: 3) }
      ),
      ("learning rate inf: it must be a finite number greater than 0", { $0.learningRate = .infinity }),
      ("SGD momentum -0.5: it must lie in [0, 1)", { $0.sgdMomentum = -0.5 }),
      ("weight decay -1.0: it must be a finite number, 0 or greater", { $0.weightDecay = -1 }),
    ]
    for (line, change) in changes {
      var recipe = SupervisedRecipe()
      change(&recipe)
      let error = #expect(throws: ConfigurationError.self) { try recipe.validate(imageCount: 8) }
      #expect(error?.description == line)
    }
    let error = #expect(throws: ConfigurationError.self) { try SupervisedRecipe().validate(imageCount: 1) }
    #expect(error?.description == "labelled images 1: there must be at least 2")
  }
}
