import Foundation

/// A vote of these images with these weights.
private func elect(
  _ voters: some Sequence<Int>, _ labels: [Int], _ classCount: Int, _ weight: (Int) -> Double
) -> [Double] {
  var votes = Array(repeating: 0.0, count: classCount)
  for i in voters { votes[labels[i]] += weight(i) }
  return votes
}

/// The nearest k.
private func nearest(_ cosines: [Double], _ k: Int) -> ArraySlice<Int> {
  cosines.indices.sorted { cosines[$0] > cosines[$1] }.prefix(k)
}

/// The lowest class with the most votes.
private func winner(_ votes: [Double]) -> Int { votes.firstIndex(of: votes.max() ?? 0) ?? 0 }

/// Wrong answers to `neighbourVote`.
public var neighbourVote: [WrongAnswer<([Double], [Int], Int, Double, Int) -> Int>] {
  [
    WrongAnswer("every neighbour counts the same") { cosines, labels, k, _, classes in
      winner(elect(nearest(cosines, k), labels, classes) { _ in 1 })
    },
    WrongAnswer("all images vote, not k of them") { cosines, labels, _, τ, classes in
      let largest = cosines.max() ?? 0
      return winner(elect(cosines.indices, labels, classes) { exp((cosines[$0] - largest) / τ) })
    },
    WrongAnswer("the furthest images vote") { cosines, labels, k, τ, classes in
      winner(elect(nearest(cosines.map { -$0 }, k), labels, classes) { exp((cosines[$0] - 1) / τ) })
    },
    WrongAnswer("exp(c/τ) overflows at a low τ, and all classes tie at infinity") { cosines, labels, k, τ, classes in
      winner(elect(nearest(cosines, k), labels, classes) { exp(cosines[$0] / τ) })
    },
    WrongAnswer("1 is subtracted from a cosine instead of the largest: all weights may become 0") {
      cosines, labels, k, τ, classes in
      winner(elect(nearest(cosines, k), labels, classes) { exp((cosines[$0] - 1) / τ) })
    },
    WrongAnswer("the cosine itself is the weight") { cosines, labels, k, _, classes in
      winner(elect(nearest(cosines, k), labels, classes) { cosines[$0] })
    },
    WrongAnswer("multiplied by τ") { cosines, labels, k, τ, classes in
      winner(elect(nearest(cosines, k), labels, classes) { exp(cosines[$0] * τ) })
    },
    WrongAnswer("a tie goes to the highest class") { cosines, labels, k, τ, classes in
      let largest = cosines.max() ?? 0
      let votes = elect(nearest(cosines, k), labels, classes) { exp((cosines[$0] - largest) / τ) }
      return votes.lastIndex(of: votes.max() ?? 0) ?? 0
    },
    WrongAnswer("only the nearest image decides") { cosines, labels, _, _, _ in
      labels[nearest(cosines, 1)[0]]
    },
    WrongAnswer("the mean weight of a class decides, not the sum") { cosines, labels, k, τ, classes in
      let largest = cosines.max() ?? 0
      let voters = nearest(cosines, k)
      let sums = elect(voters, labels, classes) { exp((cosines[$0] - largest) / τ) }
      let counts = elect(voters, labels, classes) { _ in 1 }
      return winner(zip(sums, counts).map { $0 / max($1, 1) })
    },
  ]
}
