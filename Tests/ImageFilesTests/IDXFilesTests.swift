import Foundation
import Tensors
import Testing

@testable import Images

@Suite struct IDXFilesTests {
  /// `count` images of 8×9, image i of which is i everywhere but for a corner of 255.
  private func images(_ count: Int) -> [UInt8] {
    idx([count, 8, 9], (0..<count).flatMap { image in [255] + [UInt8](repeating: UInt8(image), count: 71) })
  }
  private func labels(_ labels: [UInt8]) -> [UInt8] { idx([labels.count], labels) }

  private func load(_ text: String, _ options: LoadingOptions = LoadingOptions()) throws -> ImageSet {
    let set = try DataSource(text).load(options)
    try set.training.validate()
    try set.test?.validate()
    return set
  }

  @Test func grayImagesGetThreeEqualChannels() throws {
    try withTemporaryFolder { folder in
      try write(images(3), "\(folder)/a")
      let set = try load("idx:\(folder)/a")
      #expect(set.training.images.shape == [3, 8, 9, 3])
      for c in 0..<3 {
        #expect(set.training.images[2, 0, 0, c] == 1)
        #expect(set.training.images[2, 7, 8, c] == Float(2) / 255)
      }
      #expect(!set.training.isLabelled && set.test == nil && set.testPart == .none)
      #expect(set.description.hasSuffix(": 3 training images of 8×9, no test images, no labels"))
      #expect(refusal { try set.checkForEvaluation() }.hasSuffix("it can be trained on, but not evaluated"))
    }
  }

  @Test func filesBesideTheImagesAreFoundByMNISTsNames() throws {
    try withTemporaryFolder { folder in
      try write(images(4), "\(folder)/train-images-idx3-ubyte")
      try write(labels([0, 1, 2, 1]), "\(folder)/train-labels-idx1-ubyte")
      try write(images(2), "\(folder)/t10k-images-idx3-ubyte")
      try write(labels([1, 4]), "\(folder)/t10k-labels-idx1-ubyte")
      for text in ["", ",\(folder)/train-labels-idx1-ubyte"] {
        let set = try load("idx:\(folder)/train-images-idx3-ubyte" + text)
        #expect(set.training.labels == [0, 1, 2, 1])
        #expect(set.test?.labels == [1, 4])
        #expect(set.training.classCount == 5 && set.test?.classCount == 5)
        #expect(set.testPart == .own)
        try set.checkForEvaluation()
      }
      let resized = try load("idx:\(folder)/train-images-idx3-ubyte", LoadingOptions(imageSize: 12))
      #expect(resized.training.images.shape == [4, 12, 12, 3] && resized.test?.images.shape == [2, 12, 12, 3])
    }
  }

  /// QMNIST's labels are eight numbers an image, of four bytes, of which the first is the class; other sets have one.
  @Test(arguments: [("qmnist-train-labels-idx2-int", 8), ("qmnist-train-labels-idx1-int", 1)])
  func labelsOfFourBytesAreRead(_ name: String, _ columns: Int) throws {
    try withTemporaryFolder { folder in
      try write(images(4), "\(folder)/qmnist-train-images-idx3-ubyte")
      let numbers = [3, 0, 1, 0].flatMap { label in
        bigEndian(UInt32(label)) + [UInt8](repeating: 9, count: 4 * (columns - 1))
      }
      let shape: [UInt8] = bigEndian(4) + (columns == 1 ? [] : bigEndian(UInt32(columns)))
      try write([0, 0, 12, columns == 1 ? 1 : 2] + shape + numbers, "\(folder)/\(name)")
      let set = try load("idx:\(folder)/qmnist-train-images-idx3-ubyte")
      #expect(set.training.labels + (set.test?.labels ?? []) == [3, 0, 1, 0])  // one of the two zeros is held out
      #expect(set.training.classCount == 4 && set.remarks == ["1 of 4 classes have no training image: 2"])
    }
  }

