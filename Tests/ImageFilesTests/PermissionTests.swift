import Foundation
import Testing

@testable import Images

/// Files and folders that the user may not read. Root may read everything, so a test that runs as root takes another user's
/// rights for a moment, on its own thread alone.
@Suite(.enabled(if: canBeDenied, "no way to take away this user's right to read")) struct PermissionTests {
  @Test func foldersAndFilesThatMayNotBeReadAreNamed() throws {
    try withTemporaryFolder { folder in
      try write(png(side: 8, [1, 2, 3]), "\(folder)/open/a/1.png")
      try write([1], "\(folder)/open/file")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder)/open/file")
      asNobody {
        #expect(
          refusal { _ = try WholeFile.read("\(folder)/open/file", limit: 9) }
            == "\(folder)/open/file cannot be opened: Permission denied")
      }
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder)/open/a")
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/open/a") }
      asNobody {
        #expect(
          refusal { _ = try DataSource("folder:\(folder)/open").load() }
            == (Libraries.areHere
              ? "\(folder)/open/a cannot be listed: Permission denied"
              : "\(folder)/open: this build cannot read pictures: it has no trait ImageFiles"))
        #expect(
          refusal { _ = try DataSource("cifar10:\(folder)/open/a").load() }
            == "\(folder)/open/a cannot be listed: Permission denied")
      }
    }
  }
}

#if os(Linux)
  /// `setfsuid`, which Linux keeps per thread.
  private let setFileUser: (@convention(c) (UInt32) -> Int32)? = dlsym(nil, "setfsuid").map {
    unsafeBitCast($0, to: (@convention(c) (UInt32) -> Int32).self)
  }

  private let canBeDenied = getuid() != 0 || setFileUser != nil

  private func asNobody(_ body: () -> Void) {
    if getuid() == 0 { _ = setFileUser?(65534) }
    defer { if getuid() == 0 { _ = setFileUser?(0) } }
    body()
  }
#else
  private let canBeDenied = getuid() != 0
  private func asNobody(_ body: () -> Void) { body() }
#endif
