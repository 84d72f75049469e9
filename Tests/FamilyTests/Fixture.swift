import Foundation
import Safetensors
import Testing

/// A recording of `make-trajectories.py`, some of its metadata changed and some of its tensors left out; its name in errors is "file".
func fixture(
  _ name: String, _ changes: [String: String] = [:], without missing: Set<String> = []
) throws -> SafetensorsFile {
  let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name).safetensors")
  let file = try SafetensorsFile(contentsOf: url)
  var changed = SafetensorsFile(metadata: file.metadata.merging(changes) { _, new in new }, origin: "file")
  for name in file.names where !missing.contains(name) { changed.add(name, try #require(file[name])) }
  return changed
}
