import Foundation

extension Site {
  /// Where backticked names and paths lead, whatever page they stand on.
  var places: [String: String] {
    var places = ["Algorithm1.swift": "algorithm-1.html", "Configuration.swift": "configuration.html"]
    for pair in pairs {
      let place = "\(pair.page)#\(pair.anchor)"
      for path in ["Sources/\(pair.folder)/\(pair.name).swift", "Sources/\(pair.folder)/\(pair.name)+Vectorized.swift"]
      {
        places[path] = place
      }
    }
    for (folder, own) in Dictionary(grouping: pairs, by: \.folder) where isMostlyPairs(folder, own) {
      let shortest = own.min { $0.name.count < $1.name.count }
      places["Sources/\(folder)"] = shortest.map { "\($0.page)#\($0.anchor)" }
    }
    for module in Set(pairs.map(\.module)) { places["Sources/\(module)"] = "pairs-\(HTML.slug(module)).html" }
    places["Sources/MomentumContrast/Algorithm1.swift"] = "algorithm-1.html"
    places["Sources/MomentumContrast/Configuration.swift"] = "configuration.html"
    for chapter in chapters {
      places["Chapters/\(chapter.folder)"] = chapter.page
      for file in chapter.files {
        places["Chapters/\(chapter.folder)/\(file.name)"] = "\(chapter.page)#\(file.anchor)"
      }
    }
    for name in plots.figures.keys { places["plots/\(name).svg"] = "figures/\(name).svg" }
    places["README.md"] = "index.html"
    places["Exercises/README.md"] = "exercises.html"
    for page in Self.texts { places[page.path] = page.file }
    return places
  }

  /// Whether a page of pairs has what a folder is about: a quarter of its files at least are definitions with a twin.
  private func isMostlyPairs(_ folder: String, _ pairs: [KernelPair]) -> Bool {
    let path = root.appendingPathComponent("Sources/\(folder)").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path))?.filter { $0.hasSuffix(".swift") } ?? []
    return 4 * 2 * pairs.count >= files.count
  }
}
