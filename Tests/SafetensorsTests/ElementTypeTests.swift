import Foundation
import Tensors
import Testing

@testable import Safetensors

@Suite struct ElementTypeTests {
  private func file(_ type: ElementType, _ bits: [UInt16]) -> SafetensorsFile {
    var file = SafetensorsFile()
    let bytes = bits.withUnsafeBytes { Data($0) }
    file.add("x", SafetensorsFile.Entry(type: type, shape: [bits.count], bytes: bytes))
    return file
  }

  /// 1, −2, the largest, the smallest normal, the smallest of all, both zeros, infinity.
  @Test func halvesWiden() throws {
    let values = try file(.float16, [0x3C00, 0xC000, 0x7BFF, 0x0400, 0x0001, 0x0000, 0x8000, 0x7C00, 0x3555]).tensor(
      "x")
    #expect(values.elements == [1, -2, 65504, 0x1p-14, 0x1p-24, 0, -0.0, .infinity, 0.333251953125])
    #expect(values[6].sign == .minus)
    #expect(try file(.float16, [0x7C01]).tensor("x")[0].isNaN)
  }

  @Test func bfloatsAreTheUpperHalfOfAFloat() throws {
    let values: [Float] = [1, -0.15625, 3.3895314e38, 0x1p-130]
    let bits = values.map { UInt16($0.bitPattern >> 16) }
    let read = try file(.bfloat16, bits).tensor("x").elements
    #expect(read == bits.map { Float(bitPattern: UInt32($0) << 16) })
    #expect(read[0] == 1 && read[1] == -0.15625)
  }

  /// What is made when it is written is what is there when it is asked for.
  @Test func aTransposeIsMadeInParts() throws {
    let (rows, columns) = (37, 35)
    let tensor = Tensor(shape: [rows, columns], (0..<rows * columns).map { Float($0) })
    var file = SafetensorsFile()
    file.add("x", transposeOf: tensor)
    let transposed = try file.tensor("x")
    #expect(transposed.shape == [columns, rows])
    for (row, column) in [(0, 0), (36, 34), (5, 17), (20, 3)] {
      #expect(transposed[column, row] == tensor[row, column])
    }
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("transpose-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try file.write(to: url)
    #expect(try Data(contentsOf: url) == file.encoded())
    #expect(try SafetensorsFile(contentsOf: url).tensor("x") == transposed)
  }
}
