import Tensors
import Testing

@testable import Images

@Suite struct CIFARFilesTests {
  /// A record whose red plane is `red`, whose green is 2·`red`, and whose blue counts columns.
  private func record(_ labels: [UInt8], _ red: UInt8) -> [UInt8] {
    labels + [UInt8](repeating: red, count: 1024) + [UInt8](repeating: 2 * red, count: 1024)
      + (0..<1024).map { UInt8($0 % 32) }
  }

  private func load(_ text: String) throws -> ImageSet {
    let set = try DataSource(text).load()
    try set.training.validate()
    try set.test?.validate()
    return set
  }

  @Test func recordsOfCIFAR10AreReadFileByFile() throws {
    try withTemporaryFolder { folder in
      for batch in 1...5 { try write(record([UInt8(batch)], UInt8(10 * batch)), "\(folder)/data_batch_\(batch).bin") }
      try write(record([9], 100) + record([0], 101), "\(folder)/test_batch.bin")
      try write(Array((0..<10).map { "class \($0)\n" }.joined().utf8) + [10], "\(folder)/batches.meta.txt")
      let set = try load("cifar10:\(folder)")
      #expect(set.training.labels == [1, 2, 3, 4, 5] && set.training.classCount == 10)
      #expect(set.test?.labels == [9, 0] && set.testPart == .own)
      #expect(set.classNames[9] == "class 9")
      #expect(
        set.remarks
          == ["5 of 10 classes have no training image: class 0, class 6, class 7, class 8, class 9"])
      #expect(set.training.images.shape == [5, 32, 32, 3])
      let pixel = (0..<3).map { set.training.images[3, 7, 21, $0] * 255 }
      #expect(pixel == [40, 80, 21])
      #expect(set.description == "cifar10: 5 training images of 32×32, 2 test images, 10 classes")
    }
  }

  @Test func recordsOfCIFAR100HaveFineLabels() throws {
    try withTemporaryFolder { folder in
      let below = "\(folder)/cifar-100-binary"  // the archive's folder, found from outside
      try write(record([19, 99], 1) + record([0, 3], 2), "\(below)/train.bin")
      try write(record([0, 50], 3), "\(below)/test.bin")
      let set = try load("cifar100:\(folder)")
      #expect(set.training.labels == [99, 3] && set.test?.labels == [50] && set.training.classCount == 100)
      #expect(set.training.images[1, 0, 0, 1] * 255 == 4)
    }
  }

  @Test func filesThatAreMissingAreSaid() throws {
    try withTemporaryFolder { folder in
      func line() -> String {
        refusal { _ = try load("cifar10:\(folder)") }.replacingOccurrences(of: folder, with: "DIR")
      }
      #expect(line() == "DIR has no data_batch_1.bin, which CIFAR-10 must have")
      try write([0], "\(folder)/data_batch_1")
      #expect(
        line()
          == "DIR has no data_batch_1.bin, which CIFAR-10 must have (this is the Python version; the binary version "
          + "is needed)")
      try write(record([1], 1) + record([1], 1), "\(folder)/data_batch_1.bin")
      let set = try load("cifar10:\(folder)")
      #expect(
        set.remarks.prefix(2).map { $0.replacingOccurrences(of: folder, with: "DIR") } == [
          "DIR has only 1 of the 5 training files of CIFAR-10",
          "DIR has no test_batch.bin: a fifth of the training images is held out",
        ])
      #expect(set.testPart == .heldOut)
      try write(record([1], 1), "\(folder)/data_batch_3.bin")
      #expect(line() == "DIR has no data_batch_2.bin, which CIFAR-10 must have")
    }
    #expect(refusal { _ = try load("cifar100:/no/such") } == "/no/such cannot be listed: No such file or directory")
  }

  /// What a download leaves behind: the Python version's folder or archive, or the binary version's archive.
  @Test(arguments: [
    ("cifar-10-batches-py/data_batch_1", "this is the Python version; the binary version is needed"),
    ("cifar-10-python.tar.gz", "this is the Python version; the binary version is needed"),
    ("cifar-10-binary.tar.gz", "cifar-10-binary.tar.gz is there and must be unpacked: tar -xzf"),
  ])
  func foldersOfADownloadAreTold(_ name: String, _ hint: String) throws {
    try withTemporaryFolder { folder in
      try write([0], "\(folder)/\(name)")
      #expect(
        refusal { _ = try load("cifar10:\(folder)") }
          == "\(folder) has no data_batch_1.bin, which CIFAR-10 must have (\(hint))")
    }
  }

  @Test func filesOfAnotherKindAreNamed() throws {
    try withTemporaryFolder { folder in
      let pointer = Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\n".utf8)
      let kind = "a Git LFS pointer, not the file itself (git lfs pull)"
      // Even if its length is right by chance.
      for bytes in [pointer, pointer + [UInt8](repeating: 32, count: 3074 - pointer.count)] {
        try write(bytes, "\(folder)/train.bin")
        #expect(
          refusal { _ = try load("cifar100:\(folder)") }
            == "\(folder)/train.bin is \(kind), but must hold records of 3074 bytes")
      }
    }
  }

  @Test func filesThatLieAreRefused() throws {
    try withTemporaryFolder { folder in
      func line(_ bytes: [UInt8]) throws -> String {
        try write(bytes, "\(folder)/train.bin")
        return refusal { _ = try load("cifar100:\(folder)") }.replacingOccurrences(of: folder, with: "DIR")
      }
      let good = record([0, 1], 5) + record([0, 2], 6)
      try write(good, "\(folder)/test.bin")
      #expect(try line(good) == "nothing")
      #expect(try line([]) == "DIR/train.bin is empty: it must hold at least one record of 3074 bytes")
      #expect(
        try line(good.dropLast())
          == "DIR/train.bin has 6147 bytes, but must have a multiple of 3074: the last record has 3073")
      #expect(
        try line(good + record([0, 100], 7))
          == "DIR/train.bin: record 2 has the label 100, but CIFAR-100 has labels in 0..<100")
      #expect(try line(good) == "nothing")
      try write(Array("one\ntwo\n".utf8), "\(folder)/fine_label_names.txt")
      #expect(try line(good) == "DIR/fine_label_names.txt names 2 classes, but CIFAR-100 has 100")
    }
  }
}
