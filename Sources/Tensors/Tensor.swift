/// An array of numbers with a shape, stored row by row: the last index moves fastest.
///
/// Images are `N×H×W×C` (channels last), so that one pixel's channels are neighbours in memory; features are `N×C`.
/// A tensor is a value: a copy is independent of the original (storage is shared until one of them is written to).
///
/// What it refuses to do: broadcasting, views and strides. A kernel says in loops what it does.
public struct TensorOf<Element: Real>: Sendable {
  /// The length of each axis, outermost first. Empty for a single number.
  public let shape: [Int]
  @usableFromInline var storage: TensorStorage<Element>

  /// The number of elements: the product of the shape.
  @inlinable public var count: Int { storage.count }

  /// The memory of the elements, in bytes.
  public var byteCount: Int { storage.count * MemoryLayout<Element>.stride }

  /// A tensor with every element equal to `value`.
  public init(shape: [Int], repeating value: Element = 0) {
    self.init(shape: shape) { pointer in
      pointer.update(repeating: value, count: shape.reduce(1, *))
    }
  }

  /// A tensor of the given elements, row by row.
  /// - Precondition: there are as many `elements` as the shape holds.
  public init(shape: [Int], _ elements: [Element]) {
    precondition(elements.count == shape.reduce(1, *), "\(elements.count) elements cannot fill the shape \(shape)")
    self.init(shape: shape) { pointer in
      elements.withUnsafeBufferPointer { source in
        if let base = source.baseAddress { pointer.update(from: base, count: source.count) }
      }
    }
  }

  /// A tensor whose elements are written by `fill`, which must write every one: the memory comes as it is.
  public init(shape: [Int], filledBy fill: (UnsafeMutablePointer<Element>) -> Void) {
    precondition(shape.allSatisfy { $0 >= 0 }, "a shape has no negative length: \(shape)")
    self.shape = shape
    self.storage = TensorStorage(count: shape.reduce(1, *))
    fill(storage.pointer)
  }

  /// A tensor of the shape of `source` that `fill` writes: over the memory of `source` if `mayOverwrite` and nobody else holds it,
  /// otherwise into memory of its own. So `fill` may not read an element again once it has written it.
  @inline(__always)
  package init(
    over source: consuming Self, if mayOverwrite: Bool,
    filledBy fill: (UnsafePointer<Element>, UnsafeMutablePointer<Element>) -> Void
  ) {
    shape = source.shape
    let isOwn = mayOverwrite && isKnownUniquelyReferenced(&source.storage)
    storage = isOwn ? source.storage : TensorStorage(count: source.count)
    let target = storage.pointer
    source.withPointer { fill($0, target) }
  }

  private init(shape: [Int], sharing storage: TensorStorage<Element>) {
    self.shape = shape
    self.storage = storage
  }

  /// The same elements under another shape of the same count.
  public func reshaped(_ newShape: [Int]) -> Self {
    precondition(newShape.reduce(1, *) == count, "\(shape) cannot be reshaped to \(newShape)")
    return Self(shape: newShape, sharing: storage)
  }

  /// All elements, row by row.
  public var elements: [Element] { withPointer { Array(UnsafeBufferPointer(start: $0, count: count)) } }

  /// Reads the elements in place.
  @inlinable @inline(__always)
  public func withPointer<Result>(_ body: (UnsafePointer<Element>) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(storage) { try body(UnsafePointer(storage.pointer)) }
  }

