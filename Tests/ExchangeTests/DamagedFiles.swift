import Foundation
import Tensors

/// Safetensors files with 1 to 8 bytes changed, every twentieth cut short as well. Half of the changes hit the header, which
/// is the smaller part.
func damagedFiles(of original: Data, count: Int, seed: UInt64) -> some Sequence<Data> {
  let header = 8 + original.prefix(8).withUnsafeBytes { Int($0.loadUnaligned(as: UInt64.self)) }
  var random = RandomSource(seed: seed)
  return (0..<count).lazy.map { number in
    var bytes = original
    if number % 20 == 0 { bytes = bytes.prefix(random.index(below: bytes.count)) }
    for _ in 0..<1 + random.index(below: 8) where !bytes.isEmpty {
      let end = random.chance(0.5) ? min(header, bytes.count) : bytes.count
      bytes[random.index(below: end)] = UInt8(random.index(below: 256))
    }
    return bytes
  }
}
