import Synchronization
import Testing

@testable import Ablations

/// Lines and a clock that tests can set.
private final class Recorder: Sendable {
  let lines = Mutex<[String]>([])
  let time = Mutex(100.0)
  func log(interval: Double) -> ProgressLog {
    ProgressLog(interval: interval, now: { self.time.withLock { $0 } }) { line in
      self.lines.withLock { $0.append(line) }
    }
  }
}

@Suite struct ProgressLogTests {
  @Test func aRunIsHeardOnceInAnInterval() {
    let recorder = Recorder()
    let progress = RunProgress(name: "momentum 0.99 · seed 2", log: recorder.log(interval: 10))
    for step in 1...30 {
      recorder.time.withLock { $0 += 1 }
      progress.report(step: step * 100, of: 3000, loss: 5.1234)
    }
    #expect(
      recorder.lines.withLock(\.self) == [
        "momentum 0.99 · seed 2 · step 1000/3000 · loss 5.12 · 10 s",
        "momentum 0.99 · seed 2 · step 2000/3000 · loss 5.12 · 20 s",
        "momentum 0.99 · seed 2 · step 3000/3000 · loss 5.12 · 30 s",
      ])
  }

  @Test func theEndOfEveryRunIsALine() {
    let recorder = Recorder()
    _ = Sweep.run(
      name: "momentum", arms: [Arm("0.9", 0)], seeds: [1, 2], workers: 1, log: recorder.log(interval: 10),
      describe: { (knn: Int) in "done · knn \(knn)" }
    ) { _, seed, progress in
      progress.say("probing")
      if seed == 2 { throw AblationError("the loss is NaN at step 812") }
      return 45
    }
    #expect(
      recorder.lines.withLock(\.self) == [
        "momentum 0.9 · seed 1 · probing · 0 s",
        "momentum 0.9 · seed 1 · done · knn 45 · run 1 of 2 · 0 s",
        "momentum 0.9 · seed 2 · probing · 0 s",
        "momentum 0.9 · seed 2 · FAILED: the loss is NaN at step 812 · run 2 of 2 · 0 s",
      ])
  }

  @Test func longTimesAreInMinutes() {
    #expect([0.4, 59.4, 59.6, 125].map(RunProgress.elapsed) == ["0 s", "59 s", "1 min 0 s", "2 min 5 s"])
  }
}
