import CImageFiles
import Testing

/// Whether zlib, libpng and libjpeg-turbo are built in.
enum Libraries {
  static let areHere = imagefiles_are_built_in()
  static let absence: Comment = "this build has no trait ImageFiles, so it reads neither gzip nor pictures"
}
