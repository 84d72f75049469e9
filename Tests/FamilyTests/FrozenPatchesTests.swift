import Family
import MomentumContrast
import Tensors
import Testing

/// MoCo v3 with a vision transformer and the patch projection it was born with.
@Suite struct FrozenPatchesTests {
  private func method(frozen: Bool, momentum: Float = 0.9) -> MoCoV3 {
    var recipe = DescentRecipe()
    recipe.weightDecay = 0.1
    return MoCoV3(
      transformer: TinyVisionTransformer(patch: 2, width: 8, depth: 1, heads: 2), hidden: 10, output: 6,
      freezesPatches: frozen, temperature: 0.2, momentum: .constant(momentum), recipe: recipe,
      random: RandomSource(seed: 1))
  }

  private func train(_ method: MoCoV3, steps: Int = 3) throws -> MoCoV3 {
    var method = method
    var source = RandomSource(seed: 2)
    for _ in 0..<steps {
      let views = (0..<2).map { _ in
        Tensor(shape: [6, 4, 4, 3], (0..<6 * 48).map { _ in source.uniform(in: -1...1) })
      }
      _ = try method.step(MethodInputs(views: views, learningRate: 0.1))
    }
    return method
  }

  /// Not a bit of it moves, in f_q or in f_k, nor has it a velocity; everything else of the backbone moves.
  @Test func frozenPatchesStayBitForBit() throws {
    let start = method(frozen: true)
    let end = try train(start)
    let names = TinyVisionTransformer.patchProjection
    #expect(end.frozen == names)
    for name in end.key.parameters.names {
      #expect((end.query.parameters[name] == start.query.parameters[name]) == names.contains(name), "\(name)")
      #expect((end.key.parameters[name] == start.key.parameters[name]) == names.contains(name), "\(name)")
    }
    #expect(end.optimizer.velocity.names == end.query.parameters.names.filter { !names.contains($0) })
  }

  @Test func otherwiseTheyMove() throws {
    let start = method(frozen: false)
    let end = try train(start)
    for name in TinyVisionTransformer.patchProjection {
      #expect(end.query.parameters[name] != start.query.parameters[name], "\(name)")
      #expect(end.key.parameters[name] != start.key.parameters[name], "\(name)")
    }
    #expect(end.optimizer.velocity.names == end.query.parameters.names)
  }

  /// In the first step everything else moves as if nothing was frozen. With m = 1 the key encoder does not round.
  @Test func whatIsNotFrozenHasItsGradient() throws {
    let ends = try [true, false].map { try train(method(frozen: $0, momentum: 1), steps: 1).query.parameters }
    let moved = ends.map { $0.without(TinyVisionTransformer.patchProjection) }
    #expect(moved[0].names == moved[1].names)
    for name in moved[0].names { #expect(moved[0][name] == moved[1][name], "\(name)") }
  }

  @Test func theHeadsOfAVisionTransformer() {
    var parameters = Parameters()
    let projector = MoCoV3.transformerProjector(input: 8, hidden: 10, output: 6)
    let predictor = MoCoV3.transformerPredictor(input: 6, hidden: 10, output: 6)
    for head in [projector, predictor] { head.addParameters(to: &parameters, random: RandomSource(seed: 1)) }
    #expect(
      parameters.names == [
        "projector.0.weight", "projector.1.weight", "projector.1.bias", "projector.3.weight", "projector.4.weight",
        "projector.4.bias", "projector.6.weight", "predictor.0.weight", "predictor.1.weight", "predictor.1.bias",
        "predictor.3.weight",
      ])
    #expect(projector.normalizedChannels == ["projector.1": 10, "projector.4": 10, "projector.7": 6])
    #expect(predictor.normalizedChannels == ["predictor.1": 10, "predictor.4": 6])
  }

  @Test func freezingWhatIsNotThereStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let encoder = Encoder(backbone: SmallConvNet(widths: [2]), head: MoCoV3.projector(input: 2, hidden: 2, output: 2))
      let predictor = MoCoV3.predictor(input: 2, hidden: 2, output: 2)
      _ = MoCoV3(
        encoder: encoder, predictor: predictor,
        query: encoder.initialState(predictor: predictor, random: RandomSource(seed: 1)), temperature: 0.2,
        momentum: .constant(0.9), frozen: ["patch_embed.proj.weight"])
    }
  }
}
