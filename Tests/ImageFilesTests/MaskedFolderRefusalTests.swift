import Foundation
import Testing

@testable import Images

/// Why a folder of images with masks is refused, in one line each.
@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct MaskedFolderRefusalTests {
  private let gray = png(side: 8, [51, 51, 51])

  @Test func foldersThatAreMissingAreNamed() throws {
    try withTemporaryFolder { folder in
      let rule = "but images must lie in its folder images and their masks in its folder masks"
      #expect(PairFolder.line(folder) == "DIR has no folder images, \(rule)")
      #expect(PairFolder.line("\(folder)/x") == "DIR cannot be listed: No such file or directory")
      #expect(PairFolder.line("") == "the folder of images and masks has an empty path")
      try write(gray, "\(folder)/JPEGImages/0.png")
      #expect(PairFolder.line(folder) == "DIR has no folder images, \(rule); it has JPEGImages")
      try write(gray, "\(folder)/images/0.png")
      try write(gray, "\(folder)/masks.png")
      #expect(PairFolder.line("\(folder)/").hasSuffix(" has no folder masks, \(rule); it has JPEGImages, images"))
      try write([1], "\(folder)/masks")
      #expect(PairFolder.line(folder) == "DIR has no folder masks, \(rule); it has JPEGImages, images")
      try FileManager.default.removeItem(atPath: "\(folder)/masks")
      try write([1], "\(folder)/masks/0.bmp")
      #expect(
        PairFolder.line(folder) == "DIR/masks holds no PNG files, but 1 file not named .png, .jpg or .jpeg, as 0.bmp")
      try write(gray, "\(folder)/masks/a/0.png")
      #expect(PairFolder.line(folder) == "DIR/masks/a is a folder, but files must lie in DIR/masks itself")
      try FileManager.default.removeItem(atPath: "\(folder)/images/0.png")
      #expect(PairFolder.line(folder) == "DIR/images holds no PNG or JPEG files")
    }
  }

  @Test func whatHasNoPartnerIsNamedAndCounted() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1, 1])
      try write(gray, "\(folder)/images/a.jpg")
      let image = "1 of 4 images has no mask of the same name in DIR/masks: DIR/images/a.jpg"
      #expect(PairFolder.line(folder) == image)
      try write(gray, "\(folder)/masks/A.png")
      #expect(
        PairFolder.line(folder) == "\(image); 1 of 4 masks has no image of the same name in DIR/images: DIR/masks/A.png"
      )
      try FileManager.default.removeItem(atPath: "\(folder)/images/a.jpg")
      for i in 10..<22 { try write(gray, "\(folder)/masks/\(i)_mask.png") }
      let line = PairFolder.line(folder)
      #expect(line.hasPrefix("13 of 16 masks have no image of the same name in DIR/images: DIR/masks/10_mask.png, "))
      #expect(line.hasSuffix(" and 3 more"))
    }
  }

  @Test func twoOfOneNameAreRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1])
      try write(gray, "\(folder)/images/1.jpg")
      let rule = "have the same name but for the ending, by which images and masks are matched"
      #expect(PairFolder.line(folder) == "DIR/images/1.jpg and DIR/images/1.png \(rule)")
      try FileManager.default.removeItem(atPath: "\(folder)/images/1.jpg")
      try write(gray, "\(folder)/masks/1.jpeg")
      #expect(PairFolder.line(folder) == "DIR/masks/1.jpeg and DIR/masks/1.png \(rule)")
    }
  }

  @Test func oneImageIsTooFew() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1])
      #expect(
        PairFolder.line(folder) == "DIR has 1 image with a mask, but must have at least 2: one is held out to test on")
    }
  }

  @Test func aMaskOfAnotherSizeIsRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1])
      try PairFolder.add(folder, "1", gray, .square(9, object: 1))
      #expect(
        PairFolder.line(folder) == "1 of 2 images with masks cannot be used: DIR/masks/1.png (it is 9 wide and 9 high, "
          + "but its image DIR/images/1.png is 8 wide and 8 high); mend it, or remove image and mask")
      for (height, width) in [(7, 8), (8, 7), (4, 16)] {
        let classes = [UInt8](repeating: 1, count: height * width)
        try PairFolder.add(folder, "1", gray, MaskPNG(height: height, width: width, classes: classes))
        #expect(PairFolder.line(folder).contains("DIR/masks/1.png (it is \(width) wide and \(height) high, but "))
      }
      let turned = MaskPNG(height: 12, width: 8, classes: [UInt8](repeating: 1, count: 96))
      try PairFolder.add(folder, "1", png(height: 8, width: 12, [UInt8](repeating: 0, count: 288)), turned)
      #expect(
        PairFolder.line(folder).contains(
          "(it is 8 wide and 12 high, but its image DIR/images/1.png is 12 wide and 8 high: an image is not turned by "
            + "its EXIF data)"))
    }
  }

  @Test func aClassBeyondTheNumberIsRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 2, 3])
      #expect(
        PairFolder.line(folder, classCount: 2)
          == "1 of 3 images with masks cannot be used: DIR/masks/2.png (it has the "
          + "class 3, but classes must be 0...2, or 255 (not judged)); mend it, or remove image and mask")
      #expect(PairFolder.line(folder, classCount: 3) == "nothing")
      // In a part of the mask that is cut away, too.
      var mask = MaskPNG(height: 8, width: 16, classes: [UInt8](repeating: 1, count: 128))
      mask.classes[0] = 254
      try PairFolder.add(folder, "2", png(height: 8, width: 16, [UInt8](repeating: 0, count: 384)), mask)
      #expect(PairFolder.line(folder, classCount: 3).contains("DIR/masks/2.png (it has the class 254, "))
    }
  }

  @Test func scenesWithoutAnObjectAreRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1])
      try PairFolder.add(folder, "2", gray, .square(8, object: 255))
      func line(_ reason: String) -> String {
        "1 of 3 images with masks cannot be used: DIR/masks/2.png (it is an empty scene\(reason)); mend it, or remove "
          + "image and mask"
      }
      let whole = ": all its pixels are 0 (ground) or 255 (not judged), and objects are 1..."
      let white = "; an object that is white must be written as 1"
      #expect(PairFolder.line(folder) == line(whole + "254" + white))
      #expect(PairFolder.line(folder, classCount: 5) == line(whole + "5" + white))
      try PairFolder.add(folder, "2", gray, .square(8, object: 0))
      #expect(PairFolder.line(folder) == line(whole + "254"))
      // Left of the middle square.
      var wide = MaskPNG(height: 8, width: 16, classes: [UInt8](repeating: 0, count: 128))
      for y in 0..<8 { for x in 0..<4 { wide.classes[16 * y + x] = 1 } }
      let image = png(height: 8, width: 16, [UInt8](repeating: 0, count: 384))
      try PairFolder.add(folder, "2", image, wide)
      #expect(
        PairFolder.line(folder)
          == line(" once it is cut: its middle square, which is what is kept, has no pixel of an object"))
      wide.classes[4] = 1
      try PairFolder.add(folder, "2", image, wide)
      #expect(PairFolder.line(folder) == "nothing")
      // One pixel, in an even row: halved, the odd ones stay.
      var dot = MaskPNG.square(16, object: 0)
      dot.classes[16 * 4 + 4] = 1
      try PairFolder.add(folder, "2", png(side: 16, [1, 2, 3]), dot)
      #expect(
        PairFolder.line(folder, LoadingOptions(imageSize: 8))
          == line(" once it is resized from 16×16 to 8×8: no pixel of an object is left"))
      dot.classes[16 * 5 + 5] = 1
      try PairFolder.add(folder, "2", png(side: 16, [1, 2, 3]), dot)
      #expect(PairFolder.line(folder, LoadingOptions(imageSize: 8)) == "nothing")
    }
  }

  /// Refused even where pictures that do not decode may be skipped.
  @Test func whatDoesNotDecodeIsRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1, 1, 1])
      try write(gray.dropLast(12), "\(folder)/images/0.png")
      try write(gray, "\(folder)/masks/1.png")
      try write([], "\(folder)/masks/2.png")
      let line = PairFolder.line(folder, LoadingOptions(undecodable: .skip))
      #expect(line.hasPrefix("3 of 4 images with masks cannot be used: "))
      for reason in [
        "DIR/images/0.png (the file ends before its end chunk)",
        "DIR/masks/1.png (it is in red, green and blue, but a mask must be a PNG in grey of at most 8 bits or with a "
          + "palette: its numbers are the classes)", "DIR/masks/2.png (it is empty)",
      ] { #expect(line.contains(reason)) }
      #expect(line.hasSuffix("; mend them, or remove images and masks"))
      try FileManager.default.removeItem(atPath: "\(folder)/masks/2.png")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/masks/2.png", withDestinationPath: "/no/such/file")
      #expect(
        PairFolder.line(folder).contains("DIR/masks/2.png (it cannot be opened: No such file or directory)"))
    }
  }

  /// A mask that was saved as JPEG is told why it is none, and not that it is missing.
  @Test func aMaskInJPEGIsRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1])
      try FileManager.default.removeItem(atPath: "\(folder)/masks/1.png")
      try FileManager.default.copyItem(
        atPath: "\(PictureFileTests.folder)/gray.jpg", toPath: "\(folder)/masks/1.jpg")
      #expect(PairFolder.line(folder).contains("DIR/masks/1.jpg (it is a JPEG, which changes numbers, but "))
    }
  }

  @Test func moreThanTheMemoryIsRefused() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1, 1])
      var options = LoadingOptions(imageSize: 1024)
      options.memoryLimit = 1 << 25
      #expect(
        PairFolder.line(folder, options) == "DIR: 3 images of 1024×1024 take 36.0 MiB as numbers, but at most 32.0 MiB "
          + "are allowed: give a smaller image size or fewer images")
    }
  }
}

@Suite(.enabled(if: !Libraries.areHere)) struct MaskedFolderWithoutLibrariesTests {
  @Test func itIsSaid() {
    #expect(
      PairFolder.line("/a/folder") == "DIR: this build cannot read pictures: it has no trait ImageFiles")
  }
}
