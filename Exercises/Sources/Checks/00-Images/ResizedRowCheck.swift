/// Judges an answer to `resizedRow`.
public func checkResizedRow(_ resizedRow: ([Double], Int) -> [Double]) -> Complaints {
  var complaints = Complaints("00-Images/ResizedRow")
  let first = resizedRow([0, 1], 4)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [0, 0.25, 0.75, 1], for: "[0, 1] to 4 pixels", "The centres are at 0.25, 0.75, 1.25 and 1.75 of the old row."
  )
  complaints.expect(
    resizedRow([7, 7, 7], 5), [7, 7, 7, 7, 7], for: "[7, 7, 7] to 5 pixels",
    "A row that is the same everywhere stays so. Are the weights divided by their sum, at the edges too?")
  complaints.expect(
    resizedRow([3, 1, 4], 3), [3, 1, 4], for: "[3, 1, 4] to 3 pixels",
    "At the same size nothing changes. Is the half pixel in both rows?")
  // A ramp of 3 a pixel: 3·(c − ½) at c = ⅓, 1, 5/3, 7/3, 3, 11/3, held at its ends.
  complaints.expect(
    resizedRow([0, 3, 6, 9], 6), [0, 1.5, 3.5, 5.5, 7.5, 9], for: "[0, 3, 6, 9] to 6 pixels",
    "New pixel i has its centre at (i + ½)·4/6.")
  complaints.expect(resizedRow([5], 3), [5, 5, 5], for: "[5] to 3 pixels", "One pixel fills the whole row.")
  return complaints
}