  /// As one number for each class, or as anything else of several columns, labels cannot be told from what they are not.
  @Test func labelsOfAnotherWidthAreRefused() throws {
    try withTemporaryFolder { folder in
      try write(images(2), "\(folder)/images")
      try write(idx([2, 10], [UInt8](repeating: 0, count: 20)), "\(folder)/labels")
      #expect(
        refusal { _ = try load("idx:\(folder)/images") }
          == "\(folder)/labels has 10 numbers for each image, but labels have 1, or 8 as QMNIST's")
      try write(idx([2, 1], [1, 0]), "\(folder)/labels")
      #expect(try load("idx:\(folder)/images").training.labels == [1, 0])
      try write([0, 0, 13, 1] + bigEndian(2) + [UInt8](repeating: 0, count: 8), "\(folder)/labels")
      #expect(
        refusal { _ = try load("idx:\(folder)/images") }
          == "\(folder)/labels has elements of IDX type 13, but must have one of 8, 9, 11, 12, whole numbers")
    }
  }

  /// Packed and unpacked they are the same labels; of another type they may be others, and are mentioned. Labels that cannot be
  /// reached are an error, not images without labels.
  @Test func oneOfSeveralFilesOfLabelsIsRead() throws {
    try withTemporaryFolder { folder in
      let start = "\(folder)/q-train-"
      try write(images(2), start + "images-idx3-ubyte")
      let int: [UInt8] = [0, 0, 12, 1] + bigEndian(2) + bigEndian(1) + bigEndian(0)
      for end in ["labels-idx2-int", "labels-idx2-int.gz"] { try write(int, start + end) }
      let set = try load("idx:\(start)images-idx3-ubyte")
      #expect(set.training.labels == [1, 0] && set.remarks == [])
      try write(labels([0, 1]), start + "labels-idx1-ubyte")
      let both = try load("idx:\(start)images-idx3-ubyte")
      #expect(both.training.labels == [0, 1])
      #expect(
        both.remarks.map { $0.replacingOccurrences(of: folder, with: "DIR") } == [
          "DIR/q-train-labels-idx2-int, DIR/q-train-labels-idx2-int.gz were not read, because the labels are those of "
            + "DIR/q-train-labels-idx1-ubyte: idx:IMAGES,LABELS names one of them"
        ])
      try FileManager.default.removeItem(atPath: start + "labels-idx1-ubyte")
      try FileManager.default.createSymbolicLink(
        atPath: start + "labels-idx1-ubyte", withDestinationPath: "/no/such/file")
      #expect(
        refusal { _ = try load("idx:\(start)images-idx3-ubyte") }
          == "\(start)labels-idx1-ubyte cannot be opened: No such file or directory")
    }
  }

  @Test func labelsThatAreNotReadAreMentioned() throws {
    try withTemporaryFolder { folder in
      try write(images(2), "\(folder)/pictures")
      try write(labels([0, 1]), "\(folder)/their-labels")
      let set = try load("idx:\(folder)/pictures")
      #expect(!set.training.isLabelled)
      #expect(set.remarks.first?.hasPrefix("\(folder)/their-labels was not read, because its name") == true)
      #expect(try load("idx:\(folder)/pictures,\(folder)/their-labels").remarks == [])
    }
  }

  @Test func labelsThatAreNoClassesAreRefused() throws {
    try withTemporaryFolder { folder in
      try write(images(2), "\(folder)/images")
      try write([0, 0, 12, 1] + bigEndian(2) + bigEndian(0) + bigEndian(0xffff_ffff), "\(folder)/labels")
      #expect(
        refusal { _ = try load("idx:\(folder)/images") }
          == "\(folder)/labels: image 1 has the label -1, but labels lie in 0...65535")
    }
  }

  @Test func withoutATestPartAFifthIsHeldOut() throws {
    try withTemporaryFolder { folder in
      try write(images(12), "\(folder)/images")
      try write(labels([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]), "\(folder)/labels")
      let set = try load("idx:\(folder)/images")
      #expect(set.testPart == .heldOut)
      #expect(set.training.count == 10 && set.test?.labels == [0, 1])
      // Each image says by its pixels which it is.
      let parts = [set.training, set.test!].flatMap { part in
        (0..<part.count).map { Int((part.images[$0, 4, 4, 0] * 255).rounded()) }
      }
      #expect(parts.sorted() == Array(0..<12))
    }
  }

  @Test func partsThatDoNotFitAreRefused() throws {
    try withTemporaryFolder { folder in
      func line(_ text: String) -> String {
        refusal { _ = try load(text) }.replacingOccurrences(of: "\(folder)/", with: "")
      }
      let train = "\(folder)/train-images"
      #expect(line("idx:\(train)") == "train-images cannot be opened: No such file or directory")
      try write(labels([1, 2, 3]), "\(folder)/train-labels")
      #expect(line("idx:\(train),\(folder)/train-labels") == "train-images cannot be opened: No such file or directory")
      #expect(
        line("idx:\(folder)/train-labels") == "train-labels has 1 axes, but images have 3 (it looks like labels)")
      try write(images(4), train)
      #expect(line("idx:\(train)") == "train-images holds 4 images, but train-labels holds 3 labels")
      #expect(line("idx:\(train),\(folder)/x") == "x cannot be opened: No such file or directory")
      try write(labels([1, 2, 3, 1]), "\(folder)/train-labels")
      #expect(line("idx:\(train)") == "nothing")
      try write(labels([1]), "\(folder)/t10k-labels")
      #expect(
        line("idx:\(train)")
          == "t10k-labels is there, but not the images that it labels: add them, or move it away")
      try write(idx([1, 9, 9], Array(repeating: 0, count: 81)), "\(folder)/t10k-images")
      #expect(line("idx:\(train)") == "t10k-images has images of 9×9, but those of train-images are 8×9")
      try write(images(1), "\(folder)/t10k-images")
      #expect(line("idx:\(train)") == "nothing")
    }
  }

  @Test func labelsOfTheTestPartMustBeThere() throws {
    try withTemporaryFolder { folder in
      try write(images(1), "\(folder)/train-images")
      try write(labels([0]), "\(folder)/train-labels")
      try write(images(1), "\(folder)/test-images")
      #expect(
        refusal { _ = try load("idx:\(folder)/train-images") }
          .hasSuffix("test-images is there, but no file of its labels: add it, or move the images away"))
    }
  }

  @Test func setsOfNothingAndOfOneClassAreTold() throws {
    try withTemporaryFolder { folder in
      try write(idx([0, 28, 28], []), "\(folder)/empty")
      #expect(refusal { _ = try load("idx:\(folder)/empty") } == "\(folder)/empty holds no images")
      try write(idx([3, 0, 28], []), "\(folder)/flat")
      #expect(refusal { _ = try load("idx:\(folder)/flat") } == "\(folder)/flat holds images of 0×28 pixels")
      try write(idx([1, 7, 28], Array(repeating: 0, count: 196)), "\(folder)/low")
      #expect(
        refusal { _ = try load("idx:\(folder)/low") }
          == "\(folder)/low holds images of 7×28 pixels, but both must be at least 8: give an image size")
      #expect(try load("idx:\(folder)/low", LoadingOptions(imageSize: 8)).training.images.shape == [1, 8, 8, 3])
      try write(images(4), "\(folder)/images")
      try write(labels([6, 6, 6, 6]), "\(folder)/labels")
      let set = try load("idx:\(folder)/images")
      #expect(
        refusal { try set.checkForEvaluation() }
          .hasSuffix("has 1 class among 3 training images, but an evaluation needs at least 2"))
      // One image a class: nothing can be held out.
      try write(labels([0, 1, 2, 3]), "\(folder)/labels")
      let single = try load("idx:\(folder)/images")
      #expect(single.testPart == .none && single.training.count == 4)
      #expect(refusal { try single.checkForEvaluation() }.contains("has no test images"))
    }
  }

  @Test func moreThanFitsInMemoryIsRefused() throws {
    try withTemporaryFolder { folder in
      try write(images(4), "\(folder)/a")
      var options = LoadingOptions(imageSize: 100)
      options.memoryLimit = 400_000
      #expect(
        refusal { _ = try load("idx:\(folder)/a", options) }
          == "\(folder)/a: 4 images of 100×100 take 468.8 KiB as numbers, but at most 390.6 KiB are allowed: "
          + "give a smaller image size or fewer images")
    }
  }
}
