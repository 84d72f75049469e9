import Values

/// The bank with mixed entries, divided by what `divisor` says, in the rows that `row` says.
private func updated(
  _ bank: [[Double]], _ images: [Int], _ queries: [[Double]], share: Double,
  row: (_ place: Int, _ image: Int) -> Int = { $1 }, divisor: ([Double]) -> Double = { dot($0, $0).squareRoot() }
) -> [[Double]] {
  var bank = bank
  for (place, (image, query)) in zip(images, queries).enumerated() {
    let row = row(place, image)
    let mixed = zip(bank[row], query).map { share * $0 + (1 - share) * $1 }
    bank[row] = mixed.map { $0 / divisor(mixed) }
  }
  return bank
}

/// Wrong answers to `bankUpdate`.
public var bankUpdate: [WrongAnswer<([[Double]], [Int], [[Double]], Double) -> [[Double]]>] {
  [
    WrongAnswer("the mixed entry is not brought back to length 1") {
      updated($0, $1, $2, share: $3, divisor: { _ in 1 })
    },
    WrongAnswer("divided by the square of the length") { updated($0, $1, $2, share: $3, divisor: { dot($0, $0) }) },
    WrongAnswer("divided by the sum of the numbers' sizes") {
      updated($0, $1, $2, share: $3, divisor: { $0.reduce(0) { $0 + abs($1) } })
    },
    WrongAnswer("μ and 1 − μ are swapped") { updated($0, $1, $2, share: 1 - $3) },
    WrongAnswer("row n of the bank is written instead of the row of query n's image") {
      updated($0, $1, $2, share: $3, row: { place, _ in place })
    },
    WrongAnswer("the entry is replaced, whatever μ is") { bank, images, queries, _ in
      updated(bank, images, queries, share: 0)
    },
    WrongAnswer("only the batch's entries come back, not the bank") { bank, images, queries, μ in
      let bank = updated(bank, images, queries, share: μ)
      return images.map { bank[$0] }
    },
  ]
}
