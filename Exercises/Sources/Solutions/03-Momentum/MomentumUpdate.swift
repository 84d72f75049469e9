/// A share m of the old key encoder, and 1 − m of the query encoder.
public func momentumUpdate(keyEncoder: [Double], queryEncoder: [Double], momentum: Double) -> [Double] {
  zip(keyEncoder, queryEncoder).map { momentum * $0 + (1 - momentum) * $1 }
}
