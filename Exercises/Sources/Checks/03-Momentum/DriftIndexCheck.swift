/// Judges an answer to `driftIndex`.
public func checkDriftIndex(_ driftIndex: (Int, Int, Double) -> Double) -> Complaints {
  var complaints = Complaints("03-Momentum/DriftIndex")
  let first = driftIndex(1024, 16, 0.9)
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(first, 6.4, for: "K = 1024, N = 16, m = 0.9", "64 steps are 6.4 time constants of 10 steps.")
  complaints.expect(
    driftIndex(256, 16, 0), 16, for: "K = 256, N = 16, m = 0", "Without momentum the time constant is one step.")
  complaints.expect(
    driftIndex(65_536, 256, 0.999), 0.256, for: "K = 65,536, N = 256, m = 0.999", "256 steps, a time constant of 1000.")
  complaints.expect(
    driftIndex(100, 64, 0.5), 0.78125, for: "K = 100, N = 64, m = 0.5",
    "K/N is 1.5625 here. Was it computed with whole numbers?")
  complaints.expect(
    driftIndex(4096, 16, 1), 0, for: "K = 4096, N = 16, m = 1", "An encoder that stands still does not drift.")
  return complaints
}
