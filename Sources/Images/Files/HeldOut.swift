import Tensors

/// The split of a source that has no test part of its own.
///
/// What it refuses to do: depend on a seed. The same files are always split in the same way, or results of two runs
/// could not be compared.
enum HeldOut {
  /// A fifth of every class, rounded down but at least one image of a class that has two, drawn by a fixed seed.
  /// Both lists are in ascending order.
  static func split(labels: [Int], classCount: Int) -> (training: [Int], test: [Int]) {
    var members = Array(repeating: [Int](), count: classCount)
    for (index, label) in labels.enumerated() { members[label].append(index) }
    var isTest = Array(repeating: false, count: labels.count)
    for (label, indices) in members.enumerated() where indices.count >= 2 {
      var random = RandomSource(seed: 0).stream("held out").stream(label)
      let order = random.permutation(indices.count)
      for position in order.prefix(max(1, indices.count / 5)) { isTest[indices[position]] = true }
    }
    return (labels.indices.filter { !isTest[$0] }, labels.indices.filter { isTest[$0] })
  }
}
