import Files
import Foundation

/// The folder of tables and figures.
public enum PlotsFolder {
  /// Makes it if it is missing and checks that files can be made in it: before anything is trained.
  /// - Throws: `AblationError` with the path, the system's reason and what can be chosen instead.
  public static func prepare(_ folder: URL) throws {
    do throws(FileError) {
      try AtomicFile.prepareFolder(folder)
    } catch {
      throw AblationError("\(error) (choose another: MOCO_PLOTS, or --plots)")
    }
  }
}
