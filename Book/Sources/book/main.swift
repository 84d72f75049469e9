import Foundation
import Weaving

// book ROOT OUT [REPOSITORY]: makes the pages of a checkout. `Book/build` is what a reader runs.
signal(SIGPIPE, SIG_IGN)  // pandoc may stop reading; it then says why
let arguments = CommandLine.arguments.dropFirst()
guard (2...3).contains(arguments.count) else {
  FileHandle.standardError.write(Data("book ROOT OUT [REPOSITORY]\n".utf8))
  exit(64)
}
let paths = Array(arguments)
do {
  let site = try Site(
    root: URL(fileURLWithPath: paths[0]), repository: paths.count > 2 ? paths[2] : nil)
  let count = try site.write(to: URL(fileURLWithPath: paths[1]))
  print("\(count) pages in \(paths[1]); \(site.numbersFound) numbers of the text were found in the tables")
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
