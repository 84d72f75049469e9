/// The files that belong to an IDX file by their names, in its folder.
///
/// What it refuses to do: look into them.
struct IDXNeighbours {
  private let folder: String
  private let name: String

  init(of path: String) {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      (folder, name) = (String(path[...slash]), String(path[path.utf8.index(after: slash)...]))
    } else {
      (folder, name) = ("", path)
    }
  }

  /// The file of that name with the first word of each pair replaced: with and without `.gz`, or else with another type, as
  /// `-idx2-int`, at its end. Nil if there is none, or if the name does not have the first of the words.
  func file(replacing words: [(String, String)]) -> String? {
    guard name.contains(words[0].0) else { return nil }
    var other = name
    for (word, replacement) in words { other = other.replacing(word, with: replacement) }
    let plain = Self.withoutGzip(other)
    let exact = [other, plain, plain + ".gz"].first { WholeFile.exists(folder + $0) }
    return (exact ?? names.first { Self.stem($0) == Self.stem(other) }).map { folder + $0 }
  }

  /// The labels of the images.
  var labels: String? { file(replacing: [("images", "labels"), ("idx3", "idx1")]) }

  /// Files that seem to hold labels of these images, and are not read: all that are named as labels if none is read, and those
  /// that differ from it in the type at the end of the name.
  func unread(besides labels: String?) -> [String] {
    let others = names.filter { $0.lowercased().contains("label") && (try? WholeFile.isFolder(folder + $0)) != true }
    guard let read = labels.map({ Self(of: $0).name }) else { return others.map { folder + $0 } }
    return others.filter {
      Self.withoutGzip($0) != Self.withoutGzip(read) && Self.stem($0) == Self.stem(read)
    }.map { folder + $0 }
  }

  private var names: [String] { (try? WholeFile.names(in: folder.isEmpty ? "." : folder)) ?? [] }

  private static func withoutGzip(_ name: String) -> String { name.hasSuffix(".gz") ? String(name.dropLast(3)) : name }

  /// The name without what says how it is packed and of what type the elements are: `a-labels` of `a-labels-idx1-ubyte.gz`.
  private static func stem(_ name: String) -> String {
    let plain = withoutGzip(name)
    guard let ending = ["-idx", ".idx", "_idx"].compactMap({ plain.ranges(of: $0).last }).first,
      plain[ending.upperBound...].first?.isNumber == true
    else { return plain }
    return String(plain[..<ending.lowerBound])
  }
}
