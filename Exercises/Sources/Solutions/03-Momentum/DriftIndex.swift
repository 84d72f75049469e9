/// The life of a key, K/N steps, over the time constant 1/(1 − m).
public func driftIndex(queueSize: Int, batchSize: Int, momentum: Double) -> Double {
  Double(queueSize) / Double(batchSize) * (1 - momentum)
}
