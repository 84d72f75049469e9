import Foundation
import Tensors
import Testing

@testable import Images

/// What a folder of images with masks becomes.
@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct MaskedFolderTests {
  @Test func imagesAndMasksAreReadInPairs() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1])
      let set = try PairFolder.load(folder)
      #expect(set.training.images.shape == [8, 8, 8, 3] && set.test.images.shape == [2, 8, 8, 3])
      #expect(set.training.classCount == 3 && set.test.classCount == 3)
      #expect(Set(set.trainingNames + set.testNames) == Set((0..<10).map { "\($0).png" }))
      // The red of an image and the class of its object say which it is.
      for (part, names) in [(set.training, set.trainingNames), (set.test, set.testNames)] {
        #expect(part.masks.count == part.count * 64 && names.count == part.count && names == names.sorted())
        for (row, name) in names.enumerated() {
          let index = Int(name.prefix(1))!
          #expect(part.images[row, 4, 4, 0] == Float(10 * index) / 255)
          let mask = Array(part.masks[row * 64..<(row + 1) * 64])
          #expect(mask == MaskPNG.square(8, object: UInt8(index % 3 + 1)).classes)
        }
      }
      let absent = set.remarks.dropFirst()
      #expect(set.remarks.first == "no number of classes was given: 3 is taken, the largest class in a mask")
      #expect(absent.allSatisfy { $0.contains("have no pixel in the test images") })
      #expect(set.description == "8 training images of 8×8, 2 test images, held out, 3 classes beside the ground")
    }
  }

  /// The fifth that is held out is that of `HeldOut` for one class, whatever the seed and the size.
  @Test func theSameFifthIsHeldOutEachTime() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [UInt8](repeating: 1, count: 10))
      let expected = HeldOut.split(labels: [Int](repeating: 0, count: 10), classCount: 1).test.map { "\($0).png" }
      for options in [LoadingOptions(), LoadingOptions(seed: 7), LoadingOptions(imageSize: 16)] {
        #expect(try PairFolder.load(folder, options).testNames == expected)
      }
      try FileManager.default.removeItem(atPath: folder)
      try PairFolder.write(folder, objects: [1, 1])
      let two = try PairFolder.load(folder)
      #expect(two.training.count == 1 && two.test.count == 1)
      #expect(two.description == "1 training image of 8×8, 1 test image, held out, 1 class beside the ground")
    }
  }

  /// JPEG and PNG in any case, beside masks of every kind; names with dots; an é of one character and of two.
  @Test func namesAreMatchedWithoutTheirEndings() throws {
    try withTemporaryFolder { folder in
      let jpeg = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(PictureFileTests.folder)/baseline.jpg")))
      var mask = MaskPNG(height: 18, width: 26, classes: [UInt8](repeating: 1, count: 18 * 26), depth: 1)
      for (image, masked) in [("a.b.JPG", "a.b.png"), ("c.jpeg", "c.PNG"), ("caf\u{e9}.jpg", "cafe\u{301}.png")] {
        try write(jpeg, "\(folder)/images/\(image)")
        try write(mask.bytes, "\(folder)/masks/\(masked)")
        mask.palette = 2
        mask.isInterlaced.toggle()
      }
      let set = try PairFolder.load(folder)
      #expect(Set(set.trainingNames + set.testNames) == ["a.b.JPG", "c.jpeg", "caf\u{e9}.jpg"])
      #expect(set.training.masks.allSatisfy { $0 == 1 })
    }
  }

  @Test func theSizeIsGivenOrTheirOwnOrFortyEight() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, side: 20, objects: [1, 1])
      #expect(try PairFolder.load(folder, classCount: 1).training.images.shape == [1, 20, 20, 3])
      #expect(try PairFolder.load(folder, classCount: 1).remarks == [])
      let given = try PairFolder.load(folder, LoadingOptions(imageSize: 40), classCount: 1)
      #expect(given.training.images.shape == [1, 40, 40, 3] && given.remarks == [])
      #expect(given.training.masks == MaskPNG.square(40, object: 1).classes)  // twofold
      let half = try PairFolder.load(folder, LoadingOptions(imageSize: 10))
      // The odd ones of twenty: 5...14 of them are the object's 2...6.
      var expected = [UInt8](repeating: 0, count: 100)
      for y in 2..<7 { for x in 2..<7 { expected[10 * y + x] = 1 } }
      #expect(half.training.masks == expected)
      try PairFolder.add(folder, "2", png(side: 24, [1, 2, 3]), .square(24, object: 1))
      let mixed = try PairFolder.load(folder, classCount: 1)
      #expect(mixed.test.images.shape == [1, 48, 48, 3])
      #expect(mixed.remarks == ["images were cut and resized to 48×48, as no image size was given"])
      #expect(
        PairFolder.line(folder, LoadingOptions(imageSize: 4)) == "the image size is 4, but must lie in 8...1024")
    }
  }

  /// A number that is given counts, and what it leaves without a pixel is said; 255 is no class.
  @Test func theNumberOfClassesIsGivenOrTheLargest() throws {
    try withTemporaryFolder { folder in
      for (name, object) in [("0", UInt8(2)), ("1", 2)] {
        try PairFolder.add(folder, name, png(side: 8, [9, 9, 9]), .square(8, object: object, ground: 255))
      }
      let set = try PairFolder.load(folder)
      #expect(set.training.classCount == 2)
      #expect(set.training.masks == MaskPNG.square(8, object: 2, ground: 255).classes)
      #expect(
        set.remarks == [
          "no number of classes was given: 2 is taken, the largest class in a mask",
          "1 of 2 classes has no pixel in the training images: 1",
          "1 of 2 classes has no pixel in the test images: 1",
        ])
      #expect(try PairFolder.load(folder, classCount: 254).training.classCount == 254)
      for count in [0, 255] {
        #expect(
          PairFolder.line(folder, classCount: count)
            == "the number of classes is \(count), but must lie in 1...254: the ground is not counted")
      }
    }
  }

  /// The largest class counts even where cutting loses it, so that the number does not depend on the size.
  @Test func theLargestClassIsThatOfWholeMasks() throws {
    try withTemporaryFolder { folder in
      for name in ["0", "1"] {
        var mask = MaskPNG(height: 8, width: 16, classes: [UInt8](repeating: 1, count: 128))
        mask.classes[0] = 9
        try PairFolder.add(folder, name, png(height: 8, width: 16, [UInt8](repeating: 5, count: 384)), mask)
      }
      #expect(try PairFolder.load(folder, LoadingOptions(imageSize: 8)).training.classCount == 9)
    }
  }

  @Test func whatIsPassedOverIsSaid() throws {
    try withTemporaryFolder { folder in
      try PairFolder.write(folder, objects: [1, 1])
      for name in [
        "images/.DS_Store", "images/Thumbs.db", "masks/@eaDir/0.png", "__MACOSX/x", "classes.txt", "extra/1.png",
        "9.png",
      ] { try write([1], "\(folder)/\(name)") }
      #expect(
        try PairFolder.load(folder, classCount: 1).remarks.map { $0.replacingOccurrences(of: folder, with: "DIR") } == [
          "2 folders of a system's own were passed over, as DIR/__MACOSX",
          "1 file is not named .png, .jpg or .jpeg and was left out, as DIR/images/Thumbs.db",
          "not used: DIR/extra, DIR/9.png, DIR/classes.txt",
        ])
    }
  }

  @Test func warningsOfADecoderAreSaid() throws {
    try withTemporaryFolder { folder in
      let mask = MaskPNG(height: 18, width: 26, classes: [UInt8](repeating: 1, count: 18 * 26))
      for name in ["extraneous", "baseline"] {
        try write(mask.bytes, "\(folder)/masks/\(name).png")
        try FileManager.default.createDirectory(atPath: "\(folder)/images", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          atPath: "\(PictureFileTests.folder)/\(name).jpg", toPath: "\(folder)/images/\(name).jpg")
      }
      let remarks = try PairFolder.load(folder).remarks
      #expect(
        remarks.contains { $0.hasPrefix("1 picture decodes with a warning, as \(folder)/images/extraneous.jpg (") })
    }
  }
}
