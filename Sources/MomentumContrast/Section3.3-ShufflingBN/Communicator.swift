import Tensors

/// What processes that train together say to each other.
///
/// The paper's eight GPUs are eight processes: each has a slice of the batch, and a whole copy of both encoders and of the
/// queue (R). Here they are called ranks, as in MPI. A rank may hold several device groups (`DeviceGroups`); they are slices of
/// its slice. Four things go between the ranks: the images of a shuffled key batch and the keys that come back (V1 §3.3),
/// gradients, what the batch norms met, and the losses and counts that are reported.
///
/// All of them go through two exchanges, which MPI has by the same names. What is made of the bytes, above all in which
/// order gradients are added up, is written once, below, for every kind of rank: it is the order of the device groups, so that any
/// number of ranks computes the same bits as one process.
///
/// Every rank calls the same operations in the same order. What it refuses to do: go on without a rank. A conformer that can lose
/// one says so and ends the process.
public protocol Communicator: Sendable {
  /// Which of the ranks this is, from 0.
  var rank: Int { get }
  /// How many there are.
  var count: Int { get }
  /// Writes what each rank brings into `all`, in the order of the ranks. All bring the same number of bytes.
  func allGather(_ own: UnsafeRawBufferPointer, into all: UnsafeMutableRawBufferPointer)
  /// What a rank brings is a piece for each rank, all of one size. Writes the pieces that are for this rank into `pieces`, in
  /// the order of the ranks that brought them.
  func allToAll(_ own: UnsafeRawBufferPointer, into pieces: UnsafeMutableRawBufferPointer)
}

/// One process that holds all device groups: there is nobody to talk to.
public struct SingleProcess: Communicator {
  /// 0.
  public var rank: Int { 0 }
  /// 1.
  public var count: Int { 1 }

  /// The only rank.
  public init() {}

  /// Copies.
  public func allGather(_ own: UnsafeRawBufferPointer, into all: UnsafeMutableRawBufferPointer) {
    all.copyMemory(from: own)
  }

  /// Copies.
  public func allToAll(_ own: UnsafeRawBufferPointer, into pieces: UnsafeMutableRawBufferPointer) {
    pieces.copyMemory(from: own)
  }
}

extension Communicator {
  /// The ranks' tensors one under the other, in the order of the ranks. They have the same shape.
  public func allGather(_ tensor: Tensor) -> Tensor {
    if count == 1 { return tensor }
    return Tensor(shape: [count * tensor.shape[0]] + tensor.shape.dropFirst()) { all in
      tensor.withPointer { own in
        allGather(
          UnsafeRawBufferPointer(start: own, count: tensor.byteCount),
          into: UnsafeMutableRawBufferPointer(start: all, count: count * tensor.byteCount))
      }
    }
  }

  /// The ranks' numbers, in the order of the ranks, to the last bit. All bring equally many.
  public func allGather(_ numbers: [Double]) -> [Double] {
    if count == 1 { return numbers }
    var all = [Double](repeating: 0, count: count * numbers.count)
    all.withUnsafeMutableBytes { all in numbers.withUnsafeBytes { allGather($0, into: all) } }
    return all
  }

  /// This rank's share of what all ranks have gathered, one of equal slices of the outermost axis.
  public func own(_ gathered: Tensor) -> Tensor {
    if count == 1 { return gathered }
    let share = gathered.shape[0] / count
    return gathered.rows(rank * share..<(rank + 1) * share)
  }

  /// The sum over the device groups of all ranks of gradients by the same parameters: group by group in their order, the same bits
  /// for every rank and for any number of ranks.
  /// - Parameter groups: the gradients of each of this rank's groups.
  public func sum(_ groups: [[Tensor]]) -> [Tensor] {
    if count == 1 { return groups.dropFirst().reduce(groups[0]) { zip($0, $1).map { Vectorized.add($0, $1) } } }
    // Each rank adds up a share of all numbers, for all ranks: it gets that share from every group of every rank.
    let share = (groups[0].reduce(0) { $0 + $1.count } + count - 1) / count
    let shares = groups.map { Tensor(joining: $0, shape: [count, share]) }
    let mine = Tensor(concatenatingRows: (0..<count).flatMap { rank in shares.map { $0.rows(rank..<rank + 1) } })
    let pieces = allToAll(mine)  // by device group, (ranks·G)×share
    let total = (1..<pieces.shape[0]).reduce(pieces.rows(0..<1)) { Vectorized.add($0, pieces.rows($1..<$1 + 1)) }
    return allGather(total).split(like: groups[0])
  }

  /// The pieces, of `tensor.shape[0] / count` rows each, that the ranks have for this one.
  private func allToAll(_ tensor: Tensor) -> Tensor {
    Tensor(shape: tensor.shape) { pieces in
      tensor.withPointer { own in
        allToAll(
          UnsafeRawBufferPointer(start: own, count: tensor.byteCount),
          into: UnsafeMutableRawBufferPointer(start: pieces, count: tensor.byteCount))
      }
    }
  }

  /// The statistics of all device groups, in the order of the groups: one message for all layers.
  func allGather(_ statistics: [String: ChannelStatistics]) -> [String: ChannelStatistics] {
    if count == 1 { return statistics }
    let layers = statistics.sorted { $0.key < $1.key }
    let columns = layers.flatMap { [$0.value.mean, $0.value.variance] }  // G×C each
    var gathered = allGather(Tensor(joiningColumns: columns)).split(columns: columns.map { $0.shape[1] })[...]
    var all: [String: ChannelStatistics] = [:]
    for (name, own) in layers {
      all[name] = ChannelStatistics(
        mean: gathered.removeFirst(), variance: gathered.removeFirst(), elementsPerChannel: own.elementsPerChannel)
    }
    return all
  }
}

// Several tensors in one message.
extension Tensor {
  /// The numbers of several tensors, one after the other, and zeros up to the end of the shape.
  fileprivate init(joining parts: [Tensor], shape: [Int]) {
    self.init(shape: shape)
    withMutablePointer { target in
      var place = target
      for part in parts {
        part.withPointer { place.update(from: $0, count: part.count) }
        place += part.count
      }
    }
  }

  /// The first numbers in the shapes of these tensors.
  fileprivate func split(like parts: [Tensor]) -> [Tensor] {
    var place = 0
    return parts.map { part in
      defer { place += part.count }
      return Tensor(shape: part.shape) { target in withPointer { target.update(from: $0 + place, count: part.count) } }
    }
  }

  /// Matrices of as many rows side by side. Without any, 0×0.
  fileprivate init(joiningColumns parts: [Tensor]) {
    let rows = parts.first?.shape[0] ?? 0
    let rowsInOrder = (0..<rows).flatMap { row in parts.flatMap { $0.rows(row..<row + 1).elements } }
    self.init(shape: [rows, parts.reduce(0) { $0 + $1.shape[1] }], rowsInOrder)
  }

  /// The columns, so many to each matrix.
  fileprivate func split(columns widths: [Int]) -> [Tensor] {
    var first = 0
    return widths.map { width in
      defer { first += width }
      return Tensor(
        shape: [shape[0], width], (0..<shape[0]).flatMap { row in (first..<first + width).map { self[row, $0] } })
    }
  }
}
