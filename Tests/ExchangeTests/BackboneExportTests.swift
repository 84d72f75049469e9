import Exchange
import MomentumContrast
import Safetensors
import Tensors
import Testing

@Suite struct BackboneExportTests {
  @Test func theBackboneIsKeptAndTheRestIsListed() throws {
    let checkpoint = try Checkpoint(TinyRun().moco, seed: 1)
    let export = try BackboneExport(checkpoint)
    let kinds = ["conv.weight", "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var", "bn.num_batches_tracked"]
    #expect(Set(export.file.names) == Set([1, 2].flatMap { stage in kinds.map { "layer\(stage).\($0)" } }))
    for name in export.file.names { #expect(export.file[name] == checkpoint.file["encoder_q.\(name)"]) }
    #expect(
      Set(export.dropped) == [
        "encoder_q.fc.weight [5, 6]", "encoder_q.fc.bias [5]", "queue [5, 9]", "queue_ptr [1]",
        "encoder_k.* (14 tensors)", "optimizer.momentum_buffer.* (8 tensors)",
      ])
  }

  /// A ResNet-18 in a checkpoint: 60 parameters, and three buffers for each of its 20 batch norms.
  @Test func aResNetComesOutWhole() throws {
    var configuration = Configuration.small
    configuration.dimension = 2
    configuration.queueSize = 32
    let moco = MoCo(
      configuration: configuration, backbone: ResNet.resNet18(stem: .imagenet), random: RandomSource(seed: 1))
    let export = try BackboneExport(try Checkpoint(moco, seed: 1))
    #expect(export.file.names.count == 120)
    #expect(export.file["layer4.0.downsample.0.weight"]?.shape == [512, 256, 1, 1])
    #expect(
      export.file.metadata == [
        "encoder": "resnet18", "stem": "imagenet", "head": "linear", "dim": "2", "step": "0", "format": "pt",
      ])
  }
}
