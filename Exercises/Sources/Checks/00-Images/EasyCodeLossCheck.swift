import Foundation

/// Judges an answer to `easyCodeLoss`.
public func checkEasyCodeLoss(_ easyCodeLoss: (Double, Int) -> Double) -> Complaints {
  var complaints = Complaints("00-Images/EasyCodeLoss")
  let first = easyCodeLoss(4, 16)
  if complaints.findsNoAnswer(if: first.isNaN) { return complaints }
  complaints.expect(first, log(2), for: "b = 4, K = 16", "One look-alike beside the own key: ln 2, in nats.")
  complaints.expect(easyCodeLoss(4, 256), log(17), for: "b = 4, K = 256", "16 look-alikes beside the own key: ln 17.")
  complaints.expect(
    easyCodeLoss(0, 256), log(257), for: "b = 0, K = 256", "A code of no bits leaves guessing among K + 1 candidates.")
  complaints.expect(
    easyCodeLoss(8, 16), log(17.0 / 16), for: "b = 8, K = 16", "1/16 look-alike in the mean. Was K/2^b rounded?")
  complaints.expect(
    easyCodeLoss(3.5, 16), log(1 + 2.squareRoot()), for: "b = 3.5, K = 16", "16/2^3.5 = √2. b need not be whole.")
  return complaints
}