  /// Writes the elements in place; makes its own copy first if the storage is shared.
  @inlinable @inline(__always)
  public mutating func withMutablePointer<Result>(
    _ body: (UnsafeMutablePointer<Element>) throws -> Result
  ) rethrows -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = TensorStorage(copying: storage) }
    return try withExtendedLifetime(storage) { try body(storage.pointer) }
  }

  /// The element at a flat, row-by-row index.
  @inlinable
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "index \(index) is outside a tensor of \(count) elements")
      return withPointer { $0[index] }
    }
    set {
      precondition(index >= 0 && index < count, "index \(index) is outside a tensor of \(count) elements")
      withMutablePointer { $0[index] = newValue }
    }
  }

  /// The element of a matrix at row `i`, column `j`.
  @inlinable
  public subscript(i: Int, j: Int) -> Element {
    get { self[offset(i, j)] }
    set { self[offset(i, j)] = newValue }
  }

  /// The element of a batch of images at image `n`, row `h`, column `w`, channel `c`.
  @inlinable
  public subscript(n: Int, h: Int, w: Int, c: Int) -> Element {
    get { self[offset(n, h, w, c)] }
    set { self[offset(n, h, w, c)] = newValue }
  }

  @inlinable
  func offset(_ i: Int, _ j: Int) -> Int {
    precondition(shape.count == 2, "a tensor of shape \(shape) is not a matrix")
    precondition(i >= 0 && i < shape[0] && j >= 0 && j < shape[1], "[\(i), \(j)] is outside \(shape)")
    return i * shape[1] + j
  }

  @inlinable
  func offset(_ n: Int, _ h: Int, _ w: Int, _ c: Int) -> Int {
    precondition(shape.count == 4, "a tensor of shape \(shape) has not four axes")
    precondition(
      n >= 0 && n < shape[0] && h >= 0 && h < shape[1] && w >= 0 && w < shape[2] && c >= 0 && c < shape[3],
      "[\(n), \(h), \(w), \(c)] is outside \(shape)")
    return ((n * shape[1] + h) * shape[2] + w) * shape[3] + c
  }
}

/// The tensor of the whole library: 32-bit floating point.
public typealias Tensor = TensorOf<Float>

extension TensorOf: Equatable {
  /// Same shape and equal elements (so `-0 == 0`, and a NaN equals nothing).
  public static func == (left: Self, right: Self) -> Bool {
    guard left.shape == right.shape else { return false }
    return left.withPointer { l in right.withPointer { r in (0..<left.count).allSatisfy { l[$0] == r[$0] } } }
  }
}

extension TensorOf {
  /// The same numbers in another precision, rounded to nearest.
  public func converted<Other: Real>(to type: Other.Type) -> TensorOf<Other> {
    TensorOf<Other>(shape: shape, elements.map { Other($0) })
  }

  /// Rows `range` of the outermost axis, copied: shape `range.count × shape[1...]`.
  public func rows(_ range: Range<Int>) -> Self {
    precondition(!shape.isEmpty && range.lowerBound >= 0 && range.upperBound <= shape[0], "rows \(range) of \(shape)")
    let width = shape.dropFirst().reduce(1, *)
    return Self(shape: [range.count] + shape.dropFirst()) { target in
      withPointer { target.update(from: $0 + range.lowerBound * width, count: range.count * width) }
    }
  }

  /// The rows of several tensors one under the other.
  /// - Precondition: there is one, and all have rows of one shape.
  public init(concatenatingRows parts: [Self]) {
    precondition(Set(parts.map { Array($0.shape.dropFirst()) }).count == 1, "rows of \(parts.map(\.shape))")
    let count = parts.reduce(0) { $0 + $1.shape[0] }
    self.init(shape: [count] + parts[0].shape.dropFirst()) { target in
      var place = 0
      for part in parts {
        part.withPointer { (target + place).update(from: $0, count: part.count) }
        place += part.count
      }
    }
  }

  /// The rows of the outermost axis in the order of `indices` (repeats allowed), copied.
  public func gatheringRows(_ indices: [Int]) -> Self {
    precondition(!shape.isEmpty && indices.allSatisfy { $0 >= 0 && $0 < shape[0] }, "row index outside \(shape)")
    let width = shape.dropFirst().reduce(1, *)
    return Self(shape: [indices.count] + shape.dropFirst()) { target in
      withPointer { source in
        for (row, index) in indices.enumerated() {
          (target + row * width).update(from: source + index * width, count: width)
        }
      }
    }
  }

  /// Whether every element is a finite number.
  public var isFinite: Bool {
    withPointer { p in
      // x − x is 0 for a finite x and NaN for ±∞ and NaN: a sum that the compiler can run in vector lanes.
      var doubt: Element = 0
      for i in 0..<count { doubt += p[i] - p[i] }
      return doubt == 0
    }
  }
}
