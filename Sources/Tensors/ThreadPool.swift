import CProcessor
import Dispatch
import Foundation
import Synchronization

/// Threads that wait for work by looking for it, since a training step hands out work every few microseconds and to wake
/// a sleeping thread takes longer than that. One that finds nothing for a while goes to sleep after all.
///
/// A job is a number of parts. Every thread starts at a place of its own, so that from one kernel to the next it meets
/// the same images in its cache, and then takes what is left over: a thread that the system has put aside
/// delays the others by no more than the part that it holds.
/// What a part computes does not depend on who takes it.
///
/// What it refuses to do: two jobs at once. A job that is handed in while another runs (from inside a part, or from
/// another thread) is done by whoever hands it in.
final class ThreadPool: Sendable {
  static let shared = ThreadPool()
  /// The most parts of a job.
  static let maximalParts = 255
  /// The most threads that work on a job.
  static let maximalThreads = 64

  private let isBusy = Atomic(false)
  /// The running job, or the last one: a `Job` in its bits.
  private let job = Atomic<UInt64>(0)
  private let finishedParts = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let alarm = DispatchSemaphore(value: 0)
  /// For each part, the job that it was last taken in.
  private let takenIn: TakenParts
  /// Changed only while no job runs, and read only by who has taken a part of the running one.
  nonisolated(unsafe) private var body: (Int) -> Void = { _ in }
  nonisolated(unsafe) private var threadCount = 1

  private init() { takenIn = TakenParts() }

  /// What a thread has to know of a job, in one word that is read and written at once.
  private struct Job {
    var number: UInt64
    var parts: Int
    var threads: Int

    init(number: UInt64, parts: Int, threads: Int) {
      (self.number, self.parts, self.threads) = (number, parts, threads)
    }

    init(bits: UInt64) { self.init(number: bits >> 16, parts: Int(bits & 255), threads: Int(bits >> 8 & 255)) }

    var bits: UInt64 { number << 16 | UInt64(threads) << 8 | UInt64(parts) }
  }

  /// Runs `body` with 0 ..< `parts`, on at most `threads` threads, this one among them. Returns when all are done.
  func run(_ parts: Int, threads: Int, _ body: (Int) -> Void) {
    precondition(parts <= Self.maximalParts, "\(parts) parts of a job are too many")
    let isFree = isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    guard isFree else { return (0..<parts).forEach(body) }
    let threads = min(threads, Self.maximalThreads)
    startThreads(threads)
    withoutActuallyEscaping(body) { escaping in
      self.body = escaping
      finishedParts.store(0, ordering: .relaxed)
      let next = Job(number: Job(bits: job.load(ordering: .relaxed)).number + 1, parts: parts, threads: threads)
      job.store(next.bits, ordering: .sequentiallyConsistent)
      for _ in 0..<sleepers.load(ordering: .sequentiallyConsistent) { alarm.signal() }
      takeParts(of: next, place: 0)
      while finishedParts.load(ordering: .acquiring) < parts { processor_spin() }
      self.body = { _ in }
    }
    isBusy.store(false, ordering: .releasing)
  }

  /// Does what nobody has taken, beginning with the share of the thread at `place`.
  private func takeParts(of job: Job, place: Int) {
    let home = place * job.parts / job.threads
    for offset in 0..<job.parts {
      let part = (home + offset) % job.parts
      if takenIn.take(part, in: job.number) {
        perform(part)
        finishedParts.add(1, ordering: .releasing)
      }
    }
  }

  /// A function of its own, so that nothing holds on to the body of a job when its last part counts as finished.
  @inline(never)
  private func perform(_ part: Int) { body(part) }

  /// Called by who holds the pool.
  private func startThreads(_ count: Int) {
    while threadCount < count {
      let place = threadCount
      threadCount += 1
      let thread = Thread { [self] in work(place: place) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  private func work(place: Int) {
    var last = job.load(ordering: .acquiring)
    while true {
      // The job that this thread was started for may be running: it is looked at first.
      let current = Job(bits: last)
      if place < current.threads { takeParts(of: current, place: place) }
      last = waitForJob(after: last)
    }
  }

  private func waitForJob(after last: UInt64) -> UInt64 {
    // A fraction of a millisecond: longer than a step's serial stretches, shorter than anyone would notice.
    for _ in 0..<20000 {
      let current = job.load(ordering: .acquiring)
      if current != last { return current }
      processor_spin()
    }
    sleepers.add(1, ordering: .sequentiallyConsistent)
    defer { sleepers.subtract(1, ordering: .sequentiallyConsistent) }
    while true {
      // Looked at after `sleepers` was raised: whoever hands in a job later sees the sleeper and rings.
      let current = job.load(ordering: .sequentiallyConsistent)
      if current != last { return current }
      alarm.wait()
    }
  }
}

/// Who may do a part: the first who asks, once per job.
private final class TakenParts: @unchecked Sendable {
  private let numbers: UnsafeMutablePointer<Atomic<UInt64>>

  init() {
    numbers = .allocate(capacity: ThreadPool.maximalParts)
    for part in 0..<ThreadPool.maximalParts { (numbers + part).initialize(to: Atomic(0)) }
  }

  func take(_ part: Int, in job: UInt64) -> Bool {
    let last = numbers[part].load(ordering: .relaxed)
    return last < job
      && numbers[part].compareExchange(expected: last, desired: job, ordering: .acquiringAndReleasing).exchanged
  }
}
