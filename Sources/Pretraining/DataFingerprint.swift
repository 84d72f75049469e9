import Files
import Tensors

/// A number for a set of images, by which a resumed run knows that they are still the same.
///
/// That of the shape and the bits of every pixel (`Fingerprint`).
enum DataFingerprint {
  /// The fingerprint of N×H×W×3, in hexadecimal.
  static func of(_ images: Tensor) -> String {
    var fingerprint = Fingerprint()
    for length in images.shape { fingerprint.add(UInt64(length)) }
    images.withPointer { pixels in
      for i in 0..<images.count { fingerprint.add(UInt64(pixels[i].bitPattern)) }
    }
    return fingerprint.text
  }
}
