import Values

/// Mix, then divide by the length.
public func bankUpdate(
  _ bank: [[Double]], images: [Int], queries: [[Double]], momentum: Double
) -> [[Double]] {
  var bank = bank
  for (image, query) in zip(images, queries) {
    let mixed = zip(bank[image], query).map { momentum * $0 + (1 - momentum) * $1 }
    let length = dot(mixed, mixed).squareRoot()
    bank[image] = mixed.map { $0 / length }
  }
  return bank
}
