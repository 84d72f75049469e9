/// The memory of a queue's step on one device, from that of end-to-end.
///
/// End-to-end keeps *both* views of its images for the way back, the queue those of the query only. What else there is
/// (weights, gradients, the optimiser, the libraries) is the same for both, and does not become less. The queue has a
/// key encoder of P numbers and K keys of C numbers besides, four bytes each. With n images on the device and v bytes
/// for a view,
///
/// $$\text{queue} = \text{end-to-end} - n\,v + 4P + 4KC$$
///
/// *Example.* V2's end-to-end takes 7.4 GB. With n = 32, v = 88.9 MB, P = 28 million, K = 65,536 and C = 128 the
/// queue's is 4.70 GB: much more than half.
///
/// *Source:* V2, Table 3. *Chapter:* `Chapters/07-Cost/CostChapter.swift`, "Why 5.0 GB, if end-to-end takes 7.4?".
/// - Parameters:
///   - endToEnd: its memory in bytes.
///   - images: n.
///   - viewBytes: v.
///   - keyEncoderNumbers: P.
///   - queueSize: K.
///   - dimension: C.
/// - Returns: bytes.
public func queueMemory(
  endToEnd: Int, images: Int, viewBytes: Int, keyEncoderNumbers: Int, queueSize: Int, dimension: Int
) -> Int {
  -1  // Write your answer here.
}
