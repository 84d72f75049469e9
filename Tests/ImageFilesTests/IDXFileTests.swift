import Testing

@testable import Images

@Suite struct IDXFileTests {
  private let elements: [UInt8] = Array(0..<24)

  /// What reading a file of these bytes throws, without its path.
  private func problem(of bytes: [UInt8], axes: Int = 3, limit: Int = 1 << 20) throws -> String {
    try withTemporaryFolder { folder in
      let path = "\(folder)/file"
      try write(bytes, path)
      let line = refusal {
        _ = try IDXFile(path: path, axes: axes...axes, types: [IDXFile.bytes], content: "images", limit: limit)
      }
      #expect(line.hasPrefix(path) || line == "nothing")
      return String(line.dropFirst(line == "nothing" ? 0 : path.count + 1))
    }
  }

  @Test func plainAndGzippedFilesHoldTheSame() throws {
    try withTemporaryFolder { folder in
      let bytes = idx([2, 3, 4], elements)
      try write(bytes, "\(folder)/plain")
      try write(gzip(bytes), "\(folder)/packed")
      for name in ["plain"] + (Libraries.areHere ? ["packed"] : []) {
        let file = try IDXFile(
          path: "\(folder)/\(name)", axes: 3...3, types: [IDXFile.bytes], content: "images", limit: 1 << 20)
        #expect(file.shape == [2, 3, 4])
        #expect(Array(file.elements) == elements)
      }
    }
  }

  /// Two's complement, big-endian: 1, −2 and the largest of each size.
  @Test(
    arguments: [
      (8, [1, 254, 255], [1, 254, 255]), (9, [1, 254, 127], [1, -2, 127]),
      (11, [0, 1, 255, 254, 127, 255], [1, -2, 32767]),
      (12, [0, 0, 0, 1, 255, 255, 255, 254, 127, 255, 255, 255], [1, -2, 2_147_483_647]),
    ] as [(UInt8, [UInt8], [Int])])
  func wholeNumbersOfAnyTypeAreRead(_ type: UInt8, _ elements: [UInt8], _ numbers: [Int]) throws {
    try withTemporaryFolder { folder in
      try write([0, 0, type, 1, 0, 0, 0, 3] + elements, "\(folder)/labels")
      let file = try IDXFile(
        path: "\(folder)/labels", axes: 1...2, types: [8, 9, 11, 12], content: "labels", limit: 1 << 20)
      #expect(file.numbers == numbers && file.shape == [3])
    }
  }

