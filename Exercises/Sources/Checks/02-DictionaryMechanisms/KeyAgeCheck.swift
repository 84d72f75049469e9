/// Judges an answer to `keyAge`.
public func checkKeyAge(_ keyAge: (Int, Int, Int, Int) -> Int) -> Complaints {
  var complaints = Complaints("02-DictionaryMechanisms/KeyAge")
  if complaints.findsNoAnswer(if: keyAge(0, 0, 6, 3) == -1 && keyAge(3, 3, 6, 2) == -1) { return complaints }
  for (count, batch, pointer, ages, rule) in [
    (6, 3, 0, [2, 2, 2, 1, 1, 1], "Rows 3 to 5 were written in the last step and have age 1."),
    (6, 2, 2, [1, 1, 3, 3, 2, 2], "Row 2 is the oldest. Is the remainder negative for rows from the pointer on?"),
    (5, 2, 1, [1, 3, 2, 2, 1], "The last batch wrapped around: it stands in rows 4 and 0."),
    (4, 4, 0, [1, 1, 1, 1], "A batch as large as the queue has replaced all of it."),
    (3, 1, 1, [1, 3, 2], "Row 0 is the newest and row 1, at the pointer, the oldest."),
  ] {
    for row in 0..<count {
      complaints.expect(
        keyAge(row, pointer, count, batch), ages[row],
        for: "K = \(count), N = \(batch), pointer \(pointer), row \(row)", rule)
    }
  }
  complaints.expect(
    keyAge(0, 0, 65_536, 256), 256, for: "the oldest key of the paper's queue, K = 65,536, N = 256",
    "It is K/N steps old.")
  return complaints
}
