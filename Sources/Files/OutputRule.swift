import Foundation

/// Where a program may write: a name that is free, or a file of its own.
///
/// A file is its own if it is a regular file, reached by a link or not, and empty or of a content that the program recognises. What
/// it refuses to do: delete, or ask.
public enum OutputRule {
  /// The place that a path leads to, its links followed.
  /// - Throws: `FileError` if something is there that is no regular file: a folder, a device, a pipe, a link to nothing.
  public static func place(of url: URL) throws(FileError) -> URL {
    var status = stat()
    guard lstat(url.path, &status) == 0 else { return url }  // free, or a reason that whoever opens it is told
    if status.st_mode & S_IFMT == S_IFLNK {
      guard let target = realpath(url.path, nil) else {
        throw FileError(url.path, problem: "is a link that leads nowhere")
      }
      defer { free(target) }
      return try place(of: URL(fileURLWithPath: String(cString: target)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(url.path, problem: "is \(kind(status.st_mode)), and only a regular file may be replaced")
    }
    return url
  }

  /// Checks that a file of this name may be written.
  /// - Parameters:
  ///   - description: what the program writes there, as "a safetensors file".
  ///   - isOwn: whether a file that is there is of that kind; it is asked of files that are not empty.
  /// - Throws: `FileError` naming what is there instead.
  public static func check(_ url: URL, _ description: String, isOwn: (URL) -> Bool) throws(FileError) {
    let place = try place(of: url)
    var status = stat()
    guard stat(place.path, &status) == 0, status.st_size > 0, !isOwn(place) else { return }
    throw FileError(url.path, problem: "is not \(description), and would be lost")
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "no file"
    }
  }
}
