import Tensors

/// A number for a set of images, by which a resumed run knows that they are still the same.
///
/// FNV-1a over the shape and the bits of every pixel, 64 bits in all. What it refuses to do: withstand an adversary.
enum DataFingerprint {
  /// The fingerprint of N×H×W×3, in hexadecimal.
  static func of(_ images: Tensor) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01b3 }
    images.shape.forEach { add(UInt64($0)) }
    images.withPointer { pixels in
      for i in 0..<images.count { hash = (hash ^ UInt64(pixels[i].bitPattern)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
