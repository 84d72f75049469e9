import Foundation

/// Judges an answer to `teacherShares`.
public func checkTeacherShares(_ teacherShares: ([Double], [Double], Double) -> [Double]) -> Complaints {
  var complaints = Complaints("08-Family/TeacherShares")
  let share = 1 / (1 + exp(-5.0))
  let first = teacherShares([0.3, 0.1], [0, 0], 0.04)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [share, 1 - share], for: "t = (0.3, 0.1), c = (0, 0), τ = 0.04", "The logits differ by 0.2/0.04 = 5.")
  complaints.expect(
    teacherShares([0.3, 0.1], [0.25, 0.05], 0.04), [0.5, 0.5], for: "t = (0.3, 0.1), c = (0.25, 0.05), τ = 0.04",
    "Both centred logits are 0.05. Is the centre subtracted before the division by τ?")
  complaints.expect(
    teacherShares([0.3, 0.1], [0.4, 0], 0.04), [1 - share, share], for: "t = (0.3, 0.1), c = (0.4, 0), τ = 0.04",
    "Centred they are −0.1 and 0.1: the second prototype is named.")
  complaints.expect(
    teacherShares([0.2, 0.2, 0.2], [0, 0, 0], 0.1), [1.0 / 3, 1.0 / 3, 1.0 / 3], for: "three equal logits",
    "Equal logits have equal shares.")
  complaints.expect(
    teacherShares([1, 0], [0, 0], 0.001), [1, 0], for: "t = (1, 0), c = (0, 0), τ = 0.001",
    "e^1000 is infinite in `Double`. Is the largest logit subtracted first?")
  return complaints
}
