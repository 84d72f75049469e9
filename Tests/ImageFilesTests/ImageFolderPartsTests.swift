import Foundation
import Testing

@testable import Images

/// The parts of a folder of pictures: which are trained and tested on, and which are said not to be.
@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct ImageFolderPartsTests {
  private let red = png(side: 8, [255, 0, 0])
  private let gray = png(side: 8, [51, 51, 51])

  @Test func partsOfTheirOwnAreUsed() throws {
    try withTemporaryFolder { folder in
      for name in ["train/a/1", "train/a/2", "train/b/1", "test/b/7"] { try write(red, "\(folder)/\(name).png") }
      let set = try PictureFolder.load(folder)
      #expect(set.training.labels == [0, 0, 1] && set.test?.labels == [1] && set.testPart == .own)
      try write(red, "\(folder)/val/a/7.png")
      let both = try PictureFolder.load(folder)
      #expect(both.test?.labels == [0])  // `val` comes before `test`
      #expect(
        both.remarks.prefix(2).map { $0.replacingOccurrences(of: folder, with: "DIR") } == [
          "trained on DIR/train, tested on DIR/val", "not used: DIR/test",
        ])
      try write(red, "\(folder)/val/c/7.png")
      #expect(PictureFolder.line(folder) == "DIR/val/c is a class that the training part does not have")
    }
  }

  /// A class that is called `train`, as in Pascal VOC, is one: its folder holds pictures, and other classes lie beside it.
  @Test func aClassMayBeCalledTrain() throws {
    try withTemporaryFolder { folder in
      for name in ["aeroplane", "train", "tvmonitor"] { try write(red, "\(folder)/\(name)/1.png") }
      #expect(try PictureFolder.load(folder).classNames == ["aeroplane", "train", "tvmonitor"])
    }
  }

  @Test(arguments: [
    ("train", "valid"), ("Training", "Testing"), ("TRAIN", "Validation"), ("train", "dev"), ("train", "testing"),
  ])
  func partsHaveMoreThanOneName(_ training: String, _ test: String) throws {
    try withTemporaryFolder { folder in
      for name in ["\(training)/a/1", "\(training)/b/1", "\(test)/b/7"] { try write(red, "\(folder)/\(name).png") }
      let set = try PictureFolder.load(folder)
      #expect(set.training.labels == [0, 1] && set.test?.labels == [1] && set.testPart == .own)
    }
  }

  /// Pre-training needs no labels, and a test part without classes is none.
  @Test func aTestPartWithoutClassesIsNotUsed() throws {
    try withTemporaryFolder { folder in
      for i in 0..<5 { try write(red, "\(folder)/train/a/\(i).png") }
      for i in 0..<5 { try write(gray, "\(folder)/train/b/\(i).png") }
      try write(red, "\(folder)/test/1.png")
      let set = try PictureFolder.load(folder)
      #expect(set.training.count == 8 && set.test?.count == 2 && set.testPart == .heldOut)
      #expect(set.remarks.first?.contains("/test has no class folders: it is not used") == true)
    }
  }

  @Test func picturesInPartsWithoutClassesHaveNoLabels() throws {
    try withTemporaryFolder { folder in
      for i in 0..<3 { try write(png(side: 8, [UInt8(i), 0, 0]), "\(folder)/train/\(i).png") }
      try write(red, "\(folder)/test/7.png")
      let set = try PictureFolder.load(folder)
      #expect(set.training.count == 3 && !set.training.isLabelled && set.test == nil)
      #expect(set.remarks.map { $0.replacingOccurrences(of: folder, with: "DIR") } == ["not used: DIR/test"])
    }
  }

  @Test func foldersOfASystemArePassedOver() throws {
    try withTemporaryFolder { folder in
      for name in ["a/1.png", "b/1.png", "__MACOSX/a/._1.png", "a/@eaDir/1.png/thumb.jpg"] {
        try write(red, "\(folder)/\(name)")
      }
      let set = try PictureFolder.load(folder)
      #expect(set.classNames == ["a", "b"])
      #expect(set.remarks.first == "2 folders of a system's own were passed over, as \(folder)/__MACOSX")
    }
  }

  /// The folders of systems do not make a part of the class `train`.
  @Test func aClassCalledTrainMayHoldASystemsFolder() throws {
    try withTemporaryFolder { folder in
      for name in ["bicycle", "train"] {
        try write(red, "\(folder)/\(name)/1.png")
        try write([1], "\(folder)/\(name)/@eaDir/1.png/thumb.jpg")
      }
      #expect(try PictureFolder.load(folder).classNames == ["bicycle", "train"])
    }
  }

  /// Of several parts to test on, one that has classes; and what lies beside the parts is said.
  @Test func partsThatAreNotUsedAreSaid() throws {
    try withTemporaryFolder { folder in
      for name in ["train/a/1", "train/b/1", "val/7", "test/b/7", "extra/8", "9"] {
        try write(red, "\(folder)/\(name).png")
      }
      try FileManager.default.createDirectory(atPath: "\(folder)/dev", withIntermediateDirectories: true)
      let set = try PictureFolder.load(folder)
      #expect(set.test?.labels == [1] && set.testPart == .own)
      #expect(
        set.remarks.prefix(3).map { $0.replacingOccurrences(of: folder, with: "DIR") } == [
          "trained on DIR/train, tested on DIR/test", "not used: DIR/dev, DIR/extra, DIR/val",
          "not used: 1 picture beside DIR/train, as DIR/9.png",
        ])
    }
  }
}
