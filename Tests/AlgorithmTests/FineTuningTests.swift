import Tensors
import Testing

@testable import MomentumContrast

@Suite struct FineTuningTests {
  private let backbone = SmallConvNet(inputChannels: 3, widths: [4, 6])
  private let pretrained: EncoderState

  init() throws {
    var training = SmallTraining()
    for t in 0..<3 { try training.step(t) }
    pretrained = training.moco.query
  }

  private func tuning(_ state: EncoderState) throws -> SupervisedTraining {
    try SupervisedTraining(
      backbone: backbone, pretrained: state, classCount: 3, recipe: SupervisedRecipe(), random: RandomSource(seed: 1))
  }

  @Test func theBackboneIsTakenOverAndTheHeadIsNot() throws {
    let tuning = try tuning(pretrained)
    let fresh = SupervisedTraining(
      backbone: backbone, classCount: 3, recipe: SupervisedRecipe(), random: RandomSource(seed: 1))
    #expect(tuning.state.parameters.names == fresh.state.parameters.names)  // fc.0 and fc.2 are gone
    for name in tuning.state.parameters.names {
      let source = name.hasPrefix("fc.") ? fresh.state.parameters : pretrained.parameters
      #expect(tuning.state.parameters[name] == source[name])
    }
    #expect(tuning.state.buffers == pretrained.buffers)
    #expect(tuning.velocity == fresh.velocity && tuning.stepCount == 0)
    let images = SmallTraining().views(1).query
    let encoder = SmallTraining().moco.encoder
    #expect(
      tuning.features(of: images)
        == encoder.features(of: images, parameters: pretrained.parameters, buffers: pretrained.buffers))
  }

  /// From the weights of a fresh training, fine-tuning is that training, bit for bit: there is one step.
  @Test func fromFreshWeightsItIsSupervisedTraining() throws {
    var fresh = SupervisedTraining(
      backbone: backbone, classCount: 3, recipe: SupervisedRecipe(), random: RandomSource(seed: 1))
    var tuning = try tuning(fresh.state)
    let images = SmallTraining().views(1).query
    for _ in 0..<3 {
      let labels = SupervisedTrainingTests.labels
      let reports = (
        try fresh.step(views: images, labels: labels, learningRate: 0.1),
        try tuning.step(views: images, labels: labels, learningRate: 0.1)
      )
      #expect(reports.0.loss == reports.1.loss)
    }
    #expect(fresh.state == tuning.state && fresh.velocity == tuning.velocity)
    #expect(tuning.state.buffers != pretrained.buffers)
  }

  @Test func weightsOfAnotherNetworkAreRefusedByName() {
    var state = pretrained
    state.parameters["layer2.conv.weight"] = Tensor(shape: [3, 3, 4, 5])
    var error = #expect(throws: ConfigurationError.self) { try tuning(state) }
    #expect(
      error?.description
        == "pre-trained layer2.conv.weight has the shape [3, 3, 4, 5]: it must have the shape [3, 3, 4, 6]")
    state.parameters = Parameters()
    error = #expect(throws: ConfigurationError.self) { try tuning(state) }
    #expect(
      error?.description == "pre-trained layer1.conv.weight is missing: it must have the shape [3, 3, 3, 4]")
    state = pretrained
    state.buffers = Buffers(channels: ["layer1.bn": 4])
    error = #expect(throws: ConfigurationError.self) { try tuning(state) }
    #expect(error?.description == "pre-trained layer2.bn: running statistics of 6 channels are missing")
  }
}
