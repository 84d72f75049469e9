/// Two tensors a layer, four bytes a number.
public func keptBytes(layers: [(size: Int, channels: Int)]) -> Int {
  let numbers = layers.reduce(0) { $0 + $1.size * $1.size * $1.channels }
  return 4 * 2 * numbers
}
