/// A small matrix in memory of its own, whose rows are whole vectors of sixteen: past the last column stand zeros.
final class PaddedMatrix {
  let rows, columns: Int
  /// From one row to the next.
  private let length: Int
  private let pointer: UnsafeMutablePointer<Float>

  init(_ rows: Int, _ columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    length = (columns + 15) / 16 * 16
    pointer = .allocate(capacity: rows * length)
    pointer.initialize(repeating: 0, count: rows * length)
  }

  deinit { pointer.deallocate() }

  func row(_ i: Int) -> UnsafeMutablePointer<Float> { pointer + i * length }

  /// Reads rows that are `stride` numbers apart.
  func read(_ source: UnsafePointer<Float>, stride: Int) {
    for i in 0..<rows { row(i).update(from: source + i * stride, count: columns) }
  }

  /// Reads the transpose of a matrix whose rows are `stride` numbers apart.
  func readTransposed(_ source: UnsafePointer<Float>, stride: Int) {
    for i in 0..<rows { for j in 0..<columns { row(i)[j] = source[j * stride + i] } }
  }

  /// Writes the rows, without what they are padded with, `stride` numbers apart.
  func write(_ target: UnsafeMutablePointer<Float>, stride: Int) {
    for i in 0..<rows { (target + i * stride).update(from: row(i), count: columns) }
  }

  /// self = A·B, or Aᵀ·B.
  func setProduct(_ a: PaddedMatrix, _ b: PaddedMatrix, transposingLeft: Bool = false) {
    let (down, along) = transposingLeft ? (1, a.length) : (a.length, 1)
    for i in 0..<rows {
      let (left, target) = (a.pointer + i * down, row(i))
      forEachVector(columns) { column in
        var sum = Lanes(repeating: 0)
        for k in 0..<b.rows { sum.accumulate(Lanes(repeating: left[k * along]), b.row(k).lanes(column)) }
        target.store(sum, column)
      }
    }
  }
}
