/// What decoding many pictures leaves to be said: those that cannot be used, and those that a decoder warned of.
///
/// What it refuses to do: decide what becomes of them.
struct PictureFindings {
  var refused: [ImageSet.Undecoded] = []
  var warnings: [(path: String, reason: String)] = []

  /// How many pictures decode with a warning, and what of the first; nil if none does.
  var remarkOnWarnings: String? {
    warnings.first.map { first in
      let verb = warnings.count == 1 ? "decodes" : "decode"
      return "\(counted(warnings.count, "picture")) \(verb) with a warning, as \(shown(first.path)) (\(first.reason))"
    }
  }

  /// What is said of those that cannot be used, and the first 50 of them with the reasons.
  func line(_ what: String) -> String {
    let named = refused.prefix(50).map { "\(shown($0.path)) (\($0.reason))" }.joined(separator: ", ")
    let more = refused.count > 50 ? " and \(refused.count - 50) more" : ""
    return "\(what): \(named)\(more)"
  }
}
