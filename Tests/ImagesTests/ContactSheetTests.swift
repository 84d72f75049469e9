import Tensors
import Testing

@testable import Images

@Suite struct ContactSheetTests {
  private func pixel(_ sheet: Tensor, _ row: Int, _ column: Int) -> [Float] {
    let start = (row * sheet.shape[1] + column) * 3
    return (start..<start + 3).map { sheet[$0] }
  }

  @Test func imagesStandInRowsOnWhite() {
    let images = randomImages(3, height: 2, width: 3, seed: 1)
    let sheet = ContactSheet(magnification: 2, gap: 1).grid([images.rows(0..<2), images.rows(2..<3)])
    // Two cells of 4 and a gap of 1 each, plus the last gap; and two cells of 6 wide.
    #expect(sheet.shape == [2 * 5 + 1, 2 * 7 + 1, 3])
    for n in 0..<3 {
      for y in 0..<4 {
        for x in 0..<6 {
          let expected = (0..<3).map { images[n, y / 2, x / 2, $0] }
          #expect(pixel(sheet, 1 + n / 2 * 5 + y, 1 + n % 2 * 7 + x) == expected)
        }
      }
    }
    for row in [0, 5, 10] { #expect((0..<15).allSatisfy { pixel(sheet, row, $0) == [1, 1, 1] }) }
    #expect(pixel(sheet, 7, 10) == [1, 1, 1])
  }

  @Test func aClassIsARow() throws {
    let set = try SyntheticShapes(seed: 1).images(0..<24)
    let sheet = ContactSheet(magnification: 1, gap: 2).classes(set, perClass: 2)
    #expect(sheet.shape == [8 * 22 + 2, 2 * 22 + 2, 3])
    // The second image of class 3 is number 11.
    #expect(pixel(sheet, 2 + 3 * 22, 2 + 22) == (0..<3).map { set.images[11, 0, 0, $0] })
  }

  @Test func originalStandsBeforeItsTwoViews() throws {
    let set = try SyntheticShapes(seed: 1).images(0..<4)
    let random = RandomSource(seed: 2)
    let sheet = ContactSheet(magnification: 1, gap: 0)
      .viewPairs(of: set.images, indices: [3, 1], augmentation: .smallVersion2, random: random)
    #expect(sheet.shape == [40, 60, 3])
    let plain = ViewAugmentation.smallVersion2.normalized(by: nil)
    let first = plain.views(of: set.images, indices: [3, 1], random: random.stream("view 1"))
    let second = plain.views(of: set.images, indices: [3, 1], random: random.stream("view 2"))
    #expect(pixel(sheet, 20, 0) == (0..<3).map { set.images[1, 0, 0, $0] })
    #expect(pixel(sheet, 20, 20) == (0..<3).map { first[1, 0, 0, $0] })
    #expect(pixel(sheet, 20, 40) == (0..<3).map { second[1, 0, 0, $0] })
  }
}
