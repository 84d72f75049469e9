import Exchange
import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

/// So many damaged files are given to each reader; `MOCO_FUZZ=100000` for another number.
private let damagedFileCount = ProcessInfo.processInfo.environment["MOCO_FUZZ"].flatMap { Int($0) } ?? 4000

/// Damages a file again and again and reads it: every time there is an answer, or an error of one line, or of one for each tensor at
/// fault. (A change of a weight's digits is no fault, so some must be read.)
func expectDamagedFilesAreReadOrRefused(
  _ original: Data, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation,
  read: (SafetensorsFile) throws -> Void
) {
  var (accepted, refused) = (0, 0)
  for bytes in damagedFiles(of: original, seed: seed) {
    do {
      try read(try SafetensorsFile(data: bytes))
      accepted += 1
    } catch {
      let isOneLine = (error is SafetensorsError || error is TrainingError) && !"\(error)".contains("\n")
      #expect(isOneLine || error is TensorFaultsError, "\(error)", sourceLocation: sourceLocation)
      refused += 1
    }
  }
  print("fuzz: \(damagedFileCount) damaged safetensors files, \(accepted) read")
  let few = damagedFileCount / 40
  #expect(accepted > few && refused > few, "\(accepted) read, \(refused) refused", sourceLocation: sourceLocation)
}

/// Safetensors files with 1 to 8 bytes changed, every twentieth cut short as well. Half of the changes hit the header, which
/// is the smaller part.
private func damagedFiles(of original: Data, seed: UInt64) -> some Sequence<Data> {
  let header = 8 + original.prefix(8).withUnsafeBytes { Int($0.loadUnaligned(as: UInt64.self)) }
  var random = RandomSource(seed: seed)
  return (0..<damagedFileCount).lazy.map { number in
    var bytes = original
    if number % 20 == 0 { bytes = bytes.prefix(random.index(below: bytes.count)) }
    for _ in 0..<1 + random.index(below: 8) where !bytes.isEmpty {
      let end = random.chance(0.5) ? min(header, bytes.count) : bytes.count
      bytes[random.index(below: end)] = UInt8(random.index(below: 256))
    }
    return bytes
  }
}
