import Tensors
import Testing

@testable import MomentumContrast

@Suite struct ForwardPassTests {
  let training = SmallTraining(groups: 2)

  private func pass(_ normalization: ForwardPass.Normalization, recording: Bool = false) -> ForwardPass {
    ForwardPass(training.moco.query.parameters, normalization: normalization, on: Tape(recording: recording))
  }

  @Test func trainingModeHandsBackTheStatisticsOfEveryLayer() {
    var pass = pass(.batch(DeviceGroups(count: 2)))
    let y = training.moco.encoder.embeddings(of: Variable(constant: training.views(0).query), in: &pass).value
    #expect(y.shape == [8, 6])
    #expect(pass.statistics.keys.sorted() == ["layer1.bn", "layer2.bn"])
    // 4 images a group; 6×6 pixels, then 3×3.
    #expect(pass.statistics["layer1.bn"]?.mean.shape == [2, 4])
    #expect(pass.statistics["layer1.bn"]?.elementsPerChannel == 4 * 36)
    #expect(pass.statistics["layer2.bn"]?.elementsPerChannel == 4 * 9)
    // Unit vectors: the squares of 6 elements, each within two ulp.
    for n in 0..<8 { #expect(abs((0..<6).reduce(Float(0)) { $0 + y[n, $1] * y[n, $1] } - 1) < 8 * 0x1p-24) }
  }

  /// In evaluation mode an image's features do not depend on its company, and no statistics are kept.
  @Test func evaluationModeLooksAtEachImageAlone() {
    let encoder = training.moco.encoder
    let images = training.views(0).query
    let state = training.moco.query
    let all = encoder.features(of: images, parameters: state.parameters, buffers: state.buffers)
    #expect(all.shape == [8, 6])
    let batches = encoder.features(of: images, parameters: state.parameters, buffers: state.buffers, batch: 3)
    #expect(all == batches)
    var pass = pass(.running(state.buffers))
    _ = encoder.embeddings(of: Variable(constant: images), in: &pass)
    #expect(pass.statistics.isEmpty)
  }

  @Test func parametersGoOnTheTapeInTheirOrder() {
    let pass = pass(.batch(.one), recording: true)
    #expect(pass.variables.map(\.value) == training.moco.query.parameters.tensors)
  }

  /// A frozen parameter gets no gradient, and the others get the one that they have without it.
  @Test func noGradientReachesWhatIsFrozen() {
    let (state, images) = (training.moco.query, training.views(0).query)
    func gradients(frozen: Set<String>) -> [String: Tensor] {
      var pass = ForwardPass(state.parameters, frozen: frozen, normalization: .batch(.one), on: Tape())
      let y = training.moco.encoder.embeddings(of: Variable(constant: images), in: &pass)
      let found = pass.tape.gradients(of: y, given: Tensor(shape: y.value.shape, y.value.elements.map { $0 - 0.5 }))
      return Dictionary(uniqueKeysWithValues: zip(state.parameters.names, pass.variables.map { found[$0] }))
    }
    let (some, all) = (gradients(frozen: ["layer1.conv.weight", "layer2.bn.bias"]), gradients(frozen: []))
    for (name, gradient) in all {
      let isFrozen = ["layer1.conv.weight", "layer2.bn.bias"].contains(name)
      #expect(gradient.elements.contains { $0 != 0 }, "\(name)")
      #expect(some[name] == (isFrozen ? Tensor(shape: gradient.shape) : gradient), "\(name)")
    }
  }

  @Test func anUnknownLayerStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let pass = ForwardPass(Parameters(), normalization: .batch(.one), on: Tape())
      _ = pass.linear("fc", Variable(constant: Tensor(shape: [1, 1])))
    }
  }
}
