/// Judges an answer to `keptBytes`.
public func checkKeptBytes(_ keptBytes: ([(size: Int, channels: Int)]) -> Int) -> Complaints {
  var complaints = Complaints("07-Cost/KeptBytes")
  let first = keptBytes([(size: 20, channels: 16)])
  if complaints.findsNoAnswer(if: first == -1) { return complaints }
  complaints.expect(
    first, 51_200, for: "one layer of 20×20 pixels and 16 channels",
    "400 pixels, 16 channels, two tensors, four bytes.")
  complaints.expect(
    keptBytes([(size: 20, channels: 16), (size: 10, channels: 32), (size: 5, channels: 64), (size: 3, channels: 128)]),
    98_816,
    for: "the small encoder: 20² with 16, 10² with 32, 5² with 64, 3² with 128",
    "Act 1 of the chapter counts 98,816 bytes.")
  complaints.expect(
    keptBytes([(size: 1, channels: 1), (size: 1, channels: 1)]), 16, for: "two layers of one number each",
    "All layers are kept at once.")
  complaints.expect(keptBytes([]), 0, for: "no layer", "Nothing is kept.")
  return complaints
}
