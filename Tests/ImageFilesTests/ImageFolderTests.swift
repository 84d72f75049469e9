import Foundation
import Tensors
import Testing

@testable import Images

@Suite(.enabled(if: Libraries.areHere, Libraries.absence)) struct ImageFolderTests {
  private let red = png(side: 8, [255, 0, 0])
  private let gray = png(side: 8, [51, 51, 51])

  @Test func aFolderForEachClassIsSplit() throws {
    try withTemporaryFolder { folder in
      for i in 0..<5 { try write(red, "\(folder)/b/\(i).png") }
      for i in 0..<10 { try write(gray, "\(folder)/a/\(i).PNG") }
      try write([1], "\(folder)/a/.hidden.png")
      try write([1], "\(folder)/a/notes.txt")
      let set = try PictureFolder.load(folder)
      #expect(set.classNames == ["a", "b"])
      #expect(set.training.labels == [Int](repeating: 0, count: 8) + [1, 1, 1, 1])
      #expect(set.test?.labels == [0, 0, 1] && set.testPart == .heldOut)
      #expect(set.training.images.shape == [12, 8, 8, 3])  // squares of one size stay
      #expect((0..<3).map { set.training.images[11, 3, 3, $0] } == [1, 0, 0])
      #expect((0..<3).map { set.training.images[0, 3, 3, $0] } == [0.2, 0.2, 0.2])
      #expect(
        set.remarks.map { $0.replacingOccurrences(of: folder, with: "DIR") }
          == ["1 file is not named .png, .jpg or .jpeg and was left out, as DIR/a/notes.txt"])
    }
  }

  /// In a folder without PNG and JPEG, what there is instead is named.
  @Test func otherPicturesAreNamedByTheirKind() throws {
    try withTemporaryFolder { folder in
      for i in 0..<3 { try write(Array("RIFF....WEBPVP8 ".utf8), "\(folder)/a/\(i).webp") }
      let instead = "but 3 files not named .png, .jpg or .jpeg, as 0.webp (a WebP picture)"
      #expect(PictureFolder.line(folder) == "the class folder DIR/a holds no PNG or JPEG files, \(instead)")
      #expect(
        refusal { _ = try PictureFolder.load("\(folder)/a") }.hasSuffix(
          "holds neither class folders nor PNG or JPEG files, \(instead)"))
    }
  }

  /// A class whose disk is not there, or whose contents may not be seen, is no file of another kind.
  @Test func aLinkThatLeadsNowhereIsAnError() throws {
    try withTemporaryFolder { folder in
      for name in ["a", "b"] { for i in 0..<2 { try write(red, "\(folder)/\(name)/\(i).png") } }
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/c", withDestinationPath: "/no/such/folder")
      #expect(PictureFolder.line(folder) == "DIR/c cannot be examined: No such file or directory")
      try FileManager.default.removeItem(atPath: "\(folder)/c")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/9.png", withDestinationPath: "/no/such/file")
      #expect(PictureFolder.line(folder).contains("DIR/a/9.png (it cannot be opened: No such file or directory)"))
      #expect(try PictureFolder.load(folder, LoadingOptions(undecodable: .skip)).undecoded.count == 1)
    }
  }

  /// Names of old archives are Latin-1: they keep their bytes. An é may also be two characters, as macOS writes it.
  @Test func namesOfAnyEncodingAreRead() throws {
    try withTemporaryFolder { folder in
      func copy(_ bytes: [UInt8]) {
        let target = Array(folder.utf8) + bytes + [0]
        let status = target.withUnsafeBytes { raw in
          let path = raw.baseAddress!.assumingMemoryBound(to: CChar.self)
          return bytes.last == UInt8(ascii: "g") ? link("\(folder)/x.png", path) : mkdir(path, 0o700)
        }
        #expect(status == 0)
      }
      for part in ["/train", "/val"] {
        copy(Array(part.utf8))
        for name in [Array("/caf".utf8) + [0xe9], Array("/caff".utf8), Array("/zoo".utf8)] {
          try write(red, "\(folder)/x.png")
          copy(Array(part.utf8) + name)
          copy(Array(part.utf8) + name + [0x2f, 0xff] + Array(".png".utf8))
        }
      }
      try FileManager.default.removeItem(atPath: "\(folder)/x.png")
      let set = try PictureFolder.load(folder)
      #expect(set.training.labels == [0, 1, 2] && set.test?.labels == [0, 1, 2])
      #expect(set.classNames.map(shown) == ["caff", "caf\\xE9", "zoo"])
      #expect(set.undecoded.isEmpty)
    }
  }

  @Test func twoSpellingsOfAWordAreTwoNames() throws {
    try withTemporaryFolder { folder in
      let (one, two) = ("caf\u{e9}", "cafe\u{301}")
      for (i, name) in [one, two, "a"].enumerated() {
        for n in 0...i { try write(png(side: 8, [UInt8(100 * i), UInt8(n), 0]), "\(folder)/train/\(name)/\(n).png") }
      }
      for name in [one, two] { try write(red, "\(folder)/val/\(name)/1.png") }
      let set = try PictureFolder.load(folder)
      // In the order of their characters, e before é: three of `a`, two of the second spelling, one of the first.
      #expect(set.training.labels == [0, 0, 0, 1, 1, 2] && set.test?.labels == [1, 2])
      try FileManager.default.removeItem(atPath: "\(folder)/train/\(two)")
      #expect(try PictureFolder.load(folder).test?.labels == [1, 1])  // the only spelling that is left is meant
    }
  }

  /// The class of which no picture decodes is named, and the others are numbered without it.
  @Test func aClassWithoutPicturesThatDecodeIsNone() throws {
    try withTemporaryFolder { folder in
      for i in 0..<4 { try write(red, "\(folder)/c/\(i).png") }
      for i in 0..<4 { try write(gray, "\(folder)/a/\(i).png") }
      for i in 0..<4 { try write(Array("text".utf8), "\(folder)/b/\(i).png") }
      let set = try PictureFolder.load(folder, LoadingOptions(undecodable: .skip))
      #expect(set.classNames == ["a", "c"] && set.training.classCount == 2)
      #expect(Set(set.training.labels) == [0, 1] && set.test?.classCount == 2)
      #expect(set.remarks.contains("no picture of b decodes: not counted as a class"))
      for i in 0..<set.training.count {
        #expect((set.training.images[i, 3, 3, 1] == 0) == (set.training.labels[i] == 1))
      }
    }
  }

  @Test func warningsOfADecoderAreCounted() throws {
    try withTemporaryFolder { folder in
      for name in ["extraneous.jpg", "samsung.jpg", "baseline.jpg"] {
        try FileManager.default.createDirectory(atPath: "\(folder)/a", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(PictureFileTests.folder)/\(name)", toPath: "\(folder)/a/\(name)")
      }
      let remarks = try PictureFolder.load(folder).remarks
      #expect(remarks.contains { $0.hasPrefix("2 pictures decode with a warning, as \(folder)/a/extraneous.jpg (") })
    }
  }

  @Test func picturesThatAreAllEqualAreSaid() throws {
    try withTemporaryFolder { folder in
      for i in 0..<3 { try write(red, "\(folder)/\(i).png") }
      let line = "all 3 training images are equal: there is nothing to tell apart"
      #expect(try PictureFolder.load(folder).remarks == [line])
      try write(gray, "\(folder)/3.png")
      #expect(try PictureFolder.load(folder).remarks == [])
    }
  }

  @Test func picturesOfAnySizeBecomeSquaresOfOne() throws {
    try withTemporaryFolder { folder in
      try write(red, "\(folder)/a/1.png")
      try FileManager.default.copyItem(atPath: "\(PictureFileTests.folder)/baseline.jpg", toPath: "\(folder)/a/2.jpeg")
      #expect(try PictureFolder.load(folder).training.images.shape == [1, 32, 32, 3])
      #expect(try PictureFolder.load(folder, LoadingOptions(imageSize: 16)).training.images.shape == [1, 16, 16, 3])
    }
  }

  @Test func picturesWithoutClassesHaveNoLabels() throws {
    try withTemporaryFolder { folder in
      for i in 0..<3 { try write(red, "\(folder)/\(i).png") }
      let set = try PictureFolder.load(folder)
      #expect(set.training.count == 3 && !set.training.isLabelled && set.test == nil)
      try write(red, "\(folder)/a/1.png")
      #expect(PictureFolder.line(folder) == "DIR holds both class folders (a) and pictures of no class (0.png)")
    }
  }

  @Test func picturesThatDoNotDecodeAreNamedAndCounted() throws {
    try withTemporaryFolder { folder in
      for i in 0..<4 { try write(red, "\(folder)/a/\(i).png") }
      for i in 0..<4 { try write(gray, "\(folder)/b/\(i).png") }
      try write(red.dropLast(), "\(folder)/a/8.png")
      try write(Array("text".utf8), "\(folder)/b/9.jpg")
      let reasons =
        "DIR/a/8.png (the file ends before its end chunk), DIR/b/9.jpg (it is a text file: only PNG and JPEG are read)"
      #expect(
        PictureFolder.line(folder).hasPrefix("2 of 10 pictures do not decode: ")
          && PictureFolder.line(folder).hasSuffix(
            "; mend or remove them, or have such pictures skipped (--undecodable skip)")
      )
      for reason in reasons.components(separatedBy: ", ") { #expect(PictureFolder.line(folder).contains(reason)) }
      let set = try PictureFolder.load(folder, LoadingOptions(undecodable: .skip))
      #expect(set.training.count + set.test!.count == 8)
      // Those that are left keep their labels: red is `a`.
      for part in [set.training, set.test!] {
        for i in 0..<part.count { #expect((part.images[i, 3, 3, 1] == 0) == (part.labels[i] == 0)) }
      }
      #expect(set.undecoded.map(\.path).sorted() == ["\(folder)/a/8.png", "\(folder)/b/9.jpg"])
      #expect(set.remarks.count == 1 && set.remarks[0].hasPrefix("left out: 2 of 10 pictures do not decode: "))
      for i in 10..<60 { try write([0], "\(folder)/a/\(i).png") }
      #expect(
        PictureFolder.line(folder).hasPrefix("52 of 60 ") && PictureFolder.line(folder).contains(" and 2 more; mend"))
    }
  }

  @Test func nothingLeftIsRefused() throws {
    try withTemporaryFolder { folder in
      try write([1], "\(folder)/a/1.png")
      try write([2], "\(folder)/b/1.png")
      #expect(PictureFolder.line(folder, LoadingOptions(undecodable: .skip)).hasSuffix("; none is left of a part"))
    }
  }

  @Test func foldersThatAreNoneAreRefused() throws {
    try withTemporaryFolder { folder in
      #expect(PictureFolder.line(folder) == "DIR holds neither class folders nor PNG or JPEG files")
      #expect(PictureFolder.line("\(folder)/x") == "DIR cannot be listed: No such file or directory")
      try write([1], "\(folder)/file")
      #expect(PictureFolder.line("\(folder)/file") == "DIR cannot be listed: Not a directory")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: "\(folder)/loop")
      #expect(PictureFolder.line("\(folder)/loop") == "DIR cannot be listed: Too many levels of symbolic links")
      #expect(PictureFolder.line(folder) == "DIR/loop cannot be examined: Too many levels of symbolic links")
      try FileManager.default.removeItem(atPath: "\(folder)/loop")
      try write(red, "\(folder)/a/1.png")
      try FileManager.default.createDirectory(atPath: "\(folder)/b", withIntermediateDirectories: true)
      #expect(PictureFolder.line(folder) == "the class folder DIR/b holds no PNG or JPEG files")
      try write(red, "\(folder)/b/c/1.png")
      #expect(PictureFolder.line(folder) == "DIR/b/c is a folder, but pictures must lie in the class folder itself")
    }
  }

  @Test func oneClassCanBeTrainedOnButNotEvaluated() throws {
    try withTemporaryFolder { folder in
      for i in 0..<5 { try write(red, "\(folder)/only/\(i).png") }
      let set = try PictureFolder.load(folder)
      #expect(set.training.count == 4 && set.test?.count == 1)
      #expect(refusal { try set.checkForEvaluation() }.contains("has 1 class among 4 training images"))
    }
  }
}
