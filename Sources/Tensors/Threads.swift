import Synchronization

/// How many threads one kernel may use. One, unless a program asks for more: a sweep keeps every core busy with runs of its
/// own, while a single training run is faster with all cores on each step.
///
/// Results do not depend on the number. Work is only ever split between results that are computed independently of each
/// other; no sum is cut in two.
public enum Threads {
  private static let limit = Atomic<Int>(1)

  /// The number of threads, for the whole process.
  public static var count: Int { limit.load(ordering: .relaxed) }

  /// Sets the number of threads.
  /// - Precondition: `count` is at least 1.
  public static func use(_ count: Int) {
    precondition(count >= 1, "\(count) threads: there must be at least one")
    limit.store(count, ordering: .relaxed)
  }

  /// Cuts 0 ..< `count` into ranges, at multiples of `unit`, and runs `body` on each, several at the same time. Returns
  /// when all are done. There are a few ranges for each thread, so that one that comes late leaves no one waiting long.
  package static func split(_ count: Int, unit: Int = 1, _ body: (Range<Int>) -> Void) {
    let threads = Threads.count
    let units = (count + unit - 1) / unit
    if threads == 1 || units <= 1 { return body(0..<count) }
    let parts = min(partsPerThread * threads, units, ThreadPool.maximalParts)
    ThreadPool.shared.run(parts, threads: threads) { part in
      body(part * units / parts * unit..<min((part + 1) * units / parts * unit, count))
    }
  }

  /// What `body` makes of 0, 1, …, in that order. If the numbers fill all threads, each is done by one thread, several at the
  /// same time; otherwise one after the other, and the kernels in `body` share the threads.
  package static func map<Value>(_ count: Int, _ body: (Int) -> Value) -> [Value] {
    let threads = Threads.count
    guard threads > 1, count % threads == 0 else { return (0..<count).map(body) }
    return Array(unsafeUninitializedCapacity: count) { values, made in
      nonisolated(unsafe) let start = values.baseAddress
      split(count) { range in for i in range { start.map { ($0 + i).initialize(to: body(i)) } } }
      made = count
    }
  }

  private static let partsPerThread = 4
}
