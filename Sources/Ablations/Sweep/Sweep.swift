import Files
import Foundation
import Synchronization

/// Every arm with every seed, spread over threads.
///
/// Runs share nothing, so their results do not depend on how many happen at the same time; they come back ordered by
/// arm, then by seed. What it refuses to do: stop the others because one run failed.
public enum Sweep {
  /// One run's end.
  public struct Run<Value: Sendable>: Sendable {
    /// The name of its arm.
    public let arm: String
    /// Its seed.
    public let seed: UInt64
    /// What it brought home, or why it did not.
    public let outcome: Result<Value, any Error>
  }

  /// Runs `body` once for every arm and seed, each run on one thread, `workers` of them at a time, and waits for all.
  /// - Parameters:
  ///   - name: what progress lines begin with, before the arm and the seed.
  ///   - arms: what is compared.
  ///   - seeds: what every arm is run with.
  ///   - workers: how many threads, at least 1.
  ///   - process: of several processes, each does every so many-th run, and gives back those.
  ///   - log: receives the progress lines.
  ///   - describe: what the progress line of a finished run says about it.
  ///   - body: one run, given its arm, its seed and where to say how far it is. If it throws, that run has failed.
  public static func run<Recipe: Sendable, Value: Sendable>(
    name: String, arms: [Arm<Recipe>], seeds: [UInt64], workers: Int, process: LaunchedProcess = .alone,
    log: ProgressLog,
    describe: @escaping @Sendable (Value) -> String = { _ in "done" },
    body: @escaping @Sendable (Arm<Recipe>, UInt64, RunProgress) throws -> Value
  ) -> [Run<Value>] {
    precondition(workers >= 1, "a sweep needs a worker")
    let jobs = arms.flatMap { arm in seeds.map { (arm: arm, seed: $0) } }.enumerated()
      .filter { $0.offset % process.count == process.rank }.map(\.element)
    let board = Board<Run<Value>>(count: jobs.count)
    let work: @Sendable () -> Void = {
      while let index = board.take() {
        let (arm, seed) = jobs[index]
        let progress = RunProgress(name: "\(name) \(arm.name) · seed \(seed)", log: log)
        let outcome = Result { try body(arm, seed, progress) }
        let finished = board.put(Run(arm: arm.name, seed: seed, outcome: outcome), at: index)
        switch outcome {
        case .success(let value): progress.say("\(describe(value)) · run \(finished) of \(jobs.count)")
        case .failure(let error): progress.say("FAILED: \(error) · run \(finished) of \(jobs.count)")
        }
      }
    }
    let running = DispatchGroup()
    for _ in 0..<min(workers, jobs.count) {
      running.enter()
      let thread = Thread {
        work()
        running.leave()
      }
      thread.stackSize = 8 << 20  // a second thread's default stack is small on some systems
      thread.start()
    }
    running.wait()
    return board.results()
  }
}

/// The list of jobs that the threads share: who takes which, and what came of it.
private final class Board<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var finished = 0
    var values: [Value?]
  }
  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(values: Array(repeating: nil, count: count))) }

  /// The next job's index, or nil when all are taken.
  func take() -> Int? {
    state.withLock { state in
      guard state.next < state.values.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Keeps a result; returns how many there are now.
  func put(_ value: Value, at index: Int) -> Int {
    state.withLock { state in
      state.values[index] = value
      state.finished += 1
      return state.finished
    }
  }

  func results() -> [Value] { state.withLock { $0.values.compactMap(\.self) } }
}
