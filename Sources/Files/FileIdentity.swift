import Foundation

/// Which file a path leads to, whatever the path is called.
public enum FileIdentity {
  /// Whether both paths lead to one file that is there, links followed.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Whether a path, which need not exist, is this folder or lies in it, links followed.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    while true {
      if let real = realpath(url.path, nil) {
        defer { free(real) }
        url = URL(fileURLWithPath: String(cString: real))
      }
      if isSame(url.path, folder) { return true }
      if url.path == "/" { return false }
      url.deleteLastPathComponent()
    }
  }
}
