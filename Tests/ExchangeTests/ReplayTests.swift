@testable import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

@Suite struct ReplayTests {
  private func finish(_ tiny: TinyFile) throws -> (steps: [Replay.Step], replay: Replay) {
    var replay = Replay(try Recording(tiny.file))
    var steps: [Replay.Step] = []
    while let step = try replay.next() { steps.append(step) }
    return (steps, replay)
  }

  /// The loss of the first step and the pointer after both, recomputed from the definitions: 4 keys a step into 7
  /// places, from place 5: (5 + 8) mod 7 = 6.
  @Test func stepsAreThoseOfAlgorithm1() throws {
    let tiny = TinyFile()
    let (steps, replay) = try finish(tiny)
    #expect(steps.map(\.step) == [0, 1])
    #expect(replay.moco.stepCount == 2)
    #expect(replay.file["queue_ptr"] != nil)
    #expect(try replay.file.integers("queue_ptr").values == [6])

    let recording = try Recording(tiny.file)
    func embeddings(_ name: String, order: [Int]) throws -> Tensor {
      let all = try #require(tiny.floats[name])
      let views = PyTorchLayout.images(all.rows(0..<1).reshaped(Array(all.shape.dropFirst()))).gatheringRows(order)
      var pass = ForwardPass(
        recording.initial.parameters, normalization: .batch(DeviceGroups(count: 2)),
        on: Tape(kernels: Scalar.self, recording: false))
      return recording.encoder.embeddings(of: Variable(constant: views), in: &pass).value
    }
    let q = try embeddings("query_views", order: [0, 1, 2, 3])
    let shuffled = try embeddings("key_views", order: [2, 0, 3, 1])  // the first row of `permutations`
    let k = shuffled.gatheringRows([1, 3, 0, 2])  // sample 0 stood at place 1, 1 at 3, 2 at 0, 3 at 2
    let loss = Scalar.infoNCE(queries: q, keys: k, negatives: recording.queue.keys, temperature: 0.1)
    // Two float32 networks of two layers that differ in the order of their sums; logits are up to 10.
    #expect(abs(steps[0].loss - loss.loss) < 1e-5)
    #expect(steps[0].accuracy == Double(loss.correct) / 4)
  }

  @Test func aStepIsOneJSONObject() throws {
    let step = Replay.Step(step: 3, loss: 0.1, accuracy: 0.75)
    #expect(step.json == #"{"step":3,"loss":0.1,"accuracy":0.75}"#)
    let tiny = Replay.Step(step: 0, loss: 1e-20, accuracy: 0)
    let object = try JSONSerialization.jsonObject(with: Data(tiny.json.utf8)) as? [String: Double]
    #expect(object == ["step": 0, "loss": 1e-20, "accuracy": 0])
  }

  /// What comes out can go in again: names, shapes and types are those of a recording, for both encoders.
  @Test(arguments: ProjectionHead.allCases) func theFinalStateHasPyTorchsNamesAndShapes(_ head: ProjectionHead) throws {
    let tiny = TinyFile(head: head)
    let (_, replay) = try finish(tiny)
    let (before, after) = (tiny.file, replay.file)
    let weights = before.names.filter { $0.hasPrefix("encoder_q.") }
    let keyWeights = weights.map { "encoder_k." + $0.dropFirst("encoder_q.".count) }
    #expect(Set(after.names) == Set(weights + keyWeights + ["queue", "queue_ptr"]))
    for (name, keyName) in zip(weights, keyWeights) {
      #expect(after[name]?.shape == before[name]?.shape && after[name]?.type == before[name]?.type)
      #expect(after[keyName]?.shape == before[name]?.shape)
    }
    #expect(try after.integers("encoder_k.layer2.bn.num_batches_tracked").values == [2])
    #expect(after["queue"]?.shape == before["queue"]?.shape)
    #expect(after.metadata == before.metadata)
    // Both encoders have moved, the key encoder a hundredth as far after one step, and less than twice that after two.
    let name = "fc\(head == .mlp ? ".2" : "").weight"
    let start = try before.tensor("encoder_q.\(name)").elements
    let q = zip(try after.tensor("encoder_q.\(name)").elements, start).map { abs($0 - $1) }.max() ?? 0
    let k = zip(try after.tensor("encoder_k.\(name)").elements, start).map { abs($0 - $1) }.max() ?? 0
    #expect(q > 1e-4 && k > q / 200 && k < q / 40)
  }

  /// Running statistics start where the recording has them: with rate 0.1, a start of 8 is 8·0.9² after two steps away
  /// from a start of 0.
  @Test func runningStatisticsStartFromTheRecording() throws {
    let name = "encoder_q.layer1.bn.running_mean"
    var tiny = TinyFile()
    let fromZero = try finish(tiny).replay.file.tensor(name)
    tiny.floats[name] = Tensor(shape: [4], repeating: 8)
    tiny.integers["encoder_q.layer1.bn.num_batches_tracked"] = ([], [40])
    tiny.integers["encoder_q.layer2.bn.num_batches_tracked"] = ([], [40])
    let file = try finish(tiny).replay.file
    for (there, here) in zip(try file.tensor(name).elements, fromZero.elements) {
      #expect(abs(there - here - 8 * 0.81) < 1e-5)
    }
    #expect(try file.integers("encoder_q.layer1.bn.num_batches_tracked").values == [42])
    #expect(try file.integers("encoder_k.layer1.bn.num_batches_tracked").values == [42])
  }

  @Test func twoReplaysGiveTheSameBits() throws {
    let (first, second) = (try finish(TinyFile()), try finish(TinyFile()))
    #expect(first.steps == second.steps)
    #expect(first.replay.file.encoded() == second.replay.file.encoded())
  }

  /// A learning rate that throws the weights out of range in the first step: the second is named, in one line.
  @Test func aLossThatIsNotFiniteStopsTheReplay() throws {
    var tiny = TinyFile()
    tiny.metadata["lr"] = "1e38"
    var replay = Replay(try Recording(tiny.file))
    #expect(try replay.next() != nil)
    let error = #expect(throws: TrainingError.self) { try replay.next() }
    #expect("\(try #require(error))".hasPrefix("the loss at step 1 is"))
  }
}
