/// The shorter way round.
public func hueDifference(_ a: Double, _ b: Double) -> Double {
  let way = abs(a - b)
  return min(way, 1 - way)
}
