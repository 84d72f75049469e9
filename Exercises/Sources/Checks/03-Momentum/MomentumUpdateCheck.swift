/// Judges an answer to `momentumUpdate`.
public func checkMomentumUpdate(_ momentumUpdate: ([Double], [Double], Double) -> [Double]) -> Complaints {
  var complaints = Complaints("03-Momentum/MomentumUpdate")
  let first = momentumUpdate([1], [0], 0.9)
  if complaints.findsNoAnswer(if: first.isEmpty) { return complaints }
  complaints.expect(
    first, [0.9], for: "θ_k = [1], θ_q = [0], m = 0.9",
    "m is the share of the old key encoder. Are m and 1 − m swapped?")
  complaints.expect(
    momentumUpdate([0], [1], 0.9), [0.1], for: "θ_k = [0], θ_q = [1], m = 0.9",
    "1 − m is the share of the query encoder.")
  complaints.expect(
    momentumUpdate([2, -4, 6], [10, 0, 6], 0.75), [4, -3, 6], for: "θ_k = [2, −4, 6], θ_q = [10, 0, 6], m = 0.75",
    "Every parameter goes a quarter of its own way to the query encoder.")
  complaints.expect(
    momentumUpdate([3, -1], [5, 7], 0), [5, 7], for: "θ_k = [3, −1], θ_q = [5, 7], m = 0",
    "Without momentum the key encoder is the query encoder.")
  complaints.expect(
    momentumUpdate([3, -1], [5, 7], 1), [3, -1], for: "θ_k = [3, −1], θ_q = [5, 7], m = 1",
    "With m = 1 the key encoder never moves.")
  var path = [1.0]
  for _ in 1...3 { path = momentumUpdate(path, [0], 0.9) }
  complaints.expect(
    path, [0.729], for: "three steps from θ_k = [1] with θ_q = [0], m = 0.9",
    "After t steps the share m^t of the distance is left.")
  return complaints
}
