import Exchange
import MomentumContrast
import Safetensors
import Tensors
import Testing

/// `moco replay` of the recording that make-trajectory.py made with PyTorch: each step's report, and the last state as
/// it is written. (`TrajectoryGoldenTests` has every number after every step.)
@Suite struct ReplayGoldenTests {
  @Test func theReplayEndsWherePyTorchEnds() throws {
    let trajectory = try GoldenCase.fixture("trajectory")
    var replay = Replay(try Recording(try GoldenCase.fixture("recording")))
    var steps: [Replay.Step] = []
    while let step = try replay.next() { steps.append(step) }
    let last = steps.count - 1

    let losses = try trajectory.tensor("loss").elements
    let strayed = try trajectory.tensor("deviation.loss").elements
    let correct = try trajectory.integers("correct").values
    #expect(steps.map(\.step) == Array(0..<losses.count))
    for (t, step) in steps.enumerated() {
      // As in TrajectoryGoldenTests: four times what PyTorch's own float32 strayed up to here, and four ulp.
      let tolerance = 4 * Double(strayed[0...t].max() ?? 0) + 4 * 0x1p-24 * Double(losses[t])
      #expect(abs(step.loss - Double(losses[t])) <= tolerance, "step \(t)")
      #expect(step.accuracy == Double(correct[t]) / 16)
    }

    let file = replay.file
    #expect(try file.integers("queue_ptr").values == [try trajectory.integers("queue_ptr").values[last]])
    let names = trajectory.names.filter { $0.hasPrefix("encoder_") || $0 == "queue" }
    #expect(Set(names).isSubset(of: file.names))
    let others = file.names.filter { !names.contains($0) && !$0.hasSuffix("num_batches_tracked") }
    #expect(others == ["queue_ptr"])
    for name in names {
      let all = try trajectory.tensor(name)
      let expected = all.rows(last..<last + 1)
      let actual = try file.tensor(name)
      #expect(actual.shape == Array(expected.shape.dropFirst()), "\(name)")
      let deviations = try trajectory.tensor("deviation.\(name)").elements
      let largest = expected.elements.map(abs).max() ?? 0
      let tolerance = 4 * Double(deviations.max() ?? 0) + 4 * 0x1p-24 * Double(largest)
      let error = zip(actual.elements, expected.elements).map { abs(Double($0) - Double($1)) }.max() ?? .infinity
      #expect(error <= tolerance, "\(name): \(error) against \(tolerance)")
    }
  }
}
