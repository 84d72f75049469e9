/// The keys' views go; a key encoder and the keys come.
public func queueMemory(
  endToEnd: Int, images: Int, viewBytes: Int, keyEncoderNumbers: Int, queueSize: Int, dimension: Int
) -> Int {
  endToEnd - images * viewBytes + 4 * keyEncoderNumbers + 4 * queueSize * dimension
}
