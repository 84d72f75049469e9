/// The images and masks of a folder, in pairs: `images/0001.jpg` and `masks/0001.png` belong together, by their names without the
/// ending. Pairs are in the order of the images' names.
///
/// What it refuses to do: leave out an image or a mask that has no partner, and choose between two of one name. An é written as
/// one character or as two is the same name.
struct MaskedListing {
  /// Paths of an image and its mask, and the image's name.
  struct Pair {
    let image: String
    let mask: String
    let name: String
  }

  let pairs: [Pair]
  /// What was passed over, left out or not used.
  let remarks: [String]

  /// - Throws: `ImagesError` naming the folder that is missing, or what has no partner or two.
  init(_ folder: String) throws(ImagesError) {
    let entries = try FolderEntries(folder)
    for name in ["images", "masks"] where !entries.folders.contains(name) {
      let instead = entries.folders.isEmpty ? "" : "; it has \(listed(entries.folders, atMost: 10))"
      throw ImagesError(
        "\(shown(folder)) has no folder \(name), but images must lie in its folder images and their masks in its folder masks"
          + instead)
    }
    let images = try Self.pictures("\(folder)/images", "PNG or JPEG")
    let masks = try Self.pictures("\(folder)/masks", "PNG")
    pairs = try Self.paired(images, masks)

    let passedOver = [entries, images, masks].flatMap { $0.paths($0.passedOver) }
    let others = images.paths(images.others) + masks.paths(masks.others)
    let beside = entries.folders.filter { $0 != "images" && $0 != "masks" } + entries.pictures + entries.others
    let unused = beside.isEmpty ? [] : ["not used: \(listed(entries.paths(beside), atMost: 10))"]
    remarks = FolderEntries.remarks(passedOver: passedOver, others: others) + unused
  }

  private static func pictures(_ folder: String, _ kinds: String) throws(ImagesError) -> FolderEntries {
    let entries = try FolderEntries(folder)
    if let nested = entries.folders.first {
      throw ImagesError(
        "\(shown("\(folder)/\(nested)")) is a folder, but files must lie in \(shown(folder)) itself")
    }
    try require(!entries.pictures.isEmpty, "\(shown(folder)) holds no \(kinds) files\(entries.insteadOfPictures)")
    return entries
  }

  private static func paired(_ images: FolderEntries, _ masks: FolderEntries) throws(ImagesError) -> [Pair] {
    let imageNames = try byStem(images)
    let maskNames = try byStem(masks)
    let lines = [
      alone(images, "image", without: maskNames, "mask", masks),
      alone(masks, "mask", without: imageNames, "image", images),
    ].compactMap { $0 }
    try require(lines.isEmpty, lines.joined(separator: "; "))
    return images.pictures.compactMap { name in
      maskNames[stem(name)].map {
        Pair(image: "\(images.path)/\(name)", mask: "\(masks.path)/\($0)", name: shown(name))
      }
    }
  }

  private static func byStem(_ entries: FolderEntries) throws(ImagesError) -> [String: String] {
    var names: [String: String] = [:]
    for name in entries.pictures {
      if let other = names.updateValue(name, forKey: stem(name)) {
        throw ImagesError(
          "\(shown("\(entries.path)/\(other)")) and \(shown("\(entries.path)/\(name)")) have the same name but for the ending, "
            + "by which images and masks are matched")
      }
    }
    return names
  }

  /// A line on those that have no partner; nil if all have one.
  private static func alone(
    _ entries: FolderEntries, _ kind: String, without partners: [String: String], _ partner: String,
    _ there: FolderEntries
  ) -> String? {
    let names = entries.pictures.filter { partners[stem($0)] == nil }
    if names.isEmpty { return nil }
    let have = names.count == 1 ? "has" : "have"
    return "\(names.count) of \(counted(entries.pictures.count, kind)) \(have) no \(partner) of the same name in "
      + "\(shown(there.path)): \(listed(entries.paths(names), atMost: 10))"
  }

  /// The name without its ending, which all pictures have.
  private static func stem(_ name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
}
