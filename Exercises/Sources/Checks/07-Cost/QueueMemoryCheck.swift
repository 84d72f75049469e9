/// Judges an answer to `queueMemory`.
public func checkQueueMemory(_ queueMemory: (Int, Int, Int, Int, Int, Int) -> Int) -> Complaints {
  var complaints = Complaints("07-Cost/QueueMemory")
  if complaints.findsNoAnswer(if: queueMemory(1000, 2, 100, 10, 4, 5) == -1) { return complaints }
  complaints.expect(
    queueMemory(1000, 2, 100, 10, 4, 5), 920,
    for: "end-to-end 1000 bytes, two images of 100 a view, P = 10, K = 4, C = 5",
    "1000 − 2·100 + 4·10 + 4·20.")
  complaints.expect(
    queueMemory(1000, 0, 100, 0, 0, 5), 1000, for: "end-to-end 1000 bytes, no image, no key encoder, no keys",
    "What does not depend on the mechanism stays. Was it halved?")
  complaints.expect(
    queueMemory(1000, 3, 100, 0, 0, 5), 700, for: "end-to-end 1000 bytes, three images of 100 a view, P = K = 0",
    "The queue does not keep the keys' views: one for each image.")
  complaints.expect(
    queueMemory(1000, 0, 100, 0, 6, 5), 1120, for: "end-to-end 1000 bytes, no image, P = 0, K = 6, C = 5",
    "6 keys of 5 numbers of 4 bytes.")
  complaints.expect(
    queueMemory(1000, 0, 100, 7, 0, 5), 1028, for: "end-to-end 1000 bytes, no image, P = 7, K = 0",
    "7 numbers of 4 bytes.")
  complaints.expect(
    queueMemory(7_400_000_000, 32, 88_911_872, 28_000_000, 65_536, 128), 4_700_374_528,
    for: "V2's 7.4 GB with 32 images of 88,911,872 bytes a view", "The chapter's 4.70 GB.")
  return complaints
}
