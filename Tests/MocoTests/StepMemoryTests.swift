import MomentumContrast
import StepBenchmark
import Tensors
import Testing

@Suite struct StepMemoryTests {
  private var tiny: StepSize {
    var size = StepSize()
    (size.batchSize, size.queueSize, size.imageSize) = (2, 4, 4)
    return size
  }

  /// By hand. Stages of 4², 2², 1², 1² pixels and 16, 32, 64, 128 channels give 256 + 128 + 64 + 128 = 576 outputs;
  /// kept twice but for the last 128, with 128 features and 2·64 numbers of the embedding, for two images.
  @Test func everyTermOfATinyStep() {
    let memory = StepMemory(tiny)
    let parameters = 432 + 4608 + 18_432 + 73_728 + 2 * (16 + 32 + 64 + 128) + 128 * 64 + 64
    #expect(memory.state == 3 * parameters)
    #expect(memory.queue == 4 * 64)
    #expect(memory.activations == 2 * (2 * 576 - 128 + 128 + 2 * 64))
    #expect(memory.images == 3 * 2 * 4 * 4 * 3)
    // No similarity is kept, and nothing that the last batch norm puts out.
    #expect(memory.bytes == 1_284_704 - 4 * 2 * 4 - 4 * 2 * 128)
  }

  /// 16·432 = 6912 multiply-adds three times; 4·4608, 18,432, 73,728 and 8192 four times; two images. And 2·2·5·64.
  @Test func operationsOfATinyStep() {
    let images = 2 * (3 * 6912 + 4 * (18_432 + 18_432 + 73_728 + 8192))
    #expect(StepArithmetic(tiny).operations == 2 * (images + 1280))
  }

  /// The parameters are those of the encoder that runs.
  @Test func parametersOfTheEncoder() {
    let configuration = StepSize().configuration
    let encoder = Encoder(
      backbone: Workload.w1.backbone, head: configuration.head, dimension: configuration.dimension)
    let count = encoder.initialParameters(random: RandomSource(seed: 1)).tensors.reduce(0) { $0 + $1.count }
    #expect(StepMemory(StepSize()).state == 3 * count)
  }

  @Test func withoutChangesItIsTheWorkload() {
    #expect(StepArithmetic(StepSize()) == StepArithmetic(.w1))
  }
}