  @Test func aHeaderThatIsNoneIsRefused() throws {
    let good = idx([2, 3, 4], elements)
    func changed(_ index: Int, _ value: UInt8) -> [UInt8] {
      var bytes = good
      bytes[index] = value
      return bytes
    }
    #expect(try problem(of: good) == "nothing")
    #expect(try problem(of: []) == "is no IDX file: it has 0 bytes, a header has at least 8")
    #expect(try problem(of: [0, 0, 8]) == "is no IDX file: it has 3 bytes, a header has at least 8")
    #expect(try problem(of: changed(0, 7)) == "is no IDX file: it begins with the bytes 7 0 instead of 0 0")
    #expect(try problem(of: Array("%PDF-1.4 and so on".utf8)) == "is no IDX file: it is a PDF")
    #expect(try problem(of: changed(2, 13)) == "has elements of IDX type 13, but must have type 8, unsigned bytes")
    #expect(try problem(of: changed(3, 1)) == "has 1 axes, but images have 3 (it looks like labels)")
    #expect(try problem(of: changed(3, 255)) == "has 255 axes, but images have 3")
    #expect(try problem(of: good, axes: 1) == "has 3 axes, but images have 1 (it looks like images)")
    #expect(
      try problem(of: Array(good.prefix(10))) == "is cut off: it has 10 bytes, a header of 3 axes has 16")
  }

  @Test func aLengthThatIsNotTheHeadersIsRefused() throws {
    let good = idx([2, 3, 4], elements)
    #expect(
      try problem(of: good.dropLast()) == "is cut off: its header promises 40 bytes, but there are 39")
    #expect(
      try problem(of: good + [0]) == "is longer than its header says: 40 bytes are promised, but there are 41")
    #expect(
      try problem(of: idx([2, 3, 5], elements)) == "is cut off: its header promises 46 bytes, but there are 40")
  }

  @Test func sizesThatOverflowAreRefusedBeforeMemoryIsTaken() throws {
    let huge = Int(UInt32.max)
    #expect(
      try problem(of: idx([huge, huge, huge], elements))
        == "claims 4294967295×4294967295×4294967295 bytes, but at most 1048576 are read")
    #expect(
      try problem(of: idx([1025, 1024, 1], elements)) == "claims 1025×1024×1 bytes, but at most 1048576 are read")
    // A length of zero does not hide the others.
    #expect(try problem(of: idx([huge, huge, huge, 0], elements), axes: 4).hasPrefix("claims "))
    #expect(try problem(of: idx([0, 3, 4], [])) == "nothing")
  }

  @Test(.enabled(if: Libraries.areHere, Libraries.absence)) func gzipThatIsDamagedIsRefused() throws {
    let plain = idx([2, 3, 4], elements)
    let good = gzip(plain)
    let damaged = "is damaged: its gzip data do not match their format or checksum"
    for count in 18..<good.count {
      #expect(try problem(of: Array(good.prefix(count))) == "is cut off: its gzip data end early", "\(count) bytes")
    }
    for position in [good.count - 9, good.count - 8, good.count - 1] {  // the last element, its checksum, its length
      var bytes = good
      bytes[position] ^= 1
      #expect(try problem(of: bytes) == damaged, "byte \(position)")
    }
    #expect(try problem(of: good + [1, 2, 3]) == damaged)
    #expect(
      try problem(of: gzip(plain + [0]))
        == "is longer than its header says: 40 bytes are promised, but there are more")
    #expect(
      try problem(of: gzip(plain.dropLast())) == "is cut off: its header promises 40 bytes, but there are 39")
    #expect(try problem(of: gzip(Array(plain.prefix(10)))).hasPrefix("is cut off: it has 10 bytes"))
    #expect(
      try problem(of: gzip(idx([1 << 30, 2, 2], elements)))
        == "claims 1073741824×2×2 bytes, but at most 1048576 are read")
    // A promise that so few bytes cannot keep is given no memory.
    #expect(
      try problem(of: gzip(idx([1000, 1000, 1], elements)))
        == "is cut off: its header promises 1000016 bytes, more than 63 of gzip can hold")
    #expect(
      try problem(of: gzip(Array("a/".utf8) + [UInt8](repeating: 0, count: 255) + Array("ustar".utf8)))
        == "is no IDX file: it is a tar archive, in gzip")
    #expect(try problem(of: good + [0, 0, 0]) == "nothing")  // zeros behind the last member are no member
    // Several members one after another are one file.
    #expect(try problem(of: gzip(Array(plain.prefix(17))) + gzip(Array(plain.dropFirst(17)))) == "nothing")
  }

  @Test func whatIsNoFileIsRefused() throws {
    try withTemporaryFolder { folder in
      func line(_ path: String, limit: Int = 100) -> String {
        refusal { _ = try WholeFile.read(path, limit: limit) }
      }
      #expect(line("\(folder)/none") == "\(folder)/none cannot be opened: No such file or directory")
      #expect(line(folder) == "\(folder) is a folder, but must be a file")
      #expect(line("/dev/zero") == "/dev/zero is not a regular file")
      try write(Array(repeating: 0, count: 101), "\(folder)/a\nb")
      #expect(line("\(folder)/a\nb").hasSuffix("a\\nb\" has 101 bytes, but at most 100 are read"))
      #expect(try WholeFile.read("\(folder)/a\nb", limit: 101).count == 101)
    }
  }
}
