import Foundation

/// The only source of randomness: a seeded generator with named sub-streams.
///
/// A sub-stream depends on the seed and the names alone, not on what was drawn before: the views of image 17 are the
/// same whether or not image 16 was ever asked for. Same seed, same bits, on any number of threads.
///
/// The generator is xoshiro256++ (Blackman and Vigna, 2019), its state filled by SplitMix64.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private let identity: UInt64
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator for one seed.
  public init(seed: UInt64) {
    identity = seed
    var counter = seed
    state = (
      Self.splitMix(&counter), Self.splitMix(&counter), Self.splitMix(&counter), Self.splitMix(&counter)
    )
  }

  /// The sub-stream with this name, as `"views"` or `"weights"`.
  public func stream(_ name: String) -> RandomSource {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return substream(hash)
  }

  /// The sub-stream with this number, as a step or an image index.
  public func stream(_ index: Int) -> RandomSource { substream(UInt64(bitPattern: Int64(index))) }

  private func substream(_ label: UInt64) -> RandomSource {
    var counter = identity
    var mixed = Self.splitMix(&counter) ^ label
    return RandomSource(seed: Self.splitMix(&mixed))
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, 45)
    return result
  }

  /// Passes over so many draws of 64 bits.
  package mutating func skip(_ count: Int) {
    for _ in 0..<count { _ = next() }
  }

  /// A number drawn evenly from [0, 1), in steps of 2⁻²⁴ so that every value is exact.
  public mutating func uniform() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number drawn evenly from `range`.
  public mutating func uniform(in range: ClosedRange<Float>) -> Float {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A whole number drawn evenly from 0 ..< `bound`.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "no index lies below \(bound)")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True with the given probability.
  public mutating func chance(_ probability: Float) -> Bool { uniform() < probability }

  /// A number drawn from the normal distribution with mean 0 and variance 1 (Box–Muller).
  public mutating func gaussian() -> Float {
    let first = uniform()
    return Self.gaussian(first, uniform())
  }

  /// The normal number that two even ones from [0, 1) make.
  static func gaussian(_ first: Float, _ second: Float) -> Float {
    let radius = (-2 * log(1 - Double(first))).squareRoot()
    return Float(radius * cos(2 * Double.pi * Double(second)))
  }

  /// The numbers 0 ..< `count` in random order (Fisher–Yates): every order is equally likely, also the identity.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, index(below: last + 1)) }
    return order
  }

  private static func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 { (x << by) | (x >> (64 - by)) }

  private static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
