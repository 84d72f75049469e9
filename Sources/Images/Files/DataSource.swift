import Foundation

/// Where images come from, as a user writes it:
///
/// | text | images |
/// |---|---|
/// | `synthetic[:COUNT]` | `SyntheticShapes`, outlines only: COUNT to train on (8192 without it), and 2048 to test on |
/// | `idx:IMAGES[,LABELS]` | IDX files, plain or gzipped; see `IDXFiles` for the files that are looked for beside them |
/// | `cifar10:DIR` | the binary version of CIFAR-10: `data_batch_1.bin` … `data_batch_5.bin`, `test_batch.bin` |
/// | `cifar100:DIR` | the binary version of CIFAR-100, with its 100 fine labels: `train.bin`, `test.bin` |
/// | `folder:DIR` | a folder of PNG and JPEG for each class, in DIR or in parts such as `DIR/train` and `DIR/val` |
/// | `woven:SOURCE` | those of another source that is read, in grey under a light and a weave (`LightAndWeave`), as 20×20 |
///
/// A path may begin with `~/`. Pictures are laid over white where they are transparent. Grey images get three equal channels,
/// so that every augmentation and encoder takes them: brightness and contrast then act as on colour, and hue and saturation
/// have nothing to change.
///
/// What it refuses to do: download, unpack archives, and read what is not 8 bits deep.
public struct DataSource: Sendable, Equatable, CustomStringConvertible {
  /// The kinds of sources, with what each needs.
  public indirect enum Format: Sendable, Equatable {
    /// Procedural images, so many to train on.
    case synthetic(count: Int)
    /// Paths of IDX files.
    case idx(images: String, labels: String?)
    /// The folder of CIFAR-10's binary files.
    case cifar10(String)
    /// The folder of CIFAR-100's binary files.
    case cifar100(String)
    /// A folder of class folders.
    case folder(String)
    /// Images that are read, each under a light and a weave of its own.
    case woven(DataSource)
  }

  /// What it is, and where.
  public let format: Format
  /// The text it was made from.
  public let description: String

  /// The forms that `init` takes, for help texts.
  public static let forms =
    "synthetic[:COUNT], idx:IMAGES[,LABELS], cifar10:DIR, cifar100:DIR, folder:DIR or woven:SOURCE"
  /// The images of `synthetic` without a count.
  public static let defaultSyntheticCount = 8192

  /// Reads a source's text. Nothing is opened yet.
  /// - Throws: `ImagesError` naming the text and the rule that it breaks.
  public init(_ text: String) throws(ImagesError) {
    description = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let rest = parts.count == 2 ? parts[1] : nil
    let name = "the data source \"\(shown(text))\""
    func folder() throws(ImagesError) -> String {
      guard let rest, !rest.isEmpty else { throw ImagesError("\(name) lacks its folder: \(parts[0]):DIR") }
      return Self.path(rest)
    }
    switch parts[0] {
    case "synthetic": format = .synthetic(count: try Self.count(rest, name))
    case "idx": format = try Self.idx(rest, name)
    case "cifar10": format = .cifar10(try folder())
    case "cifar100": format = .cifar100(try folder())
    case "folder": format = .folder(try folder())
    case "woven": format = .woven(try Self.woven(rest, name))
    default: throw ImagesError("\(name) is none of \(Self.forms)")
    }
  }

  /// A word for file names and tables: that of the folder the images are in, or `synthetic`. Small letters, digits and
  /// hyphens: `idx:/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz` is `fashion-mnist`, and
  /// `fashion-mnist-woven` after `woven:`.
  public var name: String {
    let folder: String
    switch format {
    case .synthetic: return "synthetic"
    case .cifar10: return "cifar10"
    case .cifar100: return "cifar100"
    case .idx(let images, _): folder = URL(fileURLWithPath: images).deletingLastPathComponent().lastPathComponent
    case .folder(let path): folder = URL(fileURLWithPath: path).lastPathComponent
    case .woven(let source): return source.name + "-woven"
    }
    let words = folder.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "images" : words.joined(separator: "-")
  }

  private static func count(_ text: String?, _ name: String) throws(ImagesError) -> Int {
    guard let text else { return defaultSyntheticCount }
    guard let count = Int(text), count >= 1, count < SyntheticShapes.firstTestIndex else {
      throw ImagesError("\(name) has the count \"\(shown(text))\", but it must be a whole number ≥ 1")
    }
    return count
  }

  private static func idx(_ text: String?, _ name: String) throws(ImagesError) -> Format {
    let paths = (text ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    try require(!paths.contains(""), "\(name) lacks a file: idx:IMAGES[,LABELS]")
    try require(paths.count <= 2, "\(name) names \(paths.count) files, but must name at most 2: idx:IMAGES[,LABELS]")
    return .idx(images: path(paths[0]), labels: paths.count == 2 ? path(paths[1]) : nil)
  }

  private static func woven(_ text: String?, _ name: String) throws(ImagesError) -> DataSource {
    let form = "woven:SOURCE, as woven:idx:IMAGES"
    guard let text, !text.isEmpty else { throw ImagesError("\(name) lacks its source: \(form)") }
    let source = try DataSource(text)
    switch source.format {
    case .synthetic: throw ImagesError("\(name) names images with a light of their own, but must name files: \(form)")
    case .woven: throw ImagesError("\(name) is woven twice: \(form)")
    default: return source
    }
  }

  /// The path without slashes at its end. A shell leaves the tilde in `folder:~/pictures` as it is.
  static func path(_ text: String) -> String {
    var path = text == "~" || text.hasPrefix("~/") ? NSHomeDirectory() + text.dropFirst() : text
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
