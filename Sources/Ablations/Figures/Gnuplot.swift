import Files
import Foundation

#if Plots
  import CGnuplot
#endif

/// The gnuplot program: whether it is there, and running a script with it.
///
/// What it refuses to do: stay quiet. A script that fails is an error with gnuplot's own words.
public enum Gnuplot {
  /// Why figures cannot be drawn here, in one line; nil if they can.
  ///
  /// - Parameter path: the folders to look in, separated by colons.
  public static func obstacle(path: String? = ProcessInfo.processInfo.environment["PATH"]) -> String? {
    #if Plots
      return executable(path: path) == nil ? "gnuplot is not on PATH: apt-get install gnuplot-nox" : nil
    #else
      return "built without the trait Plots"
    #endif
  }

  /// The first executable called gnuplot in the folders of `path`.
  static func executable(path: String? = ProcessInfo.processInfo.environment["PATH"]) -> String? {
    let candidates = (path ?? "").split(separator: ":").map { "\($0)/gnuplot" }
    return candidates.first { candidate in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isExecutableFile(atPath: candidate)
    }
  }

  /// Loads `script`, a file in `folder`, with the variable `output` set to the path of the figure to be made.
  /// - Returns: gnuplot's warnings, empty if there are none.
  /// - Throws: `AblationError` with what gnuplot wrote to standard error.
  static func load(_ script: String, in folder: URL, output: URL, executable: String) throws -> String {
    #if Plots
      // Beside the figure, where files can be made: who says that there is a folder for temporary ones?
      let log = AtomicFile.partialURL(for: folder.appendingPathComponent("gnuplot.log"))
      defer { try? FileManager.default.removeItem(at: log) }
      let status = gnuplot_load(executable, folder.path, script, output.path, log.path)
      let reason = errno
      let words = ((try? String(contentsOf: log, encoding: .utf8)) ?? "")
        .split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty && !$0.allSatisfy { $0 == "^" } }.joined(separator: " / ")
      guard status != -1 else { throw AblationError("no pipe to gnuplot: \(String(cString: strerror(reason)))") }
      guard status == 0 else { throw AblationError("gnuplot ended with status \(status) at \(script): \(words)") }
      return words
    #else
      throw AblationError(obstacle() ?? "")
    #endif
  }
}
