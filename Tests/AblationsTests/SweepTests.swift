import Foundation
import Synchronization
import Tensors
import Testing

@testable import Ablations

@Suite struct SweepTests {
  private let arms = [Arm("slow", 3), Arm("fast", 1), Arm("none", 0)]

  @Test(arguments: [1, 2, 5, 100])
  func resultsComeByArmThenSeedForAnyNumberOfWorkers(workers: Int) throws {
    let runs = Sweep.run(name: "x", arms: arms, seeds: [7, 3], workers: workers, log: .silent) { arm, seed, _ in
      Thread.sleep(forTimeInterval: Double(arm.recipe) * 0.005)  // the first are the last to finish
      var random = RandomSource(seed: seed).stream(arm.name)
      return random.uniform()
    }
    #expect(runs.map(\.arm) == ["slow", "slow", "fast", "fast", "none", "none"])
    #expect(runs.map(\.seed) == [7, 3, 7, 3, 7, 3])
    for run in runs {
      var random = RandomSource(seed: run.seed).stream(run.arm)
      #expect(try run.outcome.get() == random.uniform())
    }
  }

  @Test func asManyRunsAtOnceAsThereAreWorkers() {
    // Three runs that wait for each other end only if three threads carry them.
    let waiting = Mutex(0)
    let met = DispatchSemaphore(value: 0)
    let runs = Sweep.run(name: "x", arms: arms, seeds: [1], workers: 3, log: .silent) { _, _, _ in
      let isLast = waiting.withLock { count in
        count += 1
        return count == 3
      }
      if isLast { for _ in 0..<3 { met.signal() } }
      return met.wait(timeout: .now() + 60) == .success
    }
    #expect(runs.allSatisfy { (try? $0.outcome.get()) == true })
  }

  @Test func aFailedRunDoesNotStopTheOthers() {
    let runs = Sweep.run(name: "x", arms: arms, seeds: [1, 2], workers: 2, log: .silent) { arm, seed, _ in
      if arm.name == "fast" && seed == 2 { throw AblationError("the loss is NaN at step 812") }
      return 1
    }
    let failed = runs.indices.filter { (try? runs[$0].outcome.get()) == nil }
    #expect(failed == [3])
  }
}
