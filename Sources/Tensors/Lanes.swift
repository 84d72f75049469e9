import CProcessor

/// Sixteen numbers that are worked on at once: one AVX-512 register, or two or four narrower ones.
@usableFromInline package typealias Lanes = SIMD16<Float>

extension Lanes {
  /// self += a·b, in one rounding where the processor has the instruction. Without it the standard library would call a
  /// software routine per lane, so the product is then rounded before it is added.
  @inlinable @inline(__always)
  package mutating func accumulate(_ a: Lanes, _ b: Lanes) {
    if processor_fuses_multiply_add() { addProduct(a, b) } else { self += a * b }
  }

  /// c + a·b, rounded as `accumulate` rounds.
  @inlinable @inline(__always)
  package static func multiplyAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
    var sum = c
    sum.accumulate(a, b)
    return sum
  }

  /// These numbers in the places from `offset` on that lie before `count`, and `other` in those past the end.
  @inlinable @inline(__always)
  package func upTo(_ count: Int, from offset: Int, else other: Float) -> Lanes {
    // Compared as `Float`, which all lanes are at once, unlike whole numbers.
    replacing(with: other, where: Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) .>= Float(count - offset))
  }

  /// The sum of all lanes, by halves: four additions on the way of each, where `sum()` has fifteen.
  @inlinable @inline(__always)
  package var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// The largest lane, by halves. A NaN is passed over or returned, depending on where it stands.
  @inlinable @inline(__always)
  package var largest: Float {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two[1] > two[0] ? two[1] : two[0]
  }
}

extension Float {
  /// self += a·b, rounded as in a vector of lanes.
  @inlinable @inline(__always)
  package mutating func accumulate(_ a: Float, _ b: Float) {
    if processor_fuses_multiply_add() { addProduct(a, b) } else { self += a * b }
  }
}

extension UnsafePointer where Pointee == Float {
  /// The sixteen numbers from `offset` on.
  @inlinable @inline(__always)
  package func lanes(_ offset: Int) -> Lanes { UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self) }
}

extension UnsafeMutablePointer where Pointee == Float {
  /// The sixteen numbers from `offset` on.
  @inlinable @inline(__always)
  package func lanes(_ offset: Int) -> Lanes { UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self) }

  /// Writes sixteen numbers from `offset` on.
  @inlinable @inline(__always)
  package func store(_ value: Lanes, _ offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: value, as: Lanes.self)
  }
}

/// Calls `body` with the offset of every vector that holds an element.
///
/// There is no scalar remainder: a tensor's memory reaches at least a whole vector past its last element, and what
/// stands there means nothing (`MemoryPool`).
@inlinable @inline(__always)
package func forEachVector(_ count: Int, _ body: (Int) -> Void) {
  var offset = 0
  while offset < count {
    body(offset)
    offset += 16
  }
}

/// Reads several tensors in place at once.
@inlinable @inline(__always)
package func reading<A, B, Result>(
  _ a: TensorOf<A>, _ b: TensorOf<B>, _ body: (UnsafePointer<A>, UnsafePointer<B>) -> Result
) -> Result {
  a.withPointer { a in b.withPointer { b in body(a, b) } }
}

/// Reads several tensors in place at once.
@inlinable @inline(__always)
package func reading<A, B, C, Result>(
  _ a: TensorOf<A>, _ b: TensorOf<B>, _ c: TensorOf<C>,
  _ body: (UnsafePointer<A>, UnsafePointer<B>, UnsafePointer<C>) -> Result
) -> Result {
  a.withPointer { a in b.withPointer { b in c.withPointer { c in body(a, b, c) } } }
}
