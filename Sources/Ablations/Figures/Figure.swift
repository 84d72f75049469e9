import Files
import Foundation

/// A figure: `NAME.gp`, a script that carries its data, and `NAME.svg`, what gnuplot makes of it.
///
/// Whoever has the script has the figure: `cd plots && gnuplot momentum.gp`. The script is written first and whether or
/// not gnuplot is there. What it refuses to do: show half a figure. The old `NAME.svg` stays until the new one is whole.
public struct Figure: Sendable, Equatable {
  /// What became of a figure that was to be drawn.
  public enum Outcome: Sendable, Equatable {
    /// The file, and what gnuplot warned about (usually nothing).
    case drawn(URL, warnings: String)
    /// Only the script was written, for this reason.
    case skipped(String)
  }

  /// The stem of both files.
  public let name: String
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  /// gnuplot commands that plot the blocks; terminal and output are set before them.
  public let script: String
  /// The data.
  public let blocks: [DataBlock]

  /// A figure. The house's charts (`CategoricalChart`, `CurveChart`, `ContactSheet`) make theirs.
  public init(name: String, width: Int, height: Int, script: String, blocks: [DataBlock]) {
    precondition(!name.isEmpty && !name.contains("/") && !name.contains("'"), "not the stem of a file: \(name)")
    self.name = name
    self.width = width
    self.height = height
    self.script = script
    self.blocks = blocks
  }

  /// The whole of `NAME.gp`.
  public var text: String {
    let head = """
      # \(name).svg. To draw it again, in this folder: gnuplot \(name).gp
      reset
      if (!exists("output")) output = "\(name).svg"
      set encoding utf8
      set terminal svg size \(width),\(height) background "white" font "\(FigureStyle.font)" noenhanced
      set output output

      """
    return head + blocks.map(\.text).joined() + script + (script.hasSuffix("\n") ? "" : "\n") + "unset output\n"
  }

  /// The first characters of a file.
  private static func head(of url: URL) -> String {
    guard let file = try? FileHandle(forReadingFrom: url) else { return "" }
    defer { try? file.close() }
    return String(decoding: ((try? file.read(upToCount: 1000)) ?? nil) ?? Data(), as: UTF8.self)
  }

  /// Writes `NAME.gp`, then draws `NAME.svg` if gnuplot is there; prints one line if it is not, or if it warns.
  /// - Parameters:
  ///   - folder: where both files go; made if it is missing.
  ///   - path: the folders to look for gnuplot in, separated by colons.
  ///   - log: receives the line.
  /// - Throws: `AblationError` if a file cannot be written, or with gnuplot's words if the script fails.
  @discardableResult
  public func draw(
    in folder: URL, path: String? = ProcessInfo.processInfo.environment["PATH"],
    log: ProgressLog = .standardOutput
  ) throws -> Outcome {
    try PlotsFolder.prepare(folder)
    let (script, figure) = (folder.appendingPathComponent("\(name).gp"), folder.appendingPathComponent("\(name).svg"))
    try OutputRule.check(script, "the script of a figure") { Self.head(of: $0).hasPrefix("# \(name).svg. ") }
    try OutputRule.check(figure, "a figure of gnuplot's") { Self.head(of: $0).contains("Gnuplot") }
    try AtomicFile.write(text, to: script)
    if let obstacle = Gnuplot.obstacle(path: path) {
      log.write("\(name).svg was not drawn, \(name).gp was written: \(obstacle)")
      return .skipped(obstacle)
    }
    let partial = AtomicFile.partialURL(for: figure)
    defer { try? FileManager.default.removeItem(at: partial) }
    let warnings = try Gnuplot.load(
      "\(name).gp", in: folder, output: partial, executable: Gnuplot.executable(path: path) ?? "gnuplot")
    guard let svg = try? Data(contentsOf: partial), svg.suffix(16).contains(Data("</svg>".utf8)) else {
      throw AblationError("gnuplot left no whole \(name).svg: \(warnings)")
    }
    try AtomicFile.commit(partial, to: figure)
    if !warnings.isEmpty { log.write("\(name).svg: gnuplot warns: \(warnings)") }
    return .drawn(figure, warnings: warnings)
  }
}
