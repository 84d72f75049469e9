import Tensors
import Testing

@testable import Ablations

@Suite struct ContactSheetTests {
  @Test func imagesKeepTheirPixels() throws {
    // One red and one green pixel: packed 0xFF0000 = 16711680 and 0x00FF00 = 65280, two white columns between images.
    let images = Tensor(shape: [2, 1, 1, 3], [2, 0, -1, 0, 1, 0])
    let figure = ContactSheet(name: "x", title: "", images: images, columns: 2, enlargement: 4).figure()
    #expect(figure.blocks == [DataBlock("pixels", rows: [[16_711_680, 16_777_215, 16_777_215, 65280]], decimals: 0)])
  }

  @Test func theFigureIsAsLargeAsItsPixels() {
    // 2 × 3 images of 5×4 pixels, 2 between them, three times enlarged, plus margins of 12, 12 and 10, 10.
    let images = Tensor(shape: [6, 5, 4, 3])
    var sheet = ContactSheet(name: "x", title: "", images: images, columns: 3, enlargement: 3)
    #expect(sheet.figure().width == 24 + 16 * 3 && sheet.figure().height == 20 + 12 * 3)
    sheet.rowLabels = ["one", "two"]
    sheet.columnLabels = ["a", "b", "c"]
    #expect(sheet.figure().width > 24 + 16 * 3 && sheet.figure().height > 20 + 12 * 3)
    #expect(["one", "two", "a", "b", "c"].allSatisfy { sheet.figure().script.contains("\"\($0)\"") })
  }
}
